//! What a reader sees.

#![expect(clippy::unwrap_used, reason = "a test that cannot arrange its world fails")]

mod feeds;
mod front;
mod leaks;
mod pages;
mod read_also;
mod search;
mod themes;
mod topics;
mod world;
