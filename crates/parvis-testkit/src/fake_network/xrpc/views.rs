//! What the app shows of it: profiles, posts, threads, notifications.

use super::super::bluesky::{Record, Resident, World};
use super::super::wire::Ask;
use super::{Said, no};
use serde_json::{Value, json};

fn profile(resident: &Resident) -> Value {
    let labels: Vec<Value> = resident
        .author_labels
        .iter()
        .map(|label| json!({ "val": label, "src": resident.account.did }))
        .collect();
    json!({
        "did": resident.account.did,
        "handle": resident.account.handle,
        "displayName": resident.display_name,
        "avatar": "https://cdn.example.test/avatar.jpg",
        "labels": labels,
    })
}

pub(super) fn get_profile(world: &World, ask: &Ask) -> Said {
    match world.resident(ask.parameter("actor").unwrap_or_default()) {
        Some(resident) => {
            let mut seen = profile(resident);
            let posts = format!("at://{}/app.bsky.feed.post/", resident.account.did);
            seen["postsCount"] = world
                .records
                .keys()
                .filter(|address| address.starts_with(&posts))
                .count()
                .into();
            seen["followersCount"] = world
                .records
                .iter()
                .filter(|(address, record)| {
                    address.contains("/app.bsky.graph.follow/")
                        && record.value["subject"] == resident.account.did
                })
                .count()
                .into();
            seen["description"] = resident.description.as_str().into();
            if let Some(uri) = &resident.pinned {
                let cid = world.records.get(uri).map(|record| record.cid.as_str());
                seen["pinnedPost"] = json!({ "uri": uri, "cid": cid.unwrap_or("bafyfake0") });
            }
            Ok(seen)
        }
        None => no(400, "InvalidRequest", "Profile not found"),
    }
}

fn author(world: &World, address: &str) -> Option<Value> {
    let did = address.strip_prefix("at://")?.split('/').next()?;
    world.resident(did).map(profile)
}

fn pointing(world: &World, collection: &str, subject: &str) -> usize {
    let points = |(address, record): &(&String, &Record)| {
        address.contains(collection)
            && record
                .value
                .pointer("/subject/uri")
                .is_some_and(|uri| uri == subject)
    };
    world.records.iter().filter(points).count()
}

fn answers<'a>(world: &'a World, parent: &'a str) -> impl Iterator<Item = (&'a String, &'a Record)> {
    world.records.iter().filter(move |(_, record)| {
        record
            .value
            .pointer("/reply/parent/uri")
            .is_some_and(|uri| uri == parent)
    })
}

fn view(world: &World, address: &str, record: &Record) -> Value {
    json!({
        "uri": address,
        "cid": record.cid,
        "author": author(world, address),
        "record": record.value,
        "indexedAt": record.seen_at.to_rfc3339(),
        "likeCount": pointing(world, "app.bsky.feed.like", address),
        "repostCount": pointing(world, "app.bsky.feed.repost", address),
        "replyCount": answers(world, address).count(),
        "quoteCount": 0,
        "labels": [],
    })
}

pub(super) fn get_posts(world: &World, ask: &Ask) -> Value {
    let posts: Vec<Value> = ask
        .parameters("uris")
        .into_iter()
        .filter_map(|address| {
            world
                .records
                .get(address)
                .map(|record| view(world, address, record))
        })
        .collect();
    json!({ "posts": posts })
}

pub(super) fn get_thread(world: &World, ask: &Ask) -> Said {
    let address = ask.parameter("uri").unwrap_or_default();
    let depth = ask
        .parameter("depth")
        .and_then(|depth| depth.parse().ok())
        .unwrap_or(6);
    match world.records.get(address) {
        Some(record) => Ok(json!({ "thread": node(world, address, record, depth) })),
        None => no(400, "NotFound", format!("Post not found: {address}")),
    }
}

fn node(world: &World, address: &str, record: &Record, depth: usize) -> Value {
    let mut node =
        json!({ "$type": "app.bsky.feed.defs#threadViewPost", "post": view(world, address, record) });
    if depth > 0 {
        let replies: Vec<Value> = answers(world, address)
            .map(|(address, record)| node_or_blocked(world, address, record, depth - 1))
            .collect();
        node["replies"] = json!(replies);
    }
    node
}

fn node_or_blocked(world: &World, address: &str, record: &Record, depth: usize) -> Value {
    let blocked = record.value["text"]
        .as_str()
        .is_some_and(|text| text.contains("(blocked)"));
    if blocked {
        return json!({
            "$type": "app.bsky.feed.defs#blockedPost", "uri": address, "blocked": true, "author": { "did": "did:x" },
        });
    }
    node(world, address, record, depth)
}

/// Ten at a time, so that turning pages is tried.
pub(super) fn list_notifications(world: &World, ask: &Ask, did: &str) -> Value {
    let mut news: Vec<(&String, &Record, &str, String)> = Vec::new();
    let ours = format!("at://{did}/");
    for (address, record) in &world.records {
        if address.starts_with(&ours) {
            continue;
        }
        let about = |pointer: &str| {
            record
                .value
                .pointer(pointer)
                .and_then(Value::as_str)
                .unwrap_or_default()
        };
        let (reason, subject) = if address.contains("app.bsky.feed.like") {
            ("like", about("/subject/uri"))
        } else if address.contains("app.bsky.feed.repost") {
            ("repost", about("/subject/uri"))
        } else {
            ("reply", about("/reply/parent/uri"))
        };
        if subject.starts_with(&ours) {
            news.push((address, record, reason, subject.to_owned()));
        }
    }
    news.sort_by_key(|(address, record, ..)| std::cmp::Reverse((record.seen_at, (*address).clone())));
    let from: usize = ask
        .parameter("cursor")
        .and_then(|cursor| cursor.parse().ok())
        .unwrap_or(0);
    let page: Vec<Value> = news
        .iter()
        .skip(from)
        .take(10)
        .map(|(address, record, reason, subject)| {
            let mut item = view(world, address, record);
            item["reason"] = json!(reason);
            item["reasonSubject"] = json!(subject);
            item["isRead"] = json!(false);
            item
        })
        .collect();
    let mut said = json!({ "notifications": page });
    if from + 10 < news.len() {
        said["cursor"] = json!((from + 10).to_string());
    }
    said
}
