//! Statuses (methods/statuses).

use super::super::wire::Answer;
use super::body::{list, number, truth};
use super::routes::{Call, gone, unprocessable};
use super::world::{Poll, Status, World};
use super::{html, views};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::time::Duration;

/// What a request says of a status.
struct Wanted {
    text: String,
    warning: String,
    sensitive: bool,
    language: Option<String>,
    files: Vec<u64>,
    poll: Option<Poll>,
}

pub(super) fn post(world: &mut World, call: &Call<'_>, who: &str) -> Answer {
    let key = call
        .ask
        .header("idempotency-key")
        .map(|key| (who.to_owned(), key.to_owned()));
    if let Some((id, at)) = key
        .as_ref()
        .and_then(|key| world.keys.get(key))
        .filter(|_| !world.quirks.ignores_keys)
        && world.now().since(*at) < Duration::from_hours(1)
        && let Some(status) = world.statuses.get(id)
    {
        return Answer::json(200, &views::status(world, status, Some(who)));
    }
    let wanted = match wanted(world, call, who) {
        Ok(wanted) => wanted,
        Err(refused) => return refused,
    };
    let answers = match call.said.text("in_reply_to_id") {
        None => None,
        Some(id) => match id.parse().ok().filter(|id| world.statuses.contains_key(id)) {
            None => return gone(),
            known => known,
        },
    };
    let visibility = call.said.text("visibility").map_or_else(
        || world.member(who).map_or("public", |one| one.prefers).to_owned(),
        ToOwned::to_owned,
    );
    if !["public", "unlisted", "private", "direct"].contains(&visibility.as_str()) {
        return unprocessable("Validation failed: Visibility is not included in the list");
    }
    let status = Status {
        id: world.next_id(),
        account: who.to_owned(),
        created_at: world.now(),
        edited_at: None,
        text: wanted.text,
        sensitive: wanted.sensitive || !wanted.warning.is_empty(),
        warning: wanted.warning,
        visibility,
        language: wanted.language,
        answers,
        reblog: None,
        files: wanted.files,
        poll: wanted.poll,
        before: Vec::new(),
    };
    for id in &status.files {
        if let Some(file) = world.files.get_mut(id) {
            file.status = Some(status.id);
        }
    }
    let id = world.keep(status);
    if let Some(key) = key {
        let now = world.now();
        world.keys.insert(key, (id, now));
    }
    Answer::json(200, &views::status(world, &world.statuses[&id], Some(who)))
}

fn wanted(world: &mut World, call: &Call<'_>, who: &str) -> Result<Wanted, Answer> {
    let said = &call.said;
    let wanted = Wanted {
        text: said.text("status").unwrap_or_default().trim().to_owned(),
        warning: said.text("spoiler_text").unwrap_or_default().to_owned(),
        sensitive: said.truth("sensitive"),
        language: said.text("language").map(ToOwned::to_owned),
        files: said
            .list("media_ids")
            .iter()
            .filter_map(|id| id.parse().ok())
            .collect(),
        poll: poll_of(world, &said.fields["poll"])?,
    };
    if wanted.text.is_empty() && wanted.files.is_empty() && wanted.poll.is_none() {
        return Err(unprocessable("Validation failed: Text can't be blank"));
    }
    if html::length(world, &wanted.text, &wanted.warning) > world.quirks.characters {
        let most = world.quirks.characters;
        return Err(unprocessable(&format!(
            "Validation failed: Text character limit of {most} exceeded"
        )));
    }
    if wanted.files.len() > world.quirks.files || (wanted.poll.is_some() && !wanted.files.is_empty()) {
        return Err(unprocessable(
            "Validation failed: Cannot attach more than 4 files",
        ));
    }
    if wanted
        .language
        .as_ref()
        .is_some_and(|tag| tag.len() < 2 || tag.len() > 3)
    {
        return Err(unprocessable("Validation failed: Language is invalid"));
    }
    for id in &wanted.files {
        match world.files.get(id) {
            Some(file) if file.account == who && file.takes == 0 => {}
            Some(file) if file.account == who => {
                return Err(unprocessable(
                    "Cannot attach files that have not finished processing. Try again in a moment!",
                ));
            }
            _ => return Err(gone()),
        }
    }
    Ok(wanted)
}

fn poll_of(world: &mut World, said: &Value) -> Result<Option<Poll>, Answer> {
    if !said.is_object() {
        return Ok(None);
    }
    let choices = list(&said["options"]);
    let seconds = number(&said["expires_in"]).unwrap_or(0);
    if !(2..=4).contains(&choices.len())
        || choices
            .iter()
            .any(|one| one.is_empty() || one.chars().count() > 50)
    {
        return Err(unprocessable(
            "Validation failed: Poll options must be between 2 and 4",
        ));
    }
    if !(300..=2_629_746).contains(&seconds) {
        return Err(unprocessable("Validation failed: Expires at is too soon"));
    }
    let id = world.next_id();
    Ok(Some(Poll {
        id,
        choices,
        several: truth(&said["multiple"]),
        hidden: truth(&said["hide_totals"]),
        ends: world.now().plus(Duration::from_secs(seconds)),
        votes: BTreeSet::new(),
    }))
}

fn seen<'w>(world: &'w World, call: &Call<'_>) -> Option<&'w Status> {
    let status = world.statuses.get(&call.id().parse().ok()?)?;
    views::visible(world, status, call.who.as_deref()).then_some(status)
}

fn own(world: &World, call: &Call<'_>, who: &str) -> Option<u64> {
    let id = call.id().parse().ok()?;
    world
        .statuses
        .get(&id)
        .filter(|status| status.account == who)
        .map(|_| id)
}

pub(super) fn show(world: &World, call: &Call<'_>) -> Answer {
    seen(world, call).map_or_else(gone, |status| {
        Answer::json(200, &views::status(world, status, call.who.as_deref()))
    })
}

pub(super) fn several(world: &World, call: &Call<'_>) -> Answer {
    let ids = call.ask.parameters("id[]");
    let known = ids.iter().filter_map(|id| world.statuses.get(&id.parse().ok()?));
    let seen = known.filter(|status| views::visible(world, status, call.who.as_deref()));
    Answer::json(
        200,
        &seen
            .map(|status| views::status(world, status, call.who.as_deref()))
            .collect(),
    )
}

pub(super) fn source(world: &World, call: &Call<'_>) -> Answer {
    seen(world, call).map_or_else(gone, |status| {
        Answer::json(
            200,
            &json!({ "id": status.id.to_string(), "text": status.text, "spoiler_text": status.warning }),
        )
    })
}

pub(super) fn edit(world: &mut World, call: &Call<'_>, who: &str) -> Answer {
    let Some(id) = own(world, call, who) else {
        return gone();
    };
    let wanted = match wanted(world, call, who) {
        Ok(wanted) => wanted,
        Err(refused) => return refused,
    };
    for about in call.said.fields["media_attributes"]
        .as_array()
        .into_iter()
        .flatten()
    {
        let file = number(&about["id"]).and_then(|id| world.files.get_mut(&id));
        if let (Some(file), Some(text)) = (file, about["description"].as_str()) {
            file.description = Some(text.to_owned());
        }
    }
    let now = world.now();
    let Some(status) = world.statuses.get_mut(&id) else {
        return gone();
    };
    let same = status.text == wanted.text && status.warning == wanted.warning && status.files == wanted.files;
    if same && status.poll.is_some() == wanted.poll.is_some() {
        return Answer::json(200, &views::status(world, &world.statuses[&id], Some(who)));
    }
    let mut before = status.clone();
    before.before.clear();
    let same_poll = matches!((&status.poll, &wanted.poll), (Some(old), Some(new)) if old.choices == new.choices && old.several == new.several);
    status.before.push(before);
    status.text = wanted.text;
    status.sensitive = wanted.sensitive || !wanted.warning.is_empty();
    status.warning = wanted.warning;
    status.language = wanted.language.or(status.language.take());
    status.files = wanted.files;
    if !same_poll {
        status.poll = wanted.poll;
    }
    status.edited_at = Some(now);
    Answer::json(200, &views::status(world, &world.statuses[&id], Some(who)))
}

pub(super) fn history(world: &World, call: &Call<'_>) -> Answer {
    let Some(status) = seen(world, call) else {
        return gone();
    };
    let state = |one: &Status| {
        json!({
            "content": html::of(world, &one.text), "spoiler_text": one.warning, "sensitive": one.sensitive,
            "created_at": views::at(one.edited_at.unwrap_or(one.created_at)), "account": views::account(world, &one.account),
            "media_attachments": [], "emojis": [], "poll": null,
        })
    };
    let all: Vec<Value> = status.before.iter().chain([status]).map(state).collect();
    Answer::json(200, &json!(all))
}

pub(super) fn delete(world: &mut World, call: &Call<'_>, who: &str) -> Answer {
    if own(world, call, who).is_none() {
        return gone();
    }
    let Some(before) = seen(world, call).map(|status| views::status(world, status, Some(who))) else {
        return gone();
    };
    match world.remove(call.id()) {
        None => gone(),
        Some(status) => {
            let mut said = before;
            said["text"] = status.text.into();
            Answer::json(200, &said)
        }
    }
}

/// What stands above it, from the thread's beginning, and all below it, each after what it answers.
pub(super) fn context(world: &World, call: &Call<'_>) -> Answer {
    let Some(status) = seen(world, call) else {
        return gone();
    };
    let show = |status: &Status| views::status(world, status, call.who.as_deref());
    let mut above = Vec::new();
    let mut at = status.answers.and_then(|id| world.statuses.get(&id));
    while let Some(one) = at {
        above.insert(0, show(one));
        at = one.answers.and_then(|id| world.statuses.get(&id));
    }
    let mut below = Vec::new();
    let mut open = vec![status.id];
    while let Some(parent) = open.pop() {
        for one in world
            .statuses
            .values()
            .filter(|one| one.answers == Some(parent) && one.reblog.is_none())
        {
            if views::visible(world, one, call.who.as_deref()) {
                below.push(show(one));
                open.insert(0, one.id);
            }
        }
    }
    Answer::json(200, &json!({ "ancestors": above, "descendants": below }))
}

pub(super) fn point(world: &mut World, call: &Call<'_>, who: &str, kind: &'static str) -> Answer {
    if seen(world, call).is_none() {
        return gone();
    }
    match world
        .point(who, call.id(), kind)
        .and_then(|id| world.statuses.get(&id))
    {
        Some(status) => Answer::json(200, &views::status(world, status, Some(who))),
        None => gone(),
    }
}

pub(super) fn unlike(world: &mut World, call: &Call<'_>, who: &str) -> Answer {
    let id = call.id().parse().unwrap_or(0);
    world.likes.remove(&(who.to_owned(), id));
    show(world, call)
}

pub(super) fn poll(world: &World, call: &Call<'_>) -> Answer {
    let id: u64 = call.id().parse().unwrap_or(0);
    let poll = world
        .statuses
        .values()
        .filter_map(|status| status.poll.as_ref())
        .find(|poll| poll.id == id);
    let who = call.who.clone().unwrap_or_default();
    poll.map_or_else(gone, |poll| Answer::json(200, &views::poll(world, poll, &who)))
}

pub(super) fn vote(world: &mut World, call: &Call<'_>, who: &str) -> Answer {
    let id: u64 = call.id().parse().unwrap_or(0);
    let poll = world
        .statuses
        .values_mut()
        .filter_map(|status| status.poll.as_mut())
        .find(|poll| poll.id == id);
    let Some(poll) = poll else { return gone() };
    for choice in call
        .said
        .list("choices")
        .iter()
        .filter_map(|choice| choice.parse::<usize>().ok())
    {
        poll.votes.insert((who.to_owned(), choice));
    }
    self::poll(world, call)
}
