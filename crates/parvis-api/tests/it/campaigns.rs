//! Campaigns over HTTP: ordered, filled, changed by two, called off.

use crate::world::{Person, World};
use axum::http::StatusCode;
use parvis_domain::Role;
use serde_json::{Value, json};

const CAMPAIGNS: &str = "/workspaces/halle/campaigns";

fn form(name: &str) -> Value {
    json!({
        "name": name,
        "aim": "Que l’on vienne goûter.",
        "usage_words": "goûter",
        "audience_words": "les voisins",
        "starts_on": "2026-09-01",
        "ends_on": "2026-09-30",
    })
}

async fn draft(who: &Person, title: &str) -> String {
    let form = json!({ "kind": "article", "language": "fr", "title": title, "body": "Un texte." });
    let made = who.post("/workspaces/halle/originals", form).await;
    made.is(StatusCode::CREATED).body["id"]
        .as_str()
        .unwrap()
        .to_owned()
}

#[tokio::test]
async fn an_original_belongs_to_one_campaign_at_most() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let first = mira
        .post(CAMPAIGNS, form("Fête du pain"))
        .await
        .is(StatusCode::CREATED)
        .body;
    assert_eq!(
        (&first["standing"], &first["version"]),
        (&json!("running"), &json!(1))
    );
    let second = mira
        .post(CAMPAIGNS, form("Vendanges"))
        .await
        .is(StatusCode::CREATED)
        .body;
    let article = draft(&mira, "Le levain").await;
    let (one, two) = (first["id"].as_str().unwrap(), second["id"].as_str().unwrap());
    for into in [one, one, two] {
        mira.put(&format!("{CAMPAIGNS}/{into}/originals/{article}"), json!({}))
            .await
            .is(StatusCode::OK);
    }
    let left = mira
        .get(&format!("{CAMPAIGNS}/{one}"))
        .await
        .is(StatusCode::OK)
        .body;
    let there = mira
        .get(&format!("{CAMPAIGNS}/{two}"))
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(left["pieces"], json!([]));
    assert_eq!(there["pieces"][0]["id"], article.as_str(), "{there}");
    mira.delete(&format!("{CAMPAIGNS}/{two}/originals/{article}"))
        .await
        .is(StatusCode::NO_CONTENT);
    let listed = mira
        .get(&format!("{CAMPAIGNS}?standing=running&text=vend"))
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(listed["items"].as_array().unwrap().len(), 1);
    assert_eq!(listed["standing"]["running"], 2);
}

#[tokio::test]
async fn two_who_change_it_do_not_overwrite_one_another_and_it_is_called_off_with_a_reason() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let nour = world.member("Nour", "halle", Role::Viewer).await;
    let made = mira
        .post(CAMPAIGNS, form("Fête du pain"))
        .await
        .is(StatusCode::CREATED)
        .body;
    let at = format!("{CAMPAIGNS}/{}", made["id"].as_str().unwrap());
    let mut other = form("Fête du bon pain");
    mira.put(&at, json!({ "version": 1, "campaign": other }))
        .await
        .is(StatusCode::OK);
    let stale = mira.put(&at, json!({ "version": 1, "campaign": other })).await;
    assert_eq!(stale.is(StatusCode::CONFLICT).code(), "changed-meanwhile");
    other["called_off"] = json!("Il n’y a pas de farine.");
    let off = mira.put(&at, json!({ "version": 2, "campaign": other })).await;
    let off = off.is(StatusCode::OK).body;
    assert_eq!(off["standing"], "called_off");
    assert_eq!(off["called_off"], "Il n’y a pas de farine.");
    nour.put(&at, json!({ "version": 3, "campaign": other }))
        .await
        .is(StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn what_is_wrong_with_an_order_is_said_field_by_field() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    mira.post(CAMPAIGNS, form("Fête du pain"))
        .await
        .is(StatusCode::CREATED);
    let wrong = json!({
        "name": "", "aim": "", "starts_on": "2026-09-30", "ends_on": "2026-09-01",
        "planned_cents": -1, "planned_currency": "euros",
    });
    let refused = mira
        .post(CAMPAIGNS, wrong)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .body;
    let fields: Vec<&str> = refused["faults"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["field"].as_str().unwrap())
        .collect();
    for field in ["name", "aim", "ends_on"] {
        assert!(fields.contains(&field), "{refused}");
    }
    let twice = mira.post(CAMPAIGNS, form("Fête du pain")).await;
    let twice = twice.is(StatusCode::UNPROCESSABLE_ENTITY).body;
    assert_eq!(twice["faults"][0]["code"], "name-taken");
    let nowhere = format!("{CAMPAIGNS}/00000000-0000-7000-8000-000000000001");
    mira.get(&nowhere).await.is(StatusCode::NOT_FOUND);
}
