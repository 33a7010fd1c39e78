use crate::world::World;
use axum::http::StatusCode;
use parvis_domain::Role;
use serde_json::json;

#[tokio::test]
async fn a_cm_writes_down_an_audience_and_everybody_reads_it() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let made = mira
        .post(
            "/workspaces/halle/audiences",
            json!({ "name": " Neighbours ", "sentence": "" }),
        )
        .await;
    let made = made.is(StatusCode::CREATED).body;
    assert_eq!(made["name"], "Neighbours");
    let viewer = world.member("Vito", "halle", Role::Viewer).await;
    let seen = viewer
        .get("/workspaces/halle/audiences")
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(seen, json!([made]));
}

#[tokio::test]
async fn a_viewer_is_told_who_can_and_in_their_language() {
    let world = World::new().await;
    let mut vito = world.member("Vito", "halle", Role::Viewer).await;
    vito.language = "fr";
    let refused = vito
        .post("/workspaces/halle/audiences", json!({ "name": "Voisins" }))
        .await;
    let body = refused.is(StatusCode::FORBIDDEN).body;
    assert_eq!(body["code"], "denied");
    assert_eq!(body["roles_that_could"], json!(["cm", "lead"]));
    assert_eq!(
        body["title"],
        "Votre rôle ne le permet pas. Peuvent le faire\u{202f}: CM, responsable."
    );
}

#[tokio::test]
async fn a_name_that_is_empty_or_taken_is_refused_with_its_field() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    mira.post("/workspaces/halle/audiences", json!({ "name": "Neighbours" }))
        .await
        .is(StatusCode::CREATED);
    for (name, code) in [("Neighbours", "name-taken"), ("   ", "empty")] {
        let refused = mira
            .post("/workspaces/halle/audiences", json!({ "name": name }))
            .await;
        let body = refused.is(StatusCode::UNPROCESSABLE_ENTITY).body;
        assert_eq!(
            (&body["faults"][0]["field"], &body["faults"][0]["code"]),
            (&json!("name"), &json!(code))
        );
        assert_ne!(
            body["faults"][0]["sentence"],
            json!(code),
            "the catalogue has a sentence for it"
        );
    }
}

#[tokio::test]
async fn an_audience_is_mended_and_taken_away() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let made = mira
        .post("/workspaces/halle/audiences", json!({ "name": "Neighbours" }))
        .await
        .body;
    let path = format!("/workspaces/halle/audiences/{}", made["id"].as_str().unwrap());
    let mended = mira
        .put(
            &path,
            json!({ "name": "Neighbours", "sentence": "Who pass the door." }),
        )
        .await;
    assert_eq!(mended.is(StatusCode::OK).body["sentence"], "Who pass the door.");
    mira.delete(&path).await.is(StatusCode::NO_CONTENT);
    let gone = mira.delete(&path).await.is(StatusCode::NOT_FOUND);
    assert_eq!(gone.code(), "not-found");
}
