use super::PUT;
use crate::harness::{Harness, TestClock, Us, error};
use crate::on_fake::{bluesky, on_fake};
use parvis_connectors::{Connector, ConnectorErrorKind as Kind, Draft, Found, Retry};
use parvis_domain::{Clock, DraftPlace, DraftProblemCode, Timestamp};
use parvis_net::{Guard, Url};
use parvis_testkit::fake_network::Misbehaviour;
use serde_json::json;
use std::sync::Arc;
use std::time::Duration;

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
