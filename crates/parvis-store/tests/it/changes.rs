use crate::foundation::somewhere;
use crate::on_both_engines;
use parvis_domain::WorkspaceId;
use parvis_store::Store;
use parvis_store::change::{Change, Heard};
use std::time::Duration;
use uuid::Uuid;

on_both_engines!(
    what_is_committed_is_heard_once_and_what_is_not_never,
    what_is_committed_for_somebody_who_left_is_heard,
);

fn change(workspace: WorkspaceId, id: u128) -> Heard {
    Heard::Change(Change {
        workspace,
        noun: "publication".into(),
        id: Some(Uuid::from_u128(id)),
    })
}

/// Listens as a node does, and waits until it can be heard.
async fn relayed(store: &Store) -> tokio::task::JoinHandle<()> {
    let mut ear = store.hear();
    let relay = store.clone();
    let task = tokio::spawn(async move { relay.relay().await.unwrap() });
    // PostgreSQL's ear says that it may have missed something, and so that it is there.
    if store.engine() == parvis_store::Engine::Postgres {
        let heard = tokio::time::timeout(Duration::from_secs(10), ear.recv()).await;
        assert_eq!(heard.unwrap().unwrap(), Heard::Missed);
    }
    task
}

async fn what_is_committed_is_heard_once_and_what_is_not_never(store: &Store) {
    let halle = somewhere(store, "halle").await;
    let relay = relayed(store).await;
    let mut ear = store.hear();
    let mut given_up = store.begin().await.unwrap();
    given_up.say(halle, "publication", Uuid::from_u128(1));
    given_up.rollback().await.unwrap();
    let mut dropped = store.begin().await.unwrap();
    dropped.say(halle, "publication", Uuid::from_u128(2));
    drop(dropped);
    let mut tx = store.begin().await.unwrap();
    tx.say(halle, "publication", Uuid::from_u128(3));
    tx.say(halle, "publication", Uuid::from_u128(3));
    tx.say(halle, "publication", Uuid::from_u128(4));
    tx.commit().await.unwrap();
    for id in [3, 4] {
        let heard = tokio::time::timeout(Duration::from_secs(10), ear.recv()).await;
        assert_eq!(heard.unwrap().unwrap(), change(halle, id));
    }
    let more = tokio::time::timeout(Duration::from_millis(100), ear.recv()).await;
    assert!(more.is_err(), "{more:?}");
    relay.abort();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_node_hears_what_the_first_committed() {
    let (url, _keep) = parvis_testkit::engines::postgres_url();
    let first = Store::open_postgres(&url, 3).await.unwrap();
    let second = Store::open_postgres(&url, 3).await.unwrap();
    let halle = somewhere(&first, "halle").await;
    let relay = relayed(&second).await;
    let mut ear = second.hear();
    let mut tx = first.begin().await.unwrap();
    tx.say(halle, "publication", Uuid::from_u128(3));
    tx.commit().await.unwrap();
    let heard = tokio::time::timeout(Duration::from_secs(10), ear.recv()).await;
    assert_eq!(heard.unwrap().unwrap(), change(halle, 3));
    relay.abort();
    first.close().await;
    second.close().await;
}

/// Several nodes that pass on what they commit, at once: each hears everything of the other, and its own once.
#[tokio::test(flavor = "multi_thread")]
async fn what_many_commit_at_once_is_heard_on_both_nodes() {
    let (url, _keep) = parvis_testkit::engines::postgres_url();
    let first = Store::open_postgres(&url, 8).await.unwrap();
    let second = Store::open_postgres(&url, 3).await.unwrap();
    let halle = somewhere(&first, "halle").await;
    let relays = [relayed(&second).await, relayed(&first).await];
    let (mut here, mut there) = (first.hear(), second.hear());
    let writers = (0..60).map(|id: u128| {
        let store = first.clone();
        tokio::spawn(async move {
            let mut tx = store.begin().await.unwrap();
            tx.say(halle, "publication", Uuid::from_u128(id));
            tx.commit().await.unwrap();
        })
    });
    for writer in writers.collect::<Vec<_>>() {
        writer.await.unwrap();
    }
    for ear in [&mut here, &mut there] {
        let mut all = std::collections::BTreeSet::new();
        while all.len() < 60 {
            let heard = tokio::time::timeout(Duration::from_secs(10), ear.recv()).await;
            match heard.unwrap().unwrap() {
                Heard::Change(change) => all.insert(change.id.unwrap().as_u128()),
                // That a node is there now, and may have said something before it was.
                Heard::Missed => continue,
            };
        }
        assert!(all.into_iter().eq(0..60));
        let more = tokio::time::timeout(Duration::from_millis(100), ear.recv()).await;
        assert!(more.is_err(), "{more:?}");
    }
    for relay in relays {
        relay.abort();
    }
    first.close().await;
    second.close().await;
}

/// Whoever asked goes away while it is committed: what was committed is told all the same.
async fn what_is_committed_for_somebody_who_left_is_heard(store: &Store) {
    let halle = somewhere(store, "halle").await;
    let mut ear = store.hear();
    let mut tx = store.begin().await.unwrap();
    tx.say(halle, "publication", Uuid::from_u128(5));
    // Asked once, and then forgotten.
    let asked = tokio::time::timeout(Duration::ZERO, tx.commit()).await;
    drop(asked);
    let heard = tokio::time::timeout(Duration::from_secs(10), ear.recv()).await;
    assert_eq!(heard.unwrap().unwrap(), change(halle, 5));
}
