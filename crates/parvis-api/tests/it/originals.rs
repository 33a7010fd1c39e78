use crate::world::{Person, World};
use axum::http::{Method, StatusCode};
use parvis_domain::{Clock, Role};
use serde_json::{Value, json};
use std::time::Duration;

const ORIGINALS: &str = "/workspaces/halle/originals";

async fn article(who: &Person, title: &str) -> Value {
    let form = json!({ "kind": "article", "language": "fr", "title": title, "body": "Un texte." });
    who.post(ORIGINALS, form).await.is(StatusCode::CREATED).body
}

fn at(original: &Value, rest: &str) -> String {
    format!("{ORIGINALS}/{}{rest}", original["id"].as_str().unwrap())
}

fn copy(version: i64, body: &str) -> Value {
    json!({ "version": version, "title": "Titre", "summary": "", "body": body, "cover": null })
}

#[tokio::test]
async fn an_article_is_begun_written_published_and_found_in_the_list() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let begun = article(&mira, "L’été").await;
    assert_eq!(
        (&begun["state"], &begun["suggested_slug"]),
        (&json!("draft"), &json!("l-ete"))
    );
    assert_eq!(begun["minutes_spent"], Value::Null);
    assert_eq!(begun["working_copy"]["saved_by"]["name"], "Mira");

    let saved = mira
        .put(&at(&begun, "/working-copy"), copy(1, "Autre."))
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!((&saved["version"], &saved["body"]), (&json!(2), &json!("Autre.")));
    let live = mira
        .post(&at(&begun, "/publish"), json!({ "version": 2 }))
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(
        (&live["state"], &live["path"]),
        (&json!("live"), &json!("/titre"))
    );
    assert_eq!(live["published_at"], world.clock.now().to_rfc3339());
    assert_eq!(live["differs_from_published"], false);

    article(&mira, "Brouillon").await;
    let list = mira
        .get(&format!("{ORIGINALS}?state=live"))
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(list["items"].as_array().unwrap().len(), 1);
    assert_eq!(
        (&list["items"][0]["title"], &list["items"][0]["path"]),
        (&json!("Titre"), &json!("/titre"))
    );
    let page = mira
        .get(&format!("{ORIGINALS}?size=1"))
        .await
        .is(StatusCode::OK)
        .body;
    let next = page["next"].as_str().unwrap();
    let next = mira
        .get(&format!("{ORIGINALS}?size=1&after={next}"))
        .await
        .is(StatusCode::OK)
        .body;
    assert_ne!(next["items"][0]["id"], page["items"][0]["id"]);
    assert_eq!(next.get("next"), None);
    let wrong = mira.get(&format!("{ORIGINALS}?state=lost")).await;
    assert_eq!(
        wrong.is(StatusCode::UNPROCESSABLE_ENTITY).body["faults"][0]["code"],
        "state-unknown"
    );

    for (verb, state) in [
        ("unpublish", "unpublished"),
        ("trash", "trashed"),
        ("bring-back", "unpublished"),
    ] {
        let moved = mira
            .send(Method::POST, &at(&begun, &format!("/{verb}")), "", "")
            .await;
        assert_eq!(moved.is(StatusCode::OK).body["state"], state, "{verb}");
    }
}

#[tokio::test]
async fn two_tabs_get_a_sentence_and_both_texts() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let mut leo = world.member("Leo", "halle", Role::Lead).await;
    leo.language = "fr";
    let begun = article(&mira, "Titre").await;
    mira.put(&at(&begun, "/working-copy"), copy(1, "De Mira."))
        .await
        .is(StatusCode::OK);
    let refused = leo.put(&at(&begun, "/working-copy"), copy(1, "De Leo.")).await;
    let problem = refused.is(StatusCode::CONFLICT).body;
    assert_eq!(problem["code"], "conflict-saved-by-other");
    assert_eq!(
        problem["title"],
        "Mira a enregistré ce texte entre-temps. Rien n’est perdu\u{202f}: les deux textes sont là\u{202f}; choisissez celui qui reste."
    );
    assert_eq!(problem["extra"]["mine"]["body"], "De Leo.");
    assert_eq!(problem["extra"]["theirs"]["body"], "De Mira.");
    let version = problem["extra"]["version"].as_i64().unwrap();
    leo.put(&at(&begun, "/working-copy"), copy(version, "Les deux."))
        .await
        .is(StatusCode::OK);
}

#[tokio::test]
async fn a_contributor_is_told_who_publishes() {
    let world = World::new().await;
    let nour = world.member("Nour", "halle", Role::Contributor).await;
    let begun = article(&nour, "Titre").await;
    let may = begun["permissions"].as_array().unwrap();
    let publish = may.iter().find(|it| it["action"] == "original.publish").unwrap();
    assert_eq!(
        publish,
        &json!({ "action": "original.publish", "allowed": false, "roles_that_could": ["cm", "lead"] })
    );
    let refused = nour
        .post(&at(&begun, "/publish"), json!({}))
        .await
        .is(StatusCode::FORBIDDEN)
        .body;
    assert_eq!(refused["roles_that_could"], json!(["cm", "lead"]));
    assert_eq!(
        refused["title"],
        "Your role doesn’t allow this. Who can do it: CM, lead."
    );
}

#[tokio::test]
async fn a_plan_says_what_clocks_do_with_it() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let begun = article(&mira, "Titre").await;
    let planned = json!({ "planned": { "local": "2027-03-28T02:30" } });
    let scheduled = mira
        .post(&at(&begun, "/schedule"), planned)
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(
        scheduled["planned"],
        json!({
            "local": "2027-03-28T02:30", "zone": "Europe/Paris", "at": "2027-03-28T01:30:00.000Z",
            "moved_to": "2027-03-28T03:30",
        })
    );
    let twice = json!({ "planned": { "local": "2027-10-31T02:30" } });
    let moved = mira
        .post(&at(&begun, "/reschedule"), twice)
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(moved["planned"]["comes_again_at"], "2027-10-31T01:30:00.000Z");
    let past = json!({ "planned": { "local": "2020-01-01T09:00", "zone": "Europe/Paris" } });
    let refused = mira
        .post(&at(&begun, "/reschedule"), past)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .body;
    assert_eq!(
        (&refused["faults"][0]["field"], &refused["faults"][0]["sentence"]),
        (
            &json!("planned.local"),
            &json!("This time is past. Choose a later one, or publish now.")
        )
    );
    let back = mira.send(Method::POST, &at(&begun, "/unschedule"), "", "").await;
    assert_eq!(back.is(StatusCode::OK).body["state"], "draft");
}

#[tokio::test]
async fn bytes_that_are_no_text_and_texts_that_are_too_long_get_a_sentence() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let begun = article(&mira, "Titre").await;
    let path = at(&begun, "/working-copy");
    let mut bytes = copy(1, "caf?").to_string().into_bytes();
    let wrong = bytes.iter().position(|byte| *byte == b'?').unwrap();
    bytes[wrong] = 0xe9;
    let refused = mira.send(Method::PUT, &path, "application/json", bytes).await;
    let refused = refused.is(StatusCode::UNPROCESSABLE_ENTITY).body;
    assert_eq!(refused["code"], "body-not-text");
    assert_eq!(
        refused["title"],
        "This isn’t text in UTF-8. Save it as UTF-8, then send it again."
    );

    let long = "b".repeat(1024 * 1024 + 1);
    let refused = mira
        .put(&path, copy(1, &long))
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .body;
    assert_eq!(refused["faults"][0]["field"], "body");
    assert_eq!(
        refused["faults"][0]["sentence"],
        "This text takes 1025 KiB; 1024 KiB is the most. Split it into two articles."
    );
    let huge = "b".repeat(4 * 1024 * 1024);
    let refused = mira
        .put(&path, copy(1, &huge))
        .await
        .is(StatusCode::PAYLOAD_TOO_LARGE)
        .body;
    assert_eq!(refused["code"], "body-too-large");
    let unknown = mira.put(&path, json!({ "version": 1, "titel": "x" })).await;
    assert_eq!(
        unknown.is(StatusCode::UNPROCESSABLE_ENTITY).code(),
        "body-unreadable"
    );
    let form = mira
        .send(Method::PUT, &path, "text/plain", copy(1, "x").to_string())
        .await;
    assert_eq!(form.is(StatusCode::UNPROCESSABLE_ENTITY).code(), "body-not-json");
    let seen = mira.get(&at(&begun, "")).await.is(StatusCode::OK).body;
    assert_eq!(
        seen["working_copy"]["body"], "Un texte.",
        "nothing of all that was kept"
    );
}

#[tokio::test]
async fn revisions_are_listed_named_shown_and_brought_back() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let begun = article(&mira, "Titre").await;
    let named = json!({ "version": 1, "name": "Avant la relecture" });
    let named = mira
        .post(&at(&begun, "/revisions"), named)
        .await
        .is(StatusCode::CREATED)
        .body;
    assert_eq!((&named["number"], &named["reason"]), (&json!(1), &json!("named")));
    assert_eq!(named["content"]["body"], "Un texte.");
    mira.put(&at(&begun, "/working-copy"), copy(1, "Relu."))
        .await
        .is(StatusCode::OK);
    mira.post(&at(&begun, "/publish"), json!({}))
        .await
        .is(StatusCode::OK);
    let list = mira.get(&at(&begun, "/revisions")).await.is(StatusCode::OK).body;
    let seen: Vec<_> = list["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (it["number"].as_i64().unwrap(), it["is_live"].as_bool().unwrap()))
        .collect();
    assert_eq!(seen, [(2, true), (1, false)]);
    let one = format!("/revisions/{}", named["id"].as_str().unwrap());
    let shown = mira.get(&at(&begun, &one)).await.is(StatusCode::OK).body;
    assert_eq!(shown, named);
    let plain = mira
        .put(&at(&begun, &one), json!({ "name": null }))
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(plain["name"], Value::Null);
    let back = mira
        .post(&at(&begun, &format!("{one}/restore")), json!({ "version": 2 }))
        .await;
    let back = back.is(StatusCode::OK).body;
    assert_eq!(back["working_copy"]["body"], "Un texte.");
    assert_eq!(back["differs_from_published"], true);
}

#[tokio::test]
async fn a_preview_link_leads_to_the_site_and_ends() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let begun = article(&mira, "Titre").await;
    let link = mira
        .send(Method::POST, &at(&begun, "/preview"), "", "")
        .await
        .is(StatusCode::OK)
        .body;
    let (url, path) = (link["url"].as_str().unwrap(), link["path"].as_str().unwrap());
    assert!(
        url.starts_with("http://halle.parvis.test/preview/") && url.ends_with(path),
        "{url}"
    );
    let ends = world.clock.now().plus(Duration::from_hours(1));
    assert_eq!(link["expires_at"], ends.to_rfc3339());
}

#[tokio::test]
async fn sections_topics_bylines_and_the_site_are_arranged() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let leo = world.member("Leo", "halle", Role::Lead).await;
    let mut ids = Vec::new();
    for (many, name, slug) in [
        ("categories", "Événements", "evenements"),
        ("tags", "#Marché", "marche"),
    ] {
        let path = format!("/workspaces/halle/{many}");
        let made = mira
            .post(&path, json!({ "name": name }))
            .await
            .is(StatusCode::CREATED)
            .body;
        assert_eq!(made["slug"], slug);
        ids.push(made["id"].clone());
        assert_eq!(mira.get(&path).await.is(StatusCode::OK).body, json!([made]));
    }
    let author = mira
        .post("/workspaces/halle/authors", json!({ "name": "La rédaction" }))
        .await;
    let author = author.is(StatusCode::CREATED).body["id"].clone();
    let begun = article(&mira, "Titre").await;
    let details = json!({
        "version": begun["version"], "language": "fr", "slug": "essai", "category": ids[0], "author": author,
        "tags": [ids[1]], "listed": false, "minutes_spent": 75,
    });
    let said = mira
        .put(&at(&begun, ""), details.clone())
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(
        (&said["category"]["name"], &said["tags"][0]["name"]),
        (&json!("Événements"), &json!("Marché"))
    );
    assert_eq!(
        (&said["slug"], &said["minutes_spent"], &said["listed"]),
        (&json!("essai"), &json!(75), &json!(false))
    );
    let late = json!({ "version": begun["version"], "language": "en", "tags": [], "listed": true });
    let stale = mira.put(&at(&begun, ""), late).await.is(StatusCode::CONFLICT);
    assert_eq!(stale.code(), "original-changed-by-other");
    let category = format!("/workspaces/halle/categories/{}", ids[0].as_str().unwrap());
    let kept = mira.delete(&category).await.is(StatusCode::CONFLICT).body;
    assert_eq!(
        kept["title"],
        "An original is still in this category. Give it another one first."
    );
    let tag = format!("/workspaces/halle/tags/{}", ids[1].as_str().unwrap());
    mira.delete(&tag).await.is(StatusCode::NO_CONTENT);

    let site = json!({ "title": "Halle Neuve", "tagline": "", "footer": "", "language": "fr", "items_per_page": 5, "theme": "halle" });
    mira.put("/workspaces/halle/site", site.clone())
        .await
        .is(StatusCode::FORBIDDEN);
    let set = leo
        .put("/workspaces/halle/site", site)
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(
        (&set["title"], &set["url"]),
        (&json!("Halle Neuve"), &json!("http://halle.parvis.test/"))
    );
    assert_eq!(
        mira.get("/workspaces/halle/site").await.is(StatusCode::OK).body,
        set
    );
    let shown = mira
        .post("/workspaces/halle/site/preview", json!({ "theme": "seuil" }))
        .await
        .is(StatusCode::OK)
        .body;
    let url = shown["url"].as_str().unwrap();
    assert!(url.starts_with("http://halle.parvis.test/?theme="), "{url}");
    let wrong = mira
        .post("/workspaces/halle/site/preview", json!({ "theme": "dark" }))
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .body;
    assert_eq!(
        wrong["faults"][0]["sentence"],
        "The theme of a site is one of: seuil, halle."
    );
}

#[tokio::test]
async fn a_parameter_that_cannot_be_read_is_named_with_what_would_be_right() {
    let world = World::new().await;
    let mut mira = world.member("Mira", "halle", Role::Cm).await;
    let address = format!("{ORIGINALS}?state=live&size=abc");
    let english = mira.get(&address).await.is(StatusCode::UNPROCESSABLE_ENTITY);
    let sentence = "The parameter “size” can’t be “abc”: a whole number belongs there, such as 30.";
    assert_eq!(english.body["title"], sentence);
    assert_eq!(
        (&english.body["code"], &english.body["faults"]),
        (
            &json!("parameter-not-a-number"),
            &json!([{ "field": "size", "code": "parameter-not-a-number", "sentence": sentence }])
        )
    );
    mira.language = "fr";
    let french = mira.get(&address).await.is(StatusCode::UNPROCESSABLE_ENTITY);
    let sentence = french.body["title"].as_str().unwrap();
    assert!(
        sentence.contains("«\u{a0}size\u{a0}»") && sentence.contains("un nombre entier"),
        "{sentence}"
    );
    let twice = mira.get(&format!("{ORIGINALS}?size=1&size=2")).await;
    assert_eq!(
        twice.is(StatusCode::UNPROCESSABLE_ENTITY).code(),
        "parameter-twice"
    );
    let nowhere = mira.get("/workspaces/halle/audit?noun_id=x").await;
    assert_eq!(
        nowhere.is(StatusCode::UNPROCESSABLE_ENTITY).code(),
        "parameter-unreadable"
    );
}
