use crate::articles::Written;
use crate::{World, clock_at, said, words};
use parvis_domain::{
    AccountId, Action, Channel, ChannelAccount, ChannelId, ChannelStatus, Conversation, ConversationId,
    ConversationState, Judgement, Language, Message, MessageId, MessageState, Network, Outcome, Publication,
    PublicationId, PublicationState, Purpose, RemoteLink, Ruling, RulingId, ServerFacts, Timestamp, Variant,
    VariantContent, VariantId, VariantRevision,
};
use parvis_domain::{OriginalId, RevisionId};
use parvis_store::account::Heard;
use parvis_store::search::UnreadMessage;
use parvis_store::{Tx, account, channel, conversation, message, publication, ruling, search, variant};
use std::time::Duration;

const STRANGERS: usize = 5_000;

/// The one channel where everything is answered, and those who answer.
pub(crate) struct Square {
    channel: ChannelId,
    ruling: RulingId,
    strangers: Vec<AccountId>,
}

pub(crate) async fn open(world: &World, at: Timestamp) -> Result<Square, String> {
    let clock = clock_at(at);
    let one = Channel {
        id: ChannelId::next(&clock, &world.dice),
        name: "Channel".to_owned(),
        network: Some(Network::named("rehearsal")),
        address: None,
        account: Some(ChannelAccount {
            remote_id: "account".to_owned(),
            handle: "account".to_owned(),
            display_name: None,
            server: None,
            facts: ServerFacts::UNKNOWN,
        }),
        purpose: Purpose::default(),
        status: ChannelStatus::Working,
        status_reason: None,
        status_since: at,
        not_before: None,
        wait_told_at: None,
        version: 1,
        created_at: at,
        created_by: world.who,
        disconnected_at: None,
    };
    let ruled = Ruling {
        outcome: Outcome::Allow,
        action: Action::PublicationPlace,
        role: None,
        reasons: Vec::new(),
        roles_that_could: Vec::new(),
    };
    let ruling = RulingId::next(&clock, &world.dice);
    let mut tx = world.store.begin().await.map_err(said)?;
    channel::insert(&mut tx, world.place, &one).await.map_err(said)?;
    let (who, action) = (world.who.uuid(), Action::PublicationPlace);
    ruling::insert(&mut tx, world.place, ruling, who, action, &ruled, at)
        .await
        .map_err(said)?;
    let mut strangers = Vec::new();
    for number in 0..STRANGERS {
        let remote = format!("stranger-{number}");
        let heard = Heard {
            network: Network::named("rehearsal"),
            remote_id: &remote,
            handle: &remote,
            display_name: None,
            url: None,
            picture: None,
        };
        let id = AccountId::next(&clock, &world.dice);
        let (known, _) = account::hear(&mut tx, world.place, id, &heard, at)
            .await
            .map_err(said)?;
        strangers.push(known.id);
    }
    tx.commit().await.map_err(said)?;
    Ok(Square {
        channel: one.id,
        ruling,
        strangers,
    })
}

/// Places an article, and lets people answer it, in a thread of threads.
pub(crate) async fn hold(
    world: &World,
    tx: &mut Tx,
    square: &Square,
    written: &Written,
    messages: u64,
) -> Result<(), String> {
    let root = place(world, tx, square, (written.id, written.revision), written.at).await?;
    let clock = clock_at(written.at);
    let talk = Conversation {
        id: ConversationId::next(&clock, &world.dice),
        channel_id: square.channel,
        root: root.1.clone(),
        publication_id: Some(root.0),
        original_id: Some(written.id),
        state: ConversationState::Done,
        state_since: written.at,
        unread: false,
        last_at: written.at.plus(Duration::from_hours(messages)),
        root_gone_at: None,
        created_at: written.at,
    };
    conversation::insert(tx, world.place, &talk).await.map_err(said)?;
    let mut parent = talk.root.id.clone();
    for turn in 0..messages {
        let at = written.at.plus(Duration::from_hours(turn));
        let remote = format!("said-{}-{turn}", root.0);
        let one = said_there(world, square, &talk, (&remote, &parent), at)?;
        message::insert(tx, world.place, &one, at).await.map_err(said)?;
        let read = UnreadMessage {
            workspace: world.place,
            id: one.id,
            text: one.text,
            name: "A stranger".to_owned(),
        };
        search::read_message(tx, &read).await.map_err(said)?;
        // Every third begins a thread of its own.
        parent = if turn % 3 == 0 {
            talk.root.id.clone()
        } else {
            remote
        };
    }
    Ok(())
}

fn said_there(
    world: &World,
    square: &Square,
    talk: &Conversation,
    (remote, parent): (&str, &str),
    at: Timestamp,
) -> Result<Message, String> {
    let by = square
        .strangers
        .get(world.below(square.strangers.len()))
        .ok_or("nobody is there")?;
    let text: Vec<String> = (0..20)
        .map(|_| words::word(world.seldom_above(words::ALL)))
        .collect();
    Ok(Message {
        id: MessageId::next(&clock_at(at), &world.dice),
        conversation_id: talk.id,
        account_id: *by,
        ours: false,
        remote: Some(RemoteLink {
            id: remote.to_owned(),
            version: "1".to_owned(),
            url: None,
        }),
        parent: parent.to_owned(),
        text: text.join(" "),
        links: Vec::new(),
        languages: vec!["en".to_owned()],
        attachments: 0,
        written_at: at,
        received_at: at,
        judgement: Judgement {
            state: MessageState::LetThrough,
            since: at,
            by: Some(world.who),
        },
        not_for_everybody: false,
        hidden_there: false,
        gone_at: None,
        answer: None,
    })
}

async fn place(
    world: &World,
    tx: &mut Tx,
    square: &Square,
    (original, made_from): (OriginalId, RevisionId),
    at: Timestamp,
) -> Result<(PublicationId, RemoteLink), String> {
    let clock = clock_at(at);
    let made = Variant {
        id: VariantId::next(&clock, &world.dice),
        original_id: original,
        channel_id: square.channel,
        content: VariantContent::words("What we learnt, and where to read it: {link}", Language::ENGLISH),
        made_from: Some(made_from),
        version: 1,
        created_at: at,
        updated_at: at,
        updated_by: world.who,
    };
    variant::insert(tx, world.place, &made).await.map_err(said)?;
    let frozen = VariantRevision {
        id: RevisionId::next(&clock, &world.dice),
        variant_id: made.id,
        number: 1,
        content: made.content.clone(),
        made_from: made.made_from,
        created_at: at,
        created_by: world.who,
    };
    variant::insert_revision(tx, world.place, &frozen)
        .await
        .map_err(said)?;
    let id = PublicationId::next(&clock, &world.dice);
    let remote = RemoteLink {
        id: format!("remote-{id}"),
        version: "1".to_owned(),
        url: Some(format!("https://example.org/{id}")),
    };
    let one = Publication {
        id,
        original_id: original,
        variant_id: made.id,
        revision_id: frozen.id,
        parts: 1,
        channel_id: square.channel,
        state: PublicationState::Published,
        state_since: at,
        reason: None,
        planned: None,
        due_at: at,
        ruling_id: square.ruling,
        minutes_spent: None,
        remote: Some(remote.clone()),
        published_at: Some(at),
        delivery_id: None,
        withdrawal_id: None,
        correction_id: None,
        replaces_id: None,
        created_at: at,
        created_by: world.who,
    };
    publication::insert(tx, world.place, &one).await.map_err(said)?;
    Ok((id, remote))
}
