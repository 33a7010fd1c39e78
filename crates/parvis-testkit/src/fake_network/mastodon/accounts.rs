//! Accounts (methods/accounts).

use super::super::wire::Answer;
use super::routes::{Call, gone};
use super::views;
use super::world::World;
use serde_json::{Value, json};

pub(super) fn verify(world: &World, who: &str) -> Answer {
    let mut said = views::account(world, who);
    said["source"] = json!({ "privacy": world.member(who).map_or("public", |one| one.prefers), "sensitive": false, "language": "en",
        "note": "", "fields": [], "follow_requests_count": 0 });
    said["role"] = json!({ "id": "0", "name": "", "permissions": "0", "color": "", "highlighted": false });
    Answer::json(200, &said)
}

pub(super) fn show(world: &World, call: &Call<'_>) -> Answer {
    match world.member(call.id()) {
        Some(_) => Answer::json(200, &views::account(world, call.id())),
        None => gone(),
    }
}

pub(super) fn look_up(world: &World, call: &Call<'_>) -> Answer {
    match call.ask.parameter("acct").and_then(|acct| world.named(acct)) {
        Some(member) => Answer::json(200, &views::account(world, &member.member.id)),
        None => gone(),
    }
}

/// The newest first.
pub(super) fn statuses(world: &World, call: &Call<'_>) -> Answer {
    let limit: usize = call
        .ask
        .parameter("limit")
        .and_then(|limit| limit.parse().ok())
        .unwrap_or(20)
        .min(40);
    let before: u64 = call
        .ask
        .parameter("max_id")
        .and_then(|id| id.parse().ok())
        .unwrap_or(u64::MAX);
    let no_reblogs = call
        .ask
        .parameter("exclude_reblogs")
        .is_some_and(|word| word == "true" || word == "1");
    let pinned = call
        .ask
        .parameter("pinned")
        .is_some_and(|word| word == "true" || word == "1");
    let own = world.statuses.values().rev().filter(|status| {
        status.account == call.id()
            && (!pinned || views::is_pinned(world, status))
            && status.id < before
            && !(no_reblogs && status.reblog.is_some())
            && views::visible(world, status, call.who.as_deref())
    });
    let page: Vec<_> = own.take(limit).collect();
    let said: Vec<Value> = page
        .iter()
        .map(|status| views::status(world, status, call.who.as_deref()))
        .collect();
    let answer = Answer::json(200, &json!(said));
    match page.last().filter(|_| page.len() == limit) {
        Some(last) => {
            let next = format!(
                "<{}api/v1/accounts/{}/statuses?max_id={}>; rel=\"next\"",
                world.url,
                call.id(),
                last.id
            );
            answer.header("link", &next)
        }
        None => answer,
    }
}
