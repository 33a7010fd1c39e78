//! The calls that Parvis makes, answered as a real server of that protocol answers them.

use super::bluesky::{Record, Resident, World, cid};
use super::lexicon;
use super::wire::{Answer, Ask};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

const POSTS: &str = "app.bsky.feed.post";

pub(super) fn answer(world: &mut World, method: &str, ask: &Ask) -> Answer {
    let said = match (ask.method.as_str(), method) {
        ("POST", "com.atproto.server.createSession") => create_session(world, ask),
        ("POST", "com.atproto.server.refreshSession") => refresh_session(world, ask),
        ("GET", "com.atproto.identity.resolveHandle") => resolve_handle(world, ask),
        ("GET", "com.atproto.repo.getRecord") => get_record(world, ask),
        ("GET", "app.bsky.feed.getPosts") => Ok(get_posts(world, ask)),
        ("GET", "app.bsky.feed.getPostThread") => get_thread(world, ask),
        ("GET", "app.bsky.actor.getProfile") => get_profile(world, ask),
        ("GET", path) if path.starts_with("/did:plc:") => did_document(world, &path[1..]),
        _ => as_somebody(world, method, ask),
    };
    match said {
        Ok(value) => Answer::json(200, &value),
        Err((status, error, message)) => Answer::json(status, &json!({ "error": error, "message": message })),
    }
}

type Said = Result<Value, (u16, &'static str, String)>;

fn no(status: u16, error: &'static str, message: impl Into<String>) -> Said {
    Err((status, error, message.into()))
}

fn as_somebody(world: &mut World, method: &str, ask: &Ask) -> Said {
    let did = signed_in(world, ask, "access")?;
    match (ask.method.as_str(), method) {
        ("POST", "com.atproto.repo.uploadBlob") => Ok(upload_blob(world, ask)),
        ("POST", "com.atproto.repo.putRecord") => put_record(world, ask, &did),
        ("POST", "com.atproto.repo.deleteRecord") => delete_record(world, ask, &did),
        ("GET", "app.bsky.notification.listNotifications") => Ok(list_notifications(world, ask, &did)),
        _ => no(501, "MethodNotImplemented", "Method Not Implemented"),
    }
}

/// A token that says what a real one says, and is checked by nobody but this network.
fn token(world: &World, resident: &Resident, kind: &str) -> String {
    let issued = world.now().micros() / 1_000_000;
    let life = if kind == "access" { 7_200 } else { 7_776_000 };
    let scope = if kind == "access" {
        "com.atproto.appPass"
    } else {
        "com.atproto.refresh"
    };
    let claims = json!({
        "scope": scope, "sub": resident.account.did, "iat": issued, "exp": issued + life, "session": resident.session,
    });
    format!("e30.{}.fake", URL_SAFE_NO_PAD.encode(claims.to_string()))
}

fn signed_in(world: &World, ask: &Ask, kind: &str) -> Result<String, (u16, &'static str, String)> {
    let Some(token) = ask
        .header("authorization")
        .and_then(|value| value.strip_prefix("Bearer "))
    else {
        return Err((401, "AuthMissing", "Authentication Required".into()));
    };
    let invalid = || (400, "InvalidToken", "Token could not be verified".to_owned());
    let payload = token.split('.').nth(1).ok_or_else(invalid)?;
    let claims: Value = URL_SAFE_NO_PAD
        .decode(payload)
        .ok()
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .ok_or_else(invalid)?;
    let refreshes = claims["scope"] == "com.atproto.refresh";
    let resident = world
        .resident(claims["sub"].as_str().unwrap_or_default())
        .ok_or_else(invalid)?;
    if refreshes != (kind == "refresh") {
        return Err(invalid());
    }
    let ended = claims["exp"].as_i64().unwrap_or(0) <= world.now().micros() / 1_000_000;
    if ended || claims["session"].as_u64() != Some(resident.session) {
        return Err((400, "ExpiredToken", "Token has expired".into()));
    }
    match resident.status {
        Some("takendown") => Err((401, "AccountTakedown", "Account has been taken down".into())),
        Some(_) if kind == "access" => Err((401, "AccountDeactivated", "Account is deactivated".into())),
        _ => Ok(resident.account.did.clone()),
    }
}

fn session(world: &World, resident: &Resident, main: bool) -> Value {
    let access = token(world, resident, "access");
    let access = if main {
        // The main password's token says so.
        let claims = json!({ "scope": "com.atproto.access", "sub": resident.account.did });
        format!("e30.{}.fake", URL_SAFE_NO_PAD.encode(claims.to_string()))
    } else {
        access
    };
    let mut value = json!({
        "accessJwt": access,
        "refreshJwt": token(world, resident, "refresh"),
        "did": resident.account.did,
        "didDoc": document(world, resident),
        "handle": resident.account.handle,
        "active": resident.status.is_none(),
    });
    if let Some(status) = resident.status {
        value["status"] = json!(status);
    }
    value
}

fn create_session(world: &World, ask: &Ask) -> Said {
    let body = ask.json();
    let resident = world.resident(body["identifier"].as_str().unwrap_or_default());
    let password = body["password"].as_str().unwrap_or_default();
    let wrong = || no(401, "AuthenticationRequired", "Invalid identifier or password");
    let Some(resident) = resident else { return wrong() };
    let main = password == resident.account.password;
    let app = password == resident.account.app_password && !resident.revoked;
    if !main && !app {
        return wrong();
    }
    if main && resident.second_factor {
        return no(
            401,
            "AuthFactorTokenRequired",
            "A sign in code has been sent to your email address",
        );
    }
    if resident.status == Some("takendown") {
        return no(401, "AccountTakedown", "Account has been taken down");
    }
    Ok(session(world, resident, main))
}

fn refresh_session(world: &World, ask: &Ask) -> Said {
    let did = signed_in(world, ask, "refresh")?;
    match world.resident(&did) {
        Some(resident) => Ok(session(world, resident, false)),
        None => no(
            400,
            "InvalidRequest",
            format!("Could not find user info for account: {did}"),
        ),
    }
}

fn resolve_handle(world: &World, ask: &Ask) -> Said {
    match world.resident(ask.parameter("handle").unwrap_or_default()) {
        Some(resident) => Ok(json!({ "did": resident.account.did })),
        None => no(400, "HandleNotFound", "Unable to resolve handle"),
    }
}

fn document(world: &World, resident: &Resident) -> Value {
    json!({
        "id": resident.account.did,
        "alsoKnownAs": [format!("at://{}", resident.account.handle)],
        "service": [{
            "id": "#atproto_pds",
            "type": "AtprotoPersonalDataServer",
            "serviceEndpoint": world.url.trim_end_matches('/'),
        }],
    })
}

fn did_document(world: &World, did: &str) -> Said {
    match world.resident(did) {
        Some(resident) => Ok(document(world, resident)),
        None => no(404, "NotFound", format!("DID not registered: {did}")),
    }
}

fn upload_blob(world: &mut World, ask: &Ask) -> Value {
    let link = cid(&json!(
        ask.body
            .iter()
            .map(|byte| u64::from(*byte))
            .fold(7_u64, |sum, byte| { sum.wrapping_mul(31).wrapping_add(byte) })
    ));
    world.blobs.insert(link.clone(), ask.body.len());
    let kind = ask.header("content-type").unwrap_or("application/octet-stream");
    json!({ "blob": { "$type": "blob", "ref": { "$link": link }, "mimeType": kind, "size": ask.body.len() } })
}

fn put_record(world: &mut World, ask: &Ask, did: &str) -> Said {
    let body = ask.json();
    let key = body["rkey"].as_str().unwrap_or_default();
    let is_key = key.len() == 13 && key.bytes().all(|b| matches!(b, b'2'..=b'7' | b'a'..=b'z'));
    if body["repo"] != did || body["collection"] != POSTS {
        return no(401, "AuthenticationRequired", "Authentication Required");
    }
    if !is_key {
        return no(400, "InvalidRequest", format!("Invalid record key for {POSTS}"));
    }
    if let Err((error, message)) = lexicon::check(world, &body["record"]) {
        return no(400, error, message);
    }
    let address = format!("at://{did}/{POSTS}/{key}");
    let new = cid(&body["record"]);
    let standing = world.records.get(&address).map(|record| record.cid.clone());
    let must_be_new = body.get("swapRecord").is_some_and(Value::is_null);
    match standing {
        Some(old) if old != new && must_be_new => {
            return no(400, "InvalidSwap", format!("Record was at {old}"));
        }
        Some(old) if old == new => {}
        _ => {
            world.keep(address.clone(), body["record"].clone());
        }
    }
    Ok(json!({ "uri": address, "cid": new, "validationStatus": "valid" }))
}

fn delete_record(world: &mut World, ask: &Ask, did: &str) -> Said {
    let body = ask.json();
    if body["repo"] != did {
        return no(401, "AuthenticationRequired", "Authentication Required");
    }
    let key = body["rkey"].as_str().unwrap_or_default();
    world.records.remove(&format!("at://{did}/{POSTS}/{key}"));
    Ok(json!({}))
}

fn get_record(world: &World, ask: &Ask) -> Said {
    let of = |name| ask.parameter(name).unwrap_or_default();
    let address = format!("at://{}/{}/{}", of("repo"), of("collection"), of("rkey"));
    match world.records.get(&address) {
        Some(record) => Ok(json!({ "uri": address, "cid": record.cid, "value": record.value })),
        None => no(
            400,
            "RecordNotFound",
            format!("Could not locate record: {address}"),
        ),
    }
}

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

fn get_profile(world: &World, ask: &Ask) -> Said {
    match world.resident(ask.parameter("actor").unwrap_or_default()) {
        Some(resident) => Ok(profile(resident)),
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

fn get_posts(world: &World, ask: &Ask) -> Value {
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

fn get_thread(world: &World, ask: &Ask) -> Said {
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
fn list_notifications(world: &World, ask: &Ask, did: &str) -> Value {
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
