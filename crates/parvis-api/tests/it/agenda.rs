//! What goes out when, the queue of a channel, and the calendar that others read, as the workbench and a calendar see
//! them. The world stands on Monday 21 September 2026, a quarter past four in Paris.

use crate::sending::{live_article, rehearsal, variant, works};
use crate::world::{Person, World};
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use icalendar::{Calendar, Component};
use parvis_domain::{Role, Timestamp};
use parvis_http::{Config, Http};
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::Duration;
use tower::ServiceExt;

const HALLE: &str = "/workspaces/halle";

async fn draft(mira: &Person, title: &str) -> String {
    let form = json!({ "kind": "article", "title": title, "body": "Un texte.", "language": "fr" });
    let made = mira.post(&format!("{HALLE}/originals"), form).await;
    made.is(StatusCode::CREATED).body["id"]
        .as_str()
        .unwrap()
        .to_owned()
}

async fn plans_original(mira: &Person, id: &str, local: &str) {
    let form = json!({ "planned": { "local": local } });
    mira.post(&format!("{HALLE}/originals/{id}/schedule"), form)
        .await
        .is(StatusCode::OK);
}

async fn plans(mira: &Person, variant: &Value, planned: Value) -> Value {
    let form = json!({ "variant": variant["id"], "planned": planned });
    let answer = mira.post(&format!("{HALLE}/publications"), form).await;
    answer.is(StatusCode::CREATED).body
}

/// A live article's variant for a channel.
async fn piece(mira: &Person, channel: &str, title: &str) -> Value {
    let article = live_article(mira, title).await;
    variant(mira, &article, channel, &format!("{title} !")).await
}

async fn agenda(mira: &Person, query: &str) -> Value {
    let answer = mira.get(&format!("{HALLE}/agenda?{query}")).await;
    answer.is(StatusCode::OK).body
}

fn seen(agenda: &Value) -> Vec<(String, String, String)> {
    let word = |value: &Value| value.as_str().unwrap().to_owned();
    agenda["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| (word(&item["title"]), word(&item["state"]), word(&item["local"])))
        .collect()
}

fn told(title: &str, state: &str, local: &str) -> (String, String, String) {
    (title.into(), state.into(), local.into())
}

#[tokio::test]
async fn a_week_shows_what_goes_out_on_the_site_and_on_channels_in_the_zone_asked_for() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let channel = rehearsal(&mira).await;
    let there = channel["id"].as_str().unwrap();
    let article = draft(&mira, "Les heures d’automne").await;
    plans_original(&mira, &article, "2026-10-25T02:30").await;
    let early = piece(&mira, there, "La halle rouvre").await;
    // Planned where its reader is; Paris has gone back an hour by then, New York hasn't.
    plans(
        &mira,
        &early,
        json!({ "local": "2026-10-25T20:00", "zone": "America/New_York" }),
    )
    .await;
    works(&world).await;

    let week = agenda(&mira, "from=2026-10-19&until=2026-10-26").await;
    assert_eq!(week["zone"], "Europe/Paris");
    assert_eq!(
        seen(&week),
        [
            told("Les heures d’automne", "scheduled", "2026-10-25T02:30"),
            told("La halle rouvre", "scheduled", "2026-10-26T01:00"),
        ]
    );
    let publication = &week["items"][1];
    assert_eq!(publication["planned"]["local"], "2026-10-25T20:00");
    assert_eq!(publication["planned"]["zone"], "America/New_York");
    assert_eq!(publication["at"], "2026-10-26T00:00:00.000Z");
    assert_eq!(
        week["items"][0]["planned"]["comes_again_at"],
        "2026-10-25T01:30:00.000Z"
    );

    // A day is where one's clocks are: in New York it goes out on the 25th.
    let there = agenda(&mira, "from=2026-10-25&until=2026-10-25&zone=America/New_York").await;
    assert_eq!(
        seen(&there),
        [told("La halle rouvre", "scheduled", "2026-10-25T20:00")]
    );
    // What went out at once stands where it went out: the article, live since Monday.
    let today = agenda(&mira, "from=2026-09-21&until=2026-09-21").await;
    assert_eq!(
        seen(&today),
        [told("La halle rouvre", "live", "2026-09-21T16:13")]
    );
}

#[tokio::test]
async fn a_window_that_cannot_be_read_says_what_is_wrong_with_it() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Viewer).await;
    let refused = async |query: &str| {
        let answer = mira.get(&format!("{HALLE}/agenda?{query}")).await;
        let body = answer.is(StatusCode::UNPROCESSABLE_ENTITY).body;
        let faults = body["faults"].as_array().unwrap().clone();
        let each = faults.iter().map(|it| format!("{}: {}", it["field"], it["code"]));
        each.collect::<Vec<_>>().join(", ").replace('"', "")
    };
    assert_eq!(refused("").await, "from: day-unreadable, until: day-unreadable");
    assert_eq!(
        refused("from=2026-02-30&until=tomorrow&zone=Paris").await,
        "zone: zone-unknown, from: day-unreadable, until: day-unreadable"
    );
    assert_eq!(
        refused("from=2026-03-02&until=2026-03-01").await,
        "until: agenda-backwards"
    );
    assert_eq!(
        refused("from=2026-01-01&until=2026-04-11").await,
        "until: agenda-too-wide"
    );
    agenda(&mira, "from=2026-01-01&until=2026-04-10").await;
}

#[tokio::test]
async fn what_crowds_one_another_and_what_stays_silent_is_said() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let channel = rehearsal(&mira).await;
    let there = channel["id"].as_str().unwrap();
    let rhythm = json!({
        "version": channel["version"], "name": "La Halle", "purpose": { "rhythm": { "times": 1, "per": "week" } },
    });
    mira.put(&format!("{HALLE}/channels/{there}"), rhythm)
        .await
        .is(StatusCode::OK);
    let one = piece(&mira, there, "Une").await;
    let two = piece(&mira, there, "Deux").await;
    let three = piece(&mira, there, "Trois").await;
    plans(&mira, &one, json!({ "local": "2026-09-24T09:00" })).await;
    let moved = plans(&mira, &two, json!({ "local": "2026-09-24T09:14" })).await;
    plans(&mira, &three, json!({ "local": "2026-09-24T09:29" })).await;

    let week = agenda(&mira, "from=2026-09-21&until=2026-09-27").await;
    let crowd = &week["collisions"][0];
    assert_eq!(week["collisions"].as_array().unwrap().len(), 1);
    assert_eq!(crowd["channel"], channel["id"]);
    assert_eq!(crowd["items"].as_array().unwrap().len(), 2);
    assert_eq!(crowd["at_once"], false);
    assert_eq!(week["silences"], json!([]));
    // Half an hour later there is room again.
    let address = format!(
        "{HALLE}/publications/{}/reschedule",
        moved["id"].as_str().unwrap()
    );
    let form = json!({ "planned": { "local": "2026-09-24T18:00" } });
    mira.post(&address, form).await.is(StatusCode::OK);
    let week = agenda(&mira, "from=2026-09-21&until=2026-09-27").await;
    assert_eq!(week["collisions"], json!([]));

    // Nothing after the 24th: once a week lets twelve days pass, and no more.
    let october = agenda(&mira, "from=2026-10-01&until=2026-10-06").await;
    assert_eq!(october["silences"], json!([]));
    let october = agenda(&mira, "from=2026-10-01&until=2026-10-07").await;
    let silence = json!({
        "channel": there, "since": "2026-09-24", "from": "2026-10-01", "until": "2026-10-07",
        "days": 13, "next": null,
    });
    assert_eq!(october["silences"], json!([silence]));
}

#[tokio::test]
async fn what_goes_out_before_its_original_is_said_beforehand() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let channel = rehearsal(&mira).await;
    let article = draft(&mira, "Bientôt").await;
    let ahead = variant(&mira, &article, channel["id"].as_str().unwrap(), "Bientôt !").await;
    plans(&mira, &ahead, json!({ "local": "2026-09-23T09:00" })).await;
    let flags = async || {
        let week = agenda(&mira, "from=2026-09-21&until=2026-09-27").await;
        let items = week["items"].as_array().unwrap().clone();
        let found = items.into_iter().find(|item| item["what"] == "publication");
        found.unwrap()["ahead"].clone()
    };
    assert_eq!(flags().await, true, "its original is a draft");
    plans_original(&mira, &article, "2026-09-23T09:00").await;
    assert_eq!(flags().await, false, "both go out at the same time");
    let form = json!({ "planned": { "local": "2026-09-23T09:01" } });
    mira.post(&format!("{HALLE}/originals/{article}/reschedule"), form)
        .await
        .is(StatusCode::OK);
    assert_eq!(flags().await, true);
}

#[tokio::test]
async fn what_has_no_time_is_offered_until_it_has_one() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let channel = rehearsal(&mira).await;
    let there = channel["id"].as_str().unwrap();
    let article = draft(&mira, "Un brouillon").await;
    let placed = variant(&mira, &article, there, "Un brouillon !").await;
    let offered = mira
        .get(&format!("{HALLE}/agenda/undated"))
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(offered["originals"][0]["title"], "Un brouillon");
    assert_eq!(offered["variants"][0]["words"], "Un brouillon !");
    plans_original(&mira, &article, "2026-09-23T09:00").await;
    let planned = plans(&mira, &placed, json!({ "local": "2026-09-23T09:00" })).await;
    let offered = mira.get(&format!("{HALLE}/agenda/undated")).await.body;
    assert_eq!(offered, json!({ "originals": [], "variants": [] }));
    let address = format!("{HALLE}/publications/{}/cancel", planned["id"].as_str().unwrap());
    mira.post(&address, json!({})).await.is(StatusCode::OK);
    let offered = mira.get(&format!("{HALLE}/agenda/undated")).await.body;
    assert_eq!(offered["variants"][0]["variant"], placed["id"]);
}

/// A channel with slots on Tuesdays and Sundays.
async fn with_slots(mira: &Person) -> String {
    let channel = rehearsal(mira).await;
    let there = channel["id"].as_str().unwrap().to_owned();
    let slots = json!({
        "version": 0,
        "slots": [{ "weekday": 7, "time": "02:30" }, { "weekday": 2, "time": "09:00" }],
    });
    let answer = mira.put(&format!("{HALLE}/channels/{there}/slots"), slots).await;
    assert_eq!(
        answer.is(StatusCode::OK).body["next_free"]["local"],
        "2026-09-22T09:00"
    );
    there
}

async fn queues(mira: &Person, there: &str, title: &str) -> Value {
    let variant = piece(mira, there, title).await;
    let form = json!({ "variant": variant["id"] });
    let answer = mira.post(&format!("{HALLE}/channels/{there}/queue"), form).await;
    answer.is(StatusCode::CREATED).body
}

fn waiting(queue: &Value) -> Vec<(String, String, String)> {
    let word = |value: &Value| value.as_str().unwrap_or("none").to_owned();
    queue["waiting"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| {
            let publication = &it["publication"];
            let local = word(&publication["planned"]["local"]);
            (word(&publication["title"]), word(&publication["state"]), local)
        })
        .collect()
}

#[tokio::test]
async fn what_is_added_to_a_queue_takes_the_next_free_slot_and_goes_out_then() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let there = with_slots(&mira).await;
    // Ten minutes off the first slot: it isn't free.
    let by_hand = piece(&mira, &there, "À la main").await;
    plans(&mira, &by_hand, json!({ "local": "2026-09-22T09:10" })).await;
    let one = queues(&mira, &there, "Une").await;
    assert_eq!(one["planned"]["local"], "2026-09-27T02:30");
    queues(&mira, &there, "Deux").await;
    queues(&mira, &there, "Trois").await;
    let address = format!("{HALLE}/channels/{there}/queue");
    let queue = mira.get(&address).await.is(StatusCode::OK).body;
    assert_eq!(
        waiting(&queue),
        [
            told("Une", "scheduled", "2026-09-27T02:30"),
            told("Deux", "scheduled", "2026-09-29T09:00"),
            told("Trois", "scheduled", "2026-10-04T02:30"),
        ]
    );
    assert_eq!(queue["next_free"]["local"], "2026-10-06T09:00");

    // The last one first; the times stay.
    let ids: Vec<&Value> = (0..3)
        .map(|at| &queue["waiting"][at]["publication"]["id"])
        .collect();
    let order = json!({ "order": [ids[2], ids[0], ids[1]] });
    let queue = mira
        .put(&format!("{address}/order"), order)
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(
        waiting(&queue),
        [
            told("Trois", "scheduled", "2026-09-27T02:30"),
            told("Une", "scheduled", "2026-09-29T09:00"),
            told("Deux", "scheduled", "2026-10-04T02:30"),
        ]
    );
    let stale = json!({ "order": [ids[2], ids[0]] });
    let refused = mira
        .put(&format!("{address}/order"), stale)
        .await
        .is(StatusCode::CONFLICT);
    assert_eq!(refused.code(), "queue-moved-on");

    // Out it goes, through the outbox like everything else.
    let sunday = Timestamp::parse_rfc3339("2026-09-27T01:00:00Z").unwrap();
    world.clock.set(sunday);
    works(&world).await;
    let gone = mira
        .get(&format!("{HALLE}/publications/{}", ids[2].as_str().unwrap()))
        .await;
    assert_eq!(gone.body["state"], "published");
    let queue = mira.get(&address).await.body;
    assert_eq!(queue["waiting"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn what_is_taken_out_or_moved_by_hand_leaves_a_slot_that_the_others_can_close_up_to() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let there = with_slots(&mira).await;
    let address = format!("{HALLE}/channels/{there}/queue");
    let mut ids = Vec::new();
    for title in ["Une", "Deux", "Trois"] {
        ids.push(
            queues(&mira, &there, title).await["id"]
                .as_str()
                .unwrap()
                .to_owned(),
        );
    }
    let queue = mira
        .delete(&format!("{address}/{}", ids[0]))
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(waiting(&queue)[0], told("Deux", "scheduled", "2026-09-27T02:30"));
    assert_eq!(queue["waiting"][0]["would_be"]["local"], "2026-09-22T09:00");
    assert_eq!(
        mira.get(&format!("{HALLE}/publications/{}", ids[0])).await.body["state"],
        "cancelled"
    );

    // Moved by hand, it is in the queue no more; moved back, it is again.
    let move_to = async |local: &str| {
        let form = json!({ "planned": { "local": local } });
        let path = format!("{HALLE}/publications/{}/reschedule", ids[2]);
        mira.post(&path, form).await.is(StatusCode::OK);
        mira.get(&address).await.body["waiting"].as_array().unwrap().len()
    };
    assert_eq!(move_to("2026-09-30T12:00").await, 1);
    assert_eq!(move_to("2026-09-29T09:00").await, 2);

    let queue = mira
        .post(&format!("{address}/lay-out"), json!({}))
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(
        waiting(&queue),
        [
            told("Deux", "scheduled", "2026-09-22T09:00"),
            told("Trois", "scheduled", "2026-09-27T02:30"),
        ]
    );
}

#[tokio::test]
async fn changed_slots_move_nothing_until_somebody_says_so() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let there = with_slots(&mira).await;
    let address = format!("{HALLE}/channels/{there}/queue");
    queues(&mira, &there, "Une").await;
    queues(&mira, &there, "Deux").await;
    let slots =
        json!({ "version": 1, "zone": "America/New_York", "slots": [{ "weekday": 3, "time": "08:00" }] });
    let queue = mira
        .put(&format!("{HALLE}/channels/{there}/slots"), slots.clone())
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(waiting(&queue)[0], told("Une", "scheduled", "2026-09-22T09:00"));
    assert_eq!(queue["waiting"][0]["on_slot"], false);
    assert_eq!(queue["waiting"][1]["would_be"]["at"], "2026-09-30T12:00:00.000Z");
    let stale = mira
        .put(&format!("{HALLE}/channels/{there}/slots"), slots)
        .await
        .is(StatusCode::CONFLICT);
    assert_eq!(stale.body["extra"]["version"], 2);

    // Five weeks on, New York still has summer time when Paris hasn't: slots are read where the channel is.
    for title in ["Trois", "Quatre", "Cinq", "Six", "Sept"] {
        queues(&mira, &there, title).await;
    }
    let queue = mira
        .post(&format!("{address}/lay-out"), json!({}))
        .await
        .is(StatusCode::OK)
        .body;
    let instants: Vec<&str> = (0..7)
        .map(|at| {
            queue["waiting"][at]["publication"]["planned"]["at"]
                .as_str()
                .unwrap()
        })
        .collect();
    assert_eq!(instants[0], "2026-09-23T12:00:00.000Z");
    assert_eq!(instants[5], "2026-10-28T12:00:00.000Z");
    assert_eq!(instants[6], "2026-11-04T13:00:00.000Z");

    let audit = world
        .member("Lise", "halle", Role::Lead)
        .await
        .get(&format!("{HALLE}/audit"))
        .await
        .body;
    let actions: Vec<&str> = audit["items"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|it| it["action"].as_str())
        .collect();
    assert!(
        actions.contains(&"queue.arrange") && actions.contains(&"queue.manage"),
        "{actions:?}"
    );
    assert!(
        actions.iter().filter(|it| **it == "publication.schedule").count() >= 7,
        "{actions:?}"
    );
}

#[tokio::test]
async fn a_paused_queue_sends_nothing_and_goes_on_in_its_order() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let there = with_slots(&mira).await;
    let address = format!("{HALLE}/channels/{there}/queue");
    queues(&mira, &there, "Une").await;
    queues(&mira, &there, "Deux").await;
    for _ in 0..2 {
        let queue = mira
            .post(&format!("{address}/pause"), json!({}))
            .await
            .is(StatusCode::OK)
            .body;
        assert!(queue["paused_at"].is_string());
        assert_eq!(waiting(&queue)[0], told("Une", "held", "2026-09-22T09:00"));
        assert_eq!(
            queue["waiting"][0]["publication"]["reason"]["code"],
            "queue-paused"
        );
    }
    let late = piece(&mira, &there, "Trois").await;
    let refused = mira
        .post(&address, json!({ "variant": late["id"] }))
        .await
        .is(StatusCode::CONFLICT);
    assert_eq!(refused.code(), "queue-paused");
    world.clock.advance(Duration::from_hours(48));
    works(&world).await;
    let queue = mira.get(&address).await.body;
    assert_eq!(waiting(&queue)[0].1, "held", "nothing went out");

    let queue = mira
        .post(&format!("{address}/resume"), json!({}))
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(queue["paused_at"], Value::Null);
    assert_eq!(
        waiting(&queue),
        [
            told("Une", "scheduled", "2026-09-27T02:30"),
            told("Deux", "scheduled", "2026-09-29T09:00"),
        ]
    );
    let sunday = Timestamp::parse_rfc3339("2026-09-27T01:00:00Z").unwrap();
    world.clock.set(sunday);
    works(&world).await;
    assert_eq!(waiting(&mira.get(&address).await.body).len(), 1);
}

#[tokio::test]
async fn slots_and_queues_refuse_what_they_cannot_hold() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let noa = world.member("Noa", "halle", Role::Contributor).await;
    let channel = rehearsal(&mira).await;
    let there = channel["id"].as_str().unwrap();
    let slots = format!("{HALLE}/channels/{there}/slots");
    let refused = async |list: Value| {
        let form = json!({ "version": 0, "slots": list });
        let body = mira
            .put(&slots, form)
            .await
            .is(StatusCode::UNPROCESSABLE_ENTITY)
            .body;
        format!("{}: {}", body["faults"][0]["field"], body["faults"][0]["code"]).replace('"', "")
    };
    assert_eq!(
        refused(json!([{ "weekday": 8, "time": "09:00" }])).await,
        "slots.0: slot-unreadable"
    );
    let close = json!([{ "weekday": 1, "time": "09:00" }, { "weekday": 1, "time": "09:05" }]);
    assert_eq!(refused(close).await, "slots: slots-too-close");
    let piece = piece(&mira, there, "Une").await;
    let add = mira
        .post(
            &format!("{HALLE}/channels/{there}/queue"),
            json!({ "variant": piece["id"] }),
        )
        .await;
    assert_eq!(add.is(StatusCode::CONFLICT).code(), "queue-without-slots");

    let queue = noa
        .get(&format!("{HALLE}/channels/{there}/queue"))
        .await
        .is(StatusCode::OK)
        .body;
    assert_eq!(
        (&queue["may_arrange"], &queue["may_manage"]),
        (&false.into(), &false.into())
    );
    let form = json!({ "version": 0, "slots": [] });
    let denied = noa.put(&slots, form).await.is(StatusCode::FORBIDDEN);
    assert_eq!(denied.body["roles_that_could"], json!(["cm", "lead"]));
}

/// What a calendar gets that has the link.
async fn fetched(world: &World, url: &str) -> (StatusCode, String) {
    let config = Config {
        instance_url: "http://parvis.test".parse().unwrap(),
        trusted_proxies: Vec::new(),
    };
    let router = parvis_api::calendars(&Http::new(Arc::clone(&world.app), config));
    let path = url.strip_prefix("http://parvis.test/agenda").unwrap();
    let request = Request::builder().uri(path).body(Body::empty()).unwrap();
    let answer = router.oneshot(request).await.unwrap();
    let status = answer.status();
    let bytes = to_bytes(answer.into_body(), usize::MAX).await.unwrap();
    (status, String::from_utf8(bytes.to_vec()).unwrap())
}

async fn link(person: &Person) -> String {
    let answer = person.post(&format!("{HALLE}/agenda/link"), json!({})).await;
    answer.is(StatusCode::CREATED).body["url"]
        .as_str()
        .unwrap()
        .to_owned()
}

#[tokio::test]
async fn a_calendar_outside_reads_the_agenda_as_rfc_5545_says() {
    let world = World::new().await;
    let mira = world.member("Mira", "halle", Role::Cm).await;
    let mut noa = world.member("Noa", "halle", Role::Viewer).await;
    noa.language = "fr";
    let channel = rehearsal(&mira).await;
    let title = "Le marché, demain; « ou » après\\demain : une question de goût, et de saisons qui passent";
    let one = piece(&mira, channel["id"].as_str().unwrap(), title).await;
    let placed = plans(&mira, &one, json!({ "local": "2026-10-25T02:30" })).await;
    let url = link(&noa).await;
    let (status, text) = fetched(&world, &url).await;
    assert_eq!(status, StatusCode::OK);
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    assert!(!text.replace("\r\n", "").contains('\n'));

    // An independent reader understands it.
    let calendar: Calendar = text.parse().unwrap();
    assert_eq!(calendar.get_name(), Some("halle\u{202f}: agenda"));
    let events: Vec<_> = calendar
        .components
        .iter()
        .filter_map(|it| it.as_event())
        .collect();
    assert_eq!(events.len(), 2, "the article that is live, and its publication");
    let found = events.iter().find(|it| it.get_uid() == placed["id"].as_str());
    let event = found.unwrap();
    let summary = event
        .get_summary()
        .unwrap()
        .replace("\\,", ",")
        .replace("\\;", ";")
        .replace("\\\\", "\\");
    assert_eq!(summary, format!("{}: {title}", channel["name"].as_str().unwrap()));
    assert_eq!(
        event.property_value("DTSTART"),
        Some("20261025T003000Z"),
        "the first of the two"
    );
    assert_eq!(event.property_value("STATUS"), Some("CONFIRMED"));
    assert!(
        event
            .property_value("URL")
            .unwrap()
            .starts_with("http://parvis.test/app/w/halle/write/")
    );
    let before: u32 = event.property_value("SEQUENCE").unwrap().parse().unwrap();

    // Moved, it is the same event, told anew.
    world.clock.advance(Duration::from_mins(5));
    let address = format!(
        "{HALLE}/publications/{}/reschedule",
        placed["id"].as_str().unwrap()
    );
    let form = json!({ "planned": { "local": "2026-10-26T09:00" } });
    mira.post(&address, form).await.is(StatusCode::OK);
    let (_, text) = fetched(&world, &url).await;
    let calendar: Calendar = text.parse().unwrap();
    let events = calendar.components.iter().filter_map(|it| it.as_event());
    let event = events
        .filter(|it| it.get_uid() == placed["id"].as_str())
        .collect::<Vec<_>>();
    assert_eq!(event.len(), 1);
    assert_eq!(event[0].property_value("DTSTART"), Some("20261026T080000Z"));
    assert!(
        event[0]
            .property_value("SEQUENCE")
            .unwrap()
            .parse::<u32>()
            .unwrap()
            > before
    );
    assert_eq!(event[0].property_value("DTSTAMP"), Some("20260921T141820Z"));
}

#[tokio::test]
async fn a_secret_link_is_shown_once_renewed_taken_back_and_ends_with_the_membership() {
    let world = World::new().await;
    let lise = world.member("Lise", "halle", Role::Lead).await;
    let noa = world.member("Noa", "halle", Role::Viewer).await;
    let first = link(&noa).await;
    let known = noa
        .get(&format!("{HALLE}/agenda/link"))
        .await
        .is(StatusCode::OK)
        .body;
    assert!(known["created_at"].is_string() && known["read_at"].is_null());
    assert!(!known.to_string().contains("ics"), "only its hash is kept");
    assert_eq!(fetched(&world, &first).await.0, StatusCode::OK);
    let known = noa.get(&format!("{HALLE}/agenda/link")).await.body;
    assert!(known["read_at"].is_string());
    let second = link(&noa).await;
    assert_eq!(fetched(&world, &first).await.0, StatusCode::NOT_FOUND);
    assert_eq!(fetched(&world, &second).await.0, StatusCode::OK);
    assert_eq!(
        fetched(&world, &second.replace(".ics", "")).await.0,
        StatusCode::NOT_FOUND
    );
    noa.delete(&format!("{HALLE}/agenda/link"))
        .await
        .is(StatusCode::NO_CONTENT);
    assert_eq!(fetched(&world, &second).await.0, StatusCode::NOT_FOUND);

    let third = link(&noa).await;
    let members = lise.get(&format!("{HALLE}/members")).await.body;
    let members = members.as_array().unwrap().clone();
    let noa_id = members.iter().find(|it| it["name"] == "Noa").unwrap()["user_id"]
        .as_str()
        .unwrap()
        .to_owned();
    lise.delete(&format!("{HALLE}/members/{noa_id}"))
        .await
        .is(StatusCode::NO_CONTENT);
    assert_eq!(fetched(&world, &third).await.0, StatusCode::NOT_FOUND);
}
