//! Where the originals live, over HTTP.

use crate::world::World;
use axum::http::StatusCode;
use parvis_domain::Role;
use serde_json::json;

const HOME: &str = "/workspaces/halle/home";

#[tokio::test]
async fn everybody_sees_where_the_articles_live_and_a_lead_may_weigh_the_site_like_a_channel() {
    let world = World::new().await;
    let lead = world.member("Leo", "halle", Role::Lead).await;
    let vic = world.member("Vic", "halle", Role::Viewer).await;
    let own = vic.get(HOME).await.is(StatusCode::OK).body;
    assert_eq!(
        (&own["kind"], &own["may_configure"]),
        (&json!("own"), &json!(false))
    );
    assert!(own["elsewhere"].is_null() && own["reading"].is_null() && own["channel"].is_null());
    assert_eq!(lead.get(HOME).await.body["may_configure"], true);

    vic.post(&format!("{HOME}/weigh"), json!({}))
        .await
        .is(StatusCode::FORBIDDEN);
    let weighed = lead.post(&format!("{HOME}/weigh"), json!({})).await;
    assert!(weighed.status.is_success(), "{}", weighed.body);
    let channel = lead.get(HOME).await.body["channel"]["id"].clone();
    let again = lead.post(&format!("{HOME}/weigh"), json!({})).await;
    assert!(again.status.is_success(), "{}", again.body);
    assert_eq!(
        lead.get(HOME).await.body["channel"]["id"],
        channel,
        "there is one of it"
    );
    // What appears on it are the originals: nothing is placed there.
    let article = json!({ "kind": "article", "language": "fr", "title": "Le levain", "body": "Un texte." });
    let article = lead.post("/workspaces/halle/originals", article).await.body["id"].clone();
    let placed =
        json!({ "original": article, "channel": channel, "content": { "parts": [{ "text": "Le pain." }] } });
    let refused = lead.post("/workspaces/halle/variants", placed).await;
    assert_eq!(refused.code(), "channel-is-home", "{}", refused.body);
    // Reading our own site anew changes nothing.
    vic.post(&format!("{HOME}/read"), json!({}))
        .await
        .is(StatusCode::ACCEPTED);
}

#[tokio::test]
async fn an_address_that_leads_nowhere_is_refused_and_nothing_changes() {
    let world = World::new().await;
    let lead = world.member("Leo", "halle", Role::Lead).await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    for address in [
        "",
        "pas une adresse",
        "ftp://carnet.example/",
        "http://127.0.0.1/",
        "http://[::1]/",
    ] {
        for refused in [
            lead.post(&format!("{HOME}/look"), json!({ "address": address }))
                .await,
            lead.put(HOME, json!({ "address": address })).await,
        ] {
            assert_eq!(
                refused.status,
                StatusCode::UNPROCESSABLE_ENTITY,
                "{address}: {}",
                refused.body
            );
            assert_eq!(refused.body["faults"][0]["field"], "address", "{}", refused.body);
        }
    }
    mira.put(HOME, json!({ "address": "https://carnet.example/" }))
        .await
        .is(StatusCode::FORBIDDEN);
    mira.delete(HOME).await.is(StatusCode::FORBIDDEN);
    assert_eq!(mira.get(HOME).await.body["kind"], "own");
}
