//! Whoever looks on while something changes.

use crate::world::{Person, World};
use axum::body::{Body, BodyDataStream};
use axum::http::{Request, StatusCode, header};
use futures_util::StreamExt;
use parvis_domain::{Area, Reach, Role, Scope};
use serde_json::{Value, json};
use std::time::Duration;
use tower::ServiceExt;

const EVENTS: &str = "/workspaces/halle/events";

/// An open line, and what came over it.
struct Line(BodyDataStream);

impl Line {
    async fn open(world: &World, who: &Person, back_after: Option<&str>) -> Self {
        let mut request = Request::builder().uri(EVENTS);
        if let Some(cookie) = &who.cookie {
            request = request.header(header::COOKIE, cookie);
        }
        if let Some(token) = &who.token {
            request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
        }
        if let Some(last) = back_after {
            request = request.header("last-event-id", last);
        }
        let request = request.body(Body::empty()).unwrap();
        let response = world.router.clone().oneshot(request).await.unwrap();
        assert_eq!(response.status(), StatusCode::OK);
        let mut line = Self(response.into_body().into_data_stream());
        let greeting = line.hears().await.unwrap();
        assert!(greeting.contains("retry: 3000"), "{greeting}");
        assert_eq!(
            greeting.contains("look_again"),
            back_after.is_some(),
            "{greeting}"
        );
        line
    }

    /// The next event as it was sent; none when the line has ended.
    async fn hears(&mut self) -> Option<String> {
        let next = tokio::time::timeout(Duration::from_secs(5), self.0.next());
        let chunk = next.await.unwrap()?;
        Some(String::from_utf8(chunk.unwrap().to_vec()).unwrap())
    }

    /// The next change.
    async fn hears_change(&mut self) -> Value {
        let event = self.hears().await.unwrap();
        assert!(event.contains("event: change"), "{event}");
        assert!(event.contains("id: "), "{event}");
        let data = event.lines().find_map(|line| line.strip_prefix("data: "));
        serde_json::from_str(data.unwrap()).unwrap()
    }

    async fn hears_nothing(&mut self) {
        let waited = tokio::time::timeout(Duration::from_millis(200), self.0.next()).await;
        assert!(waited.is_err(), "{waited:?}");
    }
}

async fn begins(who: &Person) -> String {
    let form = json!({ "kind": "article", "title": "Le marché", "body": "Il ouvre." });
    let made = who.post("/workspaces/halle/originals", form).await;
    made.is(StatusCode::CREATED).body["id"]
        .as_str()
        .unwrap()
        .to_owned()
}

#[tokio::test]
async fn a_colleague_hears_which_original_was_saved_and_reads_it() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let vera = world.member("Vera", "halle", Role::Viewer).await;
    let mut line = Line::open(&world, &vera, None).await;
    let id = begins(&mira).await;
    let change = line.hears_change().await;
    assert_eq!(change, json!({ "noun": "original", "id": id }));
    vera.get(&format!("/workspaces/halle/originals/{id}"))
        .await
        .is(StatusCode::OK);
}

#[tokio::test]
async fn nothing_crosses_from_one_workspace_to_another() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let otto = world.member("Otto", "seuil", Role::Lead).await;
    let mut line = Line::open(&world, &mira, None).await;
    let form = json!({ "name": "Voisins", "sentence": "" });
    let made = otto.post("/workspaces/seuil/audiences", form).await;
    made.is(StatusCode::CREATED);
    line.hears_nothing().await;
}

#[tokio::test]
async fn a_script_hears_of_what_its_token_is_good_for() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let read = |area| Scope {
        area,
        reach: Reach::Read,
    };
    let script = world
        .script(&mira, "halle", [read(Area::Workspace), read(Area::Channels)])
        .await;
    let mut line = Line::open(&world, &script, None).await;
    begins(&mira).await;
    line.hears_nothing().await;
    let form = json!({ "name": "Voisins", "sentence": "" });
    let made = mira.post("/workspaces/halle/audiences", form).await;
    made.is(StatusCode::CREATED);
    assert_eq!(line.hears_change().await["noun"], "audience");
}

#[tokio::test]
async fn who_lost_the_line_is_told_to_look_again() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    Line::open(&world, &mira, Some("1790000000000000")).await;
}

#[tokio::test]
async fn a_line_ends_with_the_session() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let mut line = Line::open(&world, &mira, None).await;
    mira.delete("/session").await.is(StatusCode::NO_CONTENT);
    let ended = async { while line.0.next().await.is_some() {} };
    tokio::time::timeout(Duration::from_secs(30), ended)
        .await
        .unwrap();
}

#[tokio::test]
async fn every_line_ends_at_once_when_the_node_is_stopped() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let mut line = Line::open(&world, &mira, None).await;
    world.stop.cancel();
    assert_eq!(line.hears().await, None);
}

#[tokio::test]
async fn the_thirteenth_line_of_a_person_is_refused() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let mut lines = Vec::new();
    for _ in 0..12 {
        lines.push(Line::open(&world, &mira, None).await);
    }
    let refused = mira.get(EVENTS).await.is(StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(refused.code(), "too-many-lines");
    lines.pop();
    Line::open(&world, &mira, None).await;
}
