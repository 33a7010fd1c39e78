//! The same for threads: what counts is counted part by part, and each part has to hang from the one before.

use super::deaths::{Deaths, Plan};
use super::house::House;
use super::pds::{Account, Pds};
use super::{LIFE, unique};
use parvis_domain::DeliveryStep as Step;
use std::collections::HashMap;
use std::time::Duration;

/// How often the program is killed at a moment that chance chooses.
const KILLS: u64 = 60;
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
    let plan = Plan {
        kills: KILLS,
        seed: 61,
        longest: LIFE,
        least: 0.0,
        waiting: 4,
        texts: PARTS,
    };
    let mut expected = Vec::new();
    let deaths = Deaths::at_random(&house, plan, async |number| {
        expected.extend(texts(number));
        house.places_all(there, &texts(number)).await
    })
    .await;
    deaths.verdict(&expected, strung(&pds, &account).await);
}
