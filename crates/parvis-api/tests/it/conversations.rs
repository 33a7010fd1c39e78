//! The inbox over the API, on a rehearsal network whose people answer over time.

use crate::sending::{live_article, rehearsal, variant, works};
use crate::world::{Person, World};
use axum::http::{Method, StatusCode};
use parvis_app::reading;
use parvis_domain::Role;
use serde_json::{Value, json};
use std::time::Duration;

const HALLE: &str = "/workspaces/halle";

/// Something of Mira's that was out for two days.
async fn two_days_out(world: &World, mira: &Person) -> Value {
    let channel = rehearsal(mira).await["id"].as_str().unwrap().to_owned();
    let article = live_article(mira, "La halle rouvre").await;
    let made = variant(
        mira,
        &article,
        &channel,
        "La halle rouvre samedi avec quarante exposants",
    )
    .await;
    let form = json!({ "variant": made["id"] });
    let placed = mira
        .post(&format!("{HALLE}/publications"), form)
        .await
        .is(StatusCode::CREATED)
        .body;
    works(world).await;
    for _ in 0..48 {
        world.clock.advance(Duration::from_hours(1));
        reading::read_due(&world.app).await.unwrap();
    }
    placed
}

async fn inbox(who: &Person, query: &str) -> Vec<Value> {
    let page = who
        .get(&format!("{HALLE}/conversations{query}"))
        .await
        .is(StatusCode::OK)
        .body;
    page["items"].as_array().unwrap().clone()
}

#[tokio::test]
async fn mira_reads_the_inbox_lets_through_answers_and_takes_back() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let placed = two_days_out(&world, &mira).await;

    let found = inbox(&mira, "?state=open&unread=true&waiting=true").await;
    assert_eq!(found.len(), 1);
    let card = &found[0];
    assert_eq!(
        (&card["title"], &card["publication"]),
        (&json!("La halle rouvre"), &placed["id"])
    );
    assert_eq!(card["network"], "rehearsal");
    let at = format!("{HALLE}/conversations/{}", card["id"].as_str().unwrap());
    let counts = mira
        .get(&format!("{HALLE}/conversations/counts"))
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(
        (&counts["open"], &counts["waiting"]),
        (&json!(1), &card["waiting"])
    );

    let whole = mira.get(&at).await.is(StatusCode::OK).body;
    assert_eq!(
        whole["answering"]["limits"],
        json!([{ "measure": "graphemes", "max": 500 }])
    );
    let thread = whole["thread"].as_array().unwrap();
    let first = thread.iter().find(|it| it["state"] == "waiting").unwrap();
    assert_eq!(first["depth"], 0);
    assert!(first["html"].as_str().unwrap().starts_with("<p>"));
    assert!(first["author"]["trusted_since"].is_null());
    let message = format!("{HALLE}/messages/{}", first["id"].as_str().unwrap());

    mira.post(&format!("{at}/mark"), json!({ "unread": false }))
        .await
        .is(StatusCode::NO_CONTENT);
    assert!(inbox(&mira, "?unread=true").await.is_empty());
    let shown = mira
        .ask(Method::POST, &format!("{message}/let-through"), None)
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(shown["state"], "let_through");
    assert!(shown["author"]["trusted_since"].is_string());
    let hidden = mira
        .ask(Method::POST, &format!("{message}/hide"), None)
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(hidden["state"], "hidden");
    let shown = mira
        .ask(Method::POST, &format!("{message}/show"), None)
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(shown["state"], "let_through");
    let author = shown["author"]["id"].as_str().unwrap();
    let account = format!("{HALLE}/accounts/{author}");
    let known = mira
        .ask(Method::POST, &format!("{account}/distrust"), None)
        .await
        .is(StatusCode::OK)
        .body;
    assert!(known["trusted_since"].is_null());
    mira.get(&format!("{account}/picture"))
        .await
        .is(StatusCode::NOT_FOUND);

    let form = json!({ "to": first["id"], "text": "Merci !" });
    let answer = mira
        .post(&format!("{at}/answers"), form)
        .await
        .is(StatusCode::CREATED)
        .body;
    assert_eq!(
        (&answer["answer"]["state"], &answer["answer"]["by_name"]),
        (&json!("sending"), &json!("Mira"))
    );
    works(&world).await;
    let withdraw = format!("{HALLE}/messages/{}/withdraw", answer["id"].as_str().unwrap());
    let asked = mira
        .ask(Method::POST, &withdraw, None)
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(
        (&asked["answer"]["state"], &asked["answer"]["withdrawing"]),
        (&json!("sent"), &json!(true))
    );
    works(&world).await;
    let whole = mira.get(&at).await.is(StatusCode::OK).body;
    let ours = whole["thread"]
        .as_array()
        .unwrap()
        .iter()
        .find(|it| it["ours"] == true)
        .unwrap()
        .clone();
    assert_eq!(
        (&ours["answer"]["state"], &ours["answer"]["withdrawing"]),
        (&json!("withdrawn"), &json!(false))
    );

    mira.ask(Method::POST, &format!("{at}/close"), None)
        .await
        .is(StatusCode::NO_CONTENT);
    assert_eq!(inbox(&mira, "?state=done").await.len(), 1);
    mira.ask(Method::POST, &format!("{at}/reopen"), None)
        .await
        .is(StatusCode::NO_CONTENT);
    mira.ask(Method::POST, &format!("{HALLE}/conversations/look-now"), None)
        .await
        .is(StatusCode::NO_CONTENT);

    let id = placed["id"].as_str().unwrap();
    let numbers = mira
        .get(&format!("{HALLE}/publications/{id}/observations"))
        .await
        .is(StatusCode::OK)
        .body;
    assert!(numbers["likes"].as_u64().unwrap() > 0, "{numbers}");
    assert!(
        numbers["quotes"].is_null(),
        "what the network doesn't tell is unknown"
    );
    assert!(numbers["history"].as_array().unwrap().len() > 2);
}

#[tokio::test]
async fn what_is_wrong_with_an_answer_is_said_field_by_field_in_both_languages() {
    let world = World::new().await;
    let mut mira = world.member("Mira", "halle", Role::Cm).await;
    two_days_out(&world, &mira).await;
    let at = format!(
        "{HALLE}/conversations/{}/answers",
        inbox(&mira, "").await[0]["id"].as_str().unwrap()
    );
    let said = |answer: Value| {
        let fault = &answer["faults"][0];
        let of = |name: &str| fault[name].as_str().unwrap().to_owned();
        (of("field"), of("code"), of("sentence"))
    };
    let long = json!({ "text": "x".repeat(501) });
    let refused = mira
        .post(&at, long.clone())
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .body;
    let sentence = "This is 501 characters long; 500 is the most.";
    assert_eq!(said(refused), ("text".into(), "too-long".into(), sentence.into()));
    mira.language = "fr";
    let refused = mira
        .post(&at, long)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .body;
    assert!(said(refused).2.contains("501"));
    let refused = mira
        .post(&at, json!({ "text": " " }))
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .body;
    assert_eq!(said(refused).1, "empty");
    let odd = json!({ "text": "x", "to": "nothing" });
    let refused = mira
        .post(&at, odd)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .body;
    assert_eq!(said(refused).0, "to");
    let nowhere = json!({ "text": "x", "to": "00000000-0000-7000-8000-000000000000" });
    assert_eq!(
        mira.post(&at, nowhere).await.is(StatusCode::NOT_FOUND).code(),
        "not-found"
    );
}

#[tokio::test]
async fn nour_reads_the_inbox_and_is_told_who_may_answer() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let nour = world.member("Nour", "halle", Role::Contributor).await;
    two_days_out(&world, &mira).await;
    let found = inbox(&nour, "").await;
    let at = format!("{HALLE}/conversations/{}", found[0]["id"].as_str().unwrap());
    nour.get(&at).await.is(StatusCode::OK);
    let refused = nour
        .post(&format!("{at}/answers"), json!({ "text": "x" }))
        .await
        .is(StatusCode::FORBIDDEN);
    assert_eq!(refused.body["roles_that_could"], json!(["cm", "lead"]));
    nour.post(&format!("{at}/mark"), json!({ "unread": false }))
        .await
        .is(StatusCode::FORBIDDEN);
    nour.ask(Method::POST, &format!("{at}/close"), None)
        .await
        .is(StatusCode::FORBIDDEN);
    nour.get(&format!("{HALLE}/conversations?state=ajar"))
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
}
