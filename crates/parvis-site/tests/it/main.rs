//! What a reader sees.

#![expect(clippy::unwrap_used, reason = "a test that cannot arrange its world fails")]

mod feeds;
mod leaks;
mod pages;
mod search;
mod topics;
mod world;
