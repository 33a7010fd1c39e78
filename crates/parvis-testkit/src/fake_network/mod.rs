//! Networks that speak HTTP and do as they are told: refuse, fall silent after accepting, cut the connection, answer
//! with a web page, ask to wait, forget sessions. And a relay that does the same to a real server.

mod bluesky;
mod lexicon;
mod mastodon;
mod misbehaviour;
mod relay;
mod wire;
mod xrpc;

pub use bluesky::{FakeAccount, FakeBluesky};
pub use mastodon::{FakeMastodon, FakeMember, Quirks};
pub use misbehaviour::Misbehaviour;
pub use relay::Relay;
pub use wire::{Answer, Ask, Wire};
