use crate::harness::{Harness, Trouble, Us, error};
use parvis_connectors::{ConnectorErrorKind as Kind, Draft, Found, Retry};
use parvis_domain::Idempotency;
use std::time::Duration;

async fn told(harness: &dyn Harness, trouble: Trouble) {
    assert!(
        harness.trouble(trouble).await,
        "this network can be told to misbehave"
    );
}

pub async fn taken_in_silence_is_found_and_not_sent_twice(harness: &dyn Harness) {
    let us = Us::connect(harness).await;
    let (key, draft) = (us.key(), Draft::words("Did you hear?"));
    told(harness, Trouble::TakenInSilence).await;
    let said = error(us.send(&key, &draft, None).await);
    assert_eq!((said.kind, said.retry), (Kind::Uncertain, Retry::AfterCheck));
    assert!(said.may_have_happened());
    let Found::There(found) = us.look_up(&key, &draft).await.unwrap() else {
        panic!("it stands")
    };
    if us.connector().capabilities(&us.access.facts).idempotency == Idempotency::Key {
        // Even one who doesn't look sends it once.
        assert_eq!(us.send(&key, &draft, None).await.unwrap().remote, found);
    }
    assert_eq!(harness.standing().await, ["Did you hear?"]);
}

pub async fn lost_on_the_way_is_known_to_be_absent(harness: &dyn Harness) {
    let us = Us::connect(harness).await;
    let (key, draft) = (us.key(), Draft::words("Anybody?"));
    told(harness, Trouble::Lost).await;
    let said = error(us.send(&key, &draft, None).await);
    assert_eq!((said.kind, said.retry), (Kind::Uncertain, Retry::AfterCheck));
    assert_eq!(us.look_up(&key, &draft).await, Ok(Found::Absent));
    us.send(&key, &draft, None).await.unwrap();
    assert_eq!(harness.standing().await, ["Anybody?"]);
}

pub async fn a_network_that_is_down_is_tried_again(harness: &dyn Harness) {
    let us = Us::connect(harness).await;
    let (key, draft) = (us.key(), Draft::words("Later, then"));
    told(harness, Trouble::Down).await;
    let said = error(us.send(&key, &draft, None).await);
    assert_eq!((said.kind, said.retry), (Kind::Unreachable, Retry::Later));
    assert!(!said.may_have_happened());
}

pub async fn a_rate_limit_says_when_to_come_back(harness: &dyn Harness) {
    let us = Us::connect(harness).await;
    let (key, draft) = (us.key(), Draft::words("Slowly"));
    told(harness, Trouble::RateLimited(Some(120))).await;
    let said = error(us.send(&key, &draft, None).await);
    let then = harness.now().plus(Duration::from_mins(2));
    assert_eq!((said.kind, said.retry), (Kind::RateLimited, Retry::At(then)));
    told(harness, Trouble::RateLimited(None)).await;
    let said = error(us.send(&key, &draft, None).await);
    assert_eq!((said.kind, said.retry), (Kind::RateLimited, Retry::Later));
    us.send(&key, &draft, None).await.unwrap();
    assert_eq!(harness.standing().await, ["Slowly"]);
}

pub async fn a_refusal_comes_with_its_words(harness: &dyn Harness) {
    let us = Us::connect(harness).await;
    told(harness, Trouble::Refused).await;
    let said = error(us.send(&us.key(), &Draft::words("Please"), None).await);
    assert_eq!((said.kind, said.retry), (Kind::Refused, Retry::Never));
    assert!(said.words.is_some_and(|words| !words.is_empty()));
    assert_eq!(harness.standing().await, Vec::<String>::new());
}

pub async fn only_a_clear_no_is_a_no(harness: &dyn Harness) {
    for status in [408, 500, 502, 503, 504] {
        let us = Us::connect(harness).await;
        if !harness.trouble(Trouble::Fails(status)).await {
            return;
        }
        let said = error(us.send(&us.key(), &Draft::words("Well?"), None).await);
        assert_eq!(
            (said.kind, said.retry),
            (Kind::Uncertain, Retry::AfterCheck),
            "{status} doesn't tell whether it stands"
        );
    }
}
