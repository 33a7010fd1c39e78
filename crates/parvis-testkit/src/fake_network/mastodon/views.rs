//! What the API shows (entities/).

use super::html;
use super::world::{File, Poll, Status, World};
use parvis_domain::Timestamp;
use serde_json::{Value, json};

/// Where people see an account.
pub(super) fn profile(world: &World, id: &str) -> String {
    let acct = world.member(id).map_or("nobody", |one| one.member.acct.as_str());
    match acct.split_once('@') {
        Some((name, host)) => format!("https://{host}/@{name}"),
        None => format!("{}@{acct}", world.url),
    }
}

pub(super) fn account(world: &World, id: &str) -> Value {
    let Some(one) = world.member(id) else {
        return Value::Null;
    };
    let url = profile(world, id);
    let avatar = format!("{}avatar.png", world.url);
    let own = world.statuses.values().filter(|status| status.account == id);
    json!({
        "id": id, "username": one.member.acct.split('@').next(), "acct": one.member.acct, "display_name": one.display_name,
        "url": url, "uri": url, "locked": false, "bot": false, "group": false, "discoverable": true, "noindex": false,
        "created_at": at(one.joined), "note": html::of(world, &one.note), "avatar": avatar, "avatar_static": avatar, "header": avatar,
        "header_static": avatar, "followers_count": 0, "following_count": 0, "statuses_count": own.count(),
        "last_status_at": null, "emojis": [], "fields": [], "suspended": one.suspended,
    })
}

/// Whether somebody may see a status: nobody follows anybody here.
pub(super) fn visible(world: &World, status: &Status, who: Option<&str>) -> bool {
    match status.visibility.as_str() {
        "public" | "unlisted" => true,
        _ => who.is_some_and(|who| {
            let named = html::mentions(world, &status.text)
                .iter()
                .any(|(_, id)| id == who);
            let answered = status
                .answers
                .and_then(|id| world.statuses.get(&id))
                .is_some_and(|above| above.account == who);
            status.account == who || named || answered
        }),
    }
}

pub(super) fn status(world: &World, status: &Status, who: Option<&str>) -> Value {
    let counted = status.reblog.unwrap_or(status.id);
    let url = format!("{}/{}", profile(world, &status.account), status.id);
    let answered = status.answers.and_then(|id| world.statuses.get(&id));
    let mentions: Vec<Value> = html::mentions(world, &status.text)
        .into_iter()
        .map(|(name, id)| {
            let acct = world.member(&id).map(|one| one.member.acct.clone());
            json!({ "id": id, "username": name, "acct": acct, "url": profile(world, &id) })
        })
        .collect();
    let files: Vec<Value> = status
        .files
        .iter()
        .filter_map(|id| Some(file(world, world.files.get(id)?)))
        .collect();
    let reblog = status
        .reblog
        .and_then(|id| world.statuses.get(&id))
        .map(|of| self::status(world, of, who));
    let mine = who.unwrap_or_default().to_owned();
    json!({
        "id": status.id.to_string(), "uri": url, "url": url, "created_at": at(status.created_at),
        "edited_at": status.edited_at.map(at), "account": account(world, &status.account),
        "content": if status.reblog.is_some() { String::new() } else { html::of(world, &status.text) },
        "visibility": status.visibility, "sensitive": status.sensitive, "spoiler_text": status.warning,
        "language": status.language, "media_attachments": files, "mentions": mentions, "tags": [], "emojis": [],
        "in_reply_to_id": status.answers.map(|id| id.to_string()),
        "in_reply_to_account_id": answered.map(|above| above.account.clone()), "reblog": reblog,
        "poll": status.poll.as_ref().map(|poll| self::poll(world, poll, &mine)), "card": null, "application": null,
        "replies_count": world.statuses.values().filter(|one| one.answers == Some(counted) && one.reblog.is_none()).count(),
        "reblogs_count": world.statuses.values().filter(|one| one.reblog == Some(counted)).count(),
        "favourites_count": world.likes.iter().filter(|(_, of)| *of == counted).count(),
        "favourited": world.likes.contains(&(mine.clone(), counted)), "reblogged": false, "muted": false,
        "bookmarked": false, "pinned": is_pinned(world, status), "filtered": [],
    })
}

/// Whether its author has it at the head of the profile.
pub(super) fn is_pinned(world: &World, status: &Status) -> bool {
    world
        .member(&status.account)
        .is_some_and(|author| author.pinned == Some(status.id))
}

pub(super) fn poll(world: &World, poll: &Poll, who: &str) -> Value {
    let over = world.now() >= poll.ends;
    let voters: std::collections::BTreeSet<&String> = poll.votes.iter().map(|(who, _)| who).collect();
    let choices: Vec<Value> = poll
        .choices
        .iter()
        .enumerate()
        .map(|(at, title)| {
            let votes = poll.votes.iter().filter(|(_, choice)| *choice == at).count();
            json!({ "title": title, "votes_count": (over || !poll.hidden).then_some(votes) })
        })
        .collect();
    json!({
        "id": poll.id.to_string(), "expires_at": at(poll.ends), "expired": over, "multiple": poll.several,
        "votes_count": poll.votes.len(), "voters_count": voters.len(), "options": choices, "emojis": [],
        "voted": poll.votes.iter().any(|(one, _)| one == who), "own_votes": [],
    })
}

pub(super) fn file(world: &World, file: &File) -> Value {
    let url = (file.takes == 0).then(|| format!("{}avatar.png", world.url));
    json!({
        "id": file.id.to_string(), "type": kind(file), "url": url, "preview_url": url,
        "remote_url": null, "text_url": null, "description": file.description, "blurhash": null,
        "meta": { "focus": file.focus.map(|(x, y)| json!({ "x": x, "y": y })),
            "original": file.size.map(|(width, height)| json!({ "width": width, "height": height,
                "size": format!("{width}x{height}"), "aspect": f64::from(width) / f64::from(height) })) },
    })
}

/// As Rails writes it: thousandths of a second.
pub(super) fn at(at: Timestamp) -> String {
    at.to_jiff().strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string()
}

/// A picture that moves is kept as a film.
fn kind(file: &File) -> &'static str {
    match file.kind.as_str() {
        _ if file.takes > 0 => "unknown",
        "image/gif" => "gifv",
        _ => "image",
    }
}
