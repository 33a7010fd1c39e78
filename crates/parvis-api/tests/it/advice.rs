//! Advice that is given, answered and judged over HTTP; decisions; what a client sees and does by a link.

use crate::world::{Person, World, faults};
use axum::http::StatusCode;
use parvis_domain::Role;
use serde_json::{Value, json};
use std::time::Duration;

const DAY: Duration = Duration::from_hours(24);
const ADVICE: &str = "/workspaces/halle/recommendations";
const DECISIONS: &str = "/workspaces/halle/decisions";

/// On 21 September 2026.
fn advice() -> Value {
    json!({
        "subject": { "kind": "network", "word": "pinterest", "name": "Pinterest" },
        "question": "Should we be on Pinterest?",
        "advice": "No.",
        "reasons": "Nobody **asked**.",
        "client": { "name": "Colette" },
        "answer_by": "2026-10-01",
        "criterion": "Fewer than five people ask.",
        "judge_on": "2026-11-01",
    })
}

fn decision() -> Value {
    json!({
        "question": "Should we be on Pinterest?",
        "decision": "No.",
        "subjects": [{ "kind": "network", "word": "pinterest", "name": "Pinterest" }],
        "decided": [{ "name": "Colette" }],
    })
}

fn with(mut form: Value, field: &str, value: Value) -> Value {
    form[field] = value;
    form
}

async fn made(mira: &Person) -> String {
    let made = mira.post(ADVICE, advice()).await.is(StatusCode::CREATED);
    made.body["id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_client_answers_by_a_link_and_the_advice_is_judged_on_its_day() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let id = made(&mira).await;
    let at = format!("{ADVICE}/{id}");
    let standing = mira
        .get(&format!("{ADVICE}/standing"))
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(standing["waiting"], 1);

    let sent = mira
        .post(
            &format!("{at}/send"),
            json!({ "name": "Colette", "language": "fr" }),
        )
        .await;
    let sent = sent.is(StatusCode::CREATED).body;
    let word = sent["address"]
        .as_str()
        .unwrap()
        .rsplit('/')
        .next()
        .unwrap()
        .to_owned();
    let colette = world.stranger();
    let page = colette
        .get(&format!("/client/{word}"))
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(
        (&page["person"], &page["language"]),
        (&json!("Colette"), &json!("fr"))
    );
    assert_eq!(page["advice"]["late_when_sent"], false);
    let answer = format!("/client/{word}/answer");
    let refused = json!({ "answer": "refused", "version": 1 });
    assert_eq!(faults(colette.post(&answer, refused).await), ["reason"]);
    let shrug = json!({ "answer": "perhaps", "version": 1 });
    assert_eq!(faults(colette.post(&answer, shrug).await), ["answer"]);
    let taken = json!({ "answer": "taken", "version": 1 });
    colette.post(&answer, taken).await.is(StatusCode::OK);
    let shown = mira.get(&at).await.is(StatusCode::OK).body;
    assert_eq!(
        (&shown["state"], &shown["answer"]["answer"]),
        (&json!("answered"), &json!("taken"))
    );
    colette.get("/client/nothing").await.is(StatusCode::GONE);

    let judged = json!({ "held": "yes", "says": "Nobody asked.", "version": shown["version"] });
    let early = mira.post(&format!("{at}/judge"), judged.clone()).await;
    assert_eq!(early.is(StatusCode::CONFLICT).code(), "judge-early");
    world.clock.advance(DAY * 45);
    // One signs in anew after so long.
    let nour = world.member("Nour", "halle", Role::Cm).await;
    let unsure = json!({ "held": "rather", "says": "", "version": shown["version"] });
    assert_eq!(
        faults(nour.post(&format!("{at}/judge"), unsure).await),
        ["held", "says"]
    );
    let kept = nour
        .post(&format!("{at}/judge"), judged)
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(kept["judgement"]["held"], "yes");
}

#[tokio::test]
async fn a_link_that_was_ended_shows_nothing_any_more() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let at = format!("{ADVICE}/{}", made(&mira).await);
    let send = |form: Value| {
        let (mira, at) = (&mira, &at);
        async move { mira.post(&format!("{at}/send"), form).await }
    };
    assert_eq!(
        faults(send(json!({ "name": "", "language": "de", "ends_on": "2020-01-01" })).await),
        ["ends_on", "language", "name"]
    );
    let sent = send(json!({ "name": "Colette", "language": "en" })).await;
    let sent = sent.is(StatusCode::CREATED).body;
    let word = sent["address"]
        .as_str()
        .unwrap()
        .rsplit('/')
        .next()
        .unwrap()
        .to_owned();
    let link = format!("{at}/links/{}", sent["link"]["id"].as_str().unwrap());
    let ended = mira.delete(&link).await;
    assert!(ended.status.is_success(), "{} {}", ended.status, ended.body);
    let gone = world.stranger().get(&format!("/client/{word}")).await;
    assert!(gone.status.is_client_error(), "{}", gone.status);
    assert_ne!(gone.body["title"], "");
}

#[tokio::test]
async fn advice_that_says_too_little_is_refused_field_by_field() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let wrong = json!({
        "subject": { "kind": "channel", "id": uuid::Uuid::nil(), "name": "Nowhere" },
        "question": " ", "advice": "x".repeat(2_001), "answer_by": "2020-01-01", "judge_on": "later",
        "criterion": "", "asked": [uuid::Uuid::nil()], "cost": { "minutes": -5, "cents": 100 },
    });
    let fields = faults(mira.post(ADVICE, wrong).await);
    for field in [
        "advice",
        "answer_by",
        "asked",
        "criterion",
        "judge_on",
        "question",
    ] {
        assert!(fields.iter().any(|known| known == field), "{field} of {fields:?}");
    }
    let nobody = with(advice(), "client", Value::Null);
    assert!(
        !faults(mira.post(ADVICE, nobody).await).is_empty(),
        "somebody must be asked"
    );
    let strange = with(advice(), "subject", json!({ "kind": "weather" }));
    assert_eq!(faults(mira.post(ADVICE, strange).await), ["subject.kind"]);
    let early = with(advice(), "judge_on", json!("2026-09-25"));
    assert_eq!(
        faults(mira.post(ADVICE, early).await),
        ["judge_on"],
        "before it is answered"
    );
    for body in [json!([]), json!({}), with(advice(), "mood", json!("good"))] {
        let refused = mira.post(ADVICE, body).await;
        assert!(
            refused.status.is_client_error(),
            "{} {}",
            refused.status,
            refused.body
        );
        assert_ne!(refused.body["title"], "");
    }
    assert_eq!(faults(mira.get(&format!("{ADVICE}?list=loud")).await), ["list"]);
    mira.get(&format!("{ADVICE}/{}", uuid::Uuid::nil()))
        .await
        .is(StatusCode::NOT_FOUND);
    let vito = world.member("Vito", "halle", Role::Viewer).await;
    // Anybody may advise.
    vito.post(ADVICE, advice()).await.is(StatusCode::CREATED);
}

#[tokio::test]
async fn advice_can_be_said_anew_and_taken_back_until_it_is_answered() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let at = format!("{ADVICE}/{}", made(&mira).await);
    let anew = json!({ "version": 7, "recommendation": with(advice(), "advice", json!("Not yet.")) });
    let refused = mira.put(&at, anew).await;
    assert!(
        refused.status.is_client_error(),
        "{} {}",
        refused.status,
        refused.body
    );
    let back = json!({ "reason": "Asked too early.", "version": 1 });
    let taken = mira.post(&format!("{at}/withdraw"), back.clone()).await;
    assert_eq!(taken.is(StatusCode::OK).body["state"], "withdrawn");
    let twice = mira.post(&format!("{at}/withdraw"), back).await;
    assert_eq!(
        twice.is(StatusCode::OK).body["state"],
        "withdrawn",
        "twice is no fault"
    );
    let late = mira
        .post(
            &format!("{at}/answer"),
            json!({ "answer": "taken", "version": 2 }),
        )
        .await;
    assert!(late.status.is_client_error(), "{}", late.status);
    assert_ne!(late.body["title"], "");
}

#[tokio::test]
async fn a_decision_is_recorded_looked_at_again_and_replaced() {
    let world = World::new().await;
    let lea = world.member("Lea", "halle", Role::Lead).await;
    let recorded = with(decision(), "look_on", json!("2026-12-01"));
    let recorded = lea.post(DECISIONS, recorded).await.is(StatusCode::CREATED).body;
    let at = format!("{DECISIONS}/{}", recorded["id"].as_str().unwrap());
    assert_eq!(recorded["state"], "standing");
    assert_eq!(recorded["look_due_since"], Value::Null);

    let wrong = json!({ "outcome": "maybe", "says": " ", "version": 1 });
    let fields = faults(lea.post(&format!("{at}/look_again"), wrong).await);
    assert_eq!(fields, ["outcome", "says"]);
    let open = json!({ "outcome": "holds", "says": "Still true.", "version": 1 });
    assert_eq!(
        faults(lea.post(&format!("{at}/look_again"), open).await),
        ["next_on"]
    );
    let holds = json!({ "outcome": "holds", "says": "Still true.", "next_on": "2027-06-01", "version": 1 });
    let looked = lea.post(&format!("{at}/look_again"), holds.clone()).await;
    assert_eq!(looked.is(StatusCode::OK).body["look_on"], "2027-06-01");
    let stale = lea.post(&format!("{at}/look_again"), holds).await;
    assert_eq!(stale.is(StatusCode::CONFLICT).code(), "decision-changed");

    let told = json!({ "informed": [{ "name": "Noé" }] });
    let told = lea
        .post(&format!("{at}/inform"), told)
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(told["informed"][0]["name"], "Noé");
    let later = with(decision(), "supersedes", recorded["id"].clone());
    lea.post(DECISIONS, later.clone()).await.is(StatusCode::CREATED);
    assert_eq!(lea.get(&at).await.body["state"], "superseded");
    let twice = lea.post(DECISIONS, later).await;
    assert!(twice.status.is_client_error(), "{} {}", twice.status, twice.body);
}

#[tokio::test]
async fn a_decision_that_says_too_little_is_refused_field_by_field() {
    let world = World::new().await;
    let lea = world.member("Lea", "halle", Role::Lead).await;
    let wrong = json!({
        "question": "", "decision": "", "subjects": [], "decided": [], "decided_on": "2030-01-01",
        "look_on": "never", "recommendations": [uuid::Uuid::nil()],
    });
    let fields = faults(lea.post(DECISIONS, wrong).await);
    for field in [
        "question",
        "decision",
        "subjects",
        "decided_on",
        "look_on",
        "recommendations",
    ] {
        assert!(fields.iter().any(|known| known == field), "{field} of {fields:?}");
    }
    let years = lea.get(&format!("{DECISIONS}?year=99999")).await;
    assert!(years.status.is_client_error(), "{} {}", years.status, years.body);
    assert_eq!(faults(lea.get(&format!("{DECISIONS}?list=loud")).await), ["list"]);
    lea.get(&format!("{DECISIONS}/{}", uuid::Uuid::nil()))
        .await
        .is(StatusCode::NOT_FOUND);
    let vito = world.member("Vito", "halle", Role::Viewer).await;
    vito.post(DECISIONS, decision()).await.is(StatusCode::FORBIDDEN);
    assert_eq!(
        vito.get(DECISIONS).await.is(StatusCode::OK).body["items"],
        json!([])
    );
}

#[tokio::test]
async fn nobody_is_late_for_a_day_that_was_over_when_they_were_written_to() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let at = format!("{ADVICE}/{}", made(&mira).await);
    world.clock.advance(DAY * 20);
    let nour = world.member("Nour", "halle", Role::Cm).await;
    let form = json!({ "name": "Colette", "language": "en" });
    let sent = nour.post(&format!("{at}/send"), form).await;
    let sent = sent.is(StatusCode::CREATED).body;
    let word = sent["address"].as_str().unwrap().rsplit('/').next().unwrap();
    let page = world.stranger().get(&format!("/client/{word}")).await;
    let advice = page.is(StatusCode::OK).body["advice"].clone();
    assert_eq!(
        (&advice["late"], &advice["late_when_sent"]),
        (&json!(true), &json!(true))
    );
    assert!(
        advice["sent_at"].as_str() > advice["written_at"].as_str(),
        "{advice}"
    );
}
