use crate::pieces::Placed;
use crate::{World, clock_at, said};
use parvis_domain::{
    AccountId, Conversation, ConversationId, ConversationState, Judgement, Message, MessageId, MessageState,
    Network, RemoteLink,
};
use parvis_store::account::Heard;
use parvis_store::{account, conversation, message};
use std::time::Duration;

/// Somebody answers to every other publication, and again; the newest few wait.
pub(crate) async fn hold(world: &World, placed: &[Placed]) -> Result<usize, String> {
    let mut held = 0;
    let waiting = placed.len().saturating_sub(40);
    let turns = (2 * world.messages / placed.len().max(1) as u64).max(1);
    for (number, piece) in placed.iter().enumerate().filter(|(number, _)| number % 2 == 0) {
        let at = piece.at.plus(Duration::from_hours(3));
        let clock = clock_at(at);
        let remote = format!("stranger-{}", number % 700);
        let heard = Heard {
            network: Network::named("rehearsal"),
            remote_id: &remote,
            handle: &remote,
            display_name: None,
            url: None,
            picture: None,
        };
        let root = RemoteLink {
            id: format!("remote-{}", piece.id),
            version: "1".to_owned(),
            url: None,
        };
        let is_open = number >= waiting;
        let talk = Conversation {
            id: ConversationId::next(&clock, &world.dice),
            channel_id: piece.channel,
            root: root.clone(),
            publication_id: Some(piece.id),
            original_id: Some(piece.original),
            state: if is_open {
                ConversationState::Open
            } else {
                ConversationState::Done
            },
            state_since: at,
            unread: is_open,
            last_at: at,
            root_gone_at: None,
            created_at: at,
        };
        let mut tx = world.begin().await?;
        let id = AccountId::next(&clock, &world.dice);
        let (by, _) = account::hear(&mut tx, world.place, id, &heard, at)
            .await
            .map_err(said)?;
        conversation::insert(&mut tx, world.place, &talk)
            .await
            .map_err(said)?;
        for turn in 0..turns {
            let written_at = at.plus(Duration::from_hours(turn));
            let one = Message {
                id: MessageId::next(&clock_at(written_at), &world.dice),
                conversation_id: talk.id,
                account_id: by.id,
                ours: false,
                remote: Some(RemoteLink {
                    id: format!("said-{}-{turn}", piece.id),
                    version: "1".to_owned(),
                    url: None,
                }),
                parent: root.id.clone(),
                text: "Will the market be open on the first Sunday of the month, too?".to_owned(),
                links: Vec::new(),
                languages: vec!["en".to_owned()],
                attachments: 0,
                written_at,
                received_at: written_at,
                judgement: Judgement {
                    state: MessageState::LetThrough,
                    since: written_at,
                    by: Some(world.who),
                },
                not_for_everybody: false,
                hidden_there: false,
                gone_at: None,
                answer: None,
            };
            message::insert(&mut tx, world.place, &one, written_at)
                .await
                .map_err(said)?;
        }
        tx.commit().await.map_err(said)?;
        held += 1;
    }
    Ok(held)
}
