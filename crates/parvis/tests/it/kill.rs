//! The program is killed while it sends to a real server of Bluesky's. What counts is counted there.

#![expect(
    clippy::print_stderr,
    reason = "figures are measured here, and a test that can't begin says so"
)]

mod house;
mod mastodon;
mod matrix;
mod pds;
mod synapse;
mod threads;

use house::House;
use parvis_domain::{DeliveryStep as Step, Dice, PublicationState};
use parvis_testkit::SeededDice;
use pds::Pds;
use std::time::{Duration, Instant};

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
    let dice = SeededDice::new(200);
    let (mut placed, mut texts, mut killed_at_work) = (Vec::new(), Vec::new(), 0_u64);
    let began = Instant::now();
    for kill in 0..KILLS {
        // Enough is always waiting that a death catches something.
        while open(&house, &placed).await < 8 {
            let text = format!("Numéro {}", placed.len());
            let (there, _) = &accounts[placed.len() % 2];
            placed.push(house.places(*there, &text, None).await);
            texts.push(text);
        }
        let program = house.starts(None);
        let [throw] = (&dice as &dyn Dice).throw::<1>();
        tokio::time::sleep(LIFE.mul_f64(f64::from(throw) / 255.0)).await;
        program.kill();
        killed_at_work += u64::from(under_way(&house, &placed).await);
        if kill % 50 == 49 {
            eprintln!(
                "{} kills, {} placed, {:?}",
                kill + 1,
                placed.len(),
                began.elapsed()
            );
        }
    }
    let _program = house.starts(None);
    house.all_out(&placed, Duration::from_mins(2)).await;

    let mut lost = texts.clone();
    let mut twice = Vec::new();
    for (_, account) in &accounts {
        for (text, times) in pds.texts(account).await {
            lost.retain(|other| *other != text);
            if times > 1 {
                twice.push(text);
            }
        }
    }
    eprintln!(
        "{KILLS} kills in {:?}: {} placed, {killed_at_work} deaths in the middle of a sending, {} lost, {} twice",
        began.elapsed(),
        placed.len(),
        lost.len(),
        twice.len()
    );
    assert_eq!((lost, twice), (Vec::<String>::new(), Vec::new()));
    assert!(
        killed_at_work >= KILLS / 10,
        "the deaths came at the wrong moments: {killed_at_work}"
    );
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
