//! The whole way on real servers of Bluesky's: placed, answered and liked by another account, let through, answered,
//! taken back.

use crate::house::House;
use crate::sending::{now, step, words};
use parvis_app::channel::{self, ConnectInput, PurposeInput};
use parvis_app::conversation::public;
use parvis_app::message::{self, AnswerInput};
use parvis_app::variant::{self, CreateInput};
use parvis_app::{App, Connectors, MediaFolder, Outgoing, Parts, publication, reading};
use parvis_connectors::Secret;
use parvis_connectors::bluesky::{Bluesky, Settings};
use parvis_domain::{AnswerState, Clock, MessageState, PublicationState, Timestamp};
use parvis_net::{Client, Guard, Request, Url};
use parvis_testkit::SeededDice;
use serde_json::{Value, json};
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

struct Servers {
    server: Url,
    app_view: Url,
    directory: Url,
    client: Client,
}

/// The servers, from the environment. Without them a test does nothing and says so, but in CI it fails.
#[expect(
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "tests are told by the environment where real servers stand, and say when they aren't"
)]
fn servers() -> Option<Servers> {
    let of = |name: &str| {
        std::env::var(name)
            .ok()
            .and_then(|address| Url::parse(&address).ok())
    };
    let directory = of("PARVIS_TEST_BLUESKY_DIRECTORY");
    let found = of("PARVIS_TEST_BLUESKY_PDS")
        .zip(of("PARVIS_TEST_BLUESKY_APPVIEW"))
        .zip(directory);
    let Some(((server, app_view), directory)) = found else {
        assert_ne!(
            std::env::var("CI").as_deref(),
            Ok("true"),
            "CI runs on the real Bluesky: PARVIS_TEST_BLUESKY_*"
        );
        eprintln!("not run: PARVIS_TEST_BLUESKY_* name no real servers");
        return None;
    };
    let guard = [&server, &app_view, &directory]
        .iter()
        .filter_map(|url| url.port())
        .fold(Guard::new(), |guard, port| {
            guard
                .allow(SocketAddr::new(Ipv4Addr::LOCALHOST.into(), port))
                .allow(SocketAddr::new(Ipv6Addr::LOCALHOST.into(), port))
        });
    Some(Servers {
        client: Client::new(&guard).unwrap(),
        server,
        app_view,
        directory,
    })
}

#[expect(clippy::disallowed_methods, reason = "a real server lives by the real clock")]
fn real_now() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    Timestamp::from_micros(i64::try_from(since.as_micros()).unwrap())
}

/// Somebody with an account there, by calls of their own.
struct Somebody {
    did: String,
    handle: String,
    app_password: String,
    token: String,
}

impl Servers {
    async fn told(&self, token: Option<&str>, method: &str, body: &Value) -> Value {
        let url = self.server.join(&format!("/xrpc/{method}")).unwrap();
        let request = Request::post(url).json(body);
        let request = match token {
            Some(token) => request.bearer(token),
            None => request,
        };
        let answer = self.client.send(request).await.unwrap();
        assert!(answer.is_success(), "{method}: {}", answer.text());
        answer.json().unwrap_or_default()
    }

    async fn moves_in(&self, name: &str) -> Somebody {
        // Handles live as long as the server: each run needs its own.
        let handle = format!("{name}{}.test", real_now().micros() % 100_000_000_000);
        let made = json!({ "handle": handle, "email": format!("{handle}@example.test"), "password": "correct-horse-9" });
        let made = self.told(None, "com.atproto.server.createAccount", &made).await;
        let token = made["accessJwt"].as_str().unwrap().to_owned();
        let name = json!({ "name": "parvis" });
        let app = self
            .told(Some(&token), "com.atproto.server.createAppPassword", &name)
            .await;
        Somebody {
            did: made["did"].as_str().unwrap().to_owned(),
            app_password: app["password"].as_str().unwrap().to_owned(),
            handle,
            token,
        }
    }

    /// Makes a record, and gives its address and state.
    async fn makes(&self, who: &Somebody, collection: &str, record: Value) -> (String, String) {
        let body = json!({ "repo": who.did, "collection": collection, "record": record });
        let made = self
            .told(Some(&who.token), "com.atproto.repo.createRecord", &body)
            .await;
        let of = |name: &str| made[name].as_str().unwrap().to_owned();
        (of("uri"), of("cid"))
    }

    async fn takes_back(&self, who: &Somebody, uri: &str) {
        let key = uri.rsplit('/').next().unwrap();
        let body = json!({ "repo": who.did, "collection": "app.bsky.feed.post", "rkey": key });
        self.told(Some(&who.token), "com.atproto.repo.deleteRecord", &body)
            .await;
    }

    /// The texts of an account's posts, oldest first, as its own server keeps them.
    async fn standing(&self, did: &str) -> Vec<String> {
        let mut url = self.server.join("/xrpc/com.atproto.repo.listRecords").unwrap();
        let asked = [
            ("repo", did),
            ("collection", "app.bsky.feed.post"),
            ("reverse", "true"),
        ];
        url.query_pairs_mut().extend_pairs(asked);
        let listed: Value = self.client.send(Request::get(url)).await.unwrap().json().unwrap();
        let records = listed["records"].as_array().unwrap().iter();
        records
            .map(|it| it["value"]["text"].as_str().unwrap().to_owned())
            .collect()
    }
}

fn node(house: &House, servers: &Servers) -> Arc<App> {
    let settings = Settings {
        directory: servers.directory.clone(),
        resolver: servers.app_view.clone(),
        app: Url::parse("https://bsky.app/").unwrap(),
        patience: Duration::from_secs(20),
    };
    let clock: Arc<dyn Clock> = house.clock.clone();
    let bluesky = Bluesky::new(servers.client.clone(), clock, settings);
    let dice = SeededDice::new(11);
    let outgoing = Outgoing {
        connectors: Connectors::default()
            .with(Arc::new(bluesky))
            .fetching_pictures(servers.client.clone()),
        ..Outgoing::rehearsing(&house.store, house.clock.clone(), &dice)
    };
    App::new(Parts {
        store: house.store.clone(),
        clock: house.clock.clone(),
        // A real server remembers: each run throws keys of its own.
        dice: Arc::new(SeededDice::new(real_now().micros().unsigned_abs())),
        media: MediaFolder::new(house.pictures.path()),
        outgoing,
    })
    .unwrap()
}

/// Listens until `found` gives something; each time as if a while had passed. The servers' index takes its time.
async fn heard<T, F: Future<Output = Option<T>>>(
    house: &House,
    app: &App,
    what: &str,
    found: impl Fn() -> F,
) -> T {
    let mut tries = 0;
    loop {
        house.pass(Duration::from_mins(3));
        reading::read_due(app).await.unwrap();
        if let Some(found) = found().await {
            return found;
        }
        tries += 1;
        assert!(tries < 60, "{what}: not within half a minute");
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
}

#[tokio::test]
async fn a_reply_is_heard_let_through_answered_and_gone_when_it_is_taken_back() {
    let Some(servers) = servers() else { return };
    let house = House::new().await;
    house.clock.set(real_now());
    let app = node(&house, &servers);
    let (brand, reader) = (servers.moves_in("halle").await, servers.moves_in("oswin").await);
    let connected = ConnectInput {
        network: parvis_connectors::bluesky::NETWORK,
        name: String::new(),
        identifier: brand.handle.clone(),
        secret: Secret::new(brand.app_password.as_str()),
        server: Some(servers.server.to_string()),
        place: None,
        seed: None,
        purpose: PurposeInput::default(),
    };
    let there = channel::connect(&app, &house.mira, &connected).await.unwrap();
    let original = house.live_article("La halle rouvre").await.original.id;
    let made = CreateInput {
        original,
        channel: there.id,
        content: words("La halle rouvre samedi"),
    };
    let made = variant::create(&app, &house.mira, &made).await.unwrap().variant;
    let placed = publication::place(&app, &house.mira, &now(made.id))
        .await
        .unwrap();
    step(&app).await;
    let placed = publication::show(&app, &house.vic, placed.publication.id)
        .await
        .unwrap()
        .publication;
    assert_eq!(placed.state, PublicationState::Published, "{:?}", placed.reason);
    let root = placed.remote.unwrap();

    // Another account answers and likes.
    let subject = json!({ "uri": root.id, "cid": root.version });
    let at = real_now().to_rfc3339();
    let said = json!({ "$type": "app.bsky.feed.post", "text": "Enfin <b>!</b>", "createdAt": at,
        "reply": { "root": subject, "parent": subject } });
    let (reply, _) = servers.makes(&reader, "app.bsky.feed.post", said).await;
    let like = json!({ "$type": "app.bsky.feed.like", "createdAt": at, "subject": subject });
    servers.makes(&reader, "app.bsky.feed.like", like).await;

    let it = heard(&house, &app, "the reply", || async {
        let cards = house.inbox().await;
        if cards.is_empty() {
            None
        } else {
            house.messages().await.into_iter().next()
        }
    })
    .await;
    assert_eq!(
        (it.message.text.as_str(), it.message.state()),
        ("Enfin <b>!</b>", MessageState::Waiting)
    );
    assert_eq!(it.author.handle, reader.handle);
    assert_eq!(house.under(original).await, "");
    message::let_through(&app, &house.mira, it.message.id)
        .await
        .unwrap();
    assert_eq!(house.under(original).await, "Enfin &lt;b&gt;!&lt;/b&gt;");
    let likes = heard(&house, &app, "the like", || async {
        let counts = public::under(&app, house.place(), original).await.unwrap().counts;
        counts.likes.filter(|likes| *likes > 0)
    });
    assert_eq!(likes.await, 1);
    assert_eq!(house.inbox().await.len(), 1, "likes stay out of it");

    // We answer, and it stands there, and is one here also after it was heard.
    let answer = AnswerInput {
        to: Some(it.message.id),
        text: "À samedi !".into(),
        language: None,
    };
    let answer = message::answer(&app, &house.mira, it.message.conversation_id, &answer)
        .await
        .unwrap();
    step(&app).await;
    let state = house.message("À samedi !").await.message.answer.unwrap();
    assert_eq!(state.state, AnswerState::Sent, "{:?}", state.reason);
    assert_eq!(
        servers.standing(&brand.did).await,
        ["La halle rouvre samedi", "À samedi !"]
    );
    assert_eq!(
        house.under(original).await,
        "Enfin &lt;b&gt;!&lt;/b&gt;(À samedi !)"
    );
    house.pass(Duration::from_mins(10));
    reading::read_due(&app).await.unwrap();
    assert_eq!(house.messages().await.len(), 2);

    // The answer is withdrawn; then the reader deletes the reply.
    message::withdraw(&app, &house.mira, answer.message.id)
        .await
        .unwrap();
    step(&app).await;
    assert_eq!(servers.standing(&brand.did).await, ["La halle rouvre samedi"]);
    assert_eq!(house.under(original).await, "Enfin &lt;b&gt;!&lt;/b&gt;");
    servers.takes_back(&reader, &reply).await;
    heard(&house, &app, "that the reply is gone", || async {
        let state = house.message("Enfin <b>!</b>").await.message.state();
        (state == MessageState::Gone).then_some(())
    })
    .await;
    assert_eq!(house.under(original).await, "");
}
