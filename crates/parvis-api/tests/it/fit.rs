use crate::world::{Person, World};
use axum::http::StatusCode;
use parvis_domain::Role;
use serde_json::{Value, json};
use std::time::Duration;

const WEEK: Duration = Duration::from_hours(7 * 24);

async fn usage(mira: &Person, name: &str) -> String {
    let made = mira
        .post("/workspaces/halle/usages", json!({ "name": name }))
        .await;
    made.is(StatusCode::CREATED).body["id"]
        .as_str()
        .unwrap()
        .to_owned()
}

async fn declared(mira: &Person, name: &str) -> String {
    let form = json!({ "name": name, "address": "", "purpose": {} });
    let made = mira.post("/workspaces/halle/channels/declare", form).await;
    made.is(StatusCode::CREATED).body["id"]
        .as_str()
        .unwrap()
        .to_owned()
}

#[tokio::test]
async fn a_wish_opens_nothing_and_a_person_may_see_it_otherwise_with_a_reason() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let wish = json!({
        "name": "Pinterest",
        "reasons": [
            { "kind": "wish", "side": "for", "says": "The director likes it." },
            { "kind": "neighbour", "side": "for", "says": "The bakery is there." },
        ],
    });
    let worked = mira
        .post("/workspaces/halle/fits/pinterest/work-out", wish.clone())
        .await;
    let worked = worked.is(StatusCode::OK).body;
    assert_eq!(worked["reasoning"]["answer"], "stay_away");
    assert_eq!(worked["reasoning"]["fired"][0]["rule"], "no-usage");
    assert_eq!(worked["inputs"]["reasons"][0]["counts"], false);
    assert!(
        !worked["inputs"]["facts"].as_array().unwrap().is_empty(),
        "what is known of it"
    );

    let otherwise = json!({ "said": wish, "answer": "open", "look_again_on": "2030-01-01" });
    let refused = mira
        .post("/workspaces/halle/fits/pinterest/weigh", otherwise.clone())
        .await;
    let refused = refused.is(StatusCode::UNPROCESSABLE_ENTITY).body;
    assert_eq!(refused["faults"][0]["field"], "why");
    let mut otherwise = otherwise;
    otherwise["why"] = json!("The director insists.");
    let kept = mira
        .post("/workspaces/halle/fits/pinterest/weigh", otherwise)
        .await;
    let kept = kept.is(StatusCode::CREATED).body;
    assert_eq!(
        (&kept["answer"], &kept["reasoning"]["answer"]),
        (&json!("open"), &json!("stay_away"))
    );

    let rows = mira.get("/workspaces/halle/fits").await.is(StatusCode::OK).body;
    assert_eq!(rows[0]["name"], "Pinterest");
    assert_eq!(rows[0]["why"], "The director insists.");
    let viewer = world.member("Vito", "halle", Role::Viewer).await;
    let shown = viewer
        .get("/workspaces/halle/fits/pinterest")
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(shown["history"][0]["id"], kept["id"]);
    viewer
        .post("/workspaces/halle/fits/pinterest/weigh", json!({ "said": {} }))
        .await
        .is(StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn what_was_weighed_stays_as_it_was_and_the_newest_goes_on_from_it() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let ask = usage(&mira, "Ask").await;
    let said = json!({ "name": "Facebook", "usages": [ask], "audience": "there", "audience_source": "A count in May" });
    let first = mira
        .post("/workspaces/halle/fits/facebook/weigh", json!({ "said": said }))
        .await;
    let first = first.is(StatusCode::CREATED).body;
    assert_eq!(first["answer"], "open");

    let channel = declared(&mira, "Our page").await;
    let mut said = said;
    said["network"] = json!("facebook");
    let path = format!("/workspaces/halle/fits/{channel}/weigh");
    let second = mira
        .post(&path, json!({ "said": said }))
        .await
        .is(StatusCode::CREATED)
        .body;
    assert_eq!(second["answer"], "try", "nobody can tell yet");
    assert_eq!(
        second["reasoning"]["metric"], "by_hand",
        "nobody reads what comes back"
    );

    let rows = mira.get("/workspaces/halle/fits").await.body;
    assert_eq!(
        rows.as_array().unwrap().len(),
        1,
        "the network has become the channel"
    );
    let path = format!("/workspaces/halle/weighings/{}", first["id"].as_str().unwrap());
    let kept = mira.get(&path).await.is(StatusCode::OK).body;
    assert_eq!(kept["answer"], "open");
    assert_eq!(kept["inputs"]["usages"][0]["name"], "Ask");
}

#[tokio::test]
async fn a_fact_that_changes_puts_in_doubt_what_rests_on_it() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let facts = mira
        .get("/workspaces/halle/facts?network=x")
        .await
        .is(StatusCode::OK)
        .body;
    let price = facts.as_array().unwrap().iter();
    let price = price
        .clone()
        .find(|it| it["figure"]["unit"] == "usd_per_piece")
        .unwrap();
    assert_eq!(price["figure"]["amount"], 0.015);
    let ask = usage(&mira, "Ask").await;
    let said = json!({ "name": "X", "usages": [ask], "rhythm": { "times": 4, "per": "week" } });
    let weighed = mira
        .post("/workspaces/halle/fits/x/weigh", json!({ "said": said }))
        .await;
    let fee = weighed.is(StatusCode::CREATED).body["inputs"]["cost"]["fees"][0]["per_month"].clone();
    assert!((fee.as_f64().unwrap() - 0.261).abs() < 1e-9, "{fee}");
    assert_eq!(mira.get("/workspaces/halle/facts/doubts").await.body, json!([]));

    let path = format!("/workspaces/halle/facts/{}", price["id"].as_str().unwrap());
    mira.post(&format!("{path}/check"), json!({}))
        .await
        .is(StatusCode::OK);
    assert_eq!(
        mira.get("/workspaces/halle/facts/doubts").await.body,
        json!([]),
        "looking changes nothing"
    );
    let dearer = json!({ "network": "x", "kind": "price", "says": "Each piece costs twice as much.",
        "amount": 0.03, "unit": "usd_per_piece", "source": "https://example.org/x" });
    let edit = json!({ "version": 1, "fact": dearer });
    mira.put(&path, edit.clone()).await.is(StatusCode::OK);
    assert_eq!(
        mira.put(&path, edit).await.is(StatusCode::CONFLICT).code(),
        "changed-meanwhile"
    );
    let doubts = mira.get("/workspaces/halle/facts/doubts").await.body;
    assert_eq!(doubts[0]["weighings"][0]["place"], "x");
    let shown = mira.get("/workspaces/halle/fits/x").await.body;
    assert_eq!(shown["doubted"][0]["now"]["figure"]["amount"], 0.03);
    assert_eq!(mira.get("/workspaces/halle/fits").await.body[0]["doubts"], 1);

    mira.delete(&path).await.is(StatusCode::NO_CONTENT);
    assert_eq!(mira.get("/workspaces/halle/facts/doubts").await.body, json!([]));
    mira.delete(&path).await.is(StatusCode::NOT_FOUND);
    let aside = mira
        .post(&format!("{path}/set-aside"), json!({ "aside": true }))
        .await;
    assert_eq!(aside.is(StatusCode::OK).body["aside"], true);
    let added = json!({ "network": "Flickr!", "kind": "rule", "says": "", "source": "nowhere" });
    let refused = mira.post("/workspaces/halle/facts", added).await;
    let faults: Vec<Value> = refused.is(StatusCode::UNPROCESSABLE_ENTITY).body["faults"]
        .as_array()
        .unwrap()
        .iter()
        .map(|fault| fault["field"].clone())
        .collect();
    assert_eq!(faults, [json!("says"), json!("source"), json!("network")]);
}

#[tokio::test]
async fn a_trial_is_judged_at_its_end_by_what_was_fixed_before() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let stand = declared(&mira, "The stand").await;
    let form = json!({ "channel": stand, "metric": "by_hand", "sentence": "Ten people asked us something.", "weeks": 2 });
    let opened = mira.post("/workspaces/halle/trials", form.clone()).await;
    let opened = opened.is(StatusCode::CREATED).body;
    assert_eq!(opened["standing"], "not_yet");
    let again = mira.post("/workspaces/halle/trials", form).await;
    assert_eq!(again.is(StatusCode::CONFLICT).code(), "trial-runs");

    world.clock.advance(WEEK * 3);
    let path = format!("/workspaces/halle/trials/{}", opened["id"].as_str().unwrap());
    assert_eq!(mira.get(&path).await.body["standing"], "ask");
    let unjudged = mira
        .post(&format!("{path}/close"), json!({ "then": "close" }))
        .await;
    assert_eq!(
        unjudged.is(StatusCode::UNPROCESSABLE_ENTITY).body["faults"][0]["field"],
        "result"
    );
    let judged = json!({ "result": "missed", "then": "close", "note": "Three came." });
    let closed = mira.post(&format!("{path}/close"), judged.clone()).await;
    assert_eq!(closed.is(StatusCode::OK).body["result"], "missed");
    let twice = mira.post(&format!("{path}/close"), judged).await;
    assert_eq!(twice.is(StatusCode::CONFLICT).code(), "trial-closed");

    let fit = mira.get(&format!("/workspaces/halle/fits/{stand}")).await.body;
    assert_eq!(fit["reasoning"]["fired"][0]["rule"], "trial-missed-leave");
    assert_eq!(fit["reasoning"]["answer"], "close");
}

#[tokio::test]
async fn what_nobody_counts_ends_without_an_answer() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let page = declared(&mira, "Our page").await;
    let form = json!({ "channel": page, "metric": "conversations", "at_least": 3, "weeks": 1 });
    let opened = mira
        .post("/workspaces/halle/trials", form)
        .await
        .is(StatusCode::CREATED)
        .body;
    assert_eq!(opened["measured"]["value"], Value::Null, "unknown is not zero");
    world.clock.advance(WEEK * 2);
    let path = format!(
        "/workspaces/halle/trials/{}/close",
        opened["id"].as_str().unwrap()
    );
    let closed = mira.post(&path, json!({ "result": "met", "then": "keep" })).await;
    assert_eq!(
        closed.is(StatusCode::OK).body["result"],
        "cannot_tell",
        "nobody says what can be counted"
    );

    let wrong = json!({ "channel": page, "metric": "luck", "weeks": 90 });
    let refused = mira.post("/workspaces/halle/trials", wrong).await;
    let faults = refused.is(StatusCode::UNPROCESSABLE_ENTITY).body["faults"]
        .as_array()
        .unwrap()
        .len();
    assert_eq!(faults, 3);
}

#[tokio::test]
async fn the_day_of_an_answer_is_the_channels_own_and_no_strategic_act() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Lead).await;
    let channel = declared(&mira, "Marché").await;
    let at = format!("/workspaces/halle/channels/{channel}");
    let acts = async || {
        let told = mira.get("/workspaces/halle/involvement/acts").await;
        told.is(StatusCode::OK).body["items"].as_array().unwrap().len()
    };
    let before = acts().await;

    let answer =
        json!({ "said": {}, "answer": "keep", "why": "People ask there.", "look_again_on": "2030-01-01" });
    let weighed = mira
        .post(&format!("/workspaces/halle/fits/{channel}/weigh"), answer)
        .await;
    assert!(weighed.status.is_success(), "{}", weighed.body);

    let shown = mira.get(&at).await.is(StatusCode::OK).body;
    assert_eq!(shown["review_on"], "2030-01-01", "{shown}");
    assert_eq!(
        acts().await,
        before,
        "weighing changes nothing that others are asked about"
    );
}
