use super::placing::at;
use super::{code, now, rehearsal_account};
use crate::house::{House, refusals};
use parvis_app::channel::{self, DeclareInput, EditInput, PurposeInput};
use parvis_app::outbox::Stepped;
use parvis_app::usage::{self, UsageInput};
use parvis_app::{credential, publication};
use parvis_connectors::Secret;
use parvis_domain::{ChannelStatus, Grounds, Period, PublicationState as State, Rhythm};

#[tokio::test]
async fn connecting_asks_what_for_and_undecided_stays_visible() {
    let house = House::new().await;
    let input = UsageInput {
        name: "S’informer".into(),
        sentence: String::new(),
    };
    let usage = usage::create(&house.app, &house.mira, &input).await.unwrap();
    let mut account = rehearsal_account("@La.Halle");
    account.purpose = PurposeInput {
        usage: Some(usage.id),
        rhythm: Some((3, Period::Week)),
        keeper: Some(house.nour.user.id),
        review_on: Some("2027-01-31".parse().unwrap()),
        audience: None,
        grounds: Grounds::default(),
    };
    let connected = channel::connect(&house.app, &house.mira, &account).await.unwrap();
    let shown = channel::show(&house.app, &house.vic, connected.id).await.unwrap();
    assert_eq!(shown, connected);
    assert_eq!((shown.name.as_str(), shown.purpose.audience), ("la.halle", None));
    assert_eq!(
        shown.purpose.rhythm,
        Some(Rhythm {
            times: 3,
            per: Period::Week
        })
    );
    assert_eq!(
        code(channel::connect(&house.app, &house.nour, &account).await),
        "denied"
    );
    assert_eq!(
        code(channel::show(&house.app, &house.zoe, connected.id).await),
        "not-found"
    );
}

#[tokio::test]
async fn everything_wrong_with_the_form_is_said_at_once_and_the_network_is_not_asked() {
    let house = House::new().await;
    let mut account = rehearsal_account("");
    account.purpose = PurposeInput {
        usage: Some(uuid::Uuid::from_u128(404).into()),
        rhythm: Some((0, Period::Day)),
        keeper: Some(house.zoe.user.id),
        ..PurposeInput::default()
    };
    let refused = channel::connect(&house.app, &house.mira, &account)
        .await
        .unwrap_err();
    assert_eq!(
        refusals(&refused),
        [
            ("identifier".to_owned(), "empty"),
            ("usage".to_owned(), "usage-unknown"),
            ("keeper".to_owned(), "keeper-not-a-member"),
            ("rhythm".to_owned(), "rhythm-out-of-range"),
        ]
    );
}

#[tokio::test]
async fn a_wrong_secret_is_said_against_its_field_and_nothing_is_kept() {
    let house = House::new().await;
    let mut account = rehearsal_account("la.halle");
    account.secret = Secret::new("wrong");
    let refused = channel::connect(&house.app, &house.mira, &account)
        .await
        .unwrap_err();
    assert_eq!(
        refusals(&refused),
        [("secret".to_owned(), "connector-credential-rejected")]
    );
    assert_eq!(channel::list(&house.app, &house.vic).await.unwrap(), []);
}

#[tokio::test]
async fn a_credential_lies_encrypted_and_opens_with_its_key_only() {
    let house = House::new().await;
    let there = house.rehearsal().await;
    let kept = parvis_store::credential::of_channel(&house.store, house.place(), there.id).await;
    let kept = kept.unwrap().unwrap();
    let plain = b"rehearsal-session";
    assert!(!kept.sealed.windows(plain.len()).any(|window| window == plain));
}

#[tokio::test]
async fn without_its_key_a_channel_asks_to_be_connected_again_and_keeps_the_rest() {
    let house = House::new().await;
    let (there, id) = house.on_its_way("Restauré sans clé").await;
    let restored = restored_without_its_key(&house);
    super::step(&restored).await;
    let failed = house.see(id).await;
    assert_eq!(failed.publication.state, State::Failed);
    assert_eq!(failed.channel.status, ChannelStatus::CutOff);
    assert_eq!(
        failed.channel.status_reason.as_deref(),
        Some("channels-reason-key-missing")
    );
    channel::reconnect(
        &restored,
        &house.mira,
        there.id,
        "la.halle",
        &Secret::new("x"),
        None,
    )
    .await
    .unwrap();
    publication::retry(&restored, &house.mira, id, false)
        .await
        .unwrap();
    assert_eq!(super::step(&restored).await, Stepped::Attempted);
    assert_eq!(house.standing(there.id).await, 1);
}

#[tokio::test]
async fn a_place_that_is_left_forgets_its_credential_and_holds_what_was_planned() {
    let house = House::new().await;
    let there = house.rehearsal().await;
    let article = house.live_article("Prévu").await.original.id;
    let variant = house.variant(article, there.id, "Prévu").await;
    let planned = publication::schedule(&house.app, &house.mira, &now(variant.id), &at("2026-11-23T09:00"))
        .await
        .unwrap()
        .publication
        .id;
    let left = channel::disconnect(&house.app, &house.mira, there.id, Grounds::default())
        .await
        .unwrap();
    assert_eq!(left.status, ChannelStatus::Disconnected);
    let kept = parvis_store::credential::of_channel(&house.store, house.place(), there.id).await;
    assert_eq!(kept.unwrap(), None);
    let held = house.see(planned).await.publication;
    assert_eq!(
        (held.state, held.reason.as_deref()),
        (State::Held, Some("channel-disconnected"))
    );
    assert_eq!(
        code(publication::release(&house.app, &house.mira, planned).await),
        "channel-disconnected"
    );
    // Leaving twice is leaving once.
    channel::disconnect(&house.app, &house.mira, there.id, Grounds::default())
        .await
        .unwrap();
    let back = channel::reconnect(
        &house.app,
        &house.mira,
        there.id,
        "la.halle",
        &Secret::new("x"),
        None,
    )
    .await;
    assert_eq!(back.unwrap().status, ChannelStatus::Working);
    assert_eq!(
        credential::renew_due(&house.app).await.unwrap(),
        0,
        "it doesn't end"
    );
    publication::release(&house.app, &house.mira, planned)
        .await
        .unwrap();
    house.step().await;
    assert_eq!(house.standing(there.id).await, 1);
}

#[tokio::test]
async fn a_declared_place_has_a_name_and_an_address_that_a_browser_opens() {
    let house = House::new().await;
    let declare = |name: &str, address: &str| DeclareInput {
        name: name.into(),
        address: address.into(),
        purpose: PurposeInput::default(),
    };
    let refused = channel::declare(&house.app, &house.mira, &declare(" ", "javascript:alert(1)")).await;
    assert_eq!(
        refusals(&refused.unwrap_err()),
        [
            ("name".to_owned(), "empty"),
            ("address".to_owned(), "address-unreadable")
        ]
    );
    let page = channel::declare(&house.app, &house.mira, &declare("Page", "facebook.com/halle")).await;
    let page = page.unwrap();
    assert!(page.is_declared());
    assert_eq!(page.address.as_deref(), Some("https://facebook.com/halle"));

    let edit = |version| EditInput {
        version,
        name: "La page".into(),
        address: Some(String::new()),
        purpose: PurposeInput::default(),
    };
    let edited = channel::edit(&house.app, &house.mira, page.id, &edit(1))
        .await
        .unwrap();
    assert_eq!(
        (edited.name.as_str(), edited.version, edited.address),
        ("La page", 2, None)
    );
    let stale = channel::edit(&house.app, &house.mira, page.id, &edit(1)).await;
    assert_eq!(code(stale), "changed-meanwhile");
    let no_account = channel::reconnect(&house.app, &house.mira, page.id, "x", &Secret::new("x"), None).await;
    assert_eq!(code(no_account), "channel-declared");
}

/// The same house after a restore without the key file: another key.
fn restored_without_its_key(house: &House) -> std::sync::Arc<parvis_app::App> {
    let outgoing = parvis_app::Outgoing {
        keys: parvis_app::KeyRing::throw(&parvis_testkit::SeededDice::new(98)),
        ..parvis_app::Outgoing::rehearsing(
            &house.store,
            house.clock.clone(),
            &parvis_testkit::SeededDice::new(97),
        )
    };
    parvis_app::App::new(parvis_app::Parts {
        store: house.store.clone(),
        clock: house.clock.clone(),
        dice: std::sync::Arc::new(parvis_testkit::SeededDice::new(96)),
        media: parvis_app::MediaFolder::new(house.pictures.path()),
        outgoing,
    })
    .unwrap()
}

#[tokio::test]
async fn a_channel_whose_key_is_missing_says_so_from_the_start() {
    let house = House::new().await;
    let (there, id) = house.on_its_way("Restauré sans clé").await;
    let restored = restored_without_its_key(&house);
    let worker = parvis_app::Worker::new(
        std::sync::Arc::clone(&restored),
        tokio_util::sync::CancellationToken::new(),
    );
    worker.start().await.unwrap();
    let asks = channel::show(&restored, &house.vic, there.id).await.unwrap();
    assert_eq!(asks.status, ChannelStatus::CutOff);
    assert_eq!(asks.status_reason.as_deref(), Some("channels-reason-key-missing"));

    // What is due waits for a person, and goes out once the channel is connected again.
    super::step(&restored).await;
    assert_eq!(house.state(id).await, State::Held);
    channel::reconnect(
        &restored,
        &house.mira,
        there.id,
        "la.halle",
        &Secret::new("x"),
        None,
    )
    .await
    .unwrap();
    publication::release(&restored, &house.mira, id).await.unwrap();
    super::step(&restored).await;
    assert_eq!(house.state(id).await, State::Published);
}
