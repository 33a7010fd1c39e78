//! What people write, and what becomes of it.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test stops at the first surprise, and says why it did not run"
)]

mod bluesky;
mod campaign_parameter;
mod hostile;
mod markdown;
mod short_links;
mod specs;
mod suggest;
mod thread;
mod xss;
