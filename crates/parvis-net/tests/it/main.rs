//! What the one way out lets through, over real connections.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot arrange its world fails"
)]

mod answers;
mod broken;
mod guard;
mod limits;
mod redirects;
mod secure;
mod sentences;
mod servers;
