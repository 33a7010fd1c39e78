use crate::house::House;
use parvis_app::channel::{self, ConnectInput, PurposeInput};
use parvis_app::{App, Connectors, MediaFolder, Outgoing, Parts, health, reading};
use parvis_connectors::Secret;
use parvis_connectors::bluesky::{Bluesky, NETWORK, Settings};
use parvis_domain::ChannelId;
use parvis_domain::health::{HealthKind, LinkSeen, ProfileLacks, Severity};
use parvis_net::{Client, Guard, Url};
use parvis_store::look::Look;
use parvis_testkit::SeededDice;
use parvis_testkit::fake_network::{Answer, FakeAccount, FakeBluesky, Wire};
use serde_json::json;
use std::sync::Arc;
use std::time::Duration;

const DAY: Duration = Duration::from_hours(24);

/// A workspace with an account on a network that tells what stands in profiles, and a page that is gone.
struct Street {
    house: House,
    app: Arc<App>,
    fake: FakeBluesky,
    ours: FakeAccount,
    gone: Wire,
    channel: ChannelId,
}

impl Street {
    async fn open(words: impl Fn(&Wire) -> String) -> Self {
        let house = House::new().await;
        let fake = FakeBluesky::start(house.clock.clone()).await;
        let ours = fake.moves_in("grange.test", "La Grange");
        let gone = Wire::open(|_| Answer::json(404, &json!({}))).await.unwrap();
        fake.writes_profile(&ours, &words(&gone), None);
        let client = Client::new(&Guard::new().allow(fake.address()).allow(gone.address)).unwrap();
        let settings = Settings {
            directory: fake.url(),
            resolver: fake.url(),
            app: Url::parse("https://bsky.app/").unwrap(),
            patience: Duration::from_secs(5),
        };
        let bluesky = Bluesky::new(client.clone(), house.clock.clone(), settings);
        let dice = Arc::new(SeededDice::new(17));
        let connectors = Connectors::rehearsal(&house.store, house.clock.clone())
            .with(Arc::new(bluesky))
            .fetching_pictures(client);
        let app = App::new(Parts {
            store: house.store.clone(),
            clock: house.clock.clone(),
            dice: dice.clone(),
            media: MediaFolder::new(house.pictures.path()),
            outgoing: Outgoing {
                connectors,
                ..Outgoing::rehearsing(&house.store, house.clock.clone(), dice.as_ref())
            },
        })
        .unwrap();
        let account = ConnectInput {
            network: NETWORK,
            name: "Bluesky".into(),
            identifier: ours.handle.clone(),
            secret: Secret::new(&ours.app_password),
            server: Some(fake.url().into()),
            place: None,
            seed: None,
            purpose: PurposeInput::default(),
        };
        let channel = channel::connect(&app, &house.leo, &account).await.unwrap().id;
        Self {
            house,
            app,
            fake,
            ours,
            gone,
            channel,
        }
    }

    /// A day passes, and the worker listens a few times.
    async fn a_day(&self) {
        for _ in 0..4 {
            self.house.pass(DAY / 4);
            reading::read_due(&self.app).await.unwrap();
        }
        health::look_over(&self.app, &self.house.mira.workspace)
            .await
            .unwrap();
    }

    async fn looks(&self) -> Vec<Look> {
        let shown = health::show(&self.app, &self.house.vic, self.channel).await;
        shown.unwrap().looks
    }

    /// In which way the profile is left standing.
    async fn stale(&self) -> Option<String> {
        let shown = health::show(&self.app, &self.house.vic, self.channel).await;
        let findings = shown.unwrap().said.unwrap().health.findings;
        let stale = |found: &&_| {
            let found: &parvis_domain::health::Finding = found;
            found.kind == HealthKind::StaleProfile && found.severity == Severity::Neglect
        };
        findings.iter().find(stale).map(|found| found.facts.how.clone())
    }
}

#[tokio::test]
async fn a_dead_link_in_the_profile_is_found_without_anybody_looking() {
    let street = Street::open(|gone| format!("Find us: http://{}/hours", gone.address)).await;
    reading::read_due(&street.app).await.unwrap();
    let seen = street.looks().await;
    let [look] = &seen[..] else {
        panic!("one look: {seen:?}");
    };
    assert_eq!((look.way.as_str(), look.by), ("network", None));
    assert_eq!((look.link, look.status), (Some(LinkSeen::Dead), Some(404)));
    let address = format!("http://{}/hours", street.gone.address);
    assert_eq!(look.address.as_ref(), Some(&address));
    assert_eq!(
        (look.pinned, look.lacks),
        (Some(None), Some(ProfileLacks::Nothing))
    );

    for _ in 0..6 {
        street.a_day().await;
    }
    assert_eq!(street.stale().await, None, "somebody may be mending it");
    assert!((6..=7).contains(&street.looks().await.len()), "one look a day");
    for _ in 0..2 {
        street.a_day().await;
    }
    assert_eq!(street.stale().await.as_deref(), Some("link_dead"));

    street
        .fake
        .writes_profile(&street.ours, "Find us at the square", None);
    street.a_day().await;
    street.a_day().await;
    assert_eq!(street.stale().await, None, "what isn't there leads nowhere wrong");
}

#[tokio::test]
async fn a_pinned_post_of_another_time_is_found() {
    let street = Street::open(|_| "The lost property office".into()).await;
    let old = json!({ "$type": "app.bsky.feed.post", "text": "We have moved", "createdAt": "2024-03-01T10:00:00Z" });
    let old = street.fake.posts(&street.ours, old);
    street
        .fake
        .writes_profile(&street.ours, "The lost property office", Some(&old));
    street.a_day().await;
    street.a_day().await;
    assert_eq!(street.stale().await.as_deref(), Some("pinned_old"));
}
