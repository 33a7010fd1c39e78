//! The suite on a fake Bluesky over HTTP.

use crate::conformance::suite;
use crate::harness::{Harness, TestClock, Trouble, request};
use async_trait::async_trait;
use parvis_connectors::bluesky::{Bluesky, Settings};
use parvis_connectors::{Access, ConnectRequest, Connector, Remote};
use parvis_domain::{Clock, Timestamp};
use parvis_net::{Client, Guard, Url};
use parvis_testkit::fake_network::{FakeAccount, FakeBluesky, Misbehaviour};
use std::sync::Arc;
use std::time::Duration;

pub struct OnFake {
    pub connector: Bluesky,
    pub fake: FakeBluesky,
    pub clock: Arc<TestClock>,
    pub ours: FakeAccount,
    pub other: FakeAccount,
}

/// A fake network with us and somebody else on it, and a connector of little patience.
pub async fn on_fake() -> OnFake {
    let clock = Arc::new(TestClock::at("2026-03-01T12:00:00Z"));
    let fake = FakeBluesky::start(Arc::clone(&clock) as _).await;
    let (ours, other) = (
        fake.moves_in("grange.test", "La Grange"),
        fake.moves_in("mira.test", "Mira Quint"),
    );
    let connector = bluesky(
        &Guard::new().allow(fake.address()),
        &fake.url(),
        Arc::clone(&clock) as _,
    );
    OnFake {
        connector,
        fake,
        clock,
        ours,
        other,
    }
}

pub fn bluesky(guard: &Guard, network: &Url, clock: Arc<dyn Clock>) -> Bluesky {
    let client = Client::new(guard).expect("a client");
    let settings = Settings {
        directory: network.clone(),
        resolver: network.clone(),
        app: Url::parse("https://bsky.app/").unwrap(),
        patience: Duration::from_millis(600),
    };
    Bluesky::new(client, clock, settings)
}

async fn harness() -> Option<OnFake> {
    Some(on_fake().await)
}

suite!(every harness);
suite!(troubled harness);

#[async_trait]
impl Harness for OnFake {
    fn connector(&self) -> &dyn Connector {
        &self.connector
    }

    fn now(&self) -> Timestamp {
        self.clock.now()
    }

    fn request(&self) -> ConnectRequest {
        request(
            "@grange.test",
            &self.ours.app_password,
            Some(self.fake.url().as_str()),
        )
    }

    async fn standing(&self) -> Vec<String> {
        let posts = self.fake.standing(&self.ours.did);
        posts
            .iter()
            .map(|post| post["text"].as_str().unwrap().to_owned())
            .collect()
    }

    async fn forget_session(&self, access: &Access) -> Access {
        self.fake.forgets_sessions(&self.ours);
        access.clone()
    }

    async fn revoke(&self, _: &Access) {
        self.fake.revokes(&self.ours);
    }

    async fn reply(&self, to: &Remote, text: &str) -> Remote {
        let id = self.fake.replies(&self.other, &to.id, text);
        Remote {
            id,
            version: String::new(),
            url: None,
        }
    }

    async fn take_back(&self, what: &Remote) {
        self.fake.takes_back(&what.id);
    }

    async fn like(&self, what: &Remote) {
        self.fake.likes(&self.other, &what.id);
    }

    async fn writes_profile(&self, words: &str, pinned: Option<&Remote>) {
        let pinned = pinned.map(|piece| piece.id.as_str());
        self.fake.writes_profile(&self.ours, words, pinned);
    }

    async fn repost(&self, what: &Remote) {
        self.fake.reposts(&self.other, &what.id);
    }

    async fn trouble(&self, trouble: Trouble) -> bool {
        let misbehaviour = match trouble {
            Trouble::Refused => Misbehaviour::Refuse {
                status: 400,
                error: "InvalidRequest",
                message: "Invalid app.bsky.feed.post record",
            },
            Trouble::TakenInSilence => Misbehaviour::TakeAndFallSilent,
            Trouble::Lost => Misbehaviour::FallSilent,
            Trouble::Fails(status) => Misbehaviour::Fail(status),
            Trouble::RateLimited(retry_after) => Misbehaviour::RateLimit {
                retry_after,
                reset: None,
            },
            Trouble::Down => {
                self.fake.goes_away().await;
                return true;
            }
        };
        self.fake.tell("com.atproto.repo.putRecord", misbehaviour, 1);
        true
    }
}
