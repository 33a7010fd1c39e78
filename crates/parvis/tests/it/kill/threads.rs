//! The same for threads: what counts is counted part by part, and each part has to hang from the one before.

use super::house::House;
use super::pds::{Account, Pds};
use super::unique;
use parvis_domain::{DeliveryStep as Step, Dice};
use parvis_testkit::SeededDice;
use std::collections::HashMap;
use std::time::{Duration, Instant};

/// How often the program is killed at a moment that chance chooses.
const KILLS: u64 = 60;
/// The longest that it lives.
const LIFE: Duration = Duration::from_millis(700);
const PARTS: usize = 3;

fn texts(number: usize) -> Vec<String> {
    (1..=PARTS)
        .map(|part| format!("Fil {number}, partie {part}"))
        .collect()
}

/// How often each text stands there; each part that isn't a first hangs from the part before it.
async fn strung(pds: &Pds, account: &Account) -> HashMap<String, usize> {
    let posts = pds.posts(account).await;
    let text = |post: &serde_json::Value| post["value"]["text"].as_str().unwrap().to_owned();
    let by_uri: HashMap<String, String> = posts
        .iter()
        .map(|post| (post["uri"].as_str().unwrap().to_owned(), text(post)))
        .collect();
    let mut times = HashMap::new();
    for post in &posts {
        let text = text(post);
        let (name, part) = text.rsplit_once(' ').unwrap();
        let part: usize = part.parse().unwrap();
        let parent = post
            .pointer("/value/reply/parent/uri")
            .and_then(|uri| uri.as_str());
        let root = post.pointer("/value/reply/root/uri").and_then(|uri| uri.as_str());
        if part == 1 {
            assert_eq!(parent, None, "{text}");
        } else {
            assert_eq!(by_uri[parent.unwrap()], format!("{name} {}", part - 1), "{text}");
            assert_eq!(by_uri[root.unwrap()], format!("{name} 1"), "{text}");
        }
        *times.entry(text).or_default() += 1;
    }
    times
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_at_each_step_of_each_part_a_thread_is_there_whole_and_once() {
    let Some(pds) = Pds::from_environment() else {
        return;
    };
    let house = House::beside(&pds).await;
    let account = pds.moves_in(&unique("threads")).await;
    let there = house.connects(&pds, &account).await;
    let each = [
        Step::Prepared,
        Step::KeyStored,
        Step::BeforeSend,
        Step::Sent,
        Step::AfterSend,
    ];
    let mut deaths: Vec<(Step, u32)> = Vec::new();
    for part in 1..=3 {
        deaths.extend(each.map(|step| (step, part)));
    }
    deaths.extend([
        (Step::PartStored, 1),
        (Step::PartStored, 2),
        (Step::BeforeOutcomeStored, 1),
    ]);
    for (number, (step, time)) in deaths.into_iter().enumerate() {
        let id = house.places_all(there, &texts(number)).await;
        let mut program = house.starts_until(Some((step, time)));
        assert!(
            program.ends(Duration::from_secs(20)).await,
            "{step} was never reached for the {time}. time: {}",
            house.said()
        );
        let _program = house.starts(None);
        house.all_out(&[id], Duration::from_secs(30)).await;
        let stands = strung(&pds, &account).await;
        assert_eq!(stands.len(), (number + 1) * PARTS, "{step} {time}");
        assert!(
            stands.values().all(|times| *times == 1),
            "{step} {time}: {stands:?}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_at_random_threads_are_there_whole_and_once() {
    let Some(pds) = Pds::from_environment() else {
        return;
    };
    let house = House::beside(&pds).await;
    let account = pds.moves_in(&unique("random")).await;
    let there = house.connects(&pds, &account).await;
    let dice = SeededDice::new(61);
    let (mut placed, mut expected, mut killed_half_way) = (Vec::new(), Vec::new(), 0);
    let began = Instant::now();
    for _ in 0..KILLS {
        while super::open(&house, &placed).await < 4 {
            let texts = texts(placed.len());
            placed.push(house.places_all(there, &texts).await);
            expected.extend(texts);
        }
        let program = house.starts(None);
        let [throw] = (&dice as &dyn Dice).throw::<1>();
        tokio::time::sleep(LIFE.mul_f64(f64::from(throw) / 255.0)).await;
        program.kill();
        killed_half_way += u64::from(super::under_way(&house, &placed).await);
    }
    let _program = house.starts(None);
    house.all_out(&placed, Duration::from_mins(2)).await;
    let stands = strung(&pds, &account).await;
    let lost = expected.iter().filter(|text| !stands.contains_key(*text)).count();
    let twice = stands.values().filter(|times| **times > 1).count();
    eprintln!(
        "{KILLS} kills in {:?}: {} threads of {PARTS} placed, {killed_half_way} deaths in the middle, {lost} parts lost, {twice} twice",
        began.elapsed(),
        placed.len()
    );
    assert_eq!((lost, twice, stands.len()), (0, 0, expected.len()));
    assert!(
        killed_half_way >= KILLS / 10,
        "the deaths came at the wrong moments: {killed_half_way}"
    );
}
