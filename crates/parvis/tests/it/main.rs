//! The program as a whole.

#![expect(clippy::unwrap_used, reason = "a test that cannot arrange its world fails")]

mod bad_input;
mod demo;
mod doctor;
mod kill;
mod watching;
