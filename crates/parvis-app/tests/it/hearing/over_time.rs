use super::listen;
use crate::house::House;
use crate::sending::now;
use parvis_app::conversation::{self, public};
use parvis_app::message::{self, MessageView};
use parvis_app::publication;
use parvis_domain::{MessageState, OriginalId};
use std::collections::BTreeSet;
use std::time::Duration;

/// Everything in every conversation.
async fn everything(house: &House) -> Vec<MessageView> {
    let mut all = Vec::new();
    for card in house.inbox().await {
        let talk = conversation::show(&house.app, &house.vic, card.conversation.id).await;
        all.extend(talk.unwrap().messages.into_iter().map(|(_, it)| it));
    }
    all
}

/// Two articles on one rehearsal channel.
async fn two_out(house: &House) -> (parvis_domain::Channel, [OriginalId; 2]) {
    let (channel, id) = house
        .on_its_way("La halle rouvre samedi avec quarante exposants")
        .await;
    house.step().await;
    let first = house.see(id).await.publication.original_id;
    house.pass(Duration::from_secs(5));
    let second = house.live_article("Les horaires d’hiver").await.original.id;
    let variant = house
        .variant(second, channel.id, "Les horaires changent dimanche")
        .await;
    publication::place(&house.app, &house.mira, &now(variant.id))
        .await
        .unwrap();
    house.step().await;
    (channel, [first, second])
}

/// Three days on the rehearsal network, as its people will have them: each message comes once, hostile ones are words,
/// nothing appears by itself, and what is taken back is gone.
#[tokio::test]
async fn three_days_of_strangers() {
    let house = House::new().await;
    let (channel, originals) = two_out(&house).await;
    let mut pause = 20;
    let start = house.app.now();
    while house.app.now().since(start) < Duration::from_hours(72) {
        house.listens_after(Duration::from_secs(pause)).await;
        pause = (pause * 5 / 4).min(3_600);
    }

    let (now, world) = (house.app.now(), house.world(channel.id).await);
    let said: BTreeSet<&str> = world.voices.iter().map(|voice| voice.id.as_str()).collect();
    let gone = world.voices.iter().filter(|voice| !voice.heard(now)).count();
    assert!(said.len() >= 5, "people talked");
    let messages = everything(&house).await;
    let heard: Vec<&str> = messages
        .iter()
        .map(|it| it.message.remote.as_ref().unwrap().id.as_str())
        .collect();
    let once: BTreeSet<&str> = heard.iter().copied().collect();
    assert_eq!(heard.len(), once.len(), "nothing twice");
    assert!(once.is_subset(&said));
    // Something taken back before we listened again was never heard.
    assert!(once.len() >= said.len() - gone);
    let waiting: Vec<_> = messages
        .iter()
        .filter(|it| it.message.state() == MessageState::Waiting)
        .collect();
    assert_eq!(waiting.len(), said.len() - gone);
    let is_gone = |it: &&MessageView| it.message.state() == MessageState::Gone;
    assert_eq!(
        waiting.len() + messages.iter().filter(is_gone).count(),
        messages.len()
    );
    for original in originals {
        assert_eq!(house.under(original).await, "", "nothing appears by itself");
    }

    let hostile = ["gaspard.null", "tilly.tables"];
    let tried = |it: &&&MessageView| hostile.contains(&it.author.handle.as_str());
    assert!(waiting.iter().any(|it| tried(&it)), "somebody tried");
    for it in waiting {
        message::let_through(&house.app, &house.mira, it.message.id)
            .await
            .unwrap();
    }
    let shown = shown(&house, originals).await;
    let orphans = messages.iter().filter(is_gone).count();
    assert!(shown.len() >= said.len() - gone - orphans * 2);
    assert!(
        shown.iter().any(|html| html.contains("&lt;")),
        "markup is the words it is"
    );
    for (original, piece) in originals.iter().zip(&world.pieces) {
        let counts = public::under(&house.app, house.place(), *original)
            .await
            .unwrap()
            .counts;
        let until_now = |moments: &[_]| moments.iter().filter(|at| **at <= now).count() as u64;
        assert_eq!(counts.likes, Some(until_now(&piece.likes)));
        assert_eq!(counts.reposts, Some(until_now(&piece.reposts)));
        assert_eq!(
            counts.quotes, None,
            "what the network doesn't tell is unknown, not zero"
        );
    }
    assert_eq!(listen(&house.app).await, 0, "and nothing is due");
}

/// Everything readers see, each looked at for anything but words, paragraphs and links.
async fn shown(house: &House, originals: [OriginalId; 2]) -> Vec<String> {
    let known = ["p>", "/p>", "br>", "a href=\"https://", "a href=\"http://", "/a>"];
    let mut all = Vec::new();
    for original in originals {
        let talk = public::under(&house.app, house.place(), original).await.unwrap();
        let before = all.len();
        let mut level: Vec<_> = talk.replies.iter().collect();
        while let Some(reply) = level.pop() {
            for tag in reply.html.split('<').skip(1) {
                assert!(known.iter().any(|one| tag.starts_with(one)), "{}", reply.html);
            }
            assert!(reply.avatar.is_none());
            all.push(reply.html.clone());
            level.extend(&reply.children);
        }
        assert_eq!(all.len() - before, talk.len());
    }
    all
}
