//! The same on a real Synapse: pieces of one event and of two, since a picture is a message of its own there.

use super::deaths::{Deaths, Plan};
use super::house::House;
use super::synapse::{Person, Synapse};
use super::{STEPS, unique};
use parvis_app::variant::{PartInput, VariantInput};
use parvis_domain::{ChannelId, Cover, DeliveryStep as Step, PublicationId, VariantPicture};
use std::time::Duration;

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
    let plan = Plan {
        kills: KILLS,
        seed: 60,
        longest: LIFE,
        least: 0.0,
        waiting: 8,
        texts: 1,
    };
    let mut expected = Vec::new();
    let deaths = Deaths::at_random(&house, plan, async |number| {
        let text = format!("Numéro {number}");
        let (_, _, there) = &rooms[number % 2];
        let with = (number % 3 == 0).then_some(&picture);
        expected.extend(with.map(|_| shown(&text)));
        let placed = places(&house, *there, &text, with).await;
        expected.push(text);
        placed
    })
    .await;
    let mut standing = Vec::new();
    for (who, room, _) in &rooms {
        standing.extend(synapse.texts(who, room).await);
    }
    deaths.verdict(&expected, standing);
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
            .map(|picture| VariantPicture::whole(picture.media, shown(text)))
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
