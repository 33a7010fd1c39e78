//! What somebody sees who speaks to the API.

#![expect(clippy::unwrap_used, reason = "a test that cannot arrange its world fails")]

mod advice;
mod agenda;
mod appearances;
mod audiences;
mod briefs;
mod campaigns;
mod coming_in;
mod contract;
mod conversations;
mod events;
mod every_operation;
mod fit;
mod home;
mod links;
mod originals;
mod people;
mod pictures;
mod reviews;
mod search;
mod sending;
mod strategy;
mod tokens;
mod world;
