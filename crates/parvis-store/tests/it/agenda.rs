use crate::channels::channel;
use crate::foundation::somewhere;
use crate::on_both_engines;
use crate::publications::{placed, written};
use parvis_domain::{PlannedTime, Publication, PublicationState, Slot, Timestamp, UiLanguage, UserId, Zone};
use parvis_store::agenda_link::{self, AgendaLink};
use parvis_store::{Store, agenda, publication, queue, user};

on_both_engines!(
    a_window_holds_what_is_due_or_came_out_in_it,
    a_queue_holds_what_is_still_planned_for_the_slot_it_was_given,
    slots_are_written_whole_and_read_in_their_order,
    a_link_is_known_by_its_hash_and_replaced_whole,
);

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_seconds(seconds)
}

async fn mira(store: &Store) -> UserId {
    let found = user::by_email(store, "mira@example.org").await.unwrap();
    found.unwrap().0.id
}

async fn update(store: &Store, place: parvis_domain::WorkspaceId, publication: &Publication) {
    let mut tx = store.begin().await.unwrap();
    publication::update(&mut tx, place, publication).await.unwrap();
    tx.commit().await.unwrap();
}

async fn a_window_holds_what_is_due_or_came_out_in_it(store: &Store) {
    let place = somewhere(store, "halle").await;
    let there = channel(store, place).await;
    let variant = written(store, place, there, 1).await;
    placed(store, place, &variant, 10, 100).await;
    let mut late = placed(store, place, &variant, 11, 150).await;
    let mut gone = placed(store, place, &variant, 12, 160).await;
    late.state = PublicationState::Published;
    late.published_at = Some(at(250));
    update(store, place, &late).await;
    gone.state = PublicationState::Cancelled;
    update(store, place, &gone).await;

    let ids = async |from: i64, until: i64| -> Vec<u128> {
        let found = agenda::publications(store, place, at(from), at(until), 10)
            .await
            .unwrap();
        found.iter().map(|entry| entry.id.uuid().as_u128()).collect()
    };
    assert_eq!(
        ids(100, 200).await,
        [10],
        "what came out later stands where it came out"
    );
    assert_eq!(ids(200, 300).await, [11]);
    assert_eq!(ids(101, 250).await, []);
    let found = agenda::publications(store, place, at(0), at(300), 1)
        .await
        .unwrap();
    assert_eq!(
        (found.len(), found[0].queued, found[0].title.as_str()),
        (1, false, "La halle rouvre")
    );
    assert_eq!(
        agenda::last_before(store, place, at(200)).await.unwrap(),
        [(there, at(100))]
    );
    assert_eq!(
        agenda::first_from(store, place, at(200)).await.unwrap(),
        [(there, at(250))]
    );

    let elsewhere = somewhere(store, "seuil-2").await;
    assert!(
        agenda::publications(store, elsewhere, at(0), at(300), 9)
            .await
            .unwrap()
            .is_empty()
    );
    assert!(
        agenda::undated_originals(store, elsewhere, 9)
            .await
            .unwrap()
            .is_empty()
    );
    assert_eq!(agenda::undated_originals(store, place, 9).await.unwrap().len(), 1);
    assert!(
        agenda::undated_variants(store, place, 9)
            .await
            .unwrap()
            .is_empty()
    );
}

async fn a_queue_holds_what_is_still_planned_for_the_slot_it_was_given(store: &Store) {
    let place = somewhere(store, "halle").await;
    let there = channel(store, place).await;
    let variant = written(store, place, there, 1).await;
    let paris: Zone = "Europe/Paris".parse().unwrap();
    let slot = |local: &str| PlannedTime::new(local.parse().unwrap(), paris);
    let mut tx = store.begin().await.unwrap();
    let kept = queue::for_update(&mut tx, place, there, paris).await.unwrap();
    assert_eq!((kept.zone, kept.paused_at, kept.version), (paris, None, 0));
    tx.commit().await.unwrap();
    let mut here = placed(store, place, &variant, 10, 100).await;
    here.planned = Some(slot("2026-09-22T09:00"));
    here.due_at = slot("2026-09-22T09:00").instant();
    update(store, place, &here).await;
    assert!(queue::waiting(store, place, there).await.unwrap().is_empty());
    let by = mira(store).await;
    let mut tx = store.begin().await.unwrap();
    queue::put(
        &mut tx,
        place,
        there,
        here.id,
        slot("2026-09-22T09:00"),
        (at(5), by),
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(queue::waiting(store, place, there).await.unwrap(), [here.id]);

    here.planned = Some(slot("2026-09-23T09:00"));
    update(store, place, &here).await;
    assert!(queue::waiting(store, place, there).await.unwrap().is_empty());
    let mut tx = store.begin().await.unwrap();
    queue::put(
        &mut tx,
        place,
        there,
        here.id,
        slot("2026-09-23T09:00"),
        (at(6), by),
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(queue::waiting(store, place, there).await.unwrap(), [here.id]);
    here.state = PublicationState::Sending;
    update(store, place, &here).await;
    assert!(queue::waiting(store, place, there).await.unwrap().is_empty());
    let taken = queue::taken(store, place, there, at(0)).await.unwrap();
    assert_eq!(taken, [(here.id, here.due_at)]);
    let elsewhere = somewhere(store, "seuil-2").await;
    assert_eq!(queue::of_channel(store, elsewhere, there).await.unwrap(), None);
    assert!(
        queue::taken(store, elsewhere, there, at(0))
            .await
            .unwrap()
            .is_empty()
    );
}

async fn slots_are_written_whole_and_read_in_their_order(store: &Store) {
    let place = somewhere(store, "halle").await;
    let there = channel(store, place).await;
    let slot = |day: i64, time: &str| Slot::new(day, time).unwrap();
    let mut tx = store.begin().await.unwrap();
    let mut kept = queue::for_update(&mut tx, place, there, Zone::UTC).await.unwrap();
    kept.paused_at = Some(at(9));
    kept.version = 3;
    queue::update(&mut tx, place, there, &kept).await.unwrap();
    queue::replace_slots(
        &mut tx,
        place,
        there,
        &[slot(7, "09:00"), slot(1, "18:30"), slot(1, "09:00")],
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
    let found = queue::slots(store, place, there).await.unwrap();
    assert_eq!(found, [slot(1, "09:00"), slot(1, "18:30"), slot(7, "09:00")]);
    assert_eq!(queue::of_channel(store, place, there).await.unwrap(), Some(kept));
    let mut tx = store.begin().await.unwrap();
    queue::replace_slots(&mut tx, place, there, &[]).await.unwrap();
    tx.commit().await.unwrap();
    assert!(queue::slots(store, place, there).await.unwrap().is_empty());
}

async fn a_link_is_known_by_its_hash_and_replaced_whole(store: &Store) {
    let place = somewhere(store, "halle").await;
    let mut link = AgendaLink {
        workspace: place,
        user: mira(store).await,
        language: UiLanguage::Fr,
        created_at: at(5),
        read_at: None,
    };
    let mut tx = store.begin().await.unwrap();
    agenda_link::put(&mut tx, &link, b"one").await.unwrap();
    agenda_link::note_read(&mut tx, place, link.user, at(7))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    link.read_at = Some(at(7));
    assert_eq!(
        agenda_link::by_hash(store, b"one").await.unwrap(),
        Some(link.clone())
    );
    link.read_at = None;
    let mut tx = store.begin().await.unwrap();
    agenda_link::put(&mut tx, &link, b"two").await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(agenda_link::by_hash(store, b"one").await.unwrap(), None);
    assert_eq!(
        agenda_link::of_member(store, place, link.user).await.unwrap(),
        Some(link.clone())
    );
    let elsewhere = somewhere(store, "seuil-2").await;
    assert_eq!(
        agenda_link::of_member(store, elsewhere, link.user).await.unwrap(),
        None
    );
    let mut tx = store.begin().await.unwrap();
    assert!(!agenda_link::delete(&mut tx, elsewhere, link.user).await.unwrap());
    assert!(agenda_link::delete(&mut tx, place, link.user).await.unwrap());
    tx.commit().await.unwrap();
    assert_eq!(agenda_link::by_hash(store, b"two").await.unwrap(), None);
}
