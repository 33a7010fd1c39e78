//! A brief over HTTP: asked, answered otherwise, agreed, made into an original.

use crate::world::{Answer, Person, World};
use axum::http::StatusCode;
use parvis_domain::Role;
use serde_json::{Value, json};

const HALLE: &str = "/workspaces/halle";

async fn asks(who: &Person) -> Value {
    let form = json!({
        "title": "Un post sur chaque réseau",
        "purpose": "Que l’on vienne même quand il pleut.",
        "usage_words": "savoir si c’est ouvert",
        "due_on": "2026-10-30",
    });
    let made = who.post(&format!("{HALLE}/briefs"), form).await;
    made.is(StatusCode::CREATED).body
}

/// The fields that are wrong, each with its code.
fn faults(refused: Answer) -> Vec<String> {
    let body = refused.is(StatusCode::UNPROCESSABLE_ENTITY).body;
    let faults = body["faults"].as_array().unwrap();
    let mut said: Vec<String> = faults
        .iter()
        .map(|it| {
            format!(
                "{} {}",
                it["field"].as_str().unwrap(),
                it["code"].as_str().unwrap()
            )
        })
        .collect();
    said.sort_unstable();
    said
}

#[tokio::test]
async fn a_brief_is_turned_into_something_better_than_asked() {
    let world = World::new().await;
    let vic = world.member("Vic", "halle", Role::Viewer).await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let asked = asks(&vic).await;
    assert_eq!(
        (&asked["state"], &asked["waits_for"]),
        (&json!("asked"), &json!("cm"))
    );
    let at = format!("{HALLE}/briefs/{}", asked["id"].as_str().unwrap());

    let better = json!({
        "version": 1,
        "kind": "otherwise",
        "says": "Une réponse à une question, qui reste.",
        "form": "article",
        "minutes_from": 120,
        "minutes_to": 240,
    });
    vic.post(&format!("{at}/answer"), better.clone())
        .await
        .is(StatusCode::FORBIDDEN);
    let answered = mira
        .post(&format!("{at}/answer"), better)
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(
        (&answered["state"], &answered["waits_for"]),
        (&json!("answered"), &json!("asker"))
    );
    assert_eq!(answered["answers"][0]["minutes_to"], 240);
    let waiting = vic
        .get(&format!("{HALLE}/briefs?waits_for=asker&mine=true"))
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(waiting["items"][0]["id"], asked["id"]);

    let stale = vic.post(&format!("{at}/agree"), json!({ "version": 1 })).await;
    assert_eq!(stale.is(StatusCode::CONFLICT).code(), "changed-meanwhile");
    vic.post(&format!("{at}/agree"), json!({ "version": 2 }))
        .await
        .is(StatusCode::OK);
    let became = mira
        .post(&format!("{at}/turn"), json!({ "version": 3 }))
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(became["state"], "became");
    let original = became["became"]["id"].as_str().unwrap();
    let origin = mira
        .get(&format!("{HALLE}/originals/{original}/origin"))
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(origin["brief"]["id"], asked["id"], "{origin}");
    let late = mira.post(&format!("{at}/turn"), json!({ "version": 4 })).await;
    assert_eq!(late.is(StatusCode::CONFLICT).code(), "brief-state");
}

#[tokio::test]
async fn everything_that_is_wrong_is_said_at_once_and_nothing_is_kept() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let path = format!("{HALLE}/briefs");
    let wrong = json!({ "title": " ", "purpose": "", "due_on": "2020-01-01" });
    assert_eq!(
        faults(mira.post(&path, wrong).await),
        [
            "due_on day-over",
            "purpose empty",
            "title empty",
            "usage brief-usage-missing"
        ]
    );
    let nothing = mira.get(&path).await.is(StatusCode::OK).body;
    assert_eq!(nothing["items"], json!([]));

    let asked = asks(&mira).await;
    let at = format!("{path}/{}/answer", asked["id"].as_str().unwrap());
    let wrong = json!({ "version": 1, "kind": "otherwise", "minutes_from": 9, "minutes_to": 3 });
    assert_eq!(
        faults(mira.post(&at, wrong).await),
        ["minutes_to minutes-reversed", "says empty"]
    );
    let unknown = json!({ "version": 1, "kind": "perhaps" });
    assert_eq!(
        faults(mira.post(&at, unknown).await),
        ["kind brief-answer-unknown"]
    );
    mira.get(&format!("{path}/00000000-0000-7000-8000-000000000001"))
        .await
        .is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_link_lets_a_client_ask_until_it_is_taken_back() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let form = json!({ "name": "Odile Perrin", "language": "fr" });
    let made = mira.post(&format!("{HALLE}/brief-links"), form).await;
    let made = made.is(StatusCode::CREATED).body;
    assert!(
        made["address"]
            .as_str()
            .unwrap()
            .starts_with("http://parvis.test/")
    );
    let links = mira
        .get(&format!("{HALLE}/brief-links"))
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(links[0]["name"], "Odile Perrin", "{links}");
    let nameless = json!({ "name": "", "language": "xx" });
    let refused = mira.post(&format!("{HALLE}/brief-links"), nameless).await;
    assert!(!faults(refused).is_empty());
    let id = made["link"]["id"].as_str().unwrap();
    mira.delete(&format!("{HALLE}/brief-links/{id}"))
        .await
        .is(StatusCode::NO_CONTENT);
}
