//! The suite on a fake server of the Mastodon API, which takes no notice of keys and holds each request of ours against
//! the derived description of the API.

use crate::conformance::suite;
use crate::harness::{Harness, TestClock, Trouble, request};
use async_trait::async_trait;
use parvis_connectors::mastodon::{Mastodon, Settings};
use parvis_connectors::{Access, ConnectRequest, Connector, Remote};
use parvis_domain::{Clock, Timestamp};
use parvis_net::{Client, Guard};
use parvis_testkit::fake_network::{FakeMastodon, FakeMember, Misbehaviour};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

pub struct OnFake {
    pub connector: Mastodon,
    pub fake: FakeMastodon,
    pub clock: Arc<TestClock>,
    pub ours: FakeMember,
    pub other: FakeMember,
}

/// A fake server with us and somebody else on it, and a connector of little patience.
pub async fn on_fake() -> OnFake {
    let clock = Arc::new(TestClock::at("2026-03-01T12:00:00Z"));
    let fake = FakeMastodon::start(Arc::clone(&clock) as _).await;
    fake.behaves(|quirks| quirks.ignores_keys = true);
    hold(&fake);
    let (ours, other) = (
        fake.moves_in("grange", "La Grange"),
        fake.moves_in("mira", "Mira Quint"),
    );
    let client = Client::new(&Guard::new().allow(fake.address())).expect("a client");
    let settings = Settings {
        patience: Duration::from_millis(900),
        files_take: Duration::from_secs(3),
    };
    let connector = Mastodon::new(client, Arc::clone(&clock) as _, settings);
    OnFake {
        connector,
        fake,
        clock,
        ours,
        other,
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "a test has no other way to be told where the description is"
)]
fn hold(fake: &FakeMastodon) {
    let named = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    if let Some(folder) = named("PARVIS_SPECS").map(PathBuf::from) {
        fake.hold_to(&folder.join("mastodon/derived-schema-for-prism.json"))
            .expect("a description");
        return;
    }
    assert!(
        named("CI").as_deref() != Some("true"),
        "PARVIS_SPECS has to name the descriptions in CI"
    );
    eprintln!("not held against the description: PARVIS_SPECS doesn't name its folder");
}

impl Drop for OnFake {
    fn drop(&mut self) {
        let broken = self.fake.violations();
        assert!(
            broken.is_empty() || std::thread::panicking(),
            "against the description: {broken:?}"
        );
    }
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
        let handle = format!("@grange@{}", self.fake.address());
        request(&handle, &self.ours.token, Some(self.fake.url().as_str()))
    }

    async fn standing(&self) -> Vec<String> {
        let bare = |text: String| text.trim_start_matches("@mira ").to_owned();
        self.fake.standing(&self.ours).into_iter().map(bare).collect()
    }

    /// A token has no end: the server doesn't take it for once.
    async fn forget_session(&self, access: &Access) -> Access {
        let forgotten = Misbehaviour::Refuse {
            status: 401,
            error: "The access token is invalid",
            message: "",
        };
        self.fake.tell("POST /api/v1/statuses", forgotten, 1);
        access.clone()
    }

    async fn revoke(&self, _: &Access) {
        self.fake.revokes(&self.ours);
    }

    async fn reply(&self, to: &Remote, text: &str) -> Remote {
        Remote {
            id: self.fake.replies(&self.other, &to.id, text),
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
                status: 422,
                error: "Validation failed: Text can't be blank",
                message: "",
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
        self.fake.tell("POST /api/v1/statuses", misbehaviour, 1);
        true
    }
}
