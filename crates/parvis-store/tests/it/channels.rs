use crate::foundation::{somebody, somewhere};
use crate::on_both_engines;
use parvis_domain::{
    Channel, ChannelAccount, ChannelId, ChannelStatus, Network, Period, Purpose, Rhythm, ServerFacts,
    Timestamp, UserId, WorkspaceId,
};
use parvis_store::{Store, StoreError, channel, credential, rehearsal_world};
use uuid::Uuid;

on_both_engines!(
    a_channel_is_kept_whole,
    one_account_is_one_channel_until_it_is_left,
    a_usage_that_isnt_there_is_refused,
    a_credential_is_kept_counted_and_forgotten,
    of_two_who_renew_only_one_may,
    what_should_be_renewed_is_found_on_channels_that_still_speak,
    of_two_changes_to_a_rehearsal_world_neither_is_lost,
);

pub(crate) fn declared(name: &str, by: UserId) -> Channel {
    let number = name.bytes().fold(7_u128, |sum, byte| sum * 31 + u128::from(byte));
    Channel {
        id: ChannelId::from_uuid(Uuid::from_u128(number)),
        name: name.into(),
        network: None,
        address: Some("https://example.org/halle".into()),
        account: None,
        purpose: Purpose::default(),
        status: ChannelStatus::Working,
        status_reason: None,
        status_since: Timestamp::from_seconds(5),
        not_before: None,
        wait_told_at: None,
        version: 1,
        created_at: Timestamp::from_seconds(5),
        created_by: by,
        disconnected_at: None,
    }
}

pub(crate) async fn mira(store: &Store) -> UserId {
    match parvis_store::user::by_email(store, "mira@example.org")
        .await
        .unwrap()
    {
        Some((mira, _)) => mira.id,
        None => somebody(store).await,
    }
}

async fn keep(store: &Store, place: WorkspaceId, channel: &Channel) -> Result<(), StoreError> {
    let mut tx = store.begin().await.unwrap();
    channel::insert(&mut tx, place, channel).await?;
    tx.commit().await
}

pub(crate) async fn channel_called(store: &Store, place: WorkspaceId, name: &str) -> ChannelId {
    let channel = declared(name, mira(store).await);
    keep(store, place, &channel).await.unwrap();
    channel.id
}

pub(crate) async fn channel(store: &Store, place: WorkspaceId) -> ChannelId {
    channel_called(store, place, "First").await
}

fn on_bluesky(mut channel: Channel) -> Channel {
    channel.network = Some(Network::named("bluesky"));
    channel.account = Some(ChannelAccount {
        remote_id: "did:plc:halle".into(),
        handle: "halle.test".into(),
        display_name: Some("La Halle".into()),
        server: None,
        facts: ServerFacts::new(Some("{\"max\":500}".into())),
    });
    channel
}

async fn a_channel_is_kept_whole(store: &Store) {
    let place = somewhere(store, "halle").await;
    let mira = mira(store).await;
    let mut channel = on_bluesky(declared("Bluesky", mira));
    keep(store, place, &channel).await.unwrap();
    assert_eq!(
        channel::by_id(store, place, channel.id).await.unwrap(),
        Some(channel.clone())
    );
    channel.purpose = Purpose {
        rhythm: Some(Rhythm {
            times: 3,
            per: Period::Week,
        }),
        keeper: Some(mira),
        review_on: Some("2027-01-31".parse().unwrap()),
        ..Purpose::default()
    };
    channel.note(
        ChannelStatus::Troubled,
        Some("unreachable"),
        Timestamp::from_seconds(9),
    );
    channel.version = 2;
    let mut tx = store.begin().await.unwrap();
    channel::update(&mut tx, place, &channel).await.unwrap();
    assert_eq!(channel::last_key(&mut tx, place, channel.id).await.unwrap(), None);
    channel::note_key(&mut tx, place, channel.id, "3kabc", Timestamp::from_seconds(8))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(channel::list(store, place).await.unwrap(), [channel.clone()]);
    assert_eq!(
        channel::last_key(store, place, channel.id).await.unwrap(),
        Some(("3kabc".into(), Timestamp::from_seconds(8)))
    );
    let elsewhere = somewhere(store, "seuil-2").await;
    assert_eq!(channel::by_id(store, elsewhere, channel.id).await.unwrap(), None);
}

async fn one_account_is_one_channel_until_it_is_left(store: &Store) {
    let place = somewhere(store, "halle").await;
    let mira = mira(store).await;
    let mut first = on_bluesky(declared("One", mira));
    let second = on_bluesky(declared("Two", mira));
    keep(store, place, &first).await.unwrap();
    let refused = keep(store, place, &second).await;
    assert!(matches!(refused, Err(StoreError::Taken(_))), "{refused:?}");
    let found = channel::by_account(store, place, Network::named("bluesky"), "did:plc:halle").await;
    assert_eq!(found.unwrap().unwrap().id, first.id);

    first.disconnect(Timestamp::from_seconds(20));
    let mut tx = store.begin().await.unwrap();
    channel::update(&mut tx, place, &first).await.unwrap();
    tx.commit().await.unwrap();
    keep(store, place, &second).await.unwrap();
    // Declared places have no account to be the same.
    keep(store, place, &declared("Three", mira)).await.unwrap();
    keep(store, place, &declared("Four", mira)).await.unwrap();
}

async fn a_usage_that_isnt_there_is_refused(store: &Store) {
    let place = somewhere(store, "halle").await;
    let mut channel = declared("One", mira(store).await);
    channel.purpose.usage = Some(Uuid::from_u128(404).into());
    let refused = keep(store, place, &channel).await;
    assert!(matches!(refused, Err(StoreError::Reference(_))), "{refused:?}");
}

async fn a_credential_is_kept_counted_and_forgotten(store: &Store) {
    let place = somewhere(store, "halle").await;
    let there = channel(store, place).await;
    let at = Timestamp::from_seconds;
    let mut tx = store.begin().await.unwrap();
    credential::keep(&mut tx, place, there, "k1", b"sealed", Some(at(90)), at(1))
        .await
        .unwrap();
    credential::keep(&mut tx, place, there, "k2", b"\x00\xff", None, at(2))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let kept = credential::of_channel(store, place, there)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        (
            kept.key_id.as_str(),
            kept.sealed.as_slice(),
            kept.generation,
            kept.renew_at
        ),
        ("k2", &b"\x00\xff"[..], 2, None)
    );
    let mut tx = store.begin().await.unwrap();
    assert!(credential::delete(&mut tx, place, there).await.unwrap());
    assert!(!credential::delete(&mut tx, place, there).await.unwrap());
    tx.commit().await.unwrap();
    assert_eq!(credential::of_channel(store, place, there).await.unwrap(), None);
}

async fn of_two_who_renew_only_one_may(store: &Store) {
    let place = somewhere(store, "halle").await;
    let there = channel(store, place).await;
    let at = Timestamp::from_seconds;
    let mut tx = store.begin().await.unwrap();
    credential::keep(&mut tx, place, there, "k", b"old", None, at(1))
        .await
        .unwrap();
    assert!(begin(&mut tx, place, there, 1, "a", 10).await);
    assert!(!begin(&mut tx, place, there, 1, "b", 11).await, "a is at it");
    assert!(begin(&mut tx, place, there, 1, "b", 70).await, "a was too slow");
    credential::end_renewal(&mut tx, place, there, "a").await.unwrap();
    assert!(!begin(&mut tx, place, there, 1, "c", 71).await, "b is at it");
    credential::end_renewal(&mut tx, place, there, "b").await.unwrap();
    assert!(begin(&mut tx, place, there, 1, "c", 71).await, "b gave it back");
    credential::keep(&mut tx, place, there, "k", b"new", None, at(72))
        .await
        .unwrap();
    assert!(!begin(&mut tx, place, there, 1, "d", 73).await, "it was renewed");
    assert!(begin(&mut tx, place, there, 2, "d", 73).await);
    assert!(begin(&mut tx, place, there, 2, "e", 10_000).await);
    assert!(
        begin(&mut tx, place, there, 2, "f", 80).await,
        "e's clock was ahead"
    );
    assert!(
        !begin(&mut tx, place, there, 2, "g", 50).await,
        "by so little f's may be"
    );
    tx.commit().await.unwrap();
}

async fn begin(
    tx: &mut parvis_store::Tx,
    place: WorkspaceId,
    there: ChannelId,
    generation: i64,
    by: &str,
    now: i64,
) -> bool {
    let (now, until) = (Timestamp::from_seconds(now), Timestamp::from_seconds(now + 60));
    credential::begin_renewal(tx, place, there, generation, by, now, until)
        .await
        .unwrap()
}

async fn what_should_be_renewed_is_found_on_channels_that_still_speak(store: &Store) {
    let place = somewhere(store, "halle").await;
    let (one, two) = (
        channel(store, place).await,
        channel_called(store, place, "Second").await,
    );
    let at = Timestamp::from_seconds;
    let mut tx = store.begin().await.unwrap();
    credential::keep(&mut tx, place, one, "k", b"x", Some(at(50)), at(1))
        .await
        .unwrap();
    credential::keep(&mut tx, place, two, "k", b"x", Some(at(40)), at(1))
        .await
        .unwrap();
    assert_eq!(credential::to_renew(&mut tx, at(39), 9).await.unwrap(), []);
    assert_eq!(
        credential::to_renew(&mut tx, at(50), 9).await.unwrap(),
        [(place, two, 1), (place, one, 1)]
    );
    let mut left = channel::for_update(&mut tx, place, two).await.unwrap().unwrap();
    left.note(ChannelStatus::CutOff, Some("credential-rejected"), at(45));
    channel::update(&mut tx, place, &left).await.unwrap();
    assert_eq!(
        credential::to_renew(&mut tx, at(50), 9).await.unwrap(),
        [(place, one, 1)]
    );
    tx.commit().await.unwrap();
}

async fn of_two_changes_to_a_rehearsal_world_neither_is_lost(store: &Store) {
    let place = somewhere(store, "halle").await;
    let there = ChannelId::from_uuid(Uuid::from_u128(3));
    assert_eq!(rehearsal_world::load(store, place, there).await.unwrap(), None);
    let changes: Vec<_> = (0..8)
        .map(|_| {
            let store = store.clone();
            tokio::spawn(async move {
                let mut tx = store.begin().await.unwrap();
                let state = rehearsal_world::for_update(&mut tx, place, there, "0")
                    .await
                    .unwrap();
                let next: u32 = state.parse::<u32>().unwrap() + 1;
                rehearsal_world::keep(&mut tx, place, there, &next.to_string())
                    .await
                    .unwrap();
                tx.commit().await.unwrap();
            })
        })
        .collect();
    for change in changes {
        change.await.unwrap();
    }
    let kept = rehearsal_world::load(store, place, there).await.unwrap();
    assert_eq!(kept.as_deref(), Some("8"));
}
