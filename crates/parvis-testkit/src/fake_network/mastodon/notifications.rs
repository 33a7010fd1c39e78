//! What somebody is told (methods/notifications): the newest first, by pages.

use super::super::wire::Answer;
use super::routes::Call;
use super::views;
use super::world::World;
use serde_json::{Value, json};

pub(super) fn list(world: &World, call: &Call<'_>, who: &str) -> Answer {
    let before: u64 = call
        .ask
        .parameter("max_id")
        .and_then(|id| id.parse().ok())
        .unwrap_or(u64::MAX);
    let limit: usize = call
        .ask
        .parameter("limit")
        .and_then(|limit| limit.parse().ok())
        .unwrap_or(40);
    let limit = limit.min(world.quirks.page);
    let kinds = call.ask.parameters("types[]");
    let told = world.notifications.iter().rev().filter(|one| {
        one.to == who
            && one.id < before
            && (kinds.is_empty() || kinds.contains(&one.kind))
            && world.statuses.contains_key(&one.status)
    });
    let page: Vec<_> = told.take(limit).collect();
    let said: Vec<Value> = page
        .iter()
        .map(|one| {
            json!({
                "id": one.id.to_string(), "type": one.kind, "group_key": format!("ungrouped-{}", one.id),
                "created_at": views::at(one.at), "account": views::account(world, &one.from),
                "status": world.statuses.get(&one.status).map(|status| views::status(world, status, Some(who))),
            })
        })
        .collect();
    let answer = Answer::json(200, &json!(said));
    match page.last().filter(|_| page.len() == limit) {
        Some(last) => answer.header(
            "link",
            &format!("<{0}api/v1/notifications?max_id={1}>; rel=\"next\", <{0}api/v1/notifications?min_id={2}>; rel=\"prev\"",
                world.url, last.id, page[0].id),
        ),
        None => answer,
    }
}
