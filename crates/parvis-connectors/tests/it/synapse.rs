//! The other side of a real Synapse: people and rooms made by hand, with calls of their own.

use crate::real::{guard, now};
use parvis_net::{Client, Method, Request, Url};
use serde_json::{Value, json};
use std::sync::atomic::{AtomicU64, Ordering};

/// Where the real server stands.
pub struct Synapse {
    pub server: Url,
    pub client: Client,
    admin: String,
    count: AtomicU64,
}

/// Somebody with an account there.
#[derive(Clone, Debug)]
pub struct Person {
    pub user: String,
    pub password: String,
    pub token: String,
}

#[expect(
    clippy::disallowed_methods,
    reason = "tests are told by the environment where real servers stand"
)]
pub fn told(name: &str) -> Option<String> {
    std::env::var(format!("PARVIS_TEST_MATRIX_{name}")).ok()
}

/// The server, from the environment. Without it a test does nothing and says so, but in CI it fails.
pub fn server() -> Option<Synapse> {
    let found = told("SERVER")
        .and_then(|address| Url::parse(&address).ok())
        .zip(told("ADMIN_TOKEN"));
    let Some((server, admin)) = found else {
        #[expect(clippy::disallowed_methods, reason = "tests are told where they run")]
        let ci = std::env::var("CI");
        assert_ne!(
            ci.as_deref(),
            Ok("true"),
            "CI runs on the real Synapse: PARVIS_TEST_MATRIX_*"
        );
        eprintln!("not run: PARVIS_TEST_MATRIX_* name no real server");
        return None;
    };
    let client = Client::new(&guard(&[&server])).expect("a client");
    Some(Synapse {
        server,
        client,
        admin,
        count: AtomicU64::new(0),
    })
}

impl Synapse {
    /// What the server answers, with its status.
    pub async fn asks(
        &self,
        token: Option<&str>,
        method: Method,
        path: &[&str],
        body: &Value,
    ) -> (u16, Value) {
        let mut url = self.server.clone();
        url.path_segments_mut().unwrap().pop_if_empty().extend(path);
        let mut request = Request::new(method.clone(), url).json(body);
        if method == Method::GET {
            let (path, query) = path.split_at(path.len() - 1);
            let mut url = self.server.clone();
            url.path_segments_mut().unwrap().pop_if_empty().extend(path);
            let (last, query) = query[0].split_once('?').unwrap_or((query[0], ""));
            url.path_segments_mut().unwrap().push(last);
            url.set_query(Some(query));
            request = Request::get(url);
        }
        let request = match token {
            Some(token) => request.bearer(token),
            None => request,
        };
        let answer = self.client.send(request).await.expect("the real server answers");
        (answer.status().as_u16(), answer.json().unwrap_or_default())
    }

    pub async fn does(&self, token: Option<&str>, method: Method, path: &[&str], body: &Value) -> Value {
        let mut whole = vec!["_matrix", "client", "v3"];
        whole.extend(path);
        let (status, answer) = self.asks(token, method, &whole, body).await;
        assert!((200..300).contains(&status), "{path:?}: {status} {answer}");
        answer
    }

    /// A number that nobody else uses: what is made lives as long as the server.
    fn unique(&self) -> String {
        let nth = self.count.fetch_add(1, Ordering::SeqCst);
        format!("{}-{nth}", now().micros())
    }

    /// Somebody moves in.
    pub async fn moves_in(&self, name: &str) -> Person {
        let path = ["_matrix", "client", "v3", "register"];
        let (made, password) = loop {
            let local = format!("{name}-{}", self.unique());
            let password = format!("{local}-correct-horse");
            let body =
                json!({ "username": local, "password": password, "auth": { "type": "m.login.dummy" } });
            match self.asks(None, Method::POST, &path, &body).await {
                (200, made) => break (made, password),
                // A connection that broke after the server had made the account: another name then.
                (400, said) if said["errcode"] == "M_USER_IN_USE" => {}
                (status, said) => panic!("nobody can move in: {status} {said}"),
            }
        };
        let user = made["user_id"].as_str().unwrap().to_owned();
        let token = made["access_token"].as_str().unwrap().to_owned();
        let name = json!({ "displayname": format!("Of {name}") });
        self.does(
            Some(&token),
            Method::PUT,
            &["profile", &user, "displayname"],
            &name,
        )
        .await;
        Person {
            user,
            password,
            token,
        }
    }

    /// A room that everybody may join, and read without joining unless `shut`.
    pub async fn room(&self, owner: &Person, shut: bool) -> String {
        let visibility = if shut { "shared" } else { "world_readable" };
        let body = json!({
            "name": "La place", "preset": "public_chat",
            "initial_state": [{ "type": "m.room.history_visibility", "state_key": "",
                "content": { "history_visibility": visibility } }],
        });
        self.opens(owner, &body).await
    }

    pub async fn opens(&self, owner: &Person, body: &Value) -> String {
        let made = self
            .does(Some(&owner.token), Method::POST, &["createRoom"], body)
            .await;
        made["room_id"].as_str().unwrap().to_owned()
    }

    pub async fn joins(&self, who: &Person, room: &str) {
        self.does(Some(&who.token), Method::POST, &["join", room], &json!({}))
            .await;
    }

    /// Somebody sends an event, whatever it says.
    pub async fn sends(&self, who: &Person, room: &str, kind: &str, content: &Value) -> String {
        let key = self.unique();
        let sent = self
            .does(
                Some(&who.token),
                Method::PUT,
                &["rooms", room, "send", kind, &key],
                content,
            )
            .await;
        sent["event_id"].as_str().unwrap().to_owned()
    }

    pub async fn sets(&self, who: &Person, room: &str, kind: &str, content: &Value) {
        self.does(
            Some(&who.token),
            Method::PUT,
            &["rooms", room, "state", kind],
            content,
        )
        .await;
    }

    pub async fn reacts(&self, who: &Person, room: &str, event: &str, key: &str) -> String {
        let content =
            json!({ "m.relates_to": { "rel_type": "m.annotation", "event_id": event, "key": key } });
        self.sends(who, room, "m.reaction", &content).await
    }

    pub async fn redacts(&self, who: &Person, room: &str, event: &str) {
        let key = self.unique();
        self.does(
            Some(&who.token),
            Method::PUT,
            &["rooms", room, "redact", event, &key],
            &json!({}),
        )
        .await;
    }

    /// Every message of somebody's that stands, the oldest first, edits at their place.
    pub async fn standing(&self, reader: &Person, room: &str, of: &str) -> Vec<Value> {
        let (mut all, mut from) = (Vec::new(), String::new());
        loop {
            let query = format!("messages?dir=b&limit=200{from}");
            let page = self
                .does(
                    Some(&reader.token),
                    Method::GET,
                    &["rooms", room, &query],
                    &Value::Null,
                )
                .await;
            all.extend(page["chunk"].as_array().unwrap().iter().cloned());
            match page["end"].as_str() {
                Some(end) if !page["chunk"].as_array().unwrap().is_empty() => from = format!("&from={end}"),
                _ => break,
            }
        }
        all.reverse();
        all.retain(|event| {
            event["type"] == "m.room.message"
                && event["sender"] == of
                && event["content"]["body"].is_string()
                && event["content"]["m.relates_to"]["rel_type"] != "m.replace"
        });
        for event in &mut all {
            let new = event["unsigned"]["m.relations"]["m.replace"]["content"]["m.new_content"].clone();
            if new.is_object() {
                event["now"] = new;
            } else {
                event["now"] = event["content"].clone();
            }
        }
        all
    }

    /// Somebody may send only so often; none: as often as they like.
    pub async fn slows_down(&self, who: &Person, seldom: bool) {
        let path = [
            "_synapse",
            "admin",
            "v1",
            "users",
            &who.user,
            "override_ratelimit",
        ];
        let body = json!({ "messages_per_second": i32::from(seldom), "burst_count": i32::from(seldom) });
        let (status, answer) = self.asks(Some(&self.admin), Method::POST, &path, &body).await;
        assert_eq!(status, 200, "{answer}");
    }
}
