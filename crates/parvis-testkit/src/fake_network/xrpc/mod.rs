//! The calls that Parvis makes, answered as a real server of that protocol answers them.

mod records;
mod sessions;
mod views;

use self::records::{delete_record, get_record, put_record, upload_blob};
use self::sessions::{create_session, did_document, refresh_session, resolve_handle, signed_in};
use self::views::{get_posts, get_profile, get_thread, list_notifications};
use super::bluesky::World;
use super::wire::{Answer, Ask};
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
