//! What somebody can do, done through the use cases on a temporary database.

#![expect(clippy::unwrap_used, reason = "a test that cannot arrange its world fails")]

mod advising;
mod briefs;
mod content;
mod health;
mod hearing;
mod home;
mod house;
mod involvement;
mod links;
mod mailing;
mod origins;
mod proposing;
mod sending;
mod telling;
