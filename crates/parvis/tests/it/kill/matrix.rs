//! The same on a real Synapse: pieces of one event and of two, since a picture is a message of its own there.

use super::house::House;
use super::synapse::{Person, Synapse};
use super::{STEPS, open, under_way, unique};
use parvis_app::variant::{PartInput, VariantInput};
use parvis_domain::{ChannelId, Cover, DeliveryStep as Step, Dice, PublicationId};
use parvis_testkit::SeededDice;
use std::time::{Duration, Instant};

/// How often the program is killed at a moment that chance chooses.
const KILLS: u64 = 60;
/// The longest that it lives: what has a picture takes some ten calls, and the picture is prepared first.
const LIFE: Duration = Duration::from_millis(2_500);

#[tokio::test(flavor = "multi_thread")]
async fn killed_at_each_step_in_a_room_nothing_is_lost_and_nothing_is_there_twice() {
    let Some(synapse) = Synapse::from_environment() else {
        return;
    };
    let house = House::beside_matrix(&synapse).await;
    let (who, room, there) = settled(&synapse, &house, "steps").await;
    let picture = house.cover().await;
    let looking = [Step::BeforeLookUp, Step::AfterLookUp];
    let deaths = STEPS.map(|step| vec![step]).into_iter().chain(
        looking
            .into_iter()
            .flat_map(|look| [vec![Step::BeforeSend, look], vec![Step::AfterSend, look]]),
    );
    let mut expected = 0;
    for (number, steps) in deaths.enumerate() {
        let text = format!("Pas {number} : {steps:?}");
        let id = places(&house, there, &text, Some(&picture)).await;
        for step in &steps {
            let mut program = house.starts(Some(*step));
            assert!(
                program.ends(Duration::from_secs(30)).await,
                "{step} was never reached: {}",
                house.said()
            );
        }
        let _program = house.starts(None);
        house.all_out(&[id], Duration::from_secs(30)).await;
        expected += 2;
        let texts = synapse.texts(&who, &room).await;
        assert_eq!(texts.get(&text), Some(&1), "{steps:?}: {texts:?}");
        assert_eq!(texts.get(&shown(&text)), Some(&1), "{steps:?}: {texts:?}");
        assert_eq!(texts.len(), expected, "{texts:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_sixty_times_at_random_in_two_rooms_nothing_is_lost_and_nothing_is_there_twice() {
    let Some(synapse) = Synapse::from_environment() else {
        return;
    };
    let house = House::beside_matrix(&synapse).await;
    let mut rooms = Vec::new();
    for name in ["one", "two"] {
        rooms.push(settled(&synapse, &house, name).await);
    }
    let picture = house.cover().await;
    let dice = SeededDice::new(60);
    let (mut placed, mut texts, mut killed_at_work) = (Vec::new(), Vec::new(), 0_u64);
    let began = Instant::now();
    for _ in 0..KILLS {
        // Enough is always waiting that a death catches something.
        while open(&house, &placed).await < 8 {
            let text = format!("Numéro {}", placed.len());
            let (_, _, there) = &rooms[placed.len() % 2];
            let with = (placed.len() % 3 == 0).then_some(&picture);
            placed.push(places(&house, *there, &text, with).await);
            texts.extend(with.map(|_| shown(&text)));
            texts.push(text);
        }
        let program = house.starts(None);
        let [throw] = (&dice as &dyn Dice).throw::<1>();
        tokio::time::sleep(LIFE.mul_f64(f64::from(throw) / 255.0)).await;
        program.kill();
        killed_at_work += u64::from(under_way(&house, &placed).await);
    }
    let _program = house.starts(None);
    house.all_out(&placed, Duration::from_mins(2)).await;

    let mut lost = texts.clone();
    let mut twice = Vec::new();
    for (who, room, _) in &rooms {
        for (text, times) in synapse.texts(who, room).await {
            lost.retain(|other| *other != text);
            if times > 1 {
                twice.push(text);
            }
        }
    }
    eprintln!(
        "{KILLS} kills in {:?}: {} placed as {} messages, {killed_at_work} deaths in the middle of a sending, {} lost, {} twice",
        began.elapsed(),
        placed.len(),
        texts.len(),
        lost.len(),
        twice.len()
    );
    assert_eq!((lost, twice), (Vec::<String>::new(), Vec::new()));
    assert!(
        killed_at_work >= KILLS / 10,
        "the deaths came at the wrong moments: {killed_at_work}"
    );
    // Deaths before anything was begun would prove little.
    assert!(
        placed.len() as u64 > KILLS / 4,
        "only {} were placed",
        placed.len()
    );
}

async fn settled(synapse: &Synapse, house: &House, name: &str) -> (Person, String, ChannelId) {
    let local = unique(&format!("{name}-")).replace(".test", "");
    let who = synapse.moves_in(&local).await;
    let room = synapse.room(&who).await;
    let there = house.enters(synapse, &who, &room).await;
    (who, room, there)
}

async fn places(house: &House, there: ChannelId, text: &str, picture: Option<&Cover>) -> PublicationId {
    let part = PartInput {
        text: text.to_owned(),
        pictures: picture
            .map(|picture| (picture.media, shown(text)))
            .into_iter()
            .collect(),
    };
    let content = VariantInput {
        parts: vec![part],
        ..VariantInput::default()
    };
    house.places_as(there, text, None, content).await
}

/// What a picture says it shows: each says something else, so that each is counted.
fn shown(text: &str) -> String {
    format!("L’image de : {text}")
}
