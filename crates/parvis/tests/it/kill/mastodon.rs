//! The program is killed while it sends to a server of the Mastodon API that takes no notice of keys and answers late.
//! Nothing but looking keeps a piece from standing there twice.

use super::deaths::{Deaths, Plan};
use super::house::House;
use super::{LIFE, STEPS};
use parvis_app::SystemClock;
use parvis_app::variant::{PartInput, VariantInput};
use parvis_domain::{DeliveryStep as Step, VariantPicture};
use parvis_testkit::fake_network::{FakeMastodon, FakeMember, Misbehaviour};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

/// How often the program is killed at a moment that chance chooses.
const KILLS: u64 = 120;

/// A server that forgets every key at once, and says so late that a death fits in between.
async fn server() -> FakeMastodon {
    let fake = FakeMastodon::start(Arc::new(SystemClock)).await;
    fake.behaves(|quirks| quirks.ignores_keys = true);
    let late = Misbehaviour::Slow(Duration::from_millis(150));
    fake.tell("POST /api/v1/statuses", late, usize::MAX);
    fake
}

fn counted(fake: &FakeMastodon, who: &FakeMember) -> BTreeMap<String, usize> {
    let mut texts = BTreeMap::new();
    for text in fake.standing(who) {
        *texts.entry(text).or_default() += 1;
    }
    texts
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_at_each_step_before_a_server_without_keys_nothing_is_lost_or_twice() {
    let fake = server().await;
    let house = House::beside_mastodon(&fake).await;
    let ours = fake.moves_in("quais", "Les Quais");
    let there = house.lets_in(&fake, &ours).await;
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
        let content = VariantInput {
            parts: vec![PartInput {
                text: text.clone(),
                pictures: vec![VariantPicture::whole(picture.media, "Le quai".into())],
            }],
            ..VariantInput::default()
        };
        let id = house.places_as(there, &text, None, content).await;
        for step in &steps {
            let mut program = house.starts(Some(*step));
            assert!(
                program.ends(Duration::from_secs(20)).await,
                "{step} was never reached: {}",
                house.said()
            );
        }
        let _program = house.starts(None);
        house.all_out(&[id], Duration::from_secs(40)).await;
        expected += 1;
        let texts = counted(&fake, &ours);
        assert_eq!(texts.get(&text), Some(&1), "{steps:?}: {texts:?}");
        assert_eq!(texts.len(), expected, "{texts:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_at_random_before_a_server_without_keys_nothing_is_lost_or_twice() {
    let fake = server().await;
    let house = House::beside_mastodon(&fake).await;
    let mut accounts = Vec::new();
    for name in ["un", "deux"] {
        let account = fake.moves_in(name, name);
        accounts.push((house.lets_in(&fake, &account).await, account));
    }
    let plan = Plan {
        kills: KILLS,
        seed: 500,
        longest: LIFE,
        least: 0.15,
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
    let standing = accounts.iter().flat_map(|(_, account)| counted(&fake, account));
    deaths.verdict(&expected, standing);
}
