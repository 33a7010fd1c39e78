use crate::world::{PASSWORD, World};
use axum::http::{StatusCode, header};
use parvis_domain::Role;
use serde_json::json;
use std::time::Duration;

#[tokio::test]
async fn whoever_knows_the_password_comes_in_and_goes_out_again() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let session = mira.get("/session").await.is(StatusCode::OK);
    assert_eq!(session.body["memberships"][0]["workspace"]["slug"], "halle");
    assert_eq!(session.headers[header::CACHE_CONTROL], "no-store");
    mira.delete("/session").await.is(StatusCode::NO_CONTENT);
    assert_eq!(
        mira.get("/session").await.is(StatusCode::UNAUTHORIZED).code(),
        "not-signed-in"
    );
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_address_are_refused_alike() {
    let world = World::new().await;
    world.member("Mira", "halle", Role::Cm).await;
    for (email, password) in [("mira@example.org", "wrong"), ("nobody@example.org", PASSWORD)] {
        let refused = world
            .stranger()
            .sign_in(email, password)
            .await
            .is(StatusCode::UNAUTHORIZED);
        assert_eq!(refused.code(), "sign-in-refused");
    }
}

#[tokio::test]
async fn a_session_ends_when_it_isnt_used_for_a_month() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    world.clock.advance(Duration::from_hours(29 * 24));
    mira.get("/session").await.is(StatusCode::OK);
    world.clock.advance(Duration::from_hours(29 * 24));
    mira.get("/session").await.is(StatusCode::OK);
    world.clock.advance(Duration::from_hours(31 * 24));
    mira.get("/session").await.is(StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_browser_that_kept_the_cookie_of_an_ended_session_signs_in_again() {
    let world = World::new().await;
    let mut mira = world.member("Mira", "halle", Role::Cm).await;
    let word = mira.csrf.take();
    let refused = mira.sign_in("mira@example.org", PASSWORD).await;
    assert_eq!(
        refused.is(StatusCode::FORBIDDEN).code(),
        "csrf",
        "while it goes on"
    );
    world.clock.advance(Duration::from_hours(31 * 24));
    let wrong = mira.sign_in("mira@example.org", "wrong").await;
    assert_eq!(wrong.is(StatusCode::UNAUTHORIZED).code(), "sign-in-refused");
    mira.sign_in("mira@example.org", PASSWORD)
        .await
        .is(StatusCode::CREATED);
    assert_ne!(mira.csrf, word);
    mira.get("/session").await.is(StatusCode::OK);
}

#[tokio::test]
async fn guessing_is_slowed_down() {
    let world = World::new().await;
    for _ in 0..10 {
        world
            .stranger()
            .sign_in("mira@example.org", "guess")
            .await
            .is(StatusCode::UNAUTHORIZED);
    }
    let refused = world.stranger().sign_in("mira@example.org", "guess").await;
    let refused = refused.is(StatusCode::TOO_MANY_REQUESTS);
    assert!(refused.headers.contains_key(header::RETRY_AFTER));
}

#[tokio::test]
async fn a_change_without_the_csrf_word_changes_nothing() {
    let world = World::new().await;
    let mut mira = world.member("Mira", "halle", Role::Cm).await;
    let right = mira.csrf.replace("another".to_owned());
    let refused = mira
        .post("/workspaces/halle/audiences", json!({ "name": "Neighbours" }))
        .await;
    assert_eq!(refused.is(StatusCode::FORBIDDEN).code(), "csrf");
    mira.csrf = right;
    assert_eq!(mira.get("/workspaces/halle/audiences").await.body, json!([]));
}

#[tokio::test]
async fn a_body_that_is_not_what_was_expected_is_explained() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let refused = mira
        .post("/workspaces/halle/audiences", json!({ "nom": "Voisins" }))
        .await;
    let refused = refused.is(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.code(), "body-unreadable");
    assert!(refused.body["title"].as_str().unwrap().contains("nom"));
}
