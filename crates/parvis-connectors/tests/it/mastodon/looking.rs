//! After an outcome that isn't known, on a server that takes no notice of keys.

use crate::harness::{Harness, Us, error, picture};
use crate::on_fake_mastodon::on_fake;
use parvis_connectors::{ConnectorErrorKind as Kind, Draft, Files, Found, Part, PartKey, ReplyTo, Retry};
use parvis_domain::{Clock, Timestamp};
use parvis_testkit::fake_network::Misbehaviour;
use std::time::Duration;

fn below(remote: &parvis_connectors::Remote) -> ReplyTo {
    ReplyTo {
        root: remote.clone(),
        parent: remote.clone(),
    }
}

#[tokio::test]
async fn the_same_text_of_yesterday_is_not_taken_for_todays() {
    let on = on_fake().await;
    let us = Us::connect(&on).await;
    us.say("Ouvert ce matin").await;
    on.clock.forward(Duration::from_hours(24));
    let (key, draft) = (us.key(), Draft::words("Ouvert ce matin"));
    assert_eq!(us.look_up(&key, &draft).await, Ok(Found::Absent));
    on.clock.forward(Duration::from_secs(30));
    let there = us.send(&key, &draft, None).await.unwrap().remote;
    assert_eq!(us.look_up(&key, &draft).await, Ok(Found::There(there)));
}

#[tokio::test]
async fn what_may_be_either_is_put_before_a_person() {
    let on = on_fake().await;
    let us = Us::connect(&on).await;
    us.say("Ouvert ce matin").await;
    // Two minutes before our key was made: another piece, or this one by a clock that was wrong.
    on.clock.forward(Duration::from_mins(2));
    assert_eq!(
        us.look_up(&us.key(), &Draft::words("Ouvert ce matin")).await,
        Ok(Found::CannotTell)
    );
}

#[tokio::test]
async fn a_clock_that_differs_from_the_servers_changes_nothing() {
    let on = on_fake().await;
    let us = Us::connect(&on).await;
    // Ours is an hour ahead of what the server says of its own time: the key's instant is read by the server's clock.
    let key = PartKey {
        key: "k".into(),
        made_at: on.clock.now(),
    };
    let draft = Draft::words("À l’heure");
    us.send(&key, &draft, None).await.unwrap();
    let files = Files::default();
    let part = Part {
        others: &[],
        key: &key,
        draft: &draft,
        files: &files,
        reply_to: None,
    };
    assert!(matches!(
        us.connector().look_up(&us.access, &part).await.unwrap(),
        Found::There(_)
    ));
    let far = PartKey {
        key: "f".into(),
        made_at: Timestamp::from_seconds(0),
    };
    assert!(matches!(us.look_up(&far, &draft).await.unwrap(), Found::There(_)));
}

/// Looks as somebody who knows that these stand for other pieces.
async fn looks(us: &Us<'_>, key: &PartKey, draft: &Draft, others: &[String]) -> Found {
    let files = Files::default();
    let part = Part {
        others,
        key,
        draft,
        files: &files,
        reply_to: None,
    };
    us.connector().look_up(&us.access, &part).await.unwrap()
}

#[tokio::test]
async fn a_wrong_date_of_the_server_hides_nothing() {
    let on = on_fake().await;
    let us = Us::connect(&on).await;
    let (key, draft) = (us.key(), Draft::words("Retour du quai"));
    us.send(&key, &draft, None).await.unwrap();
    for wrong in [3_600, -3_600] {
        on.fake.tell("*", Misbehaviour::WrongDate(wrong), 1);
        assert!(
            matches!(looks(&us, &key, &draft, &[]).await, Found::There(_)),
            "{wrong}"
        );
        assert_eq!(on.fake.forgive(), []);
    }
}

#[tokio::test]
async fn a_key_made_while_our_clock_was_ahead_hides_nothing() {
    let on = on_fake().await;
    let us = Us::connect(&on).await;
    let draft = Draft::words("Le quai ouvre");
    let key = PartKey {
        key: "ahead".into(),
        made_at: on.clock.now().plus(Duration::from_hours(1)),
    };
    us.send(&key, &draft, None).await.unwrap();
    on.clock.forward(Duration::from_mins(20));
    assert!(matches!(looks(&us, &key, &draft, &[]).await, Found::There(_)));
    // An hour later nobody can see that the clock was wrong any more: whether it is ours is for a person to say.
    on.clock.forward(Duration::from_mins(70));
    assert_eq!(looks(&us, &key, &draft, &[]).await, Found::CannotTell);
}

#[tokio::test]
async fn what_stands_for_another_piece_is_not_this_one() {
    let on = on_fake().await;
    let us = Us::connect(&on).await;
    let (key, draft) = (us.key(), Draft::words("Ouvert"));
    let first = us.send(&us.key(), &draft, None).await.unwrap().remote;
    assert_eq!(
        looks(&us, &key, &draft, std::slice::from_ref(&first.id)).await,
        Found::Absent
    );
    let second = us.send(&key, &draft, None).await.unwrap().remote;
    assert_eq!(
        looks(&us, &key, &draft, std::slice::from_ref(&first.id)).await,
        Found::There(second)
    );
}

#[tokio::test]
async fn links_mentions_lines_and_a_warning_are_known_again() {
    let on = on_fake().await;
    let us = Us::connect(&on).await;
    on.fake.moves_in("lou@b.example", "Lou");
    let mut draft = Draft::words(
        "Avec @lou@b.example et @mira : lisez\nhttps://example.com/a/very/long/path/of/an/article?with=query&more=1#anchor\n\n#épreuve <b>&amp;</b>",
    );
    draft.options.warning = Some("Longueurs".into());
    let (key, other) = (us.key(), Draft::words("Autre"));
    on.fake.tell("POST /api/v1/statuses", Misbehaviour::TakeAndCut, 1);
    let said = error(us.send(&key, &draft, None).await);
    assert_eq!((said.kind, said.retry), (Kind::Uncertain, Retry::AfterCheck));
    assert!(matches!(us.look_up(&key, &draft).await.unwrap(), Found::There(_)));
    assert_eq!(us.look_up(&key, &other).await, Ok(Found::Absent));
    draft.options.warning = None;
    assert_eq!(us.look_up(&key, &draft).await, Ok(Found::Absent));
    // Where what is shown differs, the source tells, and without one nothing is guessed.
    assert!(on.fake.calls("GET /api/v1/statuses/:id/source") > 0);
}

#[tokio::test]
async fn an_answer_is_looked_for_where_it_answers() {
    let on = on_fake().await;
    let us = Us::connect(&on).await;
    let root = us.say("Questions ?").await;
    let (one, two) = (
        on.reply(&root, "À quelle heure ?").await,
        on.reply(&root, "Et demain ?").await,
    );
    let (key, draft, files) = (us.key(), Draft::words("À six heures."), Files::default());
    let to = below(&one);
    on.fake
        .tell("POST /api/v1/statuses", Misbehaviour::TakeAndCutAnswer, 1);
    error(us.send(&key, &draft, Some(&to)).await);
    let look = |to: ReplyTo| {
        let (us, key, draft, files) = (&us, &key, &draft, &files);
        async move {
            let part = Part {
                others: &[],
                key,
                draft,
                files,
                reply_to: Some(&to),
            };
            us.connector().look_up(&us.access, &part).await.unwrap()
        }
    };
    assert!(matches!(look(below(&one)).await, Found::There(_)));
    assert_eq!(look(below(&two)).await, Found::Absent);
    assert_eq!(us.look_up(&key, &draft).await, Ok(Found::Absent));
}

#[tokio::test]
async fn pictures_tell_two_pieces_without_words_apart() {
    let on = on_fake().await;
    let us = Us::connect(&on).await;
    let send = |alternative: &str| {
        let (shown, file) = picture(alternative, 200);
        let draft = Draft {
            pictures: vec![shown],
            ..Draft::default()
        };
        (
            draft,
            Files {
                pictures: vec![file],
                thumbnail: None,
            },
        )
    };
    let ((quay, files), (boat, _)) = (send("Le quai"), send("La barque"));
    let key = us.key();
    us.send_files(&key, &quay, &files, None).await.unwrap();
    assert!(matches!(us.look_up(&key, &quay).await.unwrap(), Found::There(_)));
    assert_eq!(us.look_up(&key, &boat).await, Ok(Found::Absent));
}

#[tokio::test]
async fn it_is_looked_for_among_as_many_as_were_sent_since() {
    let on = on_fake().await;
    let us = Us::connect(&on).await;
    let (key, draft) = (us.key(), Draft::words("Le premier de beaucoup"));
    us.send(&key, &draft, None).await.unwrap();
    for nth in 0..95 {
        on.clock.forward(Duration::from_secs(1));
        on.fake.posts(&on.ours, &format!("Le {nth}e"), "public", "", None);
    }
    assert!(matches!(us.look_up(&key, &draft).await.unwrap(), Found::There(_)));
    assert_eq!(
        us.look_up(&key, &Draft::words("Jamais dit")).await,
        Ok(Found::Absent)
    );
    for nth in 0..1_000 {
        on.clock.forward(Duration::from_secs(1));
        on.fake
            .posts(&on.ours, &format!("Et le {nth}e"), "public", "", None);
    }
    assert_eq!(
        us.look_up(&key, &Draft::words("Jamais dit")).await,
        Ok(Found::CannotTell)
    );
}

#[tokio::test]
async fn looking_with_a_token_that_is_refused_is_no_proof_of_absence() {
    let on = on_fake().await;
    let us = Us::connect(&on).await;
    let (key, draft) = (us.key(), Draft::words("Là"));
    us.send(&key, &draft, None).await.unwrap();
    on.fake.revokes(&on.ours);
    let said = error(us.look_up(&key, &draft).await);
    assert_eq!(said.retry, Retry::AfterRenewal);
    on.fake.tell("*", Misbehaviour::Fail(503), 1);
    assert_eq!(error(us.look_up(&key, &draft).await).kind, Kind::ServerFault);
}

#[tokio::test]
async fn an_edit_whose_answer_was_lost_is_found() {
    let on = on_fake().await;
    let us = Us::connect(&on).await;
    let remote = us.say("Ouvert jusqu’a six").await;
    let (key, draft, files) = (us.key(), Draft::words("Ouvert jusqu’à six"), Files::default());
    let part = Part {
        others: &[],
        key: &key,
        draft: &draft,
        files: &files,
        reply_to: None,
    };
    on.fake
        .tell("PUT /api/v1/statuses/:id", Misbehaviour::TakeAndCut, 1);
    let edit = us
        .connector()
        .edit(&us.access, &remote, &part, &parvis_connectors::Unwatched)
        .await;
    assert_eq!(error(edit).retry, Retry::AfterCheck);
    assert!(matches!(
        us.connector()
            .look_up_edit(&us.access, &remote, &part)
            .await
            .unwrap(),
        Found::There(_)
    ));
    assert_eq!(on.fake.calls("PUT /api/v1/statuses/:id"), 1);
}
