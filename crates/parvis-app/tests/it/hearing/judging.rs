use super::{noe, tilly, wren};
use crate::house::{House, refusals};
use crate::sending::code;
use parvis_app::conversation::{self, InboxCounts, public};
use parvis_app::{account, message, observation, publication};
use parvis_domain::{ConversationState, MessageState};
use std::time::Duration;

const MINUTE: Duration = Duration::from_mins(1);

#[tokio::test]
async fn a_first_reply_waits_and_the_next_ones_of_its_author_pass() {
    let house = House::new().await;
    let out = house.out().await;
    let original = out.publication.original_id;
    house.says(&out, wren(), "Lovely", &out.root).await;
    assert_eq!(house.listens_after(MINUTE).await, 1);
    let first = house.message("Lovely").await;
    assert_eq!(first.message.state(), MessageState::Waiting);
    assert_eq!(
        (first.author.name(), first.message.ours),
        ("Wren Halloway".to_owned(), false)
    );
    assert_eq!(house.under(original).await, "");
    assert_eq!(
        conversation::counts(&house.app, &house.vic).await.unwrap(),
        InboxCounts {
            open: 1,
            unread: 1,
            waiting: 1,
            stuck: 0
        }
    );

    let before = house.site_version().await;
    let let_through = message::let_through(&house.app, &house.mira, first.message.id)
        .await
        .unwrap();
    assert!(let_through.author.trusted.is_some());
    assert_eq!(house.under(original).await, "Lovely");
    assert!(house.site_version().await > before, "readers see it at once");
    let before = house.site_version().await;
    message::let_through(&house.app, &house.mira, first.message.id)
        .await
        .unwrap();
    assert_eq!(house.site_version().await, before, "asked twice, nothing changes");

    house.says(&out, wren(), "And again", &out.root).await;
    house.says(&out, noe(), "Enfin", &out.root).await;
    house.listens_after(MINUTE).await;
    assert_eq!(house.under(original).await, "Lovely And again");
    assert!(house.site_version().await > before);
    assert_eq!(
        house.message("Enfin").await.message.state(),
        MessageState::Waiting
    );

    // Trust is taken back: what is shown stays, what comes waits.
    account::distrust(&house.app, &house.mira, first.author.id)
        .await
        .unwrap();
    house.says(&out, wren(), "Third", &out.root).await;
    house.listens_after(MINUTE).await;
    assert_eq!(house.under(original).await, "Lovely And again");
    let known = account::trust(&house.app, &house.mira, first.author.id)
        .await
        .unwrap();
    assert!(known.trusted.is_some());
    assert_eq!(
        house.message("Third").await.message.state(),
        MessageState::Waiting,
        "not what came before"
    );
}

#[tokio::test]
async fn what_is_hidden_takes_its_answers_along_and_can_be_shown_again() {
    let house = House::new().await;
    let out = house.out().await;
    let original = out.publication.original_id;
    let above = house.says(&out, wren(), "Above", &out.root).await;
    house.pass(Duration::from_secs(1));
    house.says(&out, noe(), "Dessous", &above).await;
    house.listens_after(MINUTE).await;
    for text in ["Dessous", "Above"] {
        let it = house.message(text).await;
        message::let_through(&house.app, &house.mira, it.message.id)
            .await
            .unwrap();
    }
    assert_eq!(house.under(original).await, "Above(Dessous)");
    assert_eq!(
        house
            .talk()
            .await
            .messages
            .iter()
            .map(|it| it.0)
            .collect::<Vec<_>>(),
        [0, 1]
    );

    let it = house.message("Above").await.message.id;
    let before = house.site_version().await;
    let hidden = message::hide(&house.app, &house.mira, it).await.unwrap();
    assert_eq!(hidden.message.state(), MessageState::Hidden);
    assert_eq!(house.under(original).await, "");
    assert!(house.site_version().await > before);
    house.listens_after(Duration::from_hours(1)).await;
    assert_eq!(
        house.under(original).await,
        "",
        "hearing it again doesn't bring it back"
    );
    message::show(&house.app, &house.mira, it).await.unwrap();
    assert_eq!(house.under(original).await, "Above(Dessous)");
}

#[tokio::test]
async fn what_is_deleted_where_it_was_written_is_gone_here_with_its_answers() {
    let house = House::new().await;
    let out = house.out().await;
    let original = out.publication.original_id;
    let above = house.says(&out, wren(), "Above", &out.root).await;
    house.says(&out, noe(), "Dessous", &above).await;
    house.listens_after(MINUTE).await;
    for it in house.messages().await {
        message::let_through(&house.app, &house.mira, it.message.id)
            .await
            .unwrap();
    }
    house.pass(Duration::from_mins(10));
    house.takes_back(&out, &above).await;
    let before = house.site_version().await;
    house.listens_after(Duration::from_hours(1)).await;
    assert_eq!(house.under(original).await, "");
    assert!(house.site_version().await > before);
    let gone = house.message("Above").await;
    assert_eq!(gone.message.state(), MessageState::Gone, "the inbox remembers it");
    assert_eq!(
        house.message("Dessous").await.message.state(),
        MessageState::LetThrough
    );
    let again = message::show(&house.app, &house.mira, gone.message.id).await;
    assert_eq!(code(again), "message-gone");
    assert_eq!(house.inbox().await[0].messages, 1);
}

#[tokio::test]
async fn a_new_message_opens_what_was_done() {
    let house = House::new().await;
    let out = house.out().await;
    house.says(&out, wren(), "Lovely", &out.root).await;
    house.listens_after(MINUTE).await;
    let id = house.talk().await.card.conversation.id;
    conversation::mark(&house.app, &house.mira, id, false)
        .await
        .unwrap();
    assert!(!house.talk().await.card.conversation.unread);
    let done = conversation::close(&house.app, &house.mira, id).await.unwrap();
    assert_eq!((done.state, done.unread), (ConversationState::Done, false));
    house.listens_after(MINUTE).await;
    assert_eq!(
        house.talk().await.card.conversation.state,
        ConversationState::Done
    );
    house.says(&out, noe(), "Et la suite ?", &out.root).await;
    house.listens_after(MINUTE).await;
    let card = house.talk().await.card;
    assert_eq!(
        (card.conversation.state, card.conversation.unread),
        (ConversationState::Open, true)
    );
    assert_eq!(card.title.as_deref(), Some("Titre de La halle rouvre"));
    assert_eq!(card.newest.unwrap().message.text, "Et la suite ?");
    conversation::close(&house.app, &house.mira, id).await.unwrap();
    let open = conversation::reopen(&house.app, &house.mira, id).await.unwrap();
    assert_eq!(open.state, ConversationState::Open);
}

#[tokio::test]
async fn likes_are_counted_and_stay_out_of_the_inbox() {
    let house = House::new().await;
    let out = house.out().await;
    let original = out.publication.original_id;
    let counts = || async {
        public::under(&house.app, house.place(), original)
            .await
            .unwrap()
            .counts
    };
    assert_eq!(counts().await.likes, None, "nobody has counted yet");
    house.listens_after(MINUTE).await;
    assert_eq!((counts().await.likes, counts().await.reposts), (Some(0), Some(0)));
    let now = house.app.now();
    house
        .change(out.channel.id, |world| {
            world.stranger_likes(now, &out.root);
            world.stranger_likes(now, &out.root);
            world.stranger_reposts(now, &out.root)
        })
        .await;
    let before = house.site_version().await;
    house.listens_after(MINUTE).await;
    assert_eq!((counts().await.likes, counts().await.reposts), (Some(2), Some(1)));
    assert!(house.site_version().await > before);
    assert!(house.inbox().await.is_empty());
    let of = observation::of_publications(&house.app, &house.vic, &[out.publication.id])
        .await
        .unwrap();
    assert_eq!((of[0].0, of[0].1.likes), (out.publication.id, Some(2)));
    let history = observation::history(&house.app, &house.vic, out.publication.id)
        .await
        .unwrap();
    let likes: Vec<_> = history
        .observations
        .iter()
        .filter(|it| it.metric == parvis_domain::Metric::Likes)
        .map(|it| it.value)
        .collect();
    assert_eq!(likes, [Some(0), Some(2)], "each number as it was read");
}

#[tokio::test]
async fn a_hostile_reply_is_words() {
    let house = House::new().await;
    let out = house.out().await;
    let text =
        "<script>alert(1)</script> [x](javascript:alert(1)) <a href=\"https://evil.example\" onclick=x>y</a>";
    house.says(&out, tilly(), text, &out.root).await;
    house.listens_after(MINUTE).await;
    let it = house.messages().await.remove(0);
    message::let_through(&house.app, &house.mira, it.message.id)
        .await
        .unwrap();
    let talk = public::under(&house.app, house.place(), out.publication.original_id)
        .await
        .unwrap();
    let reply = &talk.replies[0];
    assert_eq!(
        reply.html,
        "<p>&lt;script&gt;alert(1)&lt;/script&gt; [x](javascript:alert(1)) &lt;a href=\"https://evil.example\" onclick=x&gt;y&lt;/a&gt;</p>"
    );
    assert_eq!(reply.author, "Tilly\"; drop table replies; --");
    assert_eq!(house.inbox().await.len(), 1, "and the table stands");
}

#[tokio::test]
async fn what_hangs_from_a_publication_goes_with_it() {
    let house = House::new().await;
    let out = house.out().await;
    house.says(&out, wren(), "Lovely", &out.root).await;
    house.listens_after(MINUTE).await;
    let it = house.messages().await.remove(0);
    message::let_through(&house.app, &house.mira, it.message.id)
        .await
        .unwrap();
    let before = house.site_version().await;
    publication::withdraw(&house.app, &house.mira, out.publication.id, false)
        .await
        .unwrap();
    house.step().await;
    assert_eq!(house.under(out.publication.original_id).await, "");
    assert!(house.site_version().await > before);
    assert_eq!(house.inbox().await.len(), 1, "the inbox remembers it");
}

#[tokio::test]
async fn a_publication_removed_on_the_network_by_hand_takes_its_replies_off_the_site() {
    let house = House::new().await;
    let out = house.out().await;
    house.says(&out, wren(), "Lovely", &out.root).await;
    house.listens_after(MINUTE).await;
    let it = house.messages().await.remove(0);
    message::let_through(&house.app, &house.mira, it.message.id)
        .await
        .unwrap();
    house.pass(Duration::from_mins(30));
    let now = house.app.now();
    let removed = |world: &mut parvis_connectors::rehearsal::State, at| world.pieces[0].withdrawn_at = at;
    house
        .change(out.channel.id, |world| removed(world, Some(now)))
        .await;
    house.listens_after(Duration::from_hours(1)).await;
    assert_eq!(house.under(out.publication.original_id).await, "");
    assert!(house.talk().await.card.conversation.root_gone_at.is_some());
    // It was a hiccup of theirs.
    house.change(out.channel.id, |world| removed(world, None)).await;
    house.listens_after(Duration::from_hours(1)).await;
    assert_eq!(house.under(out.publication.original_id).await, "Lovely");
}

#[tokio::test]
async fn who_may_look_may_not_therefore_judge() {
    let house = House::new().await;
    let out = house.out().await;
    house.says(&out, wren(), "Lovely", &out.root).await;
    house.listens_after(MINUTE).await;
    let talk = house.talk().await;
    let (id, it) = (talk.card.conversation.id, talk.messages[0].1.message.id);
    let author = talk.messages[0].1.author.id;
    for who in [&house.vic, &house.nour] {
        assert_eq!(code(message::let_through(&house.app, who, it).await), "denied");
        assert_eq!(code(message::hide(&house.app, who, it).await), "denied");
        assert_eq!(code(message::show(&house.app, who, it).await), "denied");
        assert_eq!(
            code(conversation::mark(&house.app, who, id, false).await),
            "denied"
        );
        assert_eq!(code(conversation::close(&house.app, who, id).await), "denied");
        assert_eq!(code(account::trust(&house.app, who, author).await), "denied");
        assert!(conversation::show(&house.app, who, id).await.is_ok());
    }
    for problem in [
        conversation::show(&house.app, &house.zoe, id).await.unwrap_err(),
        message::let_through(&house.app, &house.zoe, it)
            .await
            .unwrap_err(),
        conversation::close(&house.app, &house.zoe, id).await.unwrap_err(),
        account::distrust(&house.app, &house.zoe, author)
            .await
            .unwrap_err(),
    ] {
        assert_eq!(refusals(&problem), [(String::new(), "not-found")]);
    }
}
