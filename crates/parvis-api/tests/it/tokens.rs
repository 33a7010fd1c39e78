//! Scripts that come with a token.

use crate::world::World;
use axum::http::{Method, StatusCode};
use parvis_domain::{Area, Reach, Role, Scope};
use serde_json::json;
use std::time::Duration;

const TOKENS: &str = "/workspaces/halle/tokens";
const ORIGINALS: &str = "/workspaces/halle/originals";

fn scope(area: Area, reach: Reach) -> Scope {
    Scope { area, reach }
}

#[tokio::test]
async fn a_script_reads_what_its_token_is_good_for_and_no_more() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let script = world
        .script(&mira, "halle", [scope(Area::Content, Reach::Read)])
        .await;
    script.get(ORIGINALS).await.is(StatusCode::OK);
    let refused = script
        .post(ORIGINALS, json!({ "kind": "article" }))
        .await
        .is(StatusCode::FORBIDDEN);
    assert_eq!(refused.code(), "token-scope");
    assert_eq!(refused.body["extra"]["scope"], "content:write");
    assert!(refused.body["title"].as_str().unwrap().contains("content:write"));
    let elsewhere = script.get("/workspaces/seuil/originals").await;
    assert_eq!(elsewhere.status, StatusCode::NOT_FOUND, "{}", elsewhere.body);
    let account = script.get("/session").await.is(StatusCode::FORBIDDEN);
    assert_eq!(account.code(), "token-closed");
}

#[tokio::test]
async fn a_script_writes_without_a_word_from_a_page_and_the_trace_names_its_token() {
    let world = World::new().await;
    let lead = world.member("Lea", "halle", Role::Lead).await;
    let script = world
        .script(&lead, "halle", [scope(Area::Channels, Reach::Write)])
        .await;
    let made = script
        .post(
            "/workspaces/halle/audiences",
            json!({ "name": "Voisins", "sentence": "" }),
        )
        .await;
    made.is(StatusCode::CREATED);
    let log = lead.get("/workspaces/halle/audit").await.is(StatusCode::OK);
    assert_eq!(log.body["items"][0]["principal_name"], "Lea");
    assert_eq!(log.body["items"][0]["detail"]["token"], "Export");
    let listed = lead.get(TOKENS).await.is(StatusCode::OK);
    assert_eq!(listed.body[0]["name"], "Export");
    assert_ne!(listed.body[0]["used_at"], json!(null));
}

#[tokio::test]
async fn a_token_shrinks_with_its_owners_role_and_ends_with_the_membership() {
    let world = World::new().await;
    let lead = world.member("Lea", "halle", Role::Lead).await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let script = world.script(&mira, "halle", Scope::ALL).await;
    let audiences = "/workspaces/halle/audiences";
    let form = |name: &str| json!({ "name": name, "sentence": "" });
    script
        .post(audiences, form("Voisins"))
        .await
        .is(StatusCode::CREATED);

    let members = lead.get("/workspaces/halle/members").await.is(StatusCode::OK);
    let mira_id = members.body.as_array().unwrap().iter();
    let mira_id = mira_id
        .filter(|member| member["name"] == "Mira")
        .map(|member| member["user_id"].as_str().unwrap().to_owned())
        .next()
        .unwrap();
    let at = format!("/workspaces/halle/members/{mira_id}");
    lead.put(&at, json!({ "role": "viewer" })).await;
    let refused = script
        .post(audiences, form("Passants"))
        .await
        .is(StatusCode::FORBIDDEN);
    assert_eq!(refused.code(), "denied");

    lead.delete(&at).await.is(StatusCode::NO_CONTENT);
    script.get(audiences).await.is(StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_token_that_was_taken_back_or_has_ended_opens_nothing() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let lead = world.member("Lea", "halle", Role::Lead).await;
    let first = world.script(&mira, "halle", Scope::ALL).await;
    let listed = lead.get(TOKENS).await.is(StatusCode::OK);
    assert_eq!(listed.body[0]["owner"], "Mira");
    let id = listed.body[0]["id"].as_str().unwrap();
    lead.delete(&format!("{TOKENS}/{id}"))
        .await
        .is(StatusCode::NO_CONTENT);
    let refused = first.get(ORIGINALS).await.is(StatusCode::UNAUTHORIZED);
    assert_eq!(refused.code(), "token-unknown");

    let second = world.script(&mira, "halle", Scope::ALL).await;
    world.clock.advance(Duration::from_hours(24 * 200));
    second.get(ORIGINALS).await.is(StatusCode::UNAUTHORIZED);
    world
        .bearing("parvis_nonsense")
        .get(ORIGINALS)
        .await
        .is(StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_colleague_neither_sees_nor_takes_back_anothers_token() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let vera = world.member("Vera", "halle", Role::Cm).await;
    let script = world.script(&mira, "halle", Scope::ALL).await;
    let own = mira.get(TOKENS).await.is(StatusCode::OK);
    let at = format!("{TOKENS}/{}", own.body[0]["id"].as_str().unwrap());
    assert_eq!(vera.get(TOKENS).await.is(StatusCode::OK).body, json!([]));
    vera.delete(&at).await.is(StatusCode::FORBIDDEN);
    script.get(ORIGINALS).await.is(StatusCode::OK);
    mira.delete(&at).await.is(StatusCode::NO_CONTENT);
    mira.delete(&at).await.is(StatusCode::NO_CONTENT);
}

#[tokio::test]
async fn what_is_wrong_with_a_token_is_said_field_by_field() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    for (ends_on, code) in [
        ("soon", "date-unreadable"),
        ("2020-01-01", "token-end-past"),
        ("2036-01-01", "token-end-far"),
    ] {
        let form = json!({ "name": "", "scopes": ["content:burn"], "ends_on": ends_on });
        let refused = mira.post(TOKENS, form).await.is(StatusCode::UNPROCESSABLE_ENTITY);
        let faults: Vec<_> = refused.body["faults"].as_array().unwrap().iter().collect();
        let said: Vec<_> = faults
            .iter()
            .map(|fault| fault["code"].as_str().unwrap())
            .collect();
        assert_eq!(said, ["empty", "scope-unknown", code]);
        assert!(
            faults
                .iter()
                .all(|fault| fault["sentence"].as_str().unwrap().contains(' '))
        );
    }
}

#[tokio::test]
async fn a_script_that_comes_too_often_waits_and_anothers_does_not() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let hasty = world.script(&mira, "halle", Scope::ALL).await;
    let calm = world.script(&mira, "halle", Scope::ALL).await;
    let mut waits = false;
    for _ in 0..400 {
        let answer = hasty.ask(Method::GET, TOKENS, None).await;
        if answer.status == StatusCode::TOO_MANY_REQUESTS {
            assert!(answer.headers.contains_key("retry-after"));
            waits = true;
            break;
        }
    }
    assert!(waits, "three hundred at once are the most");
    calm.get(ORIGINALS).await.is(StatusCode::OK);
}
