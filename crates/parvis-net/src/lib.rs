//! The only way out: one guarded HTTP client.
//!
//! [`Client::new`] takes a [`Guard`] and refuses what a stranger could use to reach inside: private, loopback,
//! link-local and other special addresses, however they are spelled and whatever a name resolves to. The
//! address that was checked is the address connected to. Redirects are followed by hand and checked again;
//! size and time are limited. Nothing else in Parvis knows reqwest.

mod address;
mod answers;
mod client;
mod crypto;
mod door;
mod error;
mod excerpt;
mod guard;
mod pace;
mod request;
mod response;
mod send;

pub use address::{Refusal, address, refusal};
pub use answers::{Answer, Answers};
pub use client::{Client, StartError};
pub use crypto::install_crypto;
pub use error::{Cause, Error, Failure};
pub use guard::Guard;
pub use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
pub use pace::{RateLimit, http_date, retry_after};
pub use request::{Part, Request};
pub use response::{Response, Unreadable, UnreadableKind};
pub use url::Url;

/// How many redirects are followed when a request doesn't say.
pub const MAX_REDIRECTS: u8 = 5;
/// How many bytes of body, after decompression, are read when a request doesn't say.
pub const MAX_BYTES: usize = 10 * 1024 * 1024;
/// How long a request may take in all, redirects and body included, when it doesn't say.
pub const TIMEOUT: std::time::Duration = std::time::Duration::from_secs(30);
