//! The fakes themselves, held against software that others wrote.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test that can't go on stops there, and one that can't begin says so"
)]

mod mastodon;
