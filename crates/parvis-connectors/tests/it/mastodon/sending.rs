use crate::harness::{Harness, Us, error, picture};
use crate::on_fake_mastodon::on_fake;
use parvis_connectors::{Connector, ConnectorErrorKind as Kind, Draft, Files, ReplyTo, Retry};
use parvis_domain::{DraftPlace, DraftProblemCode as Code, Focus, Poll, ServerFacts, Visibility};
use parvis_testkit::fake_network::Misbehaviour;
use serde_json::json;
use std::time::Duration;

#[tokio::test]
async fn all_that_a_piece_can_say_arrives() {
    let on = on_fake().await;
    let us = Us::connect(&on).await;
    on.fake.behaves(|quirks| quirks.files_take = 2);
    let (mut shown, file) = picture("Une grange au lever du jour", 300);
    shown.focus = Some(Focus { x: 250, y: 1_000 });
    let mut draft = Draft {
        pictures: vec![shown],
        languages: vec!["fr-CA".parse().unwrap()],
        ..Draft::words("Regardez")
    };
    draft.options.warning = Some(" Lumière vive ".into());
    draft.options.visibility = Some(Visibility::Unlisted);
    let files = Files {
        pictures: vec![file],
        thumbnail: None,
    };
    let remote = us
        .send_files(&us.key(), &draft, &files, None)
        .await
        .unwrap()
        .remote;
    let there = on.fake.status(&remote.id).unwrap();
    assert_eq!(there["spoiler_text"], "Lumière vive");
    assert_eq!(
        (&there["visibility"], &there["language"]),
        (&json!("unlisted"), &json!("fr"))
    );
    assert_eq!(there["sensitive"], true);
    let shown = &there["media_attachments"][0];
    assert_eq!(shown["description"], "Une grange au lever du jour");
    assert_eq!(shown["meta"]["focus"], json!({ "x": -0.5, "y": -1.0 }));
    assert_eq!(
        on.fake.calls("GET /api/v1/media/:id"),
        2,
        "it was waited for until it was ready"
    );
}

#[tokio::test]
async fn a_file_that_is_never_ready_leaves_nothing_half_done() {
    let on = on_fake().await;
    let us = Us::connect(&on).await;
    on.fake.behaves(|quirks| quirks.files_take = 1_000);
    let (shown, file) = picture("x", 300);
    let draft = Draft {
        pictures: vec![shown],
        ..Draft::words("Bientôt")
    };
    let said = error(
        us.send_files(
            &us.key(),
            &draft,
            &Files {
                pictures: vec![file],
                thumbnail: None,
            },
            None,
        )
        .await,
    );
    assert_eq!((said.kind, said.retry), (Kind::ServerFault, Retry::Later));
    assert!(on.standing().await.is_empty());
}

fn poll(choices: &[&str], minutes: u32) -> Draft {
    let mut draft = Draft::words("De quelle couleur ?");
    draft.options.poll = Some(Poll {
        choices: choices.iter().map(|one| (*one).to_owned()).collect(),
        several: true,
        minutes,
        counts_hidden: true,
    });
    draft
}

#[tokio::test]
async fn a_question_with_choices_is_asked() {
    let on = on_fake().await;
    let us = Us::connect(&on).await;
    let remote = us
        .send(&us.key(), &poll(&["Bleu", " Vert "], 60), None)
        .await
        .unwrap()
        .remote;
    let there = on.fake.status(&remote.id).unwrap();
    assert_eq!(there["poll"]["options"][1]["title"], "Vert");
    assert_eq!(
        (
            &there["poll"]["multiple"],
            &there["poll"]["options"][0]["votes_count"]
        ),
        (&json!(true), &json!(null))
    );
}

#[tokio::test]
async fn what_a_server_would_refuse_is_said_before() {
    let on = on_fake().await;
    let says = |draft: &Draft| -> Vec<(Code, DraftPlace)> {
        let problems = on.connector.check(&ServerFacts::UNKNOWN, draft);
        problems
            .into_iter()
            .map(|problem| (problem.code, problem.place))
            .collect()
    };
    assert_eq!(says(&poll(&["Bleu", "Vert"], 60)), []);
    assert_eq!(
        says(&poll(&["Bleu"], 60)),
        [(Code::PollChoices, DraftPlace::Poll)]
    );
    assert_eq!(
        says(&poll(&["Bleu", "Vert"], 1)),
        [(Code::PollDuration, DraftPlace::Poll)]
    );
    assert_eq!(
        says(&poll(&["Bleu", " ", "Bleu ", &"é".repeat(51)], 60)),
        [
            (Code::ChoiceEmpty, DraftPlace::Choice(1)),
            (Code::ChoiceTwice, DraftPlace::Choice(2)),
            (Code::ChoiceTooLong, DraftPlace::Choice(3)),
        ]
    );
    let mut both = poll(&["Bleu", "Vert"], 60);
    both.pictures = vec![picture("x", 100).0];
    assert_eq!(says(&both), [(Code::PollWithPictures, DraftPlace::Poll)]);
    // The warning counts with the text; an address counts 23, however long.
    let mut long = Draft::words(format!(
        "{} https://example.com/{}",
        "é".repeat(476),
        "x".repeat(300)
    ));
    assert_eq!(says(&long), []);
    long.options.warning = Some("!".into());
    assert_eq!(says(&long), [(Code::TooLong, DraftPlace::Text)]);
    let said = on.connector.check(&ServerFacts::UNKNOWN, &long);
    assert_eq!((said[0].measured, said[0].limit), (Some(501), Some(500)));
}

/// Our count and the server's verdict, text by text: the fake counts by a rule of its own.
#[tokio::test]
async fn the_count_is_the_servers_count() {
    let on = on_fake().await;
    let us = Us::connect(&on).await;
    for text in [
        "é".repeat(500),
        "é".repeat(501),
        "👨‍👩‍👧‍👧".repeat(500),
        format!("{} https://example.com/a?b=c#d", "a".repeat(476)),
        format!("{} https://example.com/a?b=c#d", "a".repeat(477)),
        format!("{} http://a.co.", "a".repeat(475)),
        format!("{} @mira@{}", "a".repeat(494), on.fake.address().ip()),
        format!("{} @mira@b.example", "a".repeat(494)),
        format!("{} @mira@b.example", "a".repeat(495)),
        format!("{}\nexample.com/no-scheme", "a".repeat(478)),
        format!("{}\nexample.com/no-scheme", "a".repeat(479)),
    ] {
        let draft = Draft::words(text.clone());
        let ours = us.connector().check(&us.access.facts, &draft).is_empty();
        let before = on.standing().await.len();
        on.fake.posts(&on.other, "x", "public", "", None);
        let sent = us.send(&us.key(), &draft, None).await.is_ok();
        assert_eq!(ours, sent, "{text}");
        assert_eq!(on.standing().await.len(), before + usize::from(sent));
    }
}

#[tokio::test]
async fn whoever_is_answered_is_named_and_nobody_else_hears_what_was_private() {
    let on = on_fake().await;
    let us = Us::connect(&on).await;
    let root = us.say("Bonjour").await;
    let aside = on
        .fake
        .posts(&on.other, "Entre nous", "direct", "", Some(&root.id));
    let parent = crate::harness::Us::connect(&on)
        .await
        .replies(&root)
        .await
        .unwrap();
    assert!(parent[0].not_for_everybody, "for the inbox, never for the site");
    let to = ReplyTo {
        root,
        parent: parent[0].remote.clone(),
    };
    assert_eq!(to.parent.id, aside);
    let sent = us
        .send(&us.key(), &Draft::words("Bien sûr."), Some(&to))
        .await
        .unwrap()
        .remote;
    let there = on.fake.status(&sent.id).unwrap();
    assert_eq!(there["visibility"], "direct");
    assert_eq!(there["mentions"][0]["acct"], "mira");
    // A thread of our own names nobody.
    let mine = us.say("Un").await;
    let to = ReplyTo {
        root: mine.clone(),
        parent: mine,
    };
    let two = us
        .send(&us.key(), &Draft::words("Deux"), Some(&to))
        .await
        .unwrap()
        .remote;
    assert_eq!(on.fake.status(&two.id).unwrap()["content"], "<p>Deux</p>");
}

#[tokio::test]
async fn an_edit_keeps_its_history_and_what_it_hangs_from() {
    let on = on_fake().await;
    let us = Us::connect(&on).await;
    let (shown, file) = picture("Avant", 300);
    let files = Files {
        pictures: vec![file.clone()],
        thumbnail: None,
    };
    let draft = Draft {
        pictures: vec![shown],
        ..Draft::words("Première")
    };
    let remote = us
        .send_files(&us.key(), &draft, &files, None)
        .await
        .unwrap()
        .remote;
    on.clock.forward(Duration::from_mins(1));
    let (after, file) = picture("Après", 300);
    let mut draft = Draft {
        pictures: vec![after],
        ..Draft::words("Seconde")
    };
    draft.options.warning = Some("Corrigé".into());
    let (key, files) = (
        us.key(),
        Files {
            pictures: vec![file],
            thumbnail: None,
        },
    );
    let part = parvis_connectors::Part {
        others: &[],
        key: &key,
        draft: &draft,
        files: &files,
        reply_to: None,
    };
    let edited = us
        .connector()
        .edit(&us.access, &remote, &part, &parvis_connectors::Unwatched)
        .await
        .unwrap();
    assert_eq!(edited.remote.id, remote.id);
    assert_ne!(edited.remote.version, remote.version, "a state of its own");
    let there = on.fake.status(&remote.id).unwrap();
    assert_eq!(
        (&there["spoiler_text"], &there["content"]),
        (&json!("Corrigé"), &json!("<p>Seconde</p>"))
    );
    assert_eq!(there["media_attachments"][0]["description"], "Après");
}

#[tokio::test]
async fn a_servers_limits_of_requests_are_heeded() {
    let on = on_fake().await;
    let us = Us::connect(&on).await;
    on.fake.behaves(|quirks| quirks.calls_left = Some(0));
    let said = error(us.send(&us.key(), &Draft::words("Trop"), None).await);
    let then = on.now().plus(Duration::from_mins(5));
    assert_eq!((said.kind, said.retry), (Kind::RateLimited, Retry::At(then)));
    assert_eq!(said.words.as_deref(), Some("Too many requests"));
}

#[tokio::test]
async fn each_refusal_is_told_apart() {
    let on = on_fake().await;
    let us = Us::connect(&on).await;
    let kinds = [
        (
            Misbehaviour::Refuse {
                status: 403,
                error: "This action is outside the authorized scopes",
                message: "",
            },
            Kind::Refused,
            Retry::Never,
        ),
        (
            Misbehaviour::Refuse {
                status: 422,
                error: "Validation failed",
                message: "",
            },
            Kind::Refused,
            Retry::Never,
        ),
        (
            Misbehaviour::Refuse {
                status: 404,
                error: "Record not found",
                message: "",
            },
            Kind::Refused,
            Retry::Never,
        ),
        (
            Misbehaviour::Refuse {
                status: 410,
                error: "Gone",
                message: "",
            },
            Kind::Refused,
            Retry::Never,
        ),
        (Misbehaviour::Fail(500), Kind::Uncertain, Retry::AfterCheck),
        (Misbehaviour::Fail(502), Kind::Uncertain, Retry::AfterCheck),
        (Misbehaviour::Html(403), Kind::NotTheNetworkExpected, Retry::Later),
        (
            Misbehaviour::Html(200),
            Kind::NotTheNetworkExpected,
            Retry::AfterCheck,
        ),
        (Misbehaviour::Html(302), Kind::NotTheNetworkExpected, Retry::Never),
        (Misbehaviour::Cut, Kind::Uncertain, Retry::AfterCheck),
    ];
    for (misbehaviour, kind, retry) in kinds {
        on.fake.tell("POST /api/v1/statuses", misbehaviour.clone(), 1);
        let said = error(us.send(&us.key(), &Draft::words("x"), None).await);
        assert_eq!((said.kind, said.retry), (kind, retry), "{misbehaviour:?}");
    }
    assert!(on.standing().await.is_empty());
}

#[tokio::test]
async fn a_slow_server_is_waited_for_within_reason() {
    let on = on_fake().await;
    let us = Us::connect(&on).await;
    on.fake.tell(
        "POST /api/v1/statuses",
        Misbehaviour::Slow(Duration::from_millis(300)),
        1,
    );
    us.send(&us.key(), &Draft::words("Doucement"), None)
        .await
        .unwrap();
    assert_eq!(on.standing().await, ["Doucement"]);
}
