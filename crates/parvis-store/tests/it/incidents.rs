use crate::foundation::somewhere;
use crate::on_both_engines;
use parvis_domain::{Incident, IncidentId, IncidentKind, Timestamp};
use parvis_store::incident::{self, Missed};
use parvis_store::{Store, StoreError};
use uuid::Uuid;

on_both_engines!(
    each_sign_of_life_gives_the_one_before,
    what_befell_the_installation_is_read_newest_first,
    nothing_is_missed_where_nothing_was_planned,
);

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_seconds(seconds)
}

async fn each_sign_of_life_gives_the_one_before(store: &Store) {
    let mut before = None;
    // A clock that was moved back is no reason to keep the later one.
    for now in [at(100), at(160), at(40)] {
        let mut tx = store.begin().await.unwrap();
        assert_eq!(incident::alive(&mut tx, now).await.unwrap(), before);
        tx.commit().await.unwrap();
        before = Some(now);
    }
}

async fn what_befell_the_installation_is_read_newest_first(store: &Store) {
    let of = |id: u128, kind, noticed| Incident {
        id: IncidentId::from_uuid(Uuid::from_u128(id)),
        kind,
        since: at(50),
        until: at(20),
        noticed_at: at(noticed),
    };
    let (old, still, leapt) = (
        of(1, IncidentKind::StorageFull, 10),
        of(2, IncidentKind::StoodStill, 30),
        of(3, IncidentKind::ClockLeapt, 40),
    );
    let mut tx = store.begin().await.unwrap();
    for each in [&leapt, &old, &still] {
        incident::insert(&mut tx, each).await.unwrap();
    }
    tx.commit().await.unwrap();
    assert_eq!(
        incident::noticed_after(store, at(10)).await.unwrap(),
        [leapt, still]
    );
}

async fn nothing_is_missed_where_nothing_was_planned(store: &Store) {
    let halle = somewhere(store, "halle").await;
    let missed = incident::missed(store, halle, at(1), at(1_000), at(990)).await;
    assert_eq!(missed.unwrap(), Missed::default());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_postgres_says_of_a_full_disk_is_understood() {
    let (url, _keep) = parvis_testkit::engines::postgres_url();
    let pool = sqlx::PgPool::connect(&url).await.unwrap();
    let said = sqlx::query("do $$ begin raise sqlstate '53100'; end $$");
    let said = said.execute(&pool).await.unwrap_err();
    assert!(matches!(StoreError::from(said), StoreError::Full(_)));
}
