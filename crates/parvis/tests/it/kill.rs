//! The program is killed while it sends to a real server of Bluesky's. What counts is counted there.

#![expect(
    clippy::print_stderr,
    reason = "figures are measured here, and a test that can't begin says so"
)]

mod deaths;
mod house;
mod mastodon;
mod matrix;
mod pds;
mod synapse;
mod threads;

use deaths::{Deaths, Plan};
use house::House;
use parvis_domain::{DeliveryStep as Step, PublicationState};
use pds::Pds;
use std::time::Duration;

/// How often the program is killed at a moment that chance chooses.
const KILLS: u64 = 200;
/// The longest that it lives.
const LIFE: Duration = Duration::from_millis(700);

/// Each step that a delivery goes through by itself; looking up comes after a death in between.
const STEPS: [Step; 10] = [
    Step::Claimed,
    Step::Prepared,
    Step::KeyStored,
    Step::Uploading,
    Step::Uploaded,
    Step::BeforeSend,
    Step::Sent,
    Step::AfterSend,
    Step::BeforeOutcomeStored,
    Step::AfterOutcomeStored,
];

#[tokio::test(flavor = "multi_thread")]
async fn killed_at_each_step_nothing_is_lost_and_nothing_is_there_twice() {
    let Some(pds) = Pds::from_environment() else {
        return;
    };
    let house = House::beside(&pds).await;
    let account = pds.moves_in(&unique("steps")).await;
    let there = house.connects(&pds, &account).await;
    let cover = house.cover().await;
    let looking = [Step::BeforeLookUp, Step::AfterLookUp];
    let deaths = STEPS.map(|step| vec![step]).into_iter().chain(
        looking
            .into_iter()
            .flat_map(|look| [vec![Step::BeforeSend, look], vec![Step::AfterSend, look]]),
    );
    let mut expected = 0;
    for (number, steps) in deaths.enumerate() {
        let text = format!("Pas {number} : {steps:?}");
        let id = house.places(there, &text, Some(cover.clone())).await;
        for step in &steps {
            let mut program = house.starts(Some(*step));
            assert!(
                program.ends(Duration::from_secs(20)).await,
                "{step} was never reached: {}",
                house.said()
            );
        }
        let _program = house.starts(None);
        house.all_out(&[id], Duration::from_secs(30)).await;
        expected += 1;
        let texts = pds.texts(&account).await;
        assert_eq!(texts.get(&text), Some(&1), "{steps:?}: {texts:?}");
        assert_eq!(texts.len(), expected, "{texts:?}");
    }
    let posts = pds.posts(&account).await;
    let with_thumbnail = posts
        .iter()
        .filter(|post| post.pointer("/value/embed/external/thumb").is_some())
        .count();
    assert_eq!(
        with_thumbnail, expected,
        "each has its card with the picture on it"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_two_hundred_times_at_random_nothing_is_lost_and_nothing_is_there_twice() {
    let Some(pds) = Pds::from_environment() else {
        return;
    };
    let house = House::beside(&pds).await;
    let mut accounts = Vec::new();
    for name in ["one", "two"] {
        let account = pds.moves_in(&unique(name)).await;
        accounts.push((house.connects(&pds, &account).await, account));
    }
    let plan = Plan {
        kills: KILLS,
        seed: 200,
        longest: LIFE,
        least: 0.0,
        waiting: 8,
        texts: 1,
    };
    let mut expected = Vec::new();
    let deaths = Deaths::at_random(&house, plan, async |number| {
        expected.push(format!("Numéro {number}"));
        let (there, _) = &accounts[number % 2];
        house.places(*there, &format!("Numéro {number}"), None).await
    })
    .await;
    let mut standing = Vec::new();
    for (_, account) in &accounts {
        standing.extend(pds.texts(account).await);
    }
    deaths.verdict(&expected, standing);
}

/// How many aren't out yet.
async fn open(house: &House, placed: &[parvis_domain::PublicationId]) -> usize {
    let mut open = 0;
    // What was placed last comes out last: whatever is out is at the front.
    for id in placed.iter().rev().take(16) {
        open += usize::from(house.state(*id).await != PublicationState::Published);
    }
    open
}

/// Whether a death has left something in the middle.
async fn under_way(house: &House, placed: &[parvis_domain::PublicationId]) -> bool {
    for id in placed.iter().rev().take(16) {
        if house.state(*id).await == PublicationState::Sending {
            return true;
        }
    }
    false
}

/// Handles live as long as the server: each run needs its own.
fn unique(name: &str) -> String {
    let now = parvis_domain::Clock::now(&parvis_app::SystemClock);
    format!("{name}{}.test", now.micros() % 100_000_000_000)
}
