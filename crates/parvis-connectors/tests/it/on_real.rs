//! The suite on real Bluesky servers: an account's own server and the app's, as `cargo xtask counterparts` starts them.

use crate::conformance::suite;
use crate::harness::{Harness, Us, error, eventually, request};
use crate::real::{self, Account, Real};
use async_trait::async_trait;
use parvis_connectors::bluesky::{Bluesky, Settings};
use parvis_connectors::{
    Access, ConnectRequest, Connector, ConnectorErrorKind as Kind, Credential, Draft, Found, Remote, Retry,
};
use parvis_domain::{Clock, DraftProblemCode, Timestamp};
use parvis_net::{Client, Url};
use parvis_testkit::fake_network::{Misbehaviour, Relay};
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::Duration;

struct RealClock;
impl Clock for RealClock {
    fn now(&self) -> Timestamp {
        real::now()
    }
}

pub struct OnReal {
    connector: Bluesky,
    real: Real,
    ours: Account,
    other: Account,
}

async fn harness() -> Option<OnReal> {
    let real = real::servers()?;
    let (ours, other) = (real.moves_in("grange").await, real.moves_in("mira").await);
    let connector = connector(&real, real.client.clone());
    Some(OnReal {
        connector,
        real,
        ours,
        other,
    })
}

fn connector(real: &Real, client: Client) -> Bluesky {
    let settings = Settings {
        directory: real.directory.clone(),
        resolver: real.app_view.clone(),
        app: Url::parse("https://bsky.app/").unwrap(),
        patience: Duration::from_secs(20),
    };
    Bluesky::new(client, Arc::new(RealClock), settings)
}

suite!(every harness);

#[async_trait]
impl Harness for OnReal {
    fn connector(&self) -> &dyn Connector {
        &self.connector
    }

    fn now(&self) -> Timestamp {
        real::now()
    }

    fn request(&self) -> ConnectRequest {
        request(
            &self.ours.handle,
            &self.ours.app_password,
            Some(self.real.server.as_str()),
        )
    }

    async fn standing(&self) -> Vec<String> {
        let posts = self.real.standing(&self.ours.did).await;
        posts
            .iter()
            .map(|post| post["text"].as_str().unwrap().to_owned())
            .collect()
    }

    /// A real server keeps an access token to its end: one that isn't its own is refused the same way.
    async fn forget_session(&self, access: &Access) -> Access {
        tampered(access, "access", "e30.e30.x")
    }

    async fn revoke(&self, _: &Access) {
        self.real.revokes(&self.ours).await;
    }

    async fn reply(&self, to: &Remote, text: &str) -> Remote {
        self.real.replies(&self.other, to, text).await
    }

    async fn take_back(&self, what: &Remote) {
        self.real.takes_back(&self.other, what).await;
    }

    async fn like(&self, what: &Remote) {
        self.real.points(&self.other, "app.bsky.feed.like", what).await;
    }

    async fn writes_profile(&self, words: &str, pinned: Option<&Remote>) {
        self.real.writes_profile(&self.ours, words, pinned).await;
    }

    async fn repost(&self, what: &Remote) {
        self.real.points(&self.other, "app.bsky.feed.repost", what).await;
    }
}

/// The same access with one thing in its credential changed.
fn tampered(access: &Access, name: &str, value: &str) -> Access {
    let mut kept: Value = serde_json::from_str(access.credential.expose()).unwrap();
    assert!(kept[name].is_string());
    kept[name] = value.into();
    Access {
        credential: Credential::from_kept(kept.to_string()),
        ..access.clone()
    }
}

#[tokio::test]
async fn somebody_connects_by_handle_alone() {
    let Some(on) = harness().await else { return };
    // The AppView, which tells whose name it is, hears of a new account a moment after the account's own server.
    let account = eventually("the name is known", || async {
        let given = request(&on.ours.handle, &on.ours.app_password, None);
        match on.connector.connect(&given).await {
            Err(error) if error.kind == Kind::AccountNotFound => None,
            settled => Some(settled.unwrap()),
        }
    })
    .await;
    assert_eq!(account.remote_id, on.ours.did);
    assert_eq!(
        account.url,
        Some(format!("https://bsky.app/profile/{}", on.ours.handle))
    );
    let name = eventually("the profile is known", || async {
        on.connector
            .connect(&request(&on.ours.did, &on.ours.app_password, None))
            .await
            .unwrap()
            .display_name
    });
    assert_eq!(name.await, "Of grange");
    let renew_in = account.renew_at.unwrap().since(real::now());
    assert!(
        renew_in > Duration::from_mins(1) && renew_in < Duration::from_hours(24),
        "{renew_in:?}"
    );

    let nobody = error(
        on.connector
            .connect(&request("nobody-at-all.test", "x", None))
            .await,
    );
    assert_eq!(
        (nobody.kind, nobody.field),
        (Kind::AccountNotFound, Some("identifier"))
    );
}

#[tokio::test]
async fn the_main_password_is_turned_down() {
    let Some(on) = harness().await else { return };
    let main = request(&on.ours.handle, "correct-horse-9", Some(on.real.server.as_str()));
    let said = error(on.connector.connect(&main).await);
    assert_eq!((said.kind, said.field), (Kind::AppPasswordWanted, Some("secret")));
}

#[tokio::test]
async fn what_was_taken_in_silence_is_found_again() {
    let Some(on) = harness().await else { return };
    let us = Us::connect(&on).await;
    let port = on.real.server.port().unwrap();
    let relay = Relay::to(([127, 0, 0, 1], port).into()).await.unwrap();
    let there = Url::parse(&format!("http://{}/", relay.address())).unwrap();
    let client = Client::new(&real::guard(&[&there, &on.real.server])).unwrap();
    let through = connector(&on.real, client);
    let relayed = tampered(&us.access, "server", there.as_str());
    let (key, draft) = (us.key(), Draft::words("Did you hear, really?"));
    let files = parvis_connectors::Files::default();
    let part = parvis_connectors::Part {
        others: &[],
        key: &key,
        draft: &draft,
        files: &files,
        reply_to: None,
    };

    relay.tell("com.atproto.repo.putRecord", Misbehaviour::TakeAndCut, 1);
    let said = error(
        through
            .publish(&relayed, &part, &parvis_connectors::Unwatched)
            .await,
    );
    assert_eq!((said.kind, said.retry), (Kind::Uncertain, Retry::AfterCheck));
    let Found::There(found) = us.look_up(&key, &draft).await.unwrap() else {
        panic!("it stands")
    };
    assert_eq!(us.send(&key, &draft, None).await.unwrap().remote, found);
    assert_eq!(on.standing().await, ["Did you hear, really?"]);
}

#[tokio::test]
async fn a_server_that_is_gone_is_tried_again() {
    let Some(on) = harness().await else { return };
    let us = Us::connect(&on).await;
    let closed = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let there = Url::parse(&format!("http://{closed}/")).unwrap();
    let connector = connector(&on.real, Client::new(&real::guard(&[&there])).unwrap());
    let gone = tampered(&us.access, "server", there.as_str());
    let said = error(connector.read_news(&gone, None).await);
    assert_eq!((said.kind, said.retry), (Kind::Unreachable, Retry::Later));
    assert_eq!(said.because, Some("net-connection-refused"));
}

/// Our check and the server's verdict, text by text.
#[tokio::test]
async fn the_limits_are_the_servers_limits() {
    let Some(on) = harness().await else { return };
    for (name, text) in crate::words::around_the_limits() {
        let ours = on
            .connector
            .check(&parvis_domain::ServerFacts::UNKNOWN, &Draft::words(text.clone()));
        let theirs = on.real.verdict(&on.other, &text).await;
        assert_eq!(
            ours.iter()
                .any(|problem| problem.code == DraftProblemCode::TooLong),
            theirs.is_some(),
            "{name}: we say {ours:?}, the server says {theirs:?}"
        );
        if let (Some(problem), Some(theirs)) = (ours.first(), &theirs) {
            let (measured, limit) = (problem.measured.unwrap(), problem.limit.unwrap());
            let bytes = format!("(maximum 3000, got {})", text.len());
            let agree =
                theirs.contains(&format!("(maximum {limit}, got {measured})")) || theirs.contains(&bytes);
            assert!(
                agree,
                "{name}: we measure {measured} of {limit}, the server says {theirs}"
            );
        }
    }
}

/// The sizes we prepare files to are the sizes the server takes.
#[tokio::test]
async fn the_weights_are_the_servers_weights() {
    let Some(on) = harness().await else { return };
    let limits = Bluesky::limits();
    let most = usize::try_from(limits.pictures.unwrap().bytes).unwrap();
    let picture =
        |blob: Value| json!({ "$type": "app.bsky.embed.images", "images": [{ "image": blob, "alt": "" }] });
    assert_eq!(on.real.weighs(&on.other, most, picture).await, None);
    let said = on
        .real
        .weighs(&on.other, most + 1, picture)
        .await
        .expect("one byte more is refused");
    assert!(said.contains("2000000"), "{said}");

    let most = usize::try_from(limits.link_card.unwrap().thumbnail_bytes).unwrap();
    let card = |blob: Value| {
        let external =
            json!({ "uri": "https://parvis.example", "title": "", "description": "", "thumb": blob });
        json!({ "$type": "app.bsky.embed.external", "external": external })
    };
    assert_eq!(on.real.weighs(&on.other, most, card).await, None);
    let said = on
        .real
        .weighs(&on.other, most + 1, card)
        .await
        .expect("one byte more is refused");
    assert!(said.contains("1000000"), "{said}");
}

#[tokio::test]
async fn an_answer_we_hid_there_is_named() {
    let Some(on) = harness().await else { return };
    let us = Us::connect(&on).await;
    let root = us.say("Be kind").await;
    let rude = on.reply(&root, "No.").await;
    on.real.hides(&on.ours, &root, &rude).await;
    eventually("the hidden answer is named", || async {
        let page = us.connector().read_replies(&us.access, &root, None).await.ok()?;
        (page.hidden == [rude.id.clone()]).then_some(())
    })
    .await;
}

#[tokio::test]
async fn facets_stand_where_the_server_takes_them() {
    let Some(on) = harness().await else { return };
    let us = Us::connect(&on).await;
    let text = format!(
        "Grüezi 👋 @{} und @niemand.test, https://parvis.example/à #épreuve",
        on.other.handle
    );
    let published = us
        .send(&us.key(), &Draft::words(text.clone()), None)
        .await
        .unwrap();
    let problem = &published.problems[0];
    assert_eq!(
        (problem.code, problem.words.as_deref()),
        (DraftProblemCode::MentionUnresolved, Some("niemand.test"))
    );
    assert!(!problem.stops());
    assert_eq!(
        us.connector()
            .check_there(&us.access, &Draft::words(text))
            .await
            .unwrap(),
        published.problems
    );
    let post = on.real.standing(&on.ours.did).await.remove(0);
    assert_eq!(post["facets"].as_array().unwrap().len(), 3);
    assert_eq!(
        post.pointer("/facets/0/features/0/did").unwrap(),
        on.other.did.as_str()
    );
}

#[tokio::test]
async fn pictures_and_cards_are_seen_by_the_app() {
    let Some(on) = harness().await else { return };
    let us = Us::connect(&on).await;
    let (mut shown, _) = crate::harness::picture("Une grange au lever du jour", 0);
    let file = bytes::Bytes::from_static(crate::words::PIXEL);
    (shown.bytes, shown.width, shown.height) = (file.len() as u64, 1, 1);
    let draft = Draft {
        pictures: vec![shown],
        languages: vec!["fr".parse().unwrap()],
        ..Draft::words("Regardez")
    };
    let files = parvis_connectors::Files {
        pictures: vec![file],
        thumbnail: None,
    };
    let remote = us
        .send_files(&us.key(), &draft, &files, None)
        .await
        .unwrap()
        .remote;
    eventually("the app shows it", || async {
        let counted = us
            .connector()
            .count(&us.access, std::slice::from_ref(&remote.id))
            .await
            .unwrap();
        counted[0].counts
    })
    .await;
    let post = on.real.standing(&on.ours.did).await.remove(0);
    assert_eq!(post["langs"], json!(["fr"]));
    assert_eq!(
        post.pointer("/embed/images/0/alt").unwrap(),
        "Une grange au lever du jour"
    );
    assert_eq!(
        post.pointer("/embed/images/0/aspectRatio").unwrap(),
        &json!({ "width": 1, "height": 1 })
    );
}
