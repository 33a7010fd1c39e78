//! The other side of a real server of Bluesky's, spoken to by calls of our own.

use parvis_net::{Client, Guard, Request, Url};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};

/// Where the real servers stand.
pub(crate) struct Pds {
    pub(crate) server: Url,
    pub(crate) directory: Url,
    client: Client,
}

/// An account made for one test.
pub(crate) struct Account {
    pub(crate) did: String,
    pub(crate) handle: String,
    pub(crate) app_password: String,
}

impl Pds {
    /// The servers, from the environment. Without them a test does nothing and says so, but in CI it fails.
    #[expect(
        clippy::disallowed_methods,
        reason = "tests are told by the environment where real servers stand"
    )]
    pub(crate) fn from_environment() -> Option<Self> {
        let of = |name: &str| std::env::var(name).ok().and_then(|url| Url::parse(&url).ok());
        let found = of("PARVIS_TEST_BLUESKY_PDS").zip(of("PARVIS_TEST_BLUESKY_DIRECTORY"));
        let Some((server, directory)) = found else {
            assert_ne!(
                std::env::var("CI").as_deref(),
                Ok("true"),
                "CI runs on the real Bluesky: PARVIS_TEST_BLUESKY_*"
            );
            eprintln!("not run: PARVIS_TEST_BLUESKY_{{PDS,DIRECTORY}} name no real servers");
            return None;
        };
        parvis_net::install_crypto();
        let client = Client::new(&guard(&[&server, &directory])).unwrap();
        Some(Self {
            server,
            directory,
            client,
        })
    }

    /// Addresses that the program has to be allowed to call.
    pub(crate) fn addresses(&self) -> Vec<SocketAddr> {
        exceptions(&[&self.server, &self.directory])
    }

    async fn post(&self, token: Option<&str>, method: &str, body: &Value) -> Value {
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

    /// Somebody moves in, with an app password.
    pub(crate) async fn moves_in(&self, handle: &str) -> Account {
        let body = json!({
            "handle": handle,
            "email": format!("{handle}@example.test"),
            "password": "correct-horse-9",
        });
        let made = self.post(None, "com.atproto.server.createAccount", &body).await;
        let token = made["accessJwt"].as_str().unwrap();
        let named = json!({ "name": "parvis" });
        let app = self
            .post(Some(token), "com.atproto.server.createAppPassword", &named)
            .await;
        Account {
            did: made["did"].as_str().unwrap().to_owned(),
            handle: handle.to_owned(),
            app_password: app["password"].as_str().unwrap().to_owned(),
        }
    }

    /// Every post of an account as its server lists it: how often each text stands there.
    pub(crate) async fn texts(&self, account: &Account) -> BTreeMap<String, usize> {
        let mut texts = BTreeMap::new();
        for record in self.posts(account).await {
            let text = record["value"]["text"].as_str().unwrap().to_owned();
            *texts.entry(text).or_default() += 1;
        }
        texts
    }

    /// Every post of an account.
    pub(crate) async fn posts(&self, account: &Account) -> Vec<Value> {
        let (mut posts, mut cursor) = (Vec::new(), None::<String>);
        loop {
            let mut url = self.server.join("/xrpc/com.atproto.repo.listRecords").unwrap();
            url.query_pairs_mut()
                .append_pair("repo", &account.did)
                .append_pair("collection", "app.bsky.feed.post")
                .append_pair("limit", "100");
            if let Some(cursor) = &cursor {
                url.query_pairs_mut().append_pair("cursor", cursor);
            }
            let page: Value = self.client.send(Request::get(url)).await.unwrap().json().unwrap();
            posts.extend(page["records"].as_array().unwrap().iter().cloned());
            cursor = page["cursor"].as_str().map(ToOwned::to_owned);
            if cursor.is_none() {
                return posts;
            }
        }
    }
}

pub(crate) fn exceptions(urls: &[&Url]) -> Vec<SocketAddr> {
    let ports = urls.iter().filter_map(|url| url.port());
    ports
        .flat_map(|port| {
            [
                SocketAddr::new(Ipv4Addr::LOCALHOST.into(), port),
                SocketAddr::new(Ipv6Addr::LOCALHOST.into(), port),
            ]
        })
        .collect()
}

/// A guard that lets through to exactly these ports of this machine.
pub(crate) fn guard(urls: &[&Url]) -> Guard {
    exceptions(urls).into_iter().fold(Guard::new(), Guard::allow)
}
