//! The other side of a real server of Bluesky's: accounts, answers and likes made by hand, with calls of their own.

use parvis_connectors::Remote;
use parvis_net::{Client, Guard, Request, Response, Url};
use serde_json::{Value, json};
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::{SystemTime, UNIX_EPOCH};

/// Where the real servers stand.
pub struct Real {
    pub server: Url,
    pub app_view: Url,
    pub directory: Url,
    pub client: Client,
}

/// An account made for one test.
pub struct Account {
    pub did: String,
    pub handle: String,
    pub app_password: String,
    token: String,
}

/// The servers, from the environment. Without them a test does nothing and says so, but in CI it fails.
#[expect(
    clippy::disallowed_methods,
    reason = "tests are told by the environment where real servers stand"
)]
pub fn servers() -> Option<Real> {
    let of = |name: &str| {
        std::env::var(name)
            .ok()
            .and_then(|address| Url::parse(&address).ok())
    };
    let found = of("PARVIS_TEST_BLUESKY_PDS")
        .zip(of("PARVIS_TEST_BLUESKY_APPVIEW"))
        .zip(of("PARVIS_TEST_BLUESKY_DIRECTORY"));
    let Some(((server, app_view), directory)) = found else {
        assert_ne!(
            std::env::var("CI").as_deref(),
            Ok("true"),
            "CI runs on the real Bluesky: PARVIS_TEST_BLUESKY_*"
        );
        eprintln!("not run: PARVIS_TEST_BLUESKY_{{PDS,APPVIEW,DIRECTORY}} name no real servers");
        return None;
    };
    let client = Client::new(&guard(&[&server, &app_view, &directory])).expect("a client");
    Some(Real {
        server,
        app_view,
        directory,
        client,
    })
}

/// A guard that lets through to exactly these ports of this machine.
pub fn guard(urls: &[&Url]) -> Guard {
    urls.iter()
        .filter_map(|url| url.port())
        .fold(Guard::new(), |guard, port| {
            guard
                .allow(SocketAddr::new(Ipv4Addr::LOCALHOST.into(), port))
                .allow(SocketAddr::new(Ipv6Addr::LOCALHOST.into(), port))
        })
}

#[expect(clippy::disallowed_methods, reason = "a real server lives by the real clock")]
pub fn now() -> parvis_domain::Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970");
    parvis_domain::Timestamp::from_micros(i64::try_from(since.as_micros()).expect("before the year 294000"))
}

impl Real {
    async fn call(&self, token: Option<&str>, request: Request) -> Response {
        let request = match token {
            Some(token) => request.bearer(token),
            None => request,
        };
        self.client.send(request).await.expect("the real server answers")
    }

    async fn post(&self, token: Option<&str>, method: &str, body: &Value) -> Response {
        let url = self.server.join(&format!("/xrpc/{method}")).unwrap();
        self.call(token, Request::post(url).json(body)).await
    }

    async fn told(&self, token: Option<&str>, method: &str, body: &Value) -> Value {
        let answer = self.post(token, method, body).await;
        assert!(
            answer.is_success(),
            "{method}: {} {}",
            answer.status(),
            answer.text()
        );
        answer.json().unwrap_or_default()
    }

    /// Somebody moves in, with an app password.
    pub async fn moves_in(&self, name: &str) -> Account {
        // Handles live as long as the server: each run needs its own.
        let unique = now().micros() % 100_000_000_000;
        let handle = format!("{name}{unique}.test");
        let body = json!({ "handle": handle, "email": format!("{handle}@example.test"), "password": "correct-horse-9" });
        let made = self.told(None, "com.atproto.server.createAccount", &body).await;
        let token = made["accessJwt"].as_str().unwrap().to_owned();
        let app = self
            .told(
                Some(&token),
                "com.atproto.server.createAppPassword",
                &json!({ "name": "parvis" }),
            )
            .await;
        let did = made["did"].as_str().unwrap().to_owned();
        let profile = json!({ "$type": "app.bsky.actor.profile", "displayName": format!("Of {name}") });
        let profile =
            json!({ "repo": did, "collection": "app.bsky.actor.profile", "rkey": "self", "record": profile });
        self.told(Some(&token), "com.atproto.repo.putRecord", &profile)
            .await;
        Account {
            did,
            handle,
            app_password: app["password"].as_str().unwrap().to_owned(),
            token,
        }
    }

    pub async fn writes_profile(&self, account: &Account, words: &str, pinned: Option<&Remote>) {
        let mut record =
            json!({ "$type": "app.bsky.actor.profile", "displayName": "La Grange", "description": words });
        if let Some(piece) = pinned {
            record["pinnedPost"] = json!({ "uri": piece.id, "cid": piece.version });
        }
        let put = json!({ "repo": account.did, "collection": "app.bsky.actor.profile", "rkey": "self", "record": record });
        self.told(Some(&account.token), "com.atproto.repo.putRecord", &put)
            .await;
    }

    pub async fn revokes(&self, account: &Account) {
        self.told(
            Some(&account.token),
            "com.atproto.server.revokeAppPassword",
            &json!({ "name": "parvis" }),
        )
        .await;
    }

    /// Somebody makes a record, whatever it says.
    pub async fn makes(&self, account: &Account, collection: &str, record: &Value) -> Remote {
        let body = json!({ "repo": account.did, "collection": collection, "record": record });
        let made = self
            .told(Some(&account.token), "com.atproto.repo.createRecord", &body)
            .await;
        let of = |name: &str| made[name].as_str().unwrap().to_owned();
        Remote {
            id: of("uri"),
            version: of("cid"),
            url: None,
        }
    }

    /// What the server says to a file of this size: None when it takes it where `embed` puts it, else its message.
    pub async fn weighs(
        &self,
        account: &Account,
        bytes: usize,
        embed: impl Fn(Value) -> Value,
    ) -> Option<String> {
        let (_, file) = crate::harness::picture("", bytes);
        let url = self.server.join("/xrpc/com.atproto.repo.uploadBlob").unwrap();
        let uploaded: Value = self
            .call(Some(&account.token), Request::post(url).bytes("image/png", file))
            .await
            .json()
            .unwrap();
        let record = json!({
            "$type": "app.bsky.feed.post", "text": bytes.to_string(), "createdAt": now().to_rfc3339(),
            "embed": embed(uploaded["blob"].clone()),
        });
        let body = json!({ "repo": account.did, "collection": "app.bsky.feed.post", "record": record });
        let answer = self
            .post(Some(&account.token), "com.atproto.repo.createRecord", &body)
            .await;
        (!answer.is_success()).then(|| answer.text().into_owned())
    }

    /// The one who began a thread hides an answer in it.
    pub async fn hides(&self, account: &Account, root: &Remote, answer: &Remote) {
        let key = root.id.rsplit('/').next().unwrap();
        let record = json!({
            "$type": "app.bsky.feed.threadgate", "post": root.id, "createdAt": now().to_rfc3339(),
            "hiddenReplies": [answer.id],
        });
        let body = json!({ "repo": account.did, "collection": "app.bsky.feed.threadgate", "rkey": key, "record": record });
        self.told(Some(&account.token), "com.atproto.repo.createRecord", &body)
            .await;
    }

    /// Somebody answers, below whatever it stands below.
    pub async fn replies(&self, account: &Account, to: &Remote, text: &str) -> Remote {
        let own = json!({ "uri": to.id, "cid": to.version });
        let root = self
            .record(to)
            .await
            .pointer("/value/reply/root")
            .cloned()
            .unwrap_or_else(|| own.clone());
        let record = json!({
            "$type": "app.bsky.feed.post", "text": text, "createdAt": now().to_rfc3339(),
            "reply": { "root": root, "parent": own },
        });
        self.makes(account, "app.bsky.feed.post", &record).await
    }

    pub async fn points(&self, account: &Account, collection: &str, to: &Remote) {
        let subject = json!({ "uri": to.id, "cid": to.version });
        let record = json!({ "$type": collection, "createdAt": now().to_rfc3339(), "subject": subject });
        self.makes(account, collection, &record).await;
    }

    pub async fn takes_back(&self, account: &Account, what: &Remote) {
        let key = what.id.rsplit('/').next().unwrap();
        let body = json!({ "repo": account.did, "collection": "app.bsky.feed.post", "rkey": key });
        self.told(Some(&account.token), "com.atproto.repo.deleteRecord", &body)
            .await;
    }

    async fn record(&self, of: &Remote) -> Value {
        let parts: Vec<&str> = of.id.trim_start_matches("at://").split('/').collect();
        let mut url = self.server.join("/xrpc/com.atproto.repo.getRecord").unwrap();
        url.query_pairs_mut().extend_pairs([
            ("repo", parts[0]),
            ("collection", parts[1]),
            ("rkey", parts[2]),
        ]);
        self.call(None, Request::get(url)).await.json().unwrap()
    }

    /// The records of an account's posts, oldest first, as its own server keeps them.
    pub async fn standing(&self, did: &str) -> Vec<Value> {
        let mut url = self.server.join("/xrpc/com.atproto.repo.listRecords").unwrap();
        let parameters = [
            ("repo", did),
            ("collection", "app.bsky.feed.post"),
            ("limit", "100"),
            ("reverse", "true"),
        ];
        url.query_pairs_mut().extend_pairs(parameters);
        let listed: Value = self.call(None, Request::get(url)).await.json().unwrap();
        listed["records"]
            .as_array()
            .unwrap()
            .iter()
            .map(|record| record["value"].clone())
            .collect()
    }

    /// What the server itself says to a text, sent past our own check: None when it takes it, else its message.
    pub async fn verdict(&self, account: &Account, text: &str) -> Option<String> {
        let record = json!({ "$type": "app.bsky.feed.post", "text": text, "createdAt": now().to_rfc3339() });
        let body = json!({ "repo": account.did, "collection": "app.bsky.feed.post", "record": record });
        let answer = self
            .post(Some(&account.token), "com.atproto.repo.createRecord", &body)
            .await;
        if answer.is_success() {
            return None;
        }
        let said: Value = answer.json().unwrap();
        Some(said["message"].as_str().unwrap().to_owned())
    }
}
