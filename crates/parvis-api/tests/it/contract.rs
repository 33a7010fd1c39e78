//! What the description says is what the program does: limits, words, statuses, and requests of which nobody thinks.

use crate::world::{World, faults};
use axum::http::{Method, StatusCode, header};
use parvis_domain::health::HealthKind;
use parvis_domain::{NoticeKind, Role, SubjectKind};
use serde_json::{Value, json};

const AUDIENCES: &str = "/workspaces/halle/audiences";

fn document() -> Value {
    serde_json::to_value(parvis_api::document()).unwrap()
}

fn property(document: &Value, schema: &str, name: &str) -> Value {
    document["components"]["schemas"][schema]["properties"][name].clone()
}

#[tokio::test]
async fn a_nul_is_refused_wherever_it_stands_in_a_request() {
    let world = World::new().await;
    let mut mira = world.member("Mira", "halle", Role::Lead).await;
    let named = |name: &str| json!({ "name": name });
    let refused = mira.post(AUDIENCES, named("Vois\0ins")).await;
    let refused = refused.is(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.code(), "body-with-nul");
    mira.language = "fr";
    let refused = mira.post(AUDIENCES, named("\0")).await;
    assert_eq!(
        refused.body["title"],
        "Ce texte contient le caractère U+0000, qui ne peut pas être conservé. Retirez-le, puis renvoyez-le."
    );
    let searched = mira.get("/workspaces/halle/originals?text=a%00b").await;
    let searched = searched.is(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(searched.code(), "parameter-with-nul");
    for path in [
        "/workspaces/ha%00lle/audiences",
        "/invitations/a%00b",
        "/unsubscribe/%00",
    ] {
        mira.get(path).await.is(StatusCode::NOT_FOUND);
    }
    // What only looks like one is text.
    let kept = mira.post(AUDIENCES, named(r"\u0000 as one writes it")).await;
    kept.is(StatusCode::CREATED);
}

#[tokio::test]
async fn a_method_that_is_not_offered_is_told_apart_from_a_path_that_leads_nowhere() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Lead).await;
    let refused = mira.ask(Method::PATCH, AUDIENCES, None).await;
    let refused = refused.is(StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(refused.code(), "method-not-offered");
    assert_eq!(refused.body["status"], 405);
    let offered = refused.headers[header::ALLOW].to_str().unwrap();
    assert!(offered.contains("GET") && offered.contains("POST"), "{offered}");
    let nowhere = mira.get("/workspaces/halle/nothing").await;
    nowhere.is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_body_of_another_shape_names_the_field_and_what_belongs_there() {
    let world = World::new().await;
    let mut mira = world.member("Mira", "halle", Role::Lead).await;
    let path = "/workspaces/halle/strategy";
    let content =
        json!({ "introduction": "", "objectives": [], "usages": [], "audiences": [], "servings": [] });
    let with =
        |grounds: Value, from: Value| json!({ "goes_on_from": from, "content": content, "grounds": grounds });
    // JSON's own reader takes a list for an object.
    let refused = mira.put(path, with(json!([null, null]), json!(0))).await;
    assert_eq!(faults(refused), ["grounds"]);
    let refused = mira.put(path, with(json!({}), json!("0"))).await;
    let refused = refused.is(StatusCode::UNPROCESSABLE_ENTITY).body;
    assert_eq!(
        refused["title"],
        "The request can’t be read: “goes_on_from” isn’t what belongs there."
    );
    assert_eq!(
        refused["faults"][0]["sentence"],
        "A whole number belongs here, such as 30."
    );
    // 0.0 is whole.
    let read = mira.put(path, with(json!({}), json!(0.0))).await;
    assert_ne!(read.code(), "body-unreadable", "{}", read.body);
    mira.language = "fr";
    let torn = mira
        .send(Method::POST, AUDIENCES, "application/json", "{\n\"name\": ")
        .await;
    let torn = torn.is(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(torn.code(), "body-malformed");
    assert_eq!(
        torn.body["title"],
        "Ce n’est pas du JSON\u{202f}: la lecture s’arrête à la ligne 2, colonne 8."
    );
    let list = mira.post(AUDIENCES, json!(["Voisins"])).await;
    let list = list.is(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(list.code(), "body-not-an-object");
    let twice = mira
        .send(
            Method::POST,
            AUDIENCES,
            "application/json",
            r#"{"name":"a","name":"b"}"#,
        )
        .await;
    assert_eq!(
        twice.is(StatusCode::UNPROCESSABLE_ENTITY).code(),
        "body-malformed"
    );
}

#[tokio::test]
async fn a_body_that_may_be_left_out_may_be_null() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Lead).await;
    let nobody = "/workspaces/halle/channels/00000000-0000-7000-8000-000000000000/disconnect";
    mira.post(nobody, Value::Null).await.is(StatusCode::NOT_FOUND);
    mira.ask(Method::POST, nobody, None)
        .await
        .is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_size_out_of_range_is_refused_with_its_range() {
    let world = World::new().await;
    let mut mira = world.member("Mira", "halle", Role::Lead).await;
    for size in ["0", "101", "2147483648", "4294967296", "-1"] {
        let refused = mira
            .get(&format!("/workspaces/halle/originals?size={size}"))
            .await;
        assert_eq!(faults(refused), ["size"]);
    }
    mira.language = "fr";
    let refused = mira
        .get("/workspaces/halle/strategy/proposals?size=101")
        .await
        .body;
    assert_eq!(
        refused["title"],
        "Le paramètre «\u{a0}size\u{a0}» ne peut pas valoir «\u{a0}101\u{a0}»\u{202f}: un nombre entier est attendu, dans l’intervalle 1–100."
    );
    mira.get("/workspaces/halle/originals?size=100")
        .await
        .is(StatusCode::OK);
}

#[tokio::test]
async fn words_that_give_way_to_a_choice_are_held_to_their_length_too() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Lead).await;
    let usage = mira
        .post("/workspaces/halle/usages", json!({ "name": "Venir" }))
        .await;
    let usage = usage.is(StatusCode::CREATED).body["id"].clone();
    let long = "x".repeat(161);
    let brief = json!({ "title": "Une affiche", "purpose": "Venir.", "usage": usage, "usage_words": long });
    let refused = mira.post("/workspaces/halle/briefs", brief).await;
    assert_eq!(faults(refused), ["usage_words"]);
}

#[test]
fn the_description_names_the_words_that_are_read() {
    fn pattern<'a>(words: impl Iterator<Item = &'a str>) -> String {
        format!("^({})$", words.collect::<Vec<_>>().join("|"))
    }
    let document = document();
    let said = |schema, name| property(&document, schema, name)["pattern"].clone();
    let health = pattern(HealthKind::ALL.iter().map(|it| it.as_str()));
    assert_eq!(said("SetAsideForm", "kind"), health);
    let notices = pattern(NoticeKind::ALL.iter().map(|it| it.as_str()));
    assert_eq!(said("WayBody", "kind"), notices);
    let subjects = pattern(SubjectKind::ALL.iter().map(|it| it.as_str()));
    assert_eq!(said("SubjectForm", "kind"), subjects);
}

#[test]
fn every_operation_says_how_it_may_refuse_and_no_status_is_left_open() {
    let document = document();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let answers = operation["responses"].as_object().unwrap();
            assert!(!answers.contains_key("default"), "{method} {path}");
            assert!(answers.contains_key("5XX"), "{method} {path}");
            let has_body = operation.get("requestBody").is_some();
            assert!(!has_body || answers.contains_key("422"), "{method} {path}");
            for parameter in operation["parameters"].as_array().into_iter().flatten() {
                let is_id = parameter["in"] == "path" && parameter["schema"]["format"] == "uuid";
                let name = parameter["name"].as_str().unwrap();
                let is_word = [
                    "workspace",
                    "slug",
                    "word",
                    "token",
                    "file",
                    "kind",
                    "origin",
                    "item",
                    "place",
                ];
                assert!(
                    parameter["in"] != "path" || is_id || is_word.contains(&name),
                    "{path} {name}"
                );
            }
        }
    }
    assert_eq!(property(&document, "AudienceForm", "name")["maxLength"], 80);
    assert_eq!(property(&document, "PlaceForm", "variant")["format"], "uuid");
}
