//! The regular meeting on what is due, and who answers for what.

use crate::world::{Person, World, faults};
use axum::http::StatusCode;
use parvis_domain::Role;
use serde_json::{Value, json};
use std::time::Duration;

const DAY: Duration = Duration::from_hours(24);

async fn declared(mira: &Person, name: &str, review_on: Value) -> String {
    let form = json!({ "name": name, "address": "", "purpose": { "review_on": review_on } });
    let made = mira.post("/workspaces/halle/channels/declare", form).await;
    made.is(StatusCode::CREATED).body["id"]
        .as_str()
        .unwrap()
        .to_owned()
}

#[tokio::test]
async fn a_review_is_planned_spoken_through_and_closed() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let stand = declared(&mira, "The stand", json!("2026-10-01")).await;
    let form = json!({ "planned_on": "2026-10-02", "rhythm": "monthly", "guests": "Colette" });
    let planned = mira.post("/workspaces/halle/reviews", form).await;
    let planned = planned.is(StatusCode::CREATED).body;
    let path = format!(
        "/workspaces/halle/reviews/{}",
        planned["review"]["id"].as_str().unwrap()
    );
    let sources: Vec<&str> = planned["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["source"].as_str().unwrap())
        .collect();
    // Nobody ever said what the stand costs.
    assert_eq!(sources, ["channel", "channel_costs"]);
    assert_eq!(planned["items"][1]["title"], "The stand");

    let listed = mira
        .get("/workspaces/halle/reviews")
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(listed[0]["due"], 2);
    assert_eq!(
        listed[0]["due_by_source"][0],
        json!({ "source": "channel", "count": 1 })
    );

    let key = planned["items"][0]["key"].as_str().unwrap();
    assert_eq!(key, format!("channel:{stand}"));
    let written = json!({ "minutes": "It works.", "version": 0 });
    let item = format!("{path}/items/{key}");
    mira.put(&item, written.clone()).await.is(StatusCode::OK);
    let late = json!({ "minutes": "It doesn't.", "version": 0 });
    let refused = mira.put(&item, late).await.is(StatusCode::CONFLICT);
    assert_eq!(refused.code(), "minutes-changed");
    assert_eq!(refused.body["extra"]["theirs"], "It works.");

    let day = json!({ "item": key, "kind": "day", "day": "2027-01-10" });
    let concluded = mira
        .post(&format!("{path}/outcomes"), day)
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(concluded["outcomes"][0]["title"], "The stand");
    assert_eq!(concluded["outcomes"][0]["day"], "2027-01-10");

    let closed = mira
        .post(&format!("{path}/close"), json!({}))
        .await
        .is(StatusCode::OK)
        .body;
    assert_ne!(closed["review"]["followed_by"], Value::Null);
    let refused = mira.put(&item, json!({ "minutes": "More.", "version": 1 })).await;
    assert_eq!(refused.is(StatusCode::CONFLICT).code(), "review-closed");
    let listed = mira.get("/workspaces/halle/reviews").await.body;
    assert_eq!(
        (&listed[0]["planned_on"], &listed[1]["outcomes"]),
        (&json!("2026-11-02"), &json!(1))
    );
}

#[tokio::test]
async fn what_is_decided_in_a_review_stands_in_its_minutes_as_it_stands_now() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let lea = world.member("Lea", "halle", Role::Lead).await;
    let form = json!({ "planned_on": "2026-10-02" });
    let planned = mira
        .post("/workspaces/halle/reviews", form)
        .await
        .is(StatusCode::CREATED)
        .body;
    let id = planned["review"]["id"].as_str().unwrap();
    let path = format!("/workspaces/halle/reviews/{id}");

    // One is noted by hand; another one is written down by whoever comes from the review.
    let decided = |question: &str, origin: Value| {
        json!({
            "question": question, "decision": "Half of the rhythm.", "origin": origin,
            "subjects": [{ "kind": "network", "word": "mastodon", "name": "Mastodon" }],
            "decided": [{ "name": "Lea" }],
        })
    };
    let made = lea
        .post("/workspaces/halle/decisions", decided("How often?", Value::Null))
        .await;
    let noun = made.is(StatusCode::CREATED).body["id"].clone();
    let note = json!({ "item": null, "kind": "decision", "noun": noun });
    mira.post(&format!("{path}/outcomes"), note)
        .await
        .is(StatusCode::OK);
    let origin = json!({ "kind": "review", "id": id });
    lea.post("/workspaces/halle/decisions", decided("For how long?", origin))
        .await
        .is(StatusCode::CREATED);

    let shown = mira.get(&path).await.is(StatusCode::OK).body;
    let outcomes = shown["outcomes"].as_array().unwrap();
    let titles: Vec<&Value> = outcomes.iter().map(|outcome| &outcome["title"]).collect();
    assert_eq!(titles, ["How often?", "For how long?"]);
    assert_eq!(
        (&outcomes[0]["says"], &outcomes[0]["state"]),
        (&json!("Half of the rhythm."), &json!("standing"))
    );

    let over = json!({ "outcome": "over", "says": "The account is gone.", "version": 1 });
    let path_of = format!(
        "/workspaces/halle/decisions/{}/look_again",
        noun.as_str().unwrap()
    );
    lea.post(&path_of, over).await.is(StatusCode::OK);
    let shown = mira.get(&path).await.body;
    assert_eq!(shown["outcomes"][0]["state"], "over");
}

#[tokio::test]
async fn an_agenda_holds_forty_of_a_source_and_says_how_many_more_are_due() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    for number in 0..43 {
        declared(&mira, &format!("Place {number:02}"), json!("2026-10-01")).await;
    }
    let planned = mira
        .post("/workspaces/halle/reviews", json!({ "planned_on": "2026-10-02" }))
        .await;
    let planned = planned.is(StatusCode::CREATED).body;
    let of = |source: &str| {
        let items = planned["items"].as_array().unwrap().iter();
        items.filter(|item| item["source"] == source).count()
    };
    assert_eq!(of("channel"), 40);
    assert_eq!(planned["more"], json!([{ "source": "channel", "count": 3 }]));
    let costs = planned["items"].as_array().unwrap().last().unwrap();
    assert_eq!(
        (&costs["source"], &costs["count"]),
        (&json!("channel_costs"), &json!(43))
    );
    let listed = mira.get("/workspaces/halle/reviews").await.body;
    assert_eq!(listed[0]["due"], 44);
}

#[tokio::test]
async fn what_cannot_be_planned_or_noted_is_refused_with_a_sentence() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let reviews = "/workspaces/halle/reviews";
    let wrong =
        json!({ "planned_on": "in spring", "attendees": [uuid::Uuid::nil()], "guests": "x".repeat(301) });
    let mut fields = faults(mira.post(reviews, wrong).await);
    fields.sort();
    assert_eq!(fields, ["attendees", "guests", "planned_on"]);
    let weekly = json!({ "planned_on": "2026-10-02", "rhythm": "weekly" });
    assert_eq!(faults(mira.post(reviews, weekly).await), ["rhythm"]);
    assert_eq!(
        faults(mira.post(reviews, json!({ "planned_on": "" })).await),
        ["planned_on"]
    );
    for (body, status) in [
        (json!({}), StatusCode::UNPROCESSABLE_ENTITY),
        (json!({ "planned_on": 12 }), StatusCode::UNPROCESSABLE_ENTITY),
        (
            json!({ "planned_on": "2026-10-02", "when": "now" }),
            StatusCode::UNPROCESSABLE_ENTITY,
        ),
    ] {
        let refused = mira.post(reviews, body).await;
        assert!(
            refused.status == status || refused.status == StatusCode::BAD_REQUEST,
            "{}",
            refused.body
        );
        assert_ne!(refused.body["title"], "");
    }

    let planned = mira.post(reviews, json!({ "planned_on": "2026-10-02" })).await;
    let planned = planned.is(StatusCode::CREATED).body;
    let path = format!("{reviews}/{}", planned["review"]["id"].as_str().unwrap());
    let outcomes = format!("{path}/outcomes");
    for (form, field) in [
        (json!({ "kind": "applause" }), "kind"),
        (json!({ "kind": "decision" }), "noun"),
        (
            json!({ "kind": "recommendation", "noun": uuid::Uuid::nil() }),
            "noun",
        ),
        (json!({ "kind": "day", "day": "2027-01-01" }), "item"),
    ] {
        assert_eq!(faults(mira.post(&outcomes, form).await), [field]);
    }
    let nothing = json!({ "item": "trial:nothing", "kind": "decision" });
    mira.post(&outcomes, nothing).await.is(StatusCode::NOT_FOUND);
    let long = json!({ "minutes": "x".repeat(20_001), "version": 1 });
    assert_eq!(
        faults(mira.put(&format!("{path}/minutes"), long).await),
        ["minutes"]
    );
    let nowhere = format!("{path}/items/channel:{}", uuid::Uuid::nil());
    let words = json!({ "minutes": "x", "version": 0 });
    mira.put(&nowhere, words).await.is(StatusCode::NOT_FOUND);
    let old = json!({ "planned_on": "2026-10-03", "version": 9 });
    assert_eq!(
        mira.put(&path, old).await.is(StatusCode::CONFLICT).code(),
        "changed-meanwhile"
    );
    mira.get(&format!("{reviews}/{}", uuid::Uuid::nil()))
        .await
        .is(StatusCode::NOT_FOUND);
    mira.get(&format!("{reviews}/today"))
        .await
        .is(StatusCode::NOT_FOUND);

    let vito = world.member("Vito", "halle", Role::Viewer).await;
    vito.get(&path).await.is(StatusCode::OK);
    let denied = vito.post(&format!("{path}/close"), json!({})).await;
    assert_ne!(
        denied.is(StatusCode::FORBIDDEN).body["roles_that_could"],
        Value::Null
    );
}

#[tokio::test]
async fn what_was_told_after_is_offered_to_be_linked_until_it_is() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let lea = world.member("Lea", "halle", Role::Lead).await;
    let stand = declared(&mira, "The stand", Value::Null).await;
    let to_link = "/workspaces/halle/involvement/to-link";
    assert_eq!(
        mira.get(to_link).await.is(StatusCode::OK).body,
        json!([]),
        "nothing came before it"
    );
    world.clock.advance(DAY);
    let advice = json!({
        "subject": { "kind": "channel", "id": stand, "name": "The stand" },
        "question": "Do we go on?", "advice": "No.", "answer_by": "2026-10-10", "judge_on": "2026-12-01",
        "criterion": "Fewer than ten questions.",
        "client": { "name": "Colette" },
    });
    let made = mira.post("/workspaces/halle/recommendations", advice).await;
    let advice = made.is(StatusCode::CREATED).body["id"].clone();
    world.clock.advance(DAY);
    let path = format!("/workspaces/halle/channels/{stand}/disconnect");
    let left = lea.post(&path, json!({})).await;
    assert!(left.status.is_success(), "{} {}", left.status, left.body);

    let found = mira.get(to_link).await.is(StatusCode::OK).body;
    assert_eq!(found[0]["action"], "channel.disconnect");
    assert_eq!(found[0]["offers"], 1);
    let link = format!(
        "/workspaces/halle/involvement/acts/{}/link",
        found[0]["id"].as_str().unwrap()
    );
    let wrong = json!({ "recommendation": uuid::Uuid::nil() });
    let field = faults(mira.post(&link, wrong).await);
    assert_eq!(field, ["grounds.recommendation"]);
    let linked = mira.post(&link, json!({ "recommendation": advice })).await;
    assert_eq!(linked.is(StatusCode::OK).body["involvement"], "advised");
    assert_eq!(mira.get(to_link).await.body, json!([]));
    let nonsense = mira
        .get("/workspaces/halle/involvement/acts?involvement=loudly")
        .await;
    assert_eq!(faults(nonsense), ["involvement"]);
}

#[tokio::test]
async fn who_answers_for_what_is_said_by_a_lead_and_seen_by_all() {
    let world = World::new().await;
    let lea = world.member("Lea", "halle", Role::Lead).await;
    let vito = world.member("Vito", "halle", Role::Viewer).await;
    let map = "/workspaces/halle/responsibilities";
    let press = json!({
        "subject": { "kind": "other", "name": "Press" }, "since": "2026-09-01",
        "asked_before": [{ "user": null, "name": "Colette" }],
    });
    vito.put(map, press.clone()).await.is(StatusCode::FORBIDDEN);
    let said = lea.put(map, press.clone()).await.is(StatusCode::OK).body;
    assert_eq!(said[0]["subject"]["name"], "Press");
    assert_eq!(said[0]["member"], Value::Null, "a gap is shown as one");
    let again = lea.put(map, press).await;
    assert_eq!(again.is(StatusCode::CONFLICT).code(), "changed-meanwhile");
    let shown = vito.get(map).await.is(StatusCode::OK).body;
    assert_eq!(shown[0]["asked_before"][0]["name"], "Colette");

    let many: Vec<Value> = (0..21)
        .map(|number| json!({ "user": null, "name": format!("P{number}") }))
        .collect();
    let wrong = json!({
        "subject": { "kind": "other", "name": " " }, "since": "soon", "member": uuid::Uuid::nil(),
        "told_after": many,
    });
    let mut fields = faults(lea.put(map, wrong).await);
    fields.sort();
    assert_eq!(fields, ["member", "since", "subject.name", "told_after"]);
    let kind = json!({ "subject": { "kind": "weather", "name": "Rain" }, "since": "2026-09-01" });
    assert_eq!(faults(lea.put(map, kind).await), ["subject.kind"]);

    let one = format!("{map}/{}", said[0]["id"].as_str().unwrap());
    lea.delete(&one).await.is(StatusCode::NO_CONTENT);
    lea.delete(&one).await.is(StatusCode::NOT_FOUND);
    assert_eq!(vito.get(map).await.body, json!([]));
}

#[tokio::test]
async fn an_objective_past_its_day_and_an_open_remark_are_on_the_agenda() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let content = json!({
        "introduction": "A covered market.",
        "objectives": [
            { "id": "00000000-0000-7000-8000-0000000000b1", "name": "More readers", "metric": "readers",
              "target": 12, "by": "2026-09-30", "budget": "", "usages": [] },
            { "id": "00000000-0000-7000-8000-0000000000b2", "name": "More stands", "metric": "stands",
              "target": 3, "by": "2026-12-31", "budget": "", "usages": [] },
        ],
        "usages": [], "audiences": [], "servings": [],
    });
    let strategy = "/workspaces/halle/strategy";
    mira.put(strategy, json!({ "goes_on_from": 0, "content": content }))
        .await
        .is(StatusCode::OK);
    let remark = json!({ "passage": "introduction", "body": "For the next review: who is it for?\nReally." });
    mira.post(&format!("{strategy}/remarks"), remark)
        .await
        .is(StatusCode::CREATED);

    let form = json!({ "planned_on": "2026-10-02" });
    let planned = mira.post("/workspaces/halle/reviews", form).await;
    let planned = planned.is(StatusCode::CREATED).body;
    let points: Vec<(&Value, &Value)> = planned["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| (&item["source"], &item["title"]))
        .collect();
    assert_eq!(
        points,
        [
            (&json!("objective"), &json!("More readers")),
            (
                &json!("remark"),
                &json!("For the next review: who is it for? Really.")
            ),
        ]
    );
    assert_eq!(planned["items"][0]["since"], "2026-09-30");
}
