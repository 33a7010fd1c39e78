//! Everything of the workspace, by its words.

use crate::sending::{live_article, rehearsal, variant, works};
use crate::world::{Person, World};
use axum::http::StatusCode;
use parvis_app::{reading, search};
use parvis_domain::Role;
use serde_json::{Value, json};
use std::time::Duration;

const HALLE: &str = "/workspaces/halle";

async fn found(who: &Person, query: &str) -> Vec<Value> {
    let body = who
        .get(&format!("{HALLE}/search?{query}"))
        .await
        .is(StatusCode::OK)
        .body;
    body["items"].as_array().unwrap().clone()
}

fn named(found: &[Value]) -> Vec<String> {
    let say = |it: &Value| {
        format!(
            "{} {}",
            it["kind"].as_str().unwrap(),
            it["title"].as_str().unwrap()
        )
    };
    found.iter().map(say).collect()
}

async fn draft(who: &Person, title: &str) -> Value {
    let form = json!({ "kind": "article", "language": "fr", "title": title, "body": "Un texte." });
    who.post(&format!("{HALLE}/originals"), form)
        .await
        .is(StatusCode::CREATED)
        .body
}

#[tokio::test]
async fn a_few_letters_find_what_begins_with_them_first_whatever_it_is() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    draft(&mira, "Le marché d’été").await;
    draft(&mira, "Marchés de Noël").await;
    draft(&mira, "Autre chose").await;
    for (path, form) in [
        ("tags", json!({ "name": "Marché" })),
        ("categories", json!({ "name": "Les marchés", "sentence": "" })),
        ("authors", json!({ "name": "Marc Haie", "sentence": "" })),
    ] {
        mira.post(&format!("{HALLE}/{path}"), form)
            .await
            .is(StatusCode::CREATED);
    }
    let all = found(&mira, "q=MARCHE").await;
    assert_eq!(
        named(&all),
        [
            "original Marchés de Noël",
            "original Le marché d’été",
            "category Les marchés",
            "tag Marché",
        ]
    );
    assert_eq!(
        (&all[0]["state"], &all[0]["language"]),
        (&json!("draft"), &json!("fr"))
    );
    assert_eq!(named(&found(&mira, "q=mira").await), ["member Mira"]);
    assert_eq!(
        named(&found(&mira, "q=marc&kinds=author,tag").await),
        ["tag Marché", "author Marc Haie"]
    );
    assert_eq!(found(&mira, "q=march&kinds=original&most=1").await.len(), 1);
    for nothing in ["", "q=", "q=%20", "q=%25", "q=introuvable"] {
        assert!(found(&mira, nothing).await.is_empty(), "{nothing}");
    }
    let refused = mira
        .get(&format!("{HALLE}/search?q=x&kinds=nonsense"))
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .body;
    assert_eq!(refused["faults"][0]["field"], "kinds", "{refused}");
}

#[tokio::test]
async fn what_was_thrown_away_is_not_found_and_another_workspace_has_its_own() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let anna = world.member("Anna", "seuil", Role::Lead).await;
    let begun = draft(&mira, "Secret de la halle").await;
    assert_eq!(found(&mira, "q=secret").await.len(), 1);
    let elsewhere = anna
        .get("/workspaces/seuil/search?q=secret")
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(elsewhere["items"], json!([]));
    let id = begun["id"].as_str().unwrap();
    mira.post(&format!("{HALLE}/originals/{id}/trash"), json!({}))
        .await
        .is(StatusCode::OK);
    assert!(found(&mira, "q=secret").await.is_empty());
}

#[tokio::test]
async fn an_answer_is_found_by_its_words_and_by_who_wrote_it() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let channel = rehearsal(&mira).await["id"].as_str().unwrap().to_owned();
    let article = live_article(&mira, "La halle rouvre").await;
    let made = variant(
        &mira,
        &article,
        &channel,
        "La halle rouvre samedi avec quarante exposants",
    )
    .await;
    mira.post(&format!("{HALLE}/publications"), json!({ "variant": made["id"] }))
        .await
        .is(StatusCode::CREATED);
    works(&world).await;
    for _ in 0..48 {
        world.clock.advance(Duration::from_hours(1));
        reading::read_due(&world.app).await.unwrap();
    }
    let inbox = mira
        .get(&format!("{HALLE}/conversations"))
        .await
        .is(StatusCode::OK)
        .body;
    let newest = &inbox["items"][0]["newest"];
    let word = newest["line"]
        .as_str()
        .unwrap()
        .split(|c: char| !c.is_alphanumeric())
        .max_by_key(|word| word.chars().count())
        .unwrap()
        .to_uppercase();
    let query = format!("kinds=message&q={}", urlencoded(&word));
    assert!(
        found(&mira, &query).await.is_empty(),
        "not before the worker has seen it"
    );
    assert!(search::rebuild(&world.app).await.unwrap() > 0);
    assert_eq!(search::rebuild(&world.app).await.unwrap(), 0);
    let hits = found(&mira, &query).await;
    assert!(!hits.is_empty(), "{word}");
    assert_eq!(hits[0]["conversation"], inbox["items"][0]["id"]);
    let name = hits[0]["detail"].as_str().unwrap().to_owned();
    assert!(
        !found(&mira, &format!("kinds=message&q={}", urlencoded(&name)))
            .await
            .is_empty()
    );
}

#[tokio::test]
async fn what_is_thought_and_decided_is_found_with_where_it_stands() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let usage = "00000000-0000-7000-8000-0000000000a1";
    let content = json!({
        "introduction": "",
        "objectives": [{
            "id": "00000000-0000-7000-8000-0000000000b1", "name": "Plus de croquembouches", "metric": "commandes",
            "target": 12, "budget": "", "usages": [usage],
        }],
        "usages": [{ "id": usage, "name": "Commander un croquembouche", "sentence": "" }],
        "audiences": [{ "id": "00000000-0000-7000-8000-0000000000c1", "name": "Mariés à croquembouche", "sentence": "" }],
        "servings": [],
    });
    mira.put(
        &format!("{HALLE}/strategy"),
        json!({ "goes_on_from": 0, "content": content, "why": "Oui." }),
    )
    .await
    .is(StatusCode::OK);
    let stand = json!({ "name": "Le stand croquembouche", "purpose": { "usage": usage } });
    let stand = mira
        .post(&format!("{HALLE}/channels/declare"), stand)
        .await
        .is(StatusCode::CREATED)
        .body["id"]
        .clone();
    let there = stand.as_str().unwrap();
    let trial = json!({ "channel": stand, "why": "Voir si l’on vient.", "metric": "by_hand", "sentence": "On vient.", "weeks": 4 });
    mira.post(&format!("{HALLE}/trials"), trial)
        .await
        .is(StatusCode::CREATED);
    mira.post(
        &format!("{HALLE}/channels/{there}/plans"),
        json!({ "kind": "revive" }),
    )
    .await
    .is(StatusCode::CREATED);
    mira.post(
        &format!("{HALLE}/fits/pinterest/weigh"),
        json!({ "said": { "name": "Pinterest, pour le croquembouche" } }),
    )
    .await
    .is(StatusCode::CREATED);
    let paper =
        json!({ "title": "Un croquembouche géant", "new_channel": "La Gazette", "first_day": "2026-09-23" });
    mira.post(&format!("{HALLE}/appearances"), paper)
        .await
        .is(StatusCode::CREATED);

    let all = found(&mira, "q=CROQUEM").await;
    assert_eq!(
        named(&all),
        [
            "appearance Un croquembouche géant",
            "channel Le stand croquembouche",
            "fit Pinterest, pour le croquembouche",
            "trial Le stand croquembouche",
            "plan Le stand croquembouche",
            "usage Commander un croquembouche",
            "objective Plus de croquembouches",
            "audience Mariés à croquembouche",
        ]
    );
    assert_eq!(all[0]["day"], "2026-09-23");
    assert_eq!(all[2]["place"], "pinterest");
    assert_eq!((&all[3]["place"], &all[4]["place"]), (&stand, &stand));
    assert_eq!(all[4]["state"], "revive");
    let anna = world.member("Anna", "seuil", Role::Lead).await;
    let elsewhere = anna.get("/workspaces/seuil/search?q=croquem").await;
    assert_eq!(elsewhere.is(StatusCode::OK).body["items"], json!([]));
}

fn urlencoded(word: &str) -> String {
    use std::fmt::Write as _;
    word.bytes().fold(String::new(), |mut said, byte| {
        write!(said, "%{byte:02X}").unwrap();
        said
    })
}
