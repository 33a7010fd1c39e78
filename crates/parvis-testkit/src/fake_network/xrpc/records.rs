//! What one keeps: records and files.

use super::super::bluesky::{World, cid};
use super::super::lexicon;
use super::super::wire::Ask;
use super::{POSTS, Said, no};
use serde_json::{Value, json};

pub(super) fn upload_blob(world: &mut World, ask: &Ask) -> Value {
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

pub(super) fn put_record(world: &mut World, ask: &Ask, did: &str) -> Said {
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

pub(super) fn delete_record(world: &mut World, ask: &Ask, did: &str) -> Said {
    let body = ask.json();
    if body["repo"] != did {
        return no(401, "AuthenticationRequired", "Authentication Required");
    }
    let key = body["rkey"].as_str().unwrap_or_default();
    world.records.remove(&format!("at://{did}/{POSTS}/{key}"));
    Ok(json!({}))
}

pub(super) fn get_record(world: &World, ask: &Ask) -> Said {
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
