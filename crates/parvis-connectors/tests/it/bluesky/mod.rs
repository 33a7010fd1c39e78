//! What only Bluesky knows, on a fake of it that goes wrong in every way a server can.

mod connecting;
mod hearing;
mod sending;

/// What is called to put a post there.
const PUT: &str = "com.atproto.repo.putRecord";
/// What is called to sign in.
const SIGN_IN: &str = "com.atproto.server.createSession";
