//! The other side of a real Synapse, spoken to by calls of our own.

use super::pds::{exceptions, guard};
use parvis_net::{Client, Method, Request, Url};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::net::SocketAddr;

/// Where the real server stands.
pub(crate) struct Synapse {
    pub(crate) server: Url,
    client: Client,
}

/// Somebody with an account there.
pub(crate) struct Person {
    pub(crate) user: String,
    pub(crate) password: String,
    token: String,
}

impl Synapse {
    /// The server, from the environment. Without it a test does nothing and says so, but in CI it fails.
    #[expect(
        clippy::disallowed_methods,
        reason = "tests are told by the environment where real servers stand"
    )]
    pub(crate) fn from_environment() -> Option<Self> {
        let found = std::env::var("PARVIS_TEST_MATRIX_SERVER").ok();
        let Some(server) = found.and_then(|url| Url::parse(&url).ok()) else {
            assert_ne!(
                std::env::var("CI").as_deref(),
                Ok("true"),
                "CI runs on the real Synapse: PARVIS_TEST_MATRIX_SERVER"
            );
            eprintln!("not run: PARVIS_TEST_MATRIX_SERVER names no real server");
            return None;
        };
        parvis_net::install_crypto();
        let client = Client::new(&guard(&[&server])).unwrap();
        Some(Self { server, client })
    }

    /// Addresses that the program has to be allowed to call.
    pub(crate) fn addresses(&self) -> Vec<SocketAddr> {
        exceptions(&[&self.server])
    }

    async fn asks(&self, token: Option<&str>, request: Request) -> Value {
        let request = match token {
            Some(token) => request.bearer(token),
            None => request,
        };
        let answer = self.client.send(request).await.unwrap();
        assert!(answer.is_success(), "{}", answer.text());
        answer.json().unwrap()
    }

    fn address(&self, path: &[&str]) -> Url {
        let mut url = self.server.clone();
        let whole = ["_matrix", "client", "v3"].iter().chain(path);
        url.path_segments_mut().unwrap().pop_if_empty().extend(whole);
        url
    }

    /// Somebody moves in.
    pub(crate) async fn moves_in(&self, name: &str) -> Person {
        let password = format!("{name}-correct-horse");
        let body = json!({ "username": name, "password": password, "auth": { "type": "m.login.dummy" } });
        let made = self
            .asks(None, Request::post(self.address(&["register"])).json(&body))
            .await;
        Person {
            user: made["user_id"].as_str().unwrap().to_owned(),
            token: made["access_token"].as_str().unwrap().to_owned(),
            password,
        }
    }

    /// A room of theirs that they alone are in.
    pub(crate) async fn room(&self, owner: &Person) -> String {
        let body = json!({ "preset": "public_chat" });
        let request = Request::new(Method::POST, self.address(&["createRoom"])).json(&body);
        let made = self.asks(Some(&owner.token), request).await;
        made["room_id"].as_str().unwrap().to_owned()
    }

    /// Every message of the room as its server lists it: how often each text, and each picture's caption, stands there.
    pub(crate) async fn texts(&self, who: &Person, room: &str) -> BTreeMap<String, usize> {
        let (mut texts, mut from) = (BTreeMap::new(), None::<String>);
        loop {
            let mut url = self.address(&["rooms", room, "messages"]);
            url.query_pairs_mut()
                .append_pair("dir", "b")
                .append_pair("limit", "200");
            if let Some(from) = &from {
                url.query_pairs_mut().append_pair("from", from);
            }
            let page = self.asks(Some(&who.token), Request::get(url)).await;
            let events = page["chunk"].as_array().unwrap();
            for event in events.iter().filter(|event| event["type"] == "m.room.message") {
                if let Some(body) = event["content"]["body"].as_str() {
                    *texts.entry(body.to_owned()).or_default() += 1;
                }
            }
            from = page["end"].as_str().map(ToOwned::to_owned);
            if from.is_none() || events.is_empty() {
                return texts;
            }
        }
    }
}
