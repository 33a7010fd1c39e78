//! What only Bluesky knows, on a fake of it that goes wrong in every way a server can.

use crate::harness::{Harness, TestClock, Us, error, request};
use crate::on_fake::{OnFake, bluesky, on_fake};
use parvis_connectors::{
    ConnectRequest, Connector, ConnectorError, ConnectorErrorKind as Kind, Draft, Found, NewsKind, Retry,
};
use parvis_domain::{Clock, DraftPlace, DraftProblemCode, Timestamp};
use parvis_net::{Guard, Url};
use parvis_testkit::fake_network::Misbehaviour;
use serde_json::json;
use std::sync::Arc;
use std::time::Duration;

const PUT: &str = "com.atproto.repo.putRecord";
const SIGN_IN: &str = "com.atproto.server.createSession";

impl OnFake {
    fn typed(&self, identifier: &str, secret: &str) -> ConnectRequest {
        request(identifier, secret, Some(self.fake.url().as_str()))
    }

    async fn refused(&self, request: &ConnectRequest) -> ConnectorError {
        error(self.connector.connect(request).await)
    }
}

#[tokio::test]
async fn an_account_is_found_by_handle_did_or_mail() {
    let on = on_fake().await;
    let secret = &on.ours.app_password;
    for identifier in ["grange.test", "@Grange.test", &on.ours.did] {
        let account = on
            .connector
            .connect(&request(identifier, secret, None))
            .await
            .unwrap();
        assert_eq!(account.remote_id, on.ours.did, "{identifier}");
        assert_eq!(account.display_name.as_deref(), Some("La Grange"));
        assert_eq!(
            account.url.as_deref(),
            Some("https://bsky.app/profile/grange.test")
        );
    }
    let mail = "grange.test@example.test";
    let said = on.refused(&request(mail, secret, None)).await;
    assert_eq!((said.kind, said.field), (Kind::InputUnreadable, Some("server")));
    let account = on.connector.connect(&on.typed(mail, secret)).await.unwrap();
    assert_eq!(account.handle, "grange.test");
}

#[tokio::test]
async fn each_way_of_not_being_let_in_has_its_own_sentence() {
    let on = on_fake().await;
    let ours = &on.ours;
    let main = on.refused(&on.typed("grange.test", &ours.password)).await;
    assert_eq!((main.kind, main.field), (Kind::AppPasswordWanted, Some("secret")));
    on.fake.asks_for_a_second_factor(ours);
    let code = on.refused(&on.typed("grange.test", &ours.password)).await;
    assert_eq!((code.kind, code.field), (Kind::AppPasswordWanted, Some("secret")));
    for status in ["deactivated", "takendown"] {
        on.fake.puts_out_of_use(ours, status);
        let out = on.refused(&on.typed("grange.test", &ours.app_password)).await;
        assert_eq!(
            (out.kind, out.field, out.retry),
            (Kind::AccountUnavailable, Some("identifier"), Retry::Never)
        );
    }
    let nobody = on.refused(&request("nobody.test", "x", None)).await;
    assert_eq!(
        (nobody.kind, nobody.field),
        (Kind::AccountNotFound, Some("identifier"))
    );
}

#[tokio::test]
async fn a_server_that_is_none_is_told_apart() {
    let on = on_fake().await;
    for status in [200, 403, 404] {
        on.fake.tell(SIGN_IN, Misbehaviour::Html(status), 1);
        let page = on.refused(&on.request()).await;
        assert_eq!(
            (page.kind, page.field),
            (Kind::NotTheNetworkExpected, Some("server")),
            "{status}"
        );
        assert_eq!(
            on.fake.calls(SIGN_IN),
            usize::from(status == 200) + usize::from(status == 403) * 2 + usize::from(status == 404) * 3
        );
    }
    on.fake.tell(SIGN_IN, Misbehaviour::Fail(502), 1);
    assert_eq!(on.refused(&on.request()).await.kind, Kind::ServerFault);
    on.fake.tell(SIGN_IN, Misbehaviour::FallSilent, 1);
    let silent = on.refused(&on.request()).await;
    assert_eq!(
        (silent.kind, silent.because),
        (Kind::Unreachable, Some("net-timed-out"))
    );
    on.fake.tell(
        SIGN_IN,
        Misbehaviour::RateLimit {
            retry_after: Some(60),
            reset: None,
        },
        1,
    );
    let slowly = on.refused(&on.request()).await;
    assert_eq!(slowly.kind, Kind::RateLimited);
    assert_eq!(
        slowly.retry,
        Retry::At(on.clock.now().plus(Duration::from_mins(1)))
    );
    on.fake.goes_away().await;
    let gone = on.refused(&on.request()).await;
    assert_eq!((gone.kind, gone.field), (Kind::Unreachable, Some("server")));
}

#[tokio::test]
async fn a_private_address_is_not_called() {
    let on = on_fake().await;
    let port = on.fake.address().port();
    let secret = &on.ours.app_password;
    // The fake's own address is the guard's only exception; everything else inside stays closed, however it is spelled.
    let inside = [
        "https://10.0.0.7".to_owned(),
        "https://169.254.169.254/latest/meta-data".to_owned(),
        format!("http://127.0.0.2:{port}"),
        format!("https://[::ffff:127.0.0.1]:{}", port - 1),
        "https://2130706433".to_owned(),
        "https://localhost".to_owned(),
        "http://bsky.example".to_owned(),
        format!("http://mira:secret@127.0.0.1:{port}"),
    ];
    for server in inside {
        let said = on.refused(&request("grange.test", secret, Some(&server))).await;
        assert_eq!(
            (said.kind, said.field, said.retry),
            (Kind::GuardRefused, Some("server"), Retry::Never),
            "{server}"
        );
        assert!(!said.detail.contains("secret"), "{}", said.detail);
    }
    for server in ["ftp://pds.example.com", "what is this", "https://"] {
        let said = on.refused(&request("grange.test", secret, Some(server))).await;
        assert_eq!(
            (said.kind, said.field),
            (Kind::InputUnreadable, Some("server")),
            "{server}"
        );
    }
    assert_eq!(on.fake.calls(SIGN_IN), 0);
}

/// What becomes of a sending when the answer goes wrong: what we say, and whether it stands.
#[tokio::test]
async fn after_the_sending_only_a_clear_no_is_a_no() {
    let table = [
        (
            Misbehaviour::TakeAndFallSilent,
            Kind::Uncertain,
            Retry::AfterCheck,
            true,
        ),
        (Misbehaviour::TakeAndCut, Kind::Uncertain, Retry::AfterCheck, true),
        (
            Misbehaviour::TakeAndCutAnswer,
            Kind::Uncertain,
            Retry::AfterCheck,
            true,
        ),
        (
            Misbehaviour::FallSilent,
            Kind::Uncertain,
            Retry::AfterCheck,
            false,
        ),
        (Misbehaviour::Cut, Kind::Uncertain, Retry::AfterCheck, false),
        (
            Misbehaviour::Slow(Duration::from_secs(2)),
            Kind::Uncertain,
            Retry::AfterCheck,
            true,
        ),
        (Misbehaviour::Fail(500), Kind::Uncertain, Retry::AfterCheck, false),
        (Misbehaviour::Fail(502), Kind::Uncertain, Retry::AfterCheck, false),
        (Misbehaviour::Fail(504), Kind::Uncertain, Retry::AfterCheck, false),
        (Misbehaviour::Fail(408), Kind::Uncertain, Retry::AfterCheck, false),
        (Misbehaviour::Html(503), Kind::Uncertain, Retry::AfterCheck, false),
        (
            Misbehaviour::Html(200),
            Kind::NotTheNetworkExpected,
            Retry::AfterCheck,
            false,
        ),
        (
            Misbehaviour::Fail(200),
            Kind::NotTheNetworkExpected,
            Retry::AfterCheck,
            false,
        ),
        (
            Misbehaviour::Html(403),
            Kind::NotTheNetworkExpected,
            Retry::Later,
            false,
        ),
        (
            Misbehaviour::Fail(302),
            Kind::NotTheNetworkExpected,
            Retry::Never,
            false,
        ),
        (
            Misbehaviour::Fail(404),
            Kind::NotTheNetworkExpected,
            Retry::Never,
            false,
        ),
        (Misbehaviour::Fail(413), Kind::Refused, Retry::Never, false),
        (
            Misbehaviour::Fail(401),
            Kind::CredentialExpired,
            Retry::AfterRenewal,
            false,
        ),
        (
            Misbehaviour::RateLimit {
                retry_after: None,
                reset: None,
            },
            Kind::RateLimited,
            Retry::Later,
            false,
        ),
    ];
    for (misbehaviour, kind, retry, stands) in table {
        let on = on_fake().await;
        let us = Us::connect(&on).await;
        let (key, draft) = (us.key(), Draft::words("Est-ce parti ?"));
        on.fake.tell(PUT, misbehaviour.clone(), 1);
        let said = error(us.send(&key, &draft, None).await);
        assert_eq!((said.kind, said.retry), (kind, retry), "{misbehaviour:?}: {said}");
        let found = us.look_up(&key, &draft).await.unwrap();
        assert_eq!(matches!(found, Found::There(_)), stands, "{misbehaviour:?}");
        us.send(&key, &draft, None).await.unwrap();
        assert_eq!(on.standing().await, ["Est-ce parti ?"], "{misbehaviour:?}");
    }
}

#[tokio::test]
async fn a_limit_in_bluesky_s_own_headers_is_kept_to() {
    let on = on_fake().await;
    let us = Us::connect(&on).await;
    let later = on.clock.now().plus(Duration::from_mins(5));
    let reset = Some(later.micros() / 1_000_000);
    on.fake.tell(
        PUT,
        Misbehaviour::RateLimit {
            retry_after: None,
            reset,
        },
        1,
    );
    let said = error(us.send(&us.key(), &Draft::words("Doucement"), None).await);
    assert_eq!((said.kind, said.retry), (Kind::RateLimited, Retry::At(later)));

    on.fake.tell(
        PUT,
        Misbehaviour::RateLimit {
            retry_after: Some(u32::MAX),
            reset: None,
        },
        1,
    );
    let said = error(us.send(&us.key(), &Draft::words("Très doucement"), None).await);
    assert_eq!(
        said.retry,
        Retry::At(on.clock.now().plus(Duration::from_hours(24))),
        "asked again within a day"
    );
}

#[tokio::test]
async fn a_lost_session_is_made_anew_from_the_app_password() {
    let on = on_fake().await;
    let mut us = Us::connect(&on).await;
    // Refreshing has ended too, as after two months: only the app password is left.
    on.fake.forgets_sessions(&on.ours);
    us.access.credential = on.connector.renew(&us.access).await.unwrap().credential;
    us.say("Me revoilà").await;
    assert_eq!(on.fake.calls(SIGN_IN), 2);

    // While the server is away nothing is decided.
    on.fake
        .tell("com.atproto.server.refreshSession", Misbehaviour::Fail(503), 1);
    let said = error(on.connector.renew(&us.access).await);
    assert_eq!((said.kind, said.retry), (Kind::ServerFault, Retry::Later));
}

#[tokio::test]
async fn looking_up_needs_no_session() {
    let on = on_fake().await;
    let us = Us::connect(&on).await;
    let (key, draft) = (us.key(), Draft::words("Toujours là"));
    us.send(&key, &draft, None).await.unwrap();
    on.fake.revokes(&on.ours);
    assert!(matches!(us.look_up(&key, &draft).await, Ok(Found::There(_))));
}

#[tokio::test]
async fn a_file_that_is_not_the_checked_one_is_not_sent() {
    let on = on_fake().await;
    let us = Us::connect(&on).await;
    let (shown, _) = crate::harness::picture("Une grange", 100);
    let draft = Draft {
        pictures: vec![shown],
        ..Draft::words("Sans son fichier")
    };
    let said = error(us.send(&us.key(), &draft, None).await);
    assert_eq!((said.kind, said.retry), (Kind::Refused, Retry::Never));
    assert_eq!(
        (on.fake.calls("com.atproto.repo.uploadBlob"), on.fake.calls(PUT)),
        (0, 0)
    );
}

#[tokio::test]
async fn a_file_the_server_has_lost_is_uploaded_again() {
    let on = on_fake().await;
    let us = Us::connect(&on).await;
    let missing = Misbehaviour::Refuse {
        status: 400,
        error: "BlobNotFound",
        message: "Could not find blob",
    };
    on.fake.tell(PUT, missing, 1);
    let said = error(us.send(&us.key(), &Draft::words("Une image"), None).await);
    assert_eq!((said.kind, said.retry), (Kind::ServerFault, Retry::Later));
}

#[tokio::test]
async fn a_mention_means_whom_it_names_or_stays_plain() {
    let on = on_fake().await;
    let us = Us::connect(&on).await;
    let text = "Ce soir avec @mira.test et @personne.test : https://parvis.example/fête #grange";
    let published = us.send(&us.key(), &Draft::words(text), None).await.unwrap();
    let [problem] = published.problems.as_slice() else {
        panic!("{:?}", published.problems)
    };
    assert_eq!(
        (problem.code, problem.words.as_deref()),
        (DraftProblemCode::MentionUnresolved, Some("personne.test"))
    );
    let start = u32::try_from(text.find("@personne").unwrap()).unwrap();
    assert_eq!(
        problem.place,
        DraftPlace::TextRange {
            start,
            end: start + 14
        }
    );
    let post = on.fake.standing(&on.ours.did).remove(0);
    let features: Vec<_> = post["facets"]
        .as_array()
        .unwrap()
        .iter()
        .map(|facet| &facet["features"][0])
        .collect();
    assert_eq!(features[0]["did"], on.other.did.as_str());
    assert_eq!(features[1]["uri"], "https://parvis.example/fête");
    assert_eq!(features[2]["tag"], "grange");
    assert_eq!(features.len(), 3);

    // A resolver that is away doesn't decide that nobody answers to the name: nothing is sent yet.
    on.fake
        .tell("com.atproto.identity.resolveHandle", Misbehaviour::Fail(503), 1);
    let said = error(us.send(&us.key(), &Draft::words(text), None).await);
    assert_eq!((said.kind, said.retry), (Kind::ServerFault, Retry::Later));
    assert_eq!(on.standing().await.len(), 1);
}

#[tokio::test]
async fn a_post_says_when_and_in_what_language_it_was_written() {
    let on = on_fake().await;
    let us = Us::connect(&on).await;
    let key = us.key();
    on.clock.forward(Duration::from_hours(1));
    let draft = Draft {
        languages: vec!["fr-CH".parse().unwrap()],
        ..Draft::words("Grüezi mitenand")
    };
    let remote = us.send(&key, &draft, None).await.unwrap().remote;
    let post = on.fake.standing(&on.ours.did).remove(0);
    assert_eq!(
        post["createdAt"], "2026-03-01T12:00:00.000Z",
        "the moment its key was made, whenever it is sent"
    );
    assert_eq!(post["langs"], json!(["fr-CH"]));
    assert_eq!(post["reply"], json!(null));
    let address = format!("https://bsky.app/profile/{}/post/{}", on.ours.did, key.key);
    assert_eq!(remote.url.as_deref(), Some(address.as_str()));
}

#[tokio::test]
async fn only_our_own_posts_are_taken_away() {
    let on = on_fake().await;
    let us = Us::connect(&on).await;
    let mut remote = us.say("À nous").await;
    remote.id = remote.id.replace(&on.ours.did, &on.other.did);
    let said = error(on.connector.withdraw(&us.access, &remote).await);
    assert_eq!(said.kind, Kind::Refused);
    // An unknown outcome of taking away is no reason to look: it is simply done again.
    let ours = us.say("À retirer").await;
    on.fake
        .tell("com.atproto.repo.deleteRecord", Misbehaviour::TakeAndCut, 1);
    let said = error(on.connector.withdraw(&us.access, &ours).await);
    assert_eq!(said.retry, Retry::Later);
    on.connector.withdraw(&us.access, &ours).await.unwrap();
    assert_eq!(on.standing().await, ["À nous"]);
}

#[tokio::test]
async fn strangers_records_are_read_with_care() {
    let on = on_fake().await;
    let us = Us::connect(&on).await;
    let root = us.say("Que voyez-vous ?").await;
    let under = json!({ "root": { "uri": root.id, "cid": root.version }, "parent": { "uri": root.id, "cid": root.version } });
    let text = "héé voyez ici et là, puis là-bas";
    let facet = |start: usize, end: usize, feature: serde_json::Value| json!({ "index": { "byteStart": start, "byteEnd": end }, "features": [feature] });
    on.fake.posts(
        &on.other,
        json!({
            "text": text, "createdAt": "2199-01-01T00:00:00Z", "langs": ["fr", "x", "y", "z"], "reply": under,
            "embed": { "$type": "app.bsky.embed.external", "external": { "uri": "https://a.example" } },
            "facets": [
                facet(6, 11, json!({ "uri": "https://ok.example/" })),
                facet(8, 14, json!({ "uri": "https://overlapping.example/" })),
                facet(1, 2, json!({ "uri": "https://inside.a.letter.example/" })),
                facet(12, 15, json!({ "uri": "javascript:alert(1)" })),
                facet(30, 900, json!({ "uri": "https://beyond.example/" })),
                facet(16, 18, json!({ "did": "did:plc:<script>" })),
                facet(19, 22, json!({ "tag": "où/ça?" })),
            ],
        }),
    );
    // Not a post at all, and one so deep that a careless reader would give up on the whole thread.
    on.fake.posts(&on.other, json!({ "text": 5, "reply": under }));
    let deep = (0..110).fold(json!(1), |inner, _| json!([inner]));
    on.fake.posts(
        &on.other,
        json!({ "text": "profond", "createdAt": "x", "reply": under, "extra": deep }),
    );
    on.fake.posts(
        &on.other,
        json!({ "text": "(blocked)", "createdAt": "x", "reply": under }),
    );

    let replies = us.replies(&root).await.unwrap();
    let texts: Vec<_> = replies.iter().map(|reply| reply.text.as_str()).collect();
    assert_eq!(texts, [text, "profond"]);
    let links: Vec<_> = replies[0]
        .links
        .iter()
        .map(|link| (link.start, link.end, link.url.as_str()))
        .collect();
    assert_eq!(
        links,
        [
            (6, 11, "https://ok.example/"),
            (19, 22, "https://bsky.app/hashtag/o%C3%B9%2F%C3%A7a%3F")
        ]
    );
    assert_eq!(
        replies[0].written_at,
        on.clock.now(),
        "nobody writes after he was read"
    );
    assert_eq!((replies[0].attachments, replies[0].languages.len()), (1, 3));
    assert_eq!(replies[0].author.display_name.as_deref(), Some("Mira Quint"));
    assert!(!replies[0].not_for_everybody);
}

#[tokio::test]
async fn who_asks_not_to_be_shown_to_everybody_is_heard() {
    let on = on_fake().await;
    let us = Us::connect(&on).await;
    let root = us.say("Qui est là ?").await;
    on.fake.labels(&on.other, "!no-unauthenticated");
    on.fake.replies(&on.other, &root.id, "Moi, mais entre nous");
    assert!(us.replies(&root).await.unwrap()[0].not_for_everybody);
}

#[tokio::test]
async fn news_are_told_page_by_page() {
    let on = on_fake().await;
    let us = Us::connect(&on).await;
    let root = us.say("Bonjour").await;
    for nth in 0..23 {
        on.clock.forward(Duration::from_secs(5));
        on.fake.replies(&on.other, &root.id, &format!("réponse {nth}"));
    }
    let (mut told, mut cursor) = (Vec::new(), None);
    loop {
        let page = on
            .connector
            .read_news(&us.access, cursor.as_deref())
            .await
            .unwrap();
        told.extend(page.news);
        cursor = page.next;
        if cursor.is_none() {
            break;
        }
    }
    let texts: Vec<_> = told
        .iter()
        .map(|item| item.reply.as_ref().unwrap().text.clone())
        .collect();
    let newest_first: Vec<_> = (0..23).rev().map(|nth| format!("réponse {nth}")).collect();
    assert_eq!(texts, newest_first);
    assert!(
        told.iter()
            .all(|item| item.kind == NewsKind::Reply && item.about.as_deref() == Some(&root.id))
    );
}

#[tokio::test]
async fn many_pieces_are_counted_with_few_calls() {
    let on = on_fake().await;
    let us = Us::connect(&on).await;
    let ids: Vec<_> = (0..60)
        .map(|nth| on.fake.posts(&on.ours, json!({ "text": nth.to_string() })))
        .collect();
    on.fake.likes(&on.other, &ids[41]);
    on.fake.takes_back(&ids[7]);
    let counted = on.connector.count(&us.access, &ids).await.unwrap();
    assert_eq!(on.fake.calls("app.bsky.feed.getPosts"), 3);
    let ordered: Vec<_> = counted.iter().map(|counted| counted.id.clone()).collect();
    assert_eq!(ordered, ids);
    assert_eq!(counted[41].counts.unwrap().likes, Some(1));
    assert_eq!(counted[7].counts, None, "what isn't there is unknown, not zero");
    assert_eq!(on.connector.count(&us.access, &[]).await.unwrap(), []);
}

#[tokio::test]
async fn keys_rise_with_the_clock_moved_back() {
    let network = Url::parse("http://127.0.0.1:9/").unwrap();
    let connector = bluesky(
        &Guard::new(),
        &network,
        Arc::new(TestClock::at("2026-03-01T12:00:00Z")) as Arc<dyn Clock>,
    );
    let dice = parvis_testkit::SeededDice::new(3);
    let noon = Timestamp::parse_rfc3339("2026-03-01T12:00:00Z").unwrap();
    let mut last = connector.make_key(noon, &dice, None);
    for seconds in [0_u64, 0, 3_600, 0, 7_200] {
        let next = connector.make_key(noon.minus(Duration::from_secs(seconds)), &dice, Some(&last));
        assert!(next.key > last.key && next.made_at > last.made_at, "{seconds}");
        last = next;
    }
}
