//! Connectors, held to what they declare: one suite on each network, and what only one network knows.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    unreachable_pub,
    reason = "a test that can't go on stops there, and one that can't begin says so"
)]

mod bluesky;
mod conformance;
mod harness;
mod mastodon;
mod on_fake;
mod on_fake_mastodon;
mod on_real;
mod on_synapse;
mod pinboard;
mod real;
mod synapse;
mod words;
