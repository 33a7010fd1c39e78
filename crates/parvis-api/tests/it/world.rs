//! An instance in a temporary folder, and people who speak to its API as a browser would.

use axum::Router;
use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use parvis_app::secret::hash_password;
use parvis_app::{App, MediaFolder, Outgoing, Parts};
use parvis_domain::{MovingClock, Role, Scope, Timestamp, User, UserId, Workspace, WorkspaceId};
use parvis_http::{Config, Http};
use parvis_store::{Store, membership, user, workspace};
use parvis_testkit::{SeededDice, engines};
use serde_json::Value;
use std::sync::Arc;
use tempfile::TempDir;
use tokio_util::sync::CancellationToken;
use tower::ServiceExt;

/// Everybody's password.
pub(crate) const PASSWORD: &str = "the square at dawn";

/// The instance.
pub(crate) struct World {
    pub(crate) router: Router,
    pub(crate) app: Arc<App>,
    pub(crate) clock: Arc<MovingClock>,
    dice: Arc<SeededDice>,
    pub(crate) store: Store,
    pub(crate) stop: CancellationToken,
    _keep: (engines::TestStore, TempDir),
}

impl World {
    /// An instance where nobody ever was.
    pub(crate) async fn empty() -> Self {
        let test_store = engines::sqlite().await;
        let store = test_store.store.clone();
        let clock = Arc::new(MovingClock::at(Timestamp::from_seconds(1_790_000_000)));
        let dice = Arc::new(SeededDice::new(7));
        let pictures = tempfile::tempdir().unwrap();
        let parts = Parts {
            store: store.clone(),
            clock: clock.clone(),
            dice: dice.clone(),
            media: MediaFolder::new(pictures.path()),
            outgoing: Outgoing::rehearsing(&store, clock.clone(), dice.as_ref()),
        };
        let app = App::new(parts).unwrap();
        let config = Config {
            instance_url: "http://parvis.test".parse().unwrap(),
            trusted_proxies: Vec::new(),
        };
        let http = Http::new(Arc::clone(&app), config);
        let stop = http.stop.clone();
        let router = parvis_api::router(&http);
        Self {
            router,
            app,
            clock,
            dice,
            store,
            stop,
            _keep: (test_store, pictures),
        }
    }

    /// An instance with the workspaces `halle` and `seuil`, and nobody in them.
    pub(crate) async fn new() -> Self {
        let world = Self::empty().await;
        let founder = world.user("Founder", true).await;
        for (number, slug) in [(1, "halle"), (2, "seuil")] {
            let place = Workspace {
                id: WorkspaceId::from_uuid(uuid::Uuid::from_u128(number)),
                slug: slug.into(),
                name: slug.into(),
                zone: "Europe/Paris".into(),
                created_at: Timestamp::from_seconds(1),
            };
            let mut tx = world.store.begin().await.unwrap();
            workspace::insert(&mut tx, &place, founder.id).await.unwrap();
            tx.commit().await.unwrap();
        }
        world
    }

    async fn user(&self, name: &str, is_administrator: bool) -> User {
        let user = User {
            id: UserId::next(self.clock.as_ref(), self.dice.as_ref()),
            name: name.into(),
            email: format!("{}@example.org", name.to_lowercase()),
            language: "en".into(),
            theme: "auto".into(),
            is_administrator,
            created_at: Timestamp::from_seconds(1),
            deactivated_at: None,
        };
        let hash = hash_password(PASSWORD.to_owned(), &SeededDice::new(1))
            .await
            .unwrap();
        let mut tx = self.store.begin().await.unwrap();
        user::insert(&mut tx, &user, Some(&hash)).await.unwrap();
        tx.commit().await.unwrap();
        user
    }

    /// A member of `slug` as `role`, signed in.
    pub(crate) async fn member(&self, name: &str, slug: &str, role: Role) -> Person {
        let user = self.user(name, false).await;
        let place = workspace::by_slug(&self.store, slug).await.unwrap().unwrap();
        let mut tx = self.store.begin().await.unwrap();
        membership::insert(&mut tx, place.id, user.id, role, Timestamp::from_seconds(1))
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let mut person = self.stranger();
        person
            .sign_in(&user.email, PASSWORD)
            .await
            .is(StatusCode::CREATED);
        person
    }

    /// The administrator, member of nothing, signed in.
    pub(crate) async fn administrator(&self) -> Person {
        let mut person = self.stranger();
        person
            .sign_in("founder@example.org", PASSWORD)
            .await
            .is(StatusCode::CREATED);
        person
    }

    /// Somebody who isn't signed in.
    pub(crate) fn stranger(&self) -> Person {
        Person {
            router: self.router.clone(),
            cookie: None,
            csrf: None,
            token: None,
            language: "en",
        }
    }

    /// A script of somebody's, with a token of these scopes.
    pub(crate) async fn script(
        &self,
        owner: &Person,
        slug: &str,
        scopes: impl IntoIterator<Item = Scope>,
    ) -> Person {
        let words: Vec<&str> = scopes.into_iter().map(Scope::as_str).collect();
        let form = serde_json::json!({ "name": "Export", "scopes": words, "ends_on": "2026-12-31" });
        let made = owner.post(&format!("/workspaces/{slug}/tokens"), form).await;
        let made = made.is(StatusCode::CREATED);
        self.bearing(made.body["word"].as_str().unwrap())
    }

    /// Whoever sends this word.
    pub(crate) fn bearing(&self, word: &str) -> Person {
        Person {
            token: Some(word.to_owned()),
            ..self.stranger()
        }
    }
}

/// Somebody with a browser.
#[derive(Clone)]
pub(crate) struct Person {
    router: Router,
    pub(crate) cookie: Option<String>,
    pub(crate) csrf: Option<String>,
    pub(crate) token: Option<String>,
    pub(crate) language: &'static str,
}

/// What came back.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) body: Value,
    pub(crate) headers: header::HeaderMap,
}

impl Answer {
    /// Makes sure of the status, showing the body when it differs.
    #[track_caller]
    pub(crate) fn is(self, status: StatusCode) -> Self {
        assert_eq!(self.status, status, "{}", self.body);
        self
    }

    /// The problem's code.
    pub(crate) fn code(&self) -> &str {
        self.body["code"].as_str().unwrap_or_default()
    }
}

/// The fields at fault, sorted; each has a sentence, and so has the whole.
#[track_caller]
pub(crate) fn faults(answer: Answer) -> Vec<String> {
    let body = answer.is(StatusCode::UNPROCESSABLE_ENTITY).body;
    assert_ne!(body["title"], "", "{body}");
    let all = body["faults"].as_array().unwrap();
    for fault in all {
        let sentence = fault["sentence"].as_str().unwrap();
        assert!(sentence.len() > 10 && sentence.ends_with('.'), "{fault}");
    }
    let field = |fault: &Value| fault["field"].as_str().unwrap().to_owned();
    let mut fields: Vec<String> = all.iter().map(field).collect();
    fields.sort();
    fields.dedup();
    fields
}

impl Person {
    pub(crate) async fn sign_in(&mut self, email: &str, password: &str) -> Answer {
        let answer = self
            .ask(
                Method::POST,
                "/session",
                Some(serde_json::json!({ "email": email, "password": password })),
            )
            .await;
        if answer.status == StatusCode::CREATED {
            let cookie = answer.headers[header::SET_COOKIE].to_str().unwrap();
            self.cookie = Some(cookie.split(';').next().unwrap().to_owned());
            self.csrf = Some(answer.body["csrf"].as_str().unwrap().to_owned());
        }
        answer
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.ask(Method::GET, path, None).await
    }

    pub(crate) async fn post(&self, path: &str, body: Value) -> Answer {
        self.ask(Method::POST, path, Some(body)).await
    }

    pub(crate) async fn put(&self, path: &str, body: Value) -> Answer {
        self.ask(Method::PUT, path, Some(body)).await
    }

    pub(crate) async fn delete(&self, path: &str) -> Answer {
        self.ask(Method::DELETE, path, None).await
    }

    pub(crate) async fn ask(&self, method: Method, path: &str, body: Option<Value>) -> Answer {
        match body {
            Some(body) => {
                self.send(method, path, "application/json", body.to_string())
                    .await
            }
            None => self.send(method, path, "", Vec::new()).await,
        }
    }

    /// Sends whatever it is.
    pub(crate) async fn send(&self, method: Method, path: &str, kind: &str, body: impl Into<Body>) -> Answer {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header("accept-language", self.language);
        if let Some(cookie) = &self.cookie {
            request = request.header(header::COOKIE, cookie);
        }
        if let Some(csrf) = &self.csrf {
            request = request.header("x-parvis-csrf", csrf);
        }
        if let Some(token) = &self.token {
            request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
        }
        if !kind.is_empty() {
            request = request.header(header::CONTENT_TYPE, kind);
        }
        let request = request.body(body.into()).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let endless = parts
            .headers
            .get(header::CONTENT_TYPE)
            .is_some_and(|kind| kind == "text/event-stream");
        let bytes = if endless {
            axum::body::Bytes::new()
        } else {
            axum::body::to_bytes(body, usize::MAX).await.unwrap()
        };
        let body = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
        Answer {
            status: parts.status,
            body,
            headers: parts.headers,
        }
    }
}
