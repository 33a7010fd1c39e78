//! What the rest of the house says, over HTTP: written down with the place it appears on, found, moved, struck out.

use crate::world::World;
use axum::http::StatusCode;
use parvis_domain::Role;
use serde_json::json;

const APPEARANCES: &str = "/workspaces/halle/appearances";

#[tokio::test]
async fn an_article_in_the_press_stands_in_the_agenda_with_its_campaign_and_its_original() {
    let world = World::new().await;
    let nour = world.member("Nour", "halle", Role::Contributor).await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let campaign = json!({
        "name": "Fête du pain", "aim": "Que l’on vienne.", "usage_words": "goûter", "audience_words": "les voisins",
        "starts_on": "2026-09-01", "ends_on": "2026-09-30",
    });
    let campaign = mira
        .post("/workspaces/halle/campaigns", campaign)
        .await
        .is(StatusCode::CREATED)
        .body["id"]
        .clone();
    let article = json!({ "kind": "article", "language": "fr", "title": "Le levain", "body": "Un texte." });
    let article = mira
        .post("/workspaces/halle/originals", article)
        .await
        .is(StatusCode::CREATED)
        .body["id"]
        .clone();
    let form = json!({
        "title": "Le pain de la halle", "new_channel": "La Gazette", "first_day": "2026-09-23",
        "by_whom": "Une journaliste", "address": "https://gazette.example/pain", "campaign": campaign, "original": article,
    });
    let made = nour
        .post(APPEARANCES, form.clone())
        .await
        .is(StatusCode::CREATED)
        .body;
    assert_eq!((&made["campaign"], &made["original"]), (&campaign, &article));
    assert_eq!(
        (&made["campaign_name"], &made["original_title"]),
        (&json!("Fête du pain"), &json!("Le levain"))
    );
    assert_eq!(made["last_day"], "2026-09-23");
    // The same name is the same place.
    let again = nour
        .post(APPEARANCES, form.clone())
        .await
        .is(StatusCode::CREATED)
        .body;
    assert_eq!(again["channel"], made["channel"]);

    let days = "from=2026-09-21&until=2026-09-27";
    let agenda = nour
        .get(&format!("/workspaces/halle/agenda?{days}"))
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(agenda["appearances"].as_array().unwrap().len(), 2, "{agenda}");
    let listed = nour
        .get(&format!("{APPEARANCES}?{days}"))
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(listed.as_array().unwrap().len(), 2);

    let at = format!("{APPEARANCES}/{}", made["id"].as_str().unwrap());
    let mut moved = form;
    moved["channel"] = made["channel"].clone();
    moved["new_channel"] = json!("");
    moved["first_day"] = json!("2026-10-02");
    moved["version"] = json!(1);
    let there = nour.put(&at, moved.clone()).await.is(StatusCode::OK).body;
    assert_eq!(
        (&there["first_day"], &there["version"]),
        (&json!("2026-10-02"), &json!(2))
    );
    // The same again changes nothing; something else on an old version is refused.
    nour.put(&at, moved.clone()).await.is(StatusCode::OK);
    moved["title"] = json!("Un autre titre");
    let stale = nour.put(&at, moved).await;
    assert_eq!(stale.is(StatusCode::CONFLICT).code(), "appearance-moved-on");
    nour.delete(&at).await.is(StatusCode::NO_CONTENT);
    nour.get(&at).await.is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_wrong_is_said_field_by_field_and_a_viewer_writes_nothing() {
    let world = World::new().await;
    let nour = world.member("Nour", "halle", Role::Contributor).await;
    let vic = world.member("Vic", "halle", Role::Viewer).await;
    for (form, field) in [
        (
            json!({ "title": "", "new_channel": "La Gazette", "first_day": "2026-09-23" }),
            "title",
        ),
        (
            json!({ "title": "Pain", "new_channel": "", "first_day": "2026-09-23" }),
            "new_channel",
        ),
        (
            json!({ "title": "Pain", "new_channel": "La Gazette", "first_day": "demain" }),
            "first_day",
        ),
        (
            json!({ "title": "Pain", "new_channel": "La Gazette", "first_day": "2026-09-23", "last_day": "2026-09-22" }),
            "last_day",
        ),
        (
            json!({ "title": "Pain", "new_channel": "La Gazette", "first_day": "2026-09-23", "time": "25:00" }),
            "time",
        ),
        (
            json!({ "title": "Pain", "new_channel": "La Gazette", "first_day": "2026-09-23", "zone": "Mars/Olympus" }),
            "zone",
        ),
        (
            json!({ "title": "Pain", "new_channel": "La Gazette", "first_day": "2026-09-23", "address": "pas une" }),
            "address",
        ),
        (
            json!({ "title": "Pain", "new_channel": "La Gazette", "first_day": "2026-09-23", "campaign": "aucune" }),
            "campaign",
        ),
    ] {
        let refused = nour.post(APPEARANCES, form).await;
        let refused = refused.is(StatusCode::UNPROCESSABLE_ENTITY).body;
        assert_eq!(refused["faults"][0]["field"], field, "{refused}");
    }
    let form = json!({ "title": "Pain", "new_channel": "La Gazette", "first_day": "2026-09-23" });
    vic.post(APPEARANCES, form).await.is(StatusCode::FORBIDDEN);
    let backwards = vic
        .get(&format!("{APPEARANCES}?from=2026-09-27&until=2026-09-21"))
        .await;
    backwards.is(StatusCode::UNPROCESSABLE_ENTITY);
}
