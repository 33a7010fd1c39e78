//! From a connected account to a receipt, as the workbench does it.

use crate::world::{Person, World};
use axum::http::StatusCode;
use parvis_app::Worker;
use parvis_app::outbox::Stepped;
use parvis_domain::{ChannelId, Role};
use parvis_store::{self as store, workspace};
use serde_json::{Value, json};
use std::sync::Arc;
use tokio_util::sync::CancellationToken;

const HALLE: &str = "/workspaces/halle";

pub(crate) async fn works(world: &World) {
    let worker = Worker::new(Arc::clone(&world.app), CancellationToken::new());
    while worker.step().await.unwrap() != Stepped::Idle {}
}

pub(crate) async fn rehearsal(mira: &Person) -> Value {
    let form = json!({ "network": "rehearsal", "identifier": "la.halle", "seed": 3 });
    let answer = mira.post(&format!("{HALLE}/channels/connect"), form).await;
    answer.is(StatusCode::CREATED).body
}

pub(crate) async fn live_article(mira: &Person, title: &str) -> String {
    let form = json!({ "kind": "article", "title": title, "body": "Un texte.", "language": "fr" });
    let answer = mira.post(&format!("{HALLE}/originals"), form).await;
    let id = answer.is(StatusCode::CREATED).body["id"]
        .as_str()
        .unwrap()
        .to_owned();
    mira.post(&format!("{HALLE}/originals/{id}/publish"), json!({}))
        .await
        .is(StatusCode::OK);
    id
}

pub(crate) async fn variant(mira: &Person, original: &str, channel: &str, text: &str) -> Value {
    let form = json!({
        "original": original,
        "channel": channel,
        "content": { "parts": [{ "text": text }], "link_card": true },
    });
    let answer = mira.post(&format!("{HALLE}/variants"), form).await;
    answer.is(StatusCode::CREATED).body
}

#[tokio::test]
async fn mira_connects_writes_places_and_reads_the_receipt_in_french() {
    let world = World::new().await;
    let mut mira = world.member("Mira", "halle", Role::Cm).await;
    mira.language = "fr";
    let networks = mira
        .get(&format!("{HALLE}/networks"))
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(
        networks[0]["limits"]["text"][0],
        json!({ "measure": "graphemes", "max": 500 })
    );
    assert_eq!(
        networks[0]["fields"],
        json!([{ "name": "identifier", "required": true, "hidden": false, "label": "Nom sur ce réseau" }])
    );
    let channel = rehearsal(&mira).await;
    assert_eq!(
        (&channel["usage"], &channel["status"]),
        (&Value::Null, &"working".into())
    );
    assert!(channel.get("secret").is_none() && !channel.to_string().contains("session"));
    let there = channel["id"].as_str().unwrap();
    let article = live_article(&mira, "La halle rouvre").await;

    let form = json!({ "original": article, "channel": there });
    let suggested = mira
        .post(&format!("{HALLE}/variants/suggest"), form)
        .await
        .is(StatusCode::OK)
        .body;
    assert!(suggested["text"].as_str().unwrap().starts_with("La halle rouvre"));
    let form = json!({
        "original": article,
        "channel": there,
        "content": { "parts": [{ "text": "é".repeat(501) }] },
    });
    let checked = mira
        .post(&format!("{HALLE}/variants/check"), form)
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(checked["stops"], true);
    assert_eq!(
        checked["parts"][0]["measured"][0],
        json!({ "measure": "graphemes", "measured": 501, "limit": 500 })
    );
    let sentence = checked["parts"][0]["problems"][0]["sentence"].as_str().unwrap();
    assert!(
        sentence.contains("501") && sentence.contains("500") && sentence.contains("caractères"),
        "{sentence}"
    );

    let variant = variant(&mira, &article, there, "Samedi, la halle rouvre").await;
    let form = json!({ "variant": variant["id"], "version": 1, "minutes_spent": 20 });
    let placed = mira
        .post(&format!("{HALLE}/publications"), form)
        .await
        .is(StatusCode::CREATED)
        .body;
    assert_eq!(placed["state"], "scheduled");
    let address = format!("{HALLE}/publications/{}", placed["id"].as_str().unwrap());
    works(&world).await;
    let shown = mira.get(&address).await.is(StatusCode::OK).body;
    assert_eq!(
        (&shown["state"], &shown["minutes_spent"]),
        (&"published".into(), &20.into())
    );
    assert_eq!(
        (&shown["title"], &shown["next_attempt_at"]),
        (&"La halle rouvre".into(), &Value::Null)
    );

    let receipt = mira
        .get(&format!("{address}/receipt"))
        .await
        .is(StatusCode::OK)
        .body;
    let states: Vec<&str> = receipt["events"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|event| event["state"].as_str())
        .collect();
    assert_eq!(states, ["scheduled", "sending", "published"]);
    assert_eq!(receipt["events"][0]["by"], "Mira");
    assert_eq!(receipt["ruling"]["role"], "cm");
    assert!(
        !receipt["ruling"]["reasons"][0]
            .as_str()
            .unwrap()
            .starts_with("policy-"),
        "a sentence, not a key"
    );
    assert_eq!(
        receipt["deliveries"][0]["attempts"][0]["steps"][0]["step"],
        "claimed"
    );

    let withdrawn = mira
        .post(&format!("{address}/withdraw"), json!({}))
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(withdrawn["withdrawal"]["state"], "available");
    works(&world).await;
    assert_eq!(mira.get(&address).await.body["state"], "withdrawn");
}

#[tokio::test]
async fn what_failed_says_why_in_the_language_asked_for_and_goes_out_when_tried_again() {
    let world = World::new().await;
    let mut mira = world.member("Mira", "halle", Role::Cm).await;
    let channel = rehearsal(&mira).await;
    let there = channel["id"].as_str().unwrap();
    let article = live_article(&mira, "Refusé").await;
    let variant = variant(&mira, &article, there, "Refusé une fois").await;
    let told = mira
        .put(
            &format!("{HALLE}/channels/{there}/rehearsal"),
            json!({ "kind": "refuse", "times": 1 }),
        )
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(told["told"], json!([{ "kind": "refuse", "times": 1 }]));
    let form = json!({ "variant": variant["id"] });
    let placed = mira
        .post(&format!("{HALLE}/publications"), form)
        .await
        .is(StatusCode::CREATED)
        .body;
    let address = format!("{HALLE}/publications/{}", placed["id"].as_str().unwrap());
    works(&world).await;
    let english = mira.get(&address).await.body;
    mira.language = "fr";
    let french = mira.get(&address).await.body;
    assert_eq!(
        (&english["state"], &english["reason"]["code"]),
        (&"failed".into(), &"refused".into())
    );
    assert_ne!(english["reason"]["sentence"], french["reason"]["sentence"]);
    let receipt = mira.get(&format!("{address}/receipt")).await.body;
    let words = receipt["deliveries"][0]["attempts"][0]["reason"]["words"]
        .as_str()
        .unwrap();
    assert!(words.contains("comme prévu"), "the network's own words: {words}");

    let wrong = mira
        .post(&format!("{address}/settle"), json!({ "outcome": "leave" }))
        .await;
    let wrong = wrong.is(StatusCode::CONFLICT);
    assert_eq!(wrong.code(), "publication-state");
    assert!(wrong.body["title"].as_str().unwrap().contains("échoué"));
    mira.post(&format!("{address}/retry"), json!({}))
        .await
        .is(StatusCode::OK);
    works(&world).await;
    assert_eq!(mira.get(&address).await.body["state"], "published");
}

#[tokio::test]
async fn what_is_placed_while_the_network_asks_us_to_wait_says_so_and_when_it_goes_on() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let channel = rehearsal(&mira).await;
    let there = channel["id"].as_str().unwrap();
    let told = json!({ "kind": "rate_limit", "times": 1, "seconds": 600 });
    mira.put(&format!("{HALLE}/channels/{there}/rehearsal"), told)
        .await
        .is(StatusCode::OK);
    let mut placed = Vec::new();
    for title in ["Premier", "Second"] {
        let article = live_article(&mira, title).await;
        let variant = variant(&mira, &article, there, title).await;
        let form = json!({ "variant": variant["id"] });
        let answer = mira.post(&format!("{HALLE}/publications"), form).await;
        let id = answer.is(StatusCode::CREATED).body["id"]
            .as_str()
            .unwrap()
            .to_owned();
        placed.push(format!("{HALLE}/publications/{id}"));
        works(&world).await;
    }
    let waiting = mira.get(&placed[0]).await.body;
    let second = mira.get(&placed[1]).await.body;
    assert_eq!(
        (&waiting["state"], &second["state"]),
        (&"sending".into(), &"scheduled".into())
    );
    assert_eq!(second["reason"]["code"], "rate-limited");
    assert_eq!(second["next_attempt_at"], waiting["next_attempt_at"]);
    world.clock.advance(std::time::Duration::from_mins(10));
    works(&world).await;
    let second = mira.get(&placed[1]).await.body;
    assert_eq!(
        (&second["state"], &second["reason"]),
        (&"published".into(), &Value::Null)
    );
}

#[tokio::test]
async fn what_is_given_up_no_longer_promises_another_attempt() {
    let world = World::new().await;
    let mut mira = world.member("Mira", "halle", Role::Cm).await;
    let channel = rehearsal(&mira).await;
    let there = channel["id"].as_str().unwrap();
    mira.put(
        &format!("{HALLE}/channels/{there}/rehearsal"),
        json!({ "kind": "down" }),
    )
    .await
    .is(StatusCode::OK);
    let article = live_article(&mira, "En panne").await;
    let variant = variant(&mira, &article, there, "En panne").await;
    let form = json!({ "variant": variant["id"] });
    let answer = mira.post(&format!("{HALLE}/publications"), form).await;
    let id = answer.is(StatusCode::CREATED).body["id"].clone();
    let address = format!("{HALLE}/publications/{}", id.as_str().unwrap());
    works(&world).await;
    let on_its_way = mira.get(&address).await.body;
    let sentence = on_its_way["reason"]["sentence"].as_str().unwrap();
    assert!(sentence.contains("we will try again"), "{sentence}");

    for _ in 0..24 {
        world.clock.advance(std::time::Duration::from_hours(1));
        works(&world).await;
    }
    let given_up = mira.get(&address).await.body;
    assert_eq!(
        (&given_up["state"], &given_up["reason"]["code"]),
        (&"failed".into(), &"unreachable".into())
    );
    let receipt = mira.get(&format!("{address}/receipt")).await.body;
    let attempts = receipt["deliveries"][0]["attempts"].as_array().unwrap();
    let last = attempts.iter().max_by_key(|it| it["number"].as_i64()).unwrap();
    for reason in [&given_up["reason"], &last["reason"]] {
        let sentence = reason["sentence"].as_str().unwrap();
        assert!(sentence.ends_with("no attempt follows by itself."), "{sentence}");
    }
    mira.language = "fr";
    let french = mira.get(&address).await.body;
    let sentence = french["reason"]["sentence"].as_str().unwrap();
    assert!(
        sentence.ends_with("aucun essai ne suivra de lui-même."),
        "{sentence}"
    );
}

#[tokio::test]
async fn what_stands_is_corrected_once_by_whoever_may_and_from_the_text_that_was_seen() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let nour = world.member("Nour", "halle", Role::Contributor).await;
    let channel = rehearsal(&mira).await;
    let article = live_article(&mira, "Horaires").await;
    let written = variant(
        &mira,
        &article,
        channel["id"].as_str().unwrap(),
        "Samdi à neuf heures.",
    )
    .await;
    let placed = mira
        .post(
            &format!("{HALLE}/publications"),
            json!({ "variant": written["id"] }),
        )
        .await;
    let placed = placed.is(StatusCode::CREATED).body;
    let address = format!("{HALLE}/publications/{}", placed["id"].as_str().unwrap());
    let correct = async |who: &Person, form: Value| who.post(&format!("{address}/correct"), form).await;

    let early = correct(&mira, json!({})).await.is(StatusCode::CONFLICT);
    assert_eq!(early.code(), "publication-state", "nothing stands there yet");
    works(&world).await;
    let same = correct(&mira, json!({})).await.is(StatusCode::CONFLICT);
    assert_eq!(same.code(), "correction-nothing");

    let form = json!({
        "version": written["version"],
        "content": { "parts": [{ "text": "Samedi à neuf heures." }], "link_card": true },
    });
    let variant_at = format!("{HALLE}/variants/{}", written["id"].as_str().unwrap());
    let saved = mira.put(&variant_at, form).await.is(StatusCode::OK).body;
    let would = mira
        .get(&format!("{address}/correction"))
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(
        (&would["way"], &would["version"]),
        (&"edit".into(), &saved["version"])
    );
    let denied = correct(&nour, json!({})).await.is(StatusCode::FORBIDDEN);
    assert_eq!(denied.body["roles_that_could"], json!(["cm", "lead"]));
    let old = correct(&mira, json!({ "version": written["version"] })).await;
    assert_eq!(old.is(StatusCode::CONFLICT).code(), "variant-moved-on");
    let unread = correct(&mira, json!({ "anyhow": true })).await;
    unread.is(StatusCode::UNPROCESSABLE_ENTITY);

    correct(&mira, json!({ "version": saved["version"] }))
        .await
        .is(StatusCode::OK);
    let twice = correct(&mira, json!({ "version": saved["version"] })).await;
    assert_eq!(twice.is(StatusCode::CONFLICT).code(), "publication-busy");
    works(&world).await;
    assert_eq!(mira.get(&address).await.body["state"], "published");
    let receipt = mira.get(&format!("{address}/receipt")).await.body;
    let kinds: Vec<&str> = receipt["deliveries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|delivery| delivery["kind"].as_str().unwrap())
        .collect();
    assert_eq!(kinds.len(), 2, "{kinds:?}");
    assert!(kinds.contains(&"publish") && kinds.contains(&"edit"), "{kinds:?}");
    let again = correct(&mira, json!({})).await.is(StatusCode::CONFLICT);
    assert_eq!(again.code(), "correction-nothing");
}

#[tokio::test]
async fn a_contributor_is_told_who_can_place_and_a_wrong_secret_which_field_is_wrong() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let nour = world.member("Nour", "halle", Role::Contributor).await;
    let channel = rehearsal(&mira).await;
    let article = live_article(&mira, "Ouvert").await;
    let variant = variant(&mira, &article, channel["id"].as_str().unwrap(), "Texte").await;
    let form = json!({ "variant": variant["id"] });
    let denied = nour
        .post(&format!("{HALLE}/publications"), form)
        .await
        .is(StatusCode::FORBIDDEN);
    assert_eq!(denied.body["roles_that_could"], json!(["cm", "lead"]));

    let form = json!({ "network": "rehearsal", "identifier": "x", "secret": "wrong" });
    let refused = mira.post(&format!("{HALLE}/channels/connect"), form).await;
    let refused = refused.is(StatusCode::UNPROCESSABLE_ENTITY).body;
    let fault = &refused["faults"][0];
    assert_eq!(
        (&fault["field"], &fault["code"]),
        (&"secret".into(), &"connector-credential-rejected".into())
    );
    let sentence = fault["sentence"].as_str().unwrap();
    assert!(sentence.contains(' ') && !sentence.contains('{'), "{sentence}");
}

#[tokio::test]
async fn a_list_is_cut_by_what_is_asked_and_says_when_that_cant_be_read() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let channel = rehearsal(&mira).await;
    let there = channel["id"].as_str().unwrap();
    for number in 0..3 {
        let article = live_article(&mira, &format!("Numéro {number}")).await;
        let variant = variant(&mira, &article, there, &format!("Texte {number}")).await;
        let form = json!({ "variant": variant["id"], "planned": { "local": format!("2027-01-0{}T09:00", number + 1) } });
        mira.post(&format!("{HALLE}/publications"), form)
            .await
            .is(StatusCode::CREATED);
    }
    let first = mira
        .get(&format!(
            "{HALLE}/publications?state=scheduled&channel={there}&size=2"
        ))
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(first["items"][0]["planned"]["local"], "2027-01-03T09:00");
    let next = first["next"].as_str().unwrap();
    let second = mira
        .get(&format!(
            "{HALLE}/publications?state=scheduled&size=2&after={next}"
        ))
        .await
        .body;
    assert_eq!(second["items"].as_array().unwrap().len(), 1);
    assert!(second.get("next").is_none());
    let wrong = mira
        .get(&format!("{HALLE}/publications?state=lost"))
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(wrong.body["faults"][0]["code"], "filter-unreadable");
}

/// A channel of a network that a former build spoke to, and this one doesn't.
async fn of_a_network_that_is_gone(world: &World, id: &str) -> ChannelId {
    let place = workspace::by_slug(&world.store, "halle")
        .await
        .unwrap()
        .unwrap()
        .id;
    let known = store::channel::by_id(&world.store, place, id.parse().unwrap()).await;
    let mut channel = known.unwrap().unwrap();
    channel.id = ChannelId::from_uuid(uuid::Uuid::from_u128(77));
    channel.name = "Le bac".into();
    channel.network = Some("ferry".parse().unwrap());
    let mut tx = world.store.begin().await.unwrap();
    store::channel::insert(&mut tx, place, &channel).await.unwrap();
    tx.commit().await.unwrap();
    channel.id
}

#[tokio::test]
async fn a_channel_of_a_network_that_is_gone_is_shown_and_nothing_is_sent_there() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let here = rehearsal(&mira).await;
    assert_eq!(
        (&here["network_name"], &here["network_offered"]),
        (&json!("Rehearsal network"), &json!(true))
    );
    let gone = of_a_network_that_is_gone(&world, here["id"].as_str().unwrap()).await;

    let shown = mira.get(&format!("{HALLE}/channels/{gone}")).await;
    let shown = shown.is(StatusCode::OK).body;
    assert_eq!(
        (
            &shown["network"],
            &shown["network_name"],
            &shown["network_offered"]
        ),
        (&json!("ferry"), &json!("ferry"), &json!(false))
    );
    let all = mira
        .get(&format!("{HALLE}/channels"))
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(all.as_array().unwrap().len(), 2);
    mira.get(&format!("{HALLE}/channels/{gone}/observations"))
        .await
        .is(StatusCode::OK);

    let article = live_article(&mira, "La halle").await;
    let form =
        json!({ "original": article, "channel": gone, "content": { "parts": [{ "text": "Un texte." }] } });
    let made = mira.post(&format!("{HALLE}/variants"), form).await;
    let made = made.is(StatusCode::CREATED).body;
    let form = json!({ "variant": made["id"] });
    let placed = mira.post(&format!("{HALLE}/publications"), form).await;
    let placed = placed.is(StatusCode::CREATED).body;
    works(&world).await;
    let id = placed["id"].as_str().unwrap();
    let receipt = mira.get(&format!("{HALLE}/publications/{id}")).await;
    let receipt = receipt.is(StatusCode::OK).body;
    assert_eq!(receipt["state"], "failed", "{receipt}");
    assert!(parvis_app::reading::read_due(&world.app).await.is_ok());
    mira.post(&format!("{HALLE}/channels/{gone}/disconnect"), json!({}))
        .await
        .is(StatusCode::OK);
}
