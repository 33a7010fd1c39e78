//! Whatever the order of acts, what is kept says the same as a slow reading of the trail.

use super::reading::{self, Read};
use super::trails::{Chance, START, trail};
use crate::house::House;
use parvis_app::involvement::{self, By, Ledger};
use parvis_domain::{Act, AdviceCounts, AuditEntry, Timestamp, WorkspaceId};
use parvis_store::{Store, audit, involvement as kept};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Trails read in memory.
const IN_MEMORY: u64 = 10_000;
/// Trails read through each engine, three workspaces at a time.
const ON_SQLITE: u64 = 120;
const ON_POSTGRES: u64 = 60;

fn read_fast<'a>(acts: impl Iterator<Item = &'a Act>) -> BTreeMap<Uuid, Read> {
    let read = |act: &Act| Read {
        word: act.involvement().as_str(),
        advice: act.advised_by.map(Into::into),
        decision: act.consulted_by.map(Into::into),
    };
    acts.map(|act| (act.entry.uuid(), read(act))).collect()
}

/// As they come, some of them twice.
fn in_any_order(chance: &Chance, entries: &[AuditEntry]) -> Vec<AuditEntry> {
    let mut order = entries.to_vec();
    for _ in 0..chance.below(5) {
        order.push(entries[chance.below(entries.len())].clone());
    }
    chance.shuffled(order)
}

#[test]
fn whatever_the_order_of_acts_it_says_what_a_slow_reading_says() {
    let (mut acts, mut words) = (0, BTreeMap::new());
    for seed in 0..IN_MEMORY {
        let chance = Chance::new(seed);
        let entries = trail(&chance);
        let mut ledger = Ledger::default();
        for entry in in_any_order(&chance, &entries) {
            ledger.follow(&entry);
        }
        let slow = reading::read(&entries);
        assert_eq!(read_fast(ledger.acts.values()), slow, "seed {seed}");
        acts += slow.len();
        for read in slow.values() {
            let both = read.advice.is_some() && read.decision.is_some();
            *words.entry((read.word, both)).or_insert(0_u32) += 1;
        }
    }
    println!("{IN_MEMORY} trails with {acts} acts, read twice over: {words:?}");
    // None of the answers is too rare to be tried.
    assert!(
        words.len() == 4 && words.values().all(|times| *times > 500),
        "{words:?}"
    );
}

#[tokio::test]
async fn what_sqlite_keeps_says_what_a_slow_reading_says() {
    let house = House::new().await;
    compare(&house, ON_SQLITE).await;
}

#[tokio::test]
async fn what_postgres_keeps_says_what_a_slow_reading_says() {
    let house = House::on_postgres().await;
    compare(&house, ON_POSTGRES).await;
}

#[expect(clippy::print_stdout, reason = "the count of trails is shown")]
async fn compare(house: &House, how_many: u64) {
    for seed in 0..how_many {
        let chance = Chance::new(1_000_000 + seed);
        // Every trail anew, in workspaces that know nothing of one another.
        let places = [0, 1, 2]
            .map(|number| WorkspaceId::from_uuid(Uuid::from_u128(u128::from(seed) * 10 + number + 1_000)));
        let mut all: Vec<(WorkspaceId, AuditEntry)> = Vec::new();
        let mut trails = Vec::new();
        for (number, place) in places.into_iter().enumerate() {
            somewhere(&house.store, house, place).await;
            let mut entries = trail(&chance);
            if number == 2 {
                // The same acts and advice as next door, told otherwise: they must not be mistaken for those.
                entries.extend(renamed(&chance, &trails));
            }
            all.extend(
                in_any_order(&chance, &entries)
                    .into_iter()
                    .map(|entry| (place, entry)),
            );
            trails.push((place, entries));
        }
        let mut tx = house.store.begin().await.unwrap();
        for (place, entry) in chance.shuffled(all) {
            involvement::follow(&mut tx, place, &entry).await.unwrap();
        }
        tx.commit().await.unwrap();
        for (place, entries) in &trails {
            check(&house.store, *place, entries, seed).await;
        }
    }
    println!("{} trails in {how_many} times three workspaces", how_many * 3);
}

/// Entries about the advice and decisions of the first workspace, in another one.
fn renamed(chance: &Chance, trails: &[(WorkspaceId, Vec<AuditEntry>)]) -> Vec<AuditEntry> {
    let mut entries = trails[0].1.clone();
    entries.retain(|entry| !entry.action.starts_with("decision.") || chance.below(2) == 0);
    entries
}

async fn somewhere(store: &Store, house: &House, id: WorkspaceId) {
    let place = parvis_domain::Workspace {
        id,
        slug: format!("w{}", id.uuid().simple()),
        name: "Somewhere".into(),
        zone: "Europe/Paris".into(),
        created_at: Timestamp::from_seconds(1),
    };
    let mut tx = store.begin().await.unwrap();
    parvis_store::workspace::insert(&mut tx, &place, house.leo.user.id)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

async fn check(store: &Store, place: WorkspaceId, entries: &[AuditEntry], seed: u64) {
    let slow = reading::read(entries);
    let page = kept::list(store, place, None, None, 1_000).await.unwrap();
    let acts: Vec<Act> = page.items.into_iter().map(|listed| listed.act).collect();
    assert_eq!(read_fast(acts.iter()), slow, "seed {seed}");
    let start = |day: i64| Timestamp::from_seconds(START + day * 86_400);
    for (from, until) in [
        (start(0), start(10)),
        (start(10), start(40)),
        (start(-5), start(60)),
    ] {
        let counted = kept::acts_between(store, place, from, until).await.unwrap();
        let counted: BTreeMap<Option<String>, [u32; 4]> = counted
            .into_iter()
            .map(|of| (of.role, [of.advised, of.consulted, of.told_after, of.both]))
            .collect();
        assert_eq!(counted, reading::acts_in(entries, from, until), "seed {seed}");
        let now = start(20);
        let counted = kept::advice_between(store, place, from, until, now)
            .await
            .unwrap();
        assert_eq!(
            in_words(counted),
            reading::advice_in(entries, from, until, now),
            "seed {seed}"
        );
        let counted = kept::briefs_between(store, place, from, until).await.unwrap();
        assert_eq!(
            (counted.answered, counted.waiting),
            reading::briefs_in(entries, from, until),
            "seed {seed}"
        );
    }
}

fn in_words(counts: AdviceCounts) -> BTreeMap<String, u32> {
    let all = [
        ("taken", counts.taken),
        ("in_part", counts.in_part),
        ("refused", counts.refused),
        ("waiting", counts.waiting),
        ("unanswered", counts.unanswered),
        ("withdrawn", counts.withdrawn),
        ("in time", counts.in_time),
        ("late", counts.late),
        ("held: yes", counts.held),
        ("held: in_part", counts.held_in_part),
        ("held: no", counts.did_not_hold),
        ("held: cannot_tell", counts.cannot_tell),
    ];
    let there = all.into_iter().filter(|(_, number)| *number > 0);
    there.map(|(word, number)| (word.to_owned(), number)).collect()
}

#[tokio::test]
async fn a_trail_from_before_is_read_when_the_page_is_opened() {
    let house = House::new().await;
    let chance = Chance::new(42);
    let mut entries = trail(&chance);
    for _ in 0..60 {
        entries.extend(trail(&chance));
    }
    let mut tx = house.store.begin().await.unwrap();
    for entry in &entries {
        audit::insert(&mut tx, house.place(), entry).await.unwrap();
    }
    tx.commit().await.unwrap();
    let none = kept::list(&house.store, house.place(), None, None, 1)
        .await
        .unwrap();
    assert_eq!(none.items, []);
    involvement::overview(&house.app, &house.vic, By::Month)
        .await
        .unwrap();
    check(&house.store, house.place(), &entries, 42).await;
    // Opened again, nothing is read twice; and next door nothing was read.
    involvement::overview(&house.app, &house.vic, By::Quarter)
        .await
        .unwrap();
    let next_door = kept::list(&house.store, house.zoe.place(), None, None, 1)
        .await
        .unwrap();
    assert_eq!(next_door.items, []);
}
