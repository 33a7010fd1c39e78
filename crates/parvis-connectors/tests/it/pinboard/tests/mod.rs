//! The suite on a board of our own, and what only pinboards know.

mod board;

use self::board::FakeBoard;
use super::{NETWORK, Pinboard, connector};
use crate::conformance::{says, suite};
use crate::harness::{Harness, TestClock, Trouble, Us, error, request};
use async_trait::async_trait;
use parvis_connectors::rehearsal::MemoryWorld;
use parvis_connectors::{
    Access, ConnectRequest, Connector, ConnectorErrorKind as Kind, Remote, Setup, SetupError,
};
use parvis_domain::{Clock, Timestamp};
use parvis_net::{Client, Guard};
use parvis_testkit::fake_network::Misbehaviour;
use std::sync::Arc;
use std::time::Duration;

struct OnBoard {
    connector: Pinboard,
    board: FakeBoard,
    clock: Arc<TestClock>,
}

async fn on_board() -> Option<OnBoard> {
    Some(on_board_at(0).await)
}

async fn on_board_at(port: u16) -> OnBoard {
    let clock = Arc::new(TestClock::at("2026-03-01T12:00:00Z"));
    let board = FakeBoard::start(port, Arc::clone(&clock) as _).await;
    let client = Client::new(&Guard::new().allow(board.address())).unwrap();
    OnBoard {
        connector: Pinboard::new(client, Arc::clone(&clock) as _, Duration::from_millis(600)),
        board,
        clock,
    }
}

suite!(every on_board);
suite!(troubled on_board);

#[async_trait]
impl Harness for OnBoard {
    fn connector(&self) -> &dyn Connector {
        &self.connector
    }

    fn now(&self) -> Timestamp {
        self.clock.now()
    }

    fn request(&self) -> ConnectRequest {
        request("@grange", "grange-key", Some(&self.board.url()))
    }

    async fn standing(&self) -> Vec<String> {
        self.board.standing("grange")
    }

    async fn forget_session(&self, access: &Access) -> Access {
        self.board.forgets_once();
        access.clone()
    }

    async fn revoke(&self, _: &Access) {
        self.board.revokes("grange");
    }

    async fn reply(&self, to: &Remote, text: &str) -> Remote {
        Remote {
            id: self.board.pins("mira", text, Some(&to.id)),
            version: String::new(),
            url: None,
        }
    }

    async fn take_back(&self, what: &Remote) {
        self.board.takes_down(&what.id);
    }

    async fn like(&self, what: &Remote) {
        self.board.likes("mira", &what.id);
    }

    async fn trouble(&self, trouble: Trouble) -> bool {
        let misbehaviour = match trouble {
            Trouble::Refused => Misbehaviour::Refuse {
                status: 403,
                error: "Forbidden",
                message: "The board is full.",
            },
            Trouble::TakenInSilence => Misbehaviour::TakeAndFallSilent,
            Trouble::Lost => Misbehaviour::FallSilent,
            Trouble::Fails(status) => Misbehaviour::Fail(status),
            Trouble::RateLimited(retry_after) => Misbehaviour::RateLimit {
                retry_after,
                reset: None,
            },
            Trouble::Down => {
                self.board.goes_away().await;
                return true;
            }
        };
        self.board.tell(misbehaviour);
        true
    }
}

#[test]
fn it_says_what_it_asks_for_in_both_languages() {
    let setup = setup();
    let connector = connector(&setup).unwrap();
    says(&*connector, include_str!("../en.ftl"), include_str!("../fr.ftl"));
}

fn setup() -> Setup {
    let client = Client::new(&Guard::new()).unwrap();
    let clock = Arc::new(TestClock::at("2026-03-01T12:00:00Z"));
    Setup::new(client, clock, Arc::new(MemoryWorld::default()))
}

#[test]
fn its_patience_can_be_set_and_is_a_number() {
    let name = format!("{NETWORK}.patience");
    assert!(connector(&setup().with(name.clone(), "5")).is_ok());
    let said = connector(&setup().with(name.clone(), "soon")).err();
    assert!(matches!(said, Some(SetupError::Unreadable { name: told, .. }) if told == name));
}

/// With a port in `PARVIS_BOARD_PORT` it stays there, for a running Parvis to be connected to:
/// `docs/connectors/adding-a-network.md` says how.
#[tokio::test]
#[expect(clippy::disallowed_methods, reason = "whoever starts a test configures it")]
async fn a_board_stands_to_be_connected_to() {
    let port = std::env::var("PARVIS_BOARD_PORT").map_or(0, |port| port.parse().unwrap());
    let on = on_board_at(port).await;
    let connected = on.connector.connect(&on.request()).await.unwrap();
    assert!(connected.handle.contains("grange"));
    if port != 0 {
        println!("A board at {}; grange has the key grange-key.", on.board.url());
        std::future::pending::<()>().await;
    }
}

#[tokio::test]
async fn a_key_of_somebody_else_is_told() {
    let on = on_board().await.unwrap();
    let mut request = on.request();
    request.identifier = "mira".into();
    let said = error(on.connector.connect(&request).await);
    assert_eq!(
        (said.kind, said.field),
        (Kind::AccountNotFound, Some("identifier"))
    );
}

#[tokio::test]
async fn an_unreadable_name_is_told_in_words_of_its_own() {
    let on = on_board().await.unwrap();
    let mut request = on.request();
    request.identifier = "La Grange".into();
    let said = error(on.connector.connect(&request).await);
    assert_eq!(said.because, Some("connector-pinboard-name-unreadable"));
}

#[tokio::test]
async fn what_stands_can_be_visited() {
    let on = on_board().await.unwrap();
    let us = Us::connect(&on).await;
    let remote = us.say("Open on Sunday").await;
    assert_eq!(remote.url, Some(format!("{}notes/{}", on.board.url(), remote.id)));
}
