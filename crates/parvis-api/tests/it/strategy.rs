//! The strategy as somebody writes it, argues about it and takes it back.

use crate::world::World;
use axum::http::StatusCode;
use parvis_domain::Role;
use serde_json::{Value, json};

const STRATEGY: &str = "/workspaces/halle/strategy";

fn content(introduction: &str, usages: &[(&str, &str)]) -> Value {
    let usages: Vec<Value> = usages
        .iter()
        .map(|(id, name)| json!({ "id": id, "name": name, "sentence": "" }))
        .collect();
    json!({
        "introduction": introduction,
        "objectives": [],
        "usages": usages,
        "audiences": [],
        "servings": [],
    })
}

const ASK: &str = "00000000-0000-7000-8000-0000000000a1";
const SHOW: &str = "00000000-0000-7000-8000-0000000000a2";

#[tokio::test]
async fn every_change_is_a_revision_and_one_returns_to_an_earlier_one() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let empty = mira.get(STRATEGY).await.is(StatusCode::OK).body;
    assert_eq!(empty["number"], 0);
    let first = mira
        .put(
            STRATEGY,
            json!({ "goes_on_from": 0, "content": content("A market.", &[(ASK, "Ask")]), "why": "We begin." }),
        )
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(first["number"], 1);
    assert_eq!(first["standing"]["unserved_usages"], json!([ASK]));
    assert_eq!(first["introduction_html"], "<p>A market.</p>\n");
    let mut second = content("A market hall.", &[]);
    second["usages"] = json!([{ "id": SHOW, "name": "Show", "sentence": "What one made." }]);
    mira.put(STRATEGY, json!({ "goes_on_from": 1, "content": second }))
        .await
        .is(StatusCode::OK);
    // A place that comes now, and serves what came with the second revision.
    let place = mira
        .post(
            "/workspaces/halle/channels/declare",
            json!({ "name": "The stand", "purpose": { "usage": SHOW } }),
        )
        .await
        .is(StatusCode::CREATED)
        .body;
    let revisions = mira
        .get(&format!("{STRATEGY}/revisions"))
        .await
        .is(StatusCode::OK)
        .body;
    let causes: Vec<_> = revisions["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| &it["cause"])
        .collect();
    assert_eq!(causes, ["channel", "edited", "edited"]);
    let changes = mira
        .get(&format!("{STRATEGY}/changes?from=1&to=2"))
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(
        changes[0]["fields"][0],
        json!({ "field": "text", "from": "A market.", "to": "A market hall." })
    );

    let then = revisions["items"][2]["id"].as_str().unwrap();
    let back = format!("{STRATEGY}/revisions/{then}/return");
    let foreseen = mira.get(&back).await.is(StatusCode::OK).body;
    assert_eq!(
        foreseen["notes"],
        json!([{ "note": "channel_stays", "name": "The stand" }, { "note": "usage_stays", "name": "Show" }])
    );
    let late = mira
        .post(&back, json!({ "number": 1 }))
        .await
        .is(StatusCode::CONFLICT);
    assert_eq!(late.code(), "strategy-moved-on");
    let returned = mira
        .post(
            &back,
            json!({ "number": foreseen["number"], "why": "It was better." }),
        )
        .await
        .is(StatusCode::OK)
        .body;
    let now = &returned["strategy"]["content"];
    assert_eq!(now["introduction"], "A market.");
    let names: Vec<_> = now["usages"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| &it["name"])
        .collect();
    assert_eq!(names, ["Ask", "Show"]);
    assert_eq!(now["servings"][0]["usage"], SHOW);
    assert_eq!(returned["strategy"]["newest"]["returned_to"], 1);
    let shown = mira
        .get(&format!(
            "/workspaces/halle/channels/{}",
            place["id"].as_str().unwrap()
        ))
        .await
        .body;
    assert_eq!(shown["usage"], SHOW);
}

#[tokio::test]
async fn two_who_write_at_one_passage_see_both_texts_and_at_two_keep_both() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let lea = world.member("Lea", "halle", Role::Lead).await;
    let form = |from: i64, content: Value| json!({ "goes_on_from": from, "content": content });
    mira.put(STRATEGY, form(0, content("A market.", &[(ASK, "Ask")])))
        .await
        .is(StatusCode::OK);
    lea.put(STRATEGY, form(1, content("Lea’s market.", &[(ASK, "Ask")])))
        .await
        .is(StatusCode::OK);
    let elsewhere = mira
        .put(
            STRATEGY,
            form(1, content("A market.", &[(ASK, "Ask a question")])),
        )
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(elsewhere["content"]["introduction"], "Lea’s market.");
    assert_eq!(elsewhere["content"]["usages"][0]["name"], "Ask a question");
    let refused = mira
        .put(STRATEGY, form(1, content("Mira’s market.", &[(ASK, "Ask")])))
        .await
        .is(StatusCode::CONFLICT);
    assert_eq!(refused.code(), "conflict-strategy");
    let clash = &refused.body["extra"]["clashes"][0];
    assert_eq!(
        (&clash["mine"]["says"], &clash["theirs"]["says"]),
        (&json!("Mira’s market."), &json!("Lea’s market."))
    );
    let mut mine = form(1, content("Mira’s market.", &[(ASK, "Ask")]));
    mine["prefer"] = "mine".into();
    let kept = mira.put(STRATEGY, mine).await.is(StatusCode::OK).body;
    assert_eq!(kept["content"]["introduction"], "Mira’s market.");
}

#[tokio::test]
async fn a_contributor_proposes_and_a_cm_accepts_or_says_why_not() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let cleo = world.member("Cleo", "halle", Role::Contributor).await;
    let vito = world.member("Vito", "halle", Role::Viewer).await;
    mira.put(
        STRATEGY,
        json!({ "goes_on_from": 0, "content": content("A market.", &[(ASK, "Ask")]) }),
    )
    .await
    .is(StatusCode::OK);
    let proposed = json!({
        "goes_on_from": 1,
        "content": content("A market.", &[(ASK, "Ask"), (SHOW, "Show")]),
        "why": "They bring what they made.",
    });
    let proposals = format!("{STRATEGY}/proposals");
    cleo.put(
        STRATEGY,
        json!({ "goes_on_from": 1, "content": content("", &[]) }),
    )
    .await
    .is(StatusCode::FORBIDDEN);
    vito.post(&proposals, proposed.clone())
        .await
        .is(StatusCode::FORBIDDEN);
    let first = cleo
        .post(&proposals, proposed.clone())
        .await
        .is(StatusCode::CREATED)
        .body;
    assert_eq!(first["changes"][0]["how"], "added");
    let at = |it: &Value, verb: &str| format!("{proposals}/{}/{verb}", it["id"].as_str().unwrap());
    cleo.post(&at(&first, "accept"), json!({}))
        .await
        .is(StatusCode::FORBIDDEN);
    // Meanwhile, elsewhere in it.
    mira.put(
        STRATEGY,
        json!({ "goes_on_from": 1, "content": content("A hall.", &[(ASK, "Ask")]) }),
    )
    .await
    .is(StatusCode::OK);
    let accepted = mira
        .post(&at(&first, "accept"), json!({}))
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(
        (&accepted["state"], &accepted["revision"]),
        (&json!("accepted"), &json!(3))
    );
    let now = mira.get(STRATEGY).await.body;
    assert_eq!(
        (
            &now["content"]["introduction"],
            &now["content"]["usages"][1]["name"]
        ),
        (&json!("A hall."), &json!("Show"))
    );
    let again = mira
        .post(&at(&first, "accept"), json!({}))
        .await
        .is(StatusCode::CONFLICT);
    assert_eq!(again.code(), "proposal-settled");

    let other =
        json!({ "goes_on_from": 1, "content": content("Another text.", &[(ASK, "Ask")]), "why": "Shorter." });
    let second = cleo
        .post(&proposals, other.clone())
        .await
        .is(StatusCode::CREATED)
        .body;
    assert_eq!(second["clashes"].as_array().unwrap().len(), 1);
    let clashing = mira
        .post(&at(&second, "accept"), json!({}))
        .await
        .is(StatusCode::CONFLICT);
    assert_eq!(clashing.code(), "proposal-clashes");
    mira.post(&at(&second, "refuse"), json!({ "answer": " " }))
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    let refused = mira
        .post(&at(&second, "refuse"), json!({ "answer": "We say hall now." }))
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(refused["answer"], "We say hall now.");
    let third = cleo.post(&proposals, other).await.is(StatusCode::CREATED).body;
    mira.post(&at(&third, "withdraw"), json!({}))
        .await
        .is(StatusCode::CONFLICT);
    cleo.post(&at(&third, "withdraw"), json!({}))
        .await
        .is(StatusCode::OK);
}

#[tokio::test]
async fn a_remark_is_answered_settled_and_says_when_its_passage_changed() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let vito = world.member("Vito", "halle", Role::Viewer).await;
    mira.put(
        STRATEGY,
        json!({ "goes_on_from": 0, "content": content("A covered market.", &[(ASK, "Ask")]) }),
    )
    .await
    .is(StatusCode::OK);
    let remarks = format!("{STRATEGY}/remarks");
    let strange = json!({ "passage": "introduction", "quote": "a shop", "body": "?" });
    vito.post(&remarks, strange)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    let noted = json!({ "passage": "usage", "id": ASK, "body": "Who asks?" });
    let noted = vito.post(&remarks, noted).await.is(StatusCode::CREATED).body;
    assert_eq!(
        (&noted["name"], &noted["standing"]),
        (&json!("Ask"), &json!("same"))
    );
    let at = format!("{remarks}/{}", noted["id"].as_str().unwrap());
    mira.post(&format!("{at}/answers"), json!({ "body": "Neighbours." }))
        .await
        .is(StatusCode::CREATED);
    mira.put(
        STRATEGY,
        json!({ "goes_on_from": 1, "content": content("A covered market.", &[(ASK, "Be answered")]) }),
    )
    .await
    .is(StatusCode::OK);
    let waiting = vito.get(&remarks).await.is(StatusCode::OK).body;
    let it = &waiting["items"][0];
    assert_eq!(
        (&it["standing"], &it["answers"][0]["body"]),
        (&json!("changed"), &json!("Neighbours."))
    );
    mira.post(&format!("{at}/settle"), json!({}))
        .await
        .is(StatusCode::OK);
    assert_eq!(mira.get(STRATEGY).await.body["open_remarks"], 0);
    mira.post(&format!("{at}/reopen"), json!({}))
        .await
        .is(StatusCode::OK);
    assert_eq!(mira.get(STRATEGY).await.body["open_remarks"], 1);
}

#[tokio::test]
async fn what_is_wrong_is_said_at_its_place() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let mut wrong = content("", &[(ASK, "Ask"), (SHOW, "Ask")]);
    wrong["objectives"] = json!([{
        "id": SHOW, "name": "", "metric": "", "counted": null, "baseline": null, "target": 1.0,
        "by": "soon", "budget": "", "usages": [],
    }]);
    let refused = mira
        .put(STRATEGY, json!({ "goes_on_from": 0, "content": wrong.clone() }))
        .await;
    let refused = refused.is(StatusCode::UNPROCESSABLE_ENTITY).body;
    assert_eq!(refused["faults"][0]["field"], "objectives.0.by");
    wrong["objectives"][0]["by"] = json!("2027-01-31");
    let refused = mira
        .put(STRATEGY, json!({ "goes_on_from": 0, "content": wrong }))
        .await;
    let refused = refused.is(StatusCode::UNPROCESSABLE_ENTITY).body;
    let fields: Vec<_> = refused["faults"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| &it["field"])
        .collect();
    assert_eq!(
        fields,
        ["objectives.0.metric", "objectives.0.name", "usages.1.name"]
    );
}

#[tokio::test]
async fn a_usage_changed_in_its_list_makes_a_revision_too() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    mira.post("/workspaces/halle/usages", json!({ "name": "Ask" }))
        .await
        .is(StatusCode::CREATED);
    let made = mira
        .post("/workspaces/halle/audiences", json!({ "name": "Neighbours" }))
        .await
        .is(StatusCode::CREATED)
        .body;
    let path = format!("/workspaces/halle/audiences/{}", made["id"].as_str().unwrap());
    mira.delete(&path).await.is(StatusCode::NO_CONTENT);
    let found = mira.get(&format!("{STRATEGY}/revisions")).await.body;
    let causes: Vec<_> = found["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| &it["cause"])
        .collect();
    assert_eq!(causes, ["listed", "listed", "listed"]);
}
