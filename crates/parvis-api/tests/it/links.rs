//! What links carry, and what is told of them.

use crate::sending::{live_article, rehearsal};
use crate::world::World;
use axum::http::StatusCode;
use parvis_domain::Role;
use serde_json::{Value, json};

const HALLE: &str = "/workspaces/halle";

#[tokio::test]
async fn a_channel_says_what_its_links_carry_and_a_piece_is_told() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let there = rehearsal(&mira).await["id"].as_str().unwrap().to_owned();
    let article = live_article(&mira, "La rentrée").await;
    let rule = format!("{HALLE}/channels/{there}/campaign-parameters");
    let offered = mira.get(&rule).await.is(StatusCode::OK).body;
    assert_eq!(
        (&offered["active"], &offered["source"]),
        (&json!(false), &json!("rehearsal"))
    );
    let home = offered["home"].as_str().unwrap().to_owned();
    let form = |version: i64, source: &str| json!({ "version": version, "active": true, "source": source, "medium": "social", "hosts": ["a b"] });
    let refused = mira
        .put(&rule, form(0, ""))
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .body;
    let fields: Vec<_> = refused["faults"]
        .as_array()
        .unwrap()
        .iter()
        .map(|fault| &fault["field"])
        .collect();
    assert_eq!(fields, ["source", "hosts"]);
    let mut right = form(0, "rehearsal");
    right["hosts"] = json!([]);
    assert_eq!(
        mira.put(&rule, right.clone()).await.is(StatusCode::OK).body["version"],
        1
    );
    mira.put(&rule, right).await.is(StatusCode::OK);
    let other = json!({ "version": 0, "active": false, "source": "x", "medium": "y" });
    let late = mira.put(&rule, other).await.is(StatusCode::CONFLICT).body;
    assert_eq!(
        (&late["code"], &late["extra"]["version"]),
        (&json!("changed-meanwhile"), &json!(1))
    );

    let named = format!("{HALLE}/originals/{article}/campaign-name");
    assert_eq!(
        mira.put(&named, json!({ "name": "été" }))
            .await
            .is(StatusCode::OK)
            .body["name"],
        "été"
    );
    let form = json!({
        "original": article,
        "channel": there,
        "content": { "parts": [{ "text": format!("http://{home}/a") }] },
    });
    let told = mira
        .post(&format!("{HALLE}/variants/links"), form)
        .await
        .is(StatusCode::OK)
        .body;
    let sent = format!("http://{home}/a?utm_source=rehearsal&utm_medium=social&utm_campaign=%C3%A9t%C3%A9");
    assert_eq!(
        (&told["links"][0]["sent"], &told["links"][0]["carriage"]),
        (&json!(sent), &json!("added"))
    );
    assert_eq!(told["named_by"], "original");
}

#[tokio::test]
async fn what_is_found_of_a_link_is_told_in_ones_language() {
    let world = World::new().await;
    let mut mira = world.member("Mira", "halle", Role::Cm).await;
    mira.language = "fr";
    let article = live_article(&mira, "La rentrée").await;
    let check = async |words: Value| {
        let mut form = json!({ "original": article });
        form.as_object_mut()
            .unwrap()
            .extend(words.as_object().unwrap().clone());
        mira.post(&format!("{HALLE}/links/check"), form).await
    };
    let found = check(json!({ "body": "[a](/nulle-part) et [b](/la-rentree)" }))
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(
        found[0]["findings"][0]["sentence"],
        "Notre propre site n’a rien à cette adresse."
    );
    assert_eq!(found[1]["findings"], json!([]));
    let found = check(json!({ "texts": ["http://exemple.invalid/"] }))
        .await
        .is(StatusCode::OK)
        .body;
    let finding = &found[0]["findings"][0];
    assert_eq!(
        (&finding["unknown"], &finding["sentence"], &found[0]["checked_at"]),
        (
            &json!(true),
            &json!("Ce lien n’a pas pu être vérifié. Cette installation ne contacte aucun autre serveur."),
            &Value::Null
        )
    );
    let both = check(json!({ "body": "a", "texts": ["b"] }))
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .body;
    assert_eq!(both["faults"][0]["code"], "body-or-texts");
    let when = check(json!({ "texts": [], "out_at": "demain" }))
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .body;
    assert_eq!(when["faults"][0]["code"], "instant-unreadable");
}
