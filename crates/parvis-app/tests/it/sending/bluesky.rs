//! The same on a server that speaks as Bluesky's do, and misbehaves when it is told to.

use super::{code, now, step};
use crate::house::{House, refusals};
use parvis_app::channel::{self, ConnectInput, PurposeInput};
use parvis_app::outbox::Stepped;
use parvis_app::{App, MediaFolder, Outgoing, Parts, Patience, credential, publication};
use parvis_connectors::Secret;
use parvis_connectors::bluesky::{Bluesky, Settings};
use parvis_domain::{
    AttemptOutcome, Channel, ChannelStatus, Clock, PublicationId, PublicationState as State,
};
use parvis_net::{Client, Guard};
use parvis_testkit::SeededDice;
use parvis_testkit::fake_network::{FakeAccount, FakeBluesky, Misbehaviour};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

const PUT: &str = "com.atproto.repo.putRecord";
const REFRESH: &str = "com.atproto.server.refreshSession";

struct Square {
    house: House,
    fake: FakeBluesky,
    account: FakeAccount,
    app: Arc<App>,
}

impl Square {
    async fn new() -> Self {
        parvis_net::install_crypto();
        let house = House::new().await;
        let fake = FakeBluesky::start(house.clock.clone()).await;
        let account = fake.moves_in("halle.test", "La Halle");
        let app = node(&house, &fake, "a");
        Self {
            house,
            fake,
            account,
            app,
        }
    }

    fn input(&self, handle: &str, secret: &str) -> ConnectInput {
        ConnectInput {
            network: parvis_connectors::bluesky::NETWORK,
            name: String::new(),
            identifier: handle.into(),
            secret: Secret::new(secret),
            server: Some(self.fake.url().to_string()),
            place: None,
            seed: None,
            purpose: PurposeInput::default(),
        }
    }

    async fn connected(&self) -> Channel {
        let input = self.input("halle.test", &self.account.app_password);
        channel::connect(&self.app, &self.house.mira, &input)
            .await
            .unwrap()
    }

    async fn on_its_way(&self, there: &Channel, text: &str) -> PublicationId {
        let article = self.house.live_article(text).await.original.id;
        let variant = self.house.variant(article, there.id, text).await;
        let placed = publication::place(&self.app, &self.house.mira, &now(variant.id)).await;
        placed.unwrap().publication.id
    }

    fn standing(&self) -> usize {
        self.fake.standing(&self.account.did).len()
    }
}

fn node(house: &House, fake: &FakeBluesky, name: &str) -> Arc<App> {
    let url = fake.url();
    let port = url.port().unwrap();
    let guard = Guard::new()
        .allow(SocketAddr::from(([127, 0, 0, 1], port)))
        .allow(SocketAddr::new("::1".parse().unwrap(), port));
    let settings = Settings {
        directory: url.clone(),
        resolver: url,
        patience: Duration::from_millis(400),
        ..Settings::public().unwrap()
    };
    let clock: Arc<dyn Clock> = house.clock.clone();
    let bluesky = Bluesky::new(Client::new(&guard).unwrap(), Arc::clone(&clock), settings);
    let plain = Outgoing::rehearsing(&house.store, Arc::clone(&clock), &SeededDice::new(11));
    let outgoing = Outgoing {
        connectors: plain.connectors.clone().with(Arc::new(bluesky)),
        node: name.into(),
        patience: Patience::default(),
        ..plain
    };
    let seed = name.bytes().fold(500, |sum, byte| sum * 31 + u64::from(byte));
    App::new(Parts {
        store: house.store.clone(),
        clock,
        dice: Arc::new(SeededDice::new(seed)),
        media: MediaFolder::new(house.pictures.path()),
        outgoing,
    })
    .unwrap()
}

#[tokio::test]
async fn an_account_is_one_channel_and_reconnecting_takes_the_same_account_only() {
    let square = Square::new().await;
    let there = square.connected().await;
    assert_eq!(
        (
            there.name.as_str(),
            there.account.as_ref().unwrap().remote_id.as_str()
        ),
        ("La Halle", square.account.did.as_str())
    );
    let twice = square.input("@Halle.test", &square.account.app_password);
    let refused = channel::connect(&square.app, &square.house.mira, &twice).await;
    assert_eq!(code(refused), "channel-taken");

    let other = square.fake.moves_in("marche.test", "Le marché");
    let secret = Secret::new(&*other.app_password);
    let mira = &square.house.mira;
    let refused = channel::reconnect(&square.app, mira, there.id, "marche.test", &secret, None).await;
    assert_eq!(code(refused), "channel-other-account");
}

#[tokio::test]
async fn whatever_is_wrong_with_an_account_or_its_server_is_said_and_nothing_is_kept() {
    let square = Square::new().await;
    let says = async |input: &ConnectInput| {
        let refused = channel::connect(&square.app, &square.house.mira, input).await;
        refusals(&refused.unwrap_err()).remove(0)
    };
    let wrong = square.input("halle.test", "abcd-abcd-abcd-abcd");
    assert_eq!(
        says(&wrong).await,
        ("secret".to_owned(), "connector-bluesky-credential-rejected")
    );
    let mut inside = square.input("halle.test", &square.account.app_password);
    inside.server = Some("https://10.0.0.7".into());
    assert_eq!(says(&inside).await, ("server".to_owned(), "net-address-refused"));
    let right = square.input("halle.test", &square.account.app_password);
    square
        .fake
        .tell("com.atproto.server.createSession", Misbehaviour::Html(200), 1);
    assert_eq!(says(&right).await.1, "net-answer-html");
    square
        .fake
        .tell("com.atproto.server.createSession", Misbehaviour::FallSilent, 1);
    assert_eq!(says(&right).await.1, "net-timed-out");
    square.fake.goes_away().await;
    assert_eq!(says(&right).await.1, "net-connection-refused");
    assert_eq!(channel::list(&square.app, &square.house.vic).await.unwrap(), []);
}

#[tokio::test]
async fn a_connection_cut_after_it_was_taken_is_looked_for_and_found() {
    for taken in [
        Misbehaviour::TakeAndCut,
        Misbehaviour::TakeAndFallSilent,
        Misbehaviour::TakeAndCutAnswer,
    ] {
        let square = Square::new().await;
        let there = square.connected().await;
        let id = square.on_its_way(&there, "Pris et coupé").await;
        square.fake.tell(PUT, taken.clone(), 1);
        assert_eq!(step(&square.app).await, Stepped::Attempted);
        assert_eq!(square.house.state(id).await, State::Unconfirmed, "{taken:?}");
        assert_eq!(square.fake.calls(PUT), 1);
        let due = square.house.see(id).await.delivery.unwrap().run_at;
        square.house.clock.set(due);
        step(&square.app).await;
        assert_eq!(square.house.state(id).await, State::Published, "{taken:?}");
        assert_eq!(
            square.fake.calls(PUT),
            1,
            "looked for, and not sent again: {taken:?}"
        );
        assert_eq!(square.standing(), 1);
    }
}

#[tokio::test]
async fn a_connection_cut_before_it_was_taken_is_looked_for_and_sent_again() {
    let square = Square::new().await;
    let there = square.connected().await;
    let id = square.on_its_way(&there, "Coupé avant").await;
    square.fake.tell(PUT, Misbehaviour::Cut, 1);
    step(&square.app).await;
    assert_eq!(square.house.state(id).await, State::Unconfirmed);
    let due = square.house.see(id).await.delivery.unwrap().run_at;
    square.house.clock.set(due);
    step(&square.app).await;
    assert_eq!(square.house.state(id).await, State::Published);
    assert_eq!((square.fake.calls(PUT), square.standing()), (2, 1));
}

#[tokio::test]
async fn slow_down_without_saying_how_long_is_obeyed_with_a_pause_of_ours() {
    let square = Square::new().await;
    let there = square.connected().await;
    let id = square.on_its_way(&there, "Trop vite").await;
    let slow_down = Misbehaviour::RateLimit {
        retry_after: None,
        reset: None,
    };
    square.fake.tell(PUT, slow_down, 1);
    step(&square.app).await;
    let waiting = square.house.see(id).await;
    assert_eq!(waiting.publication.reason.as_deref(), Some("rate-limited"));
    let pause = waiting.delivery.unwrap().run_at.since(square.house.app.now());
    assert!(
        pause >= Duration::from_secs(8) && pause <= Duration::from_secs(12),
        "{pause:?}"
    );
    assert!(waiting.channel.not_before.is_some());
    square.house.pass(pause);
    step(&square.app).await;
    assert_eq!(square.house.state(id).await, State::Published);
}

#[tokio::test]
async fn two_nodes_that_need_a_new_session_at_once_renew_it_once() {
    let square = Square::new().await;
    let there = square.connected().await;
    square.fake.forgets_sessions(&square.account);
    let id = square.on_its_way(&there, "Session oubliée").await;
    step(&square.app).await;
    assert_eq!(square.house.state(id).await, State::Published);
    assert_eq!(square.fake.calls(REFRESH), 1);
    let receipt = publication::receipt(&square.app, &square.house.vic, id)
        .await
        .unwrap();
    assert_eq!(
        receipt.deliveries[0].attempts[0].outcome,
        AttemptOutcome::Succeeded
    );

    // Both find it due well before it ends.
    let kept =
        parvis_store::credential::of_channel(&square.house.store, square.house.place(), there.id).await;
    square.house.clock.set(kept.unwrap().unwrap().renew_at.unwrap());
    let second = node(&square.house, &square.fake, "b");
    let (one, two) = tokio::join!(credential::renew_due(&square.app), credential::renew_due(&second));
    assert_eq!(square.fake.calls(REFRESH), 2, "{one:?} {two:?}");
    let again = square.on_its_way(&there, "Encore là").await;
    step(&second).await;
    assert_eq!(square.house.state(again).await, State::Published);
}

#[tokio::test]
async fn a_revoked_app_password_cuts_the_channel_off_at_the_next_renewal_and_is_announced() {
    let square = Square::new().await;
    let there = square.connected().await;
    square.fake.revokes(&square.account);
    let id = square.on_its_way(&there, "Révoqué").await;
    step(&square.app).await;
    let failed = square.house.see(id).await;
    assert_eq!(failed.publication.state, State::Failed);
    assert_eq!(failed.channel.status, ChannelStatus::CutOff);
    let trace = parvis_store::audit::list(
        &square.house.store,
        square.house.place(),
        Some(there.id.uuid()),
        None,
        9,
    )
    .await
    .unwrap();
    assert!(
        trace
            .items
            .iter()
            .any(|entry| entry.principal_kind == "system" && entry.detail.contains("cut_off"))
    );
    assert_eq!(square.standing(), 0);
}

#[tokio::test]
async fn a_mention_nobody_answers_to_goes_out_as_plain_text_and_the_receipt_says_so() {
    let square = Square::new().await;
    let there = square.connected().await;
    let id = square.on_its_way(&there, "Merci à @personne.test !").await;
    step(&square.app).await;
    assert_eq!(square.house.state(id).await, State::Published);
    let receipt = publication::receipt(&square.app, &square.house.vic, id)
        .await
        .unwrap();
    let attempt = &receipt.deliveries[0].attempts[0];
    assert_eq!(attempt.code.as_deref(), Some("mention-unresolved"));
    assert!(attempt.words.as_deref().unwrap().contains("personne.test"));
}
