//! The [`Connector`] trait, what it speaks of, and one module for each network.
//!
//! What a network calls things stays inside its module. A connector keeps nothing and decides nothing: it declares
//! what it can do, does what it is asked, and says exactly what came of it.

// A network's folder says `parvis_connectors::…`, so that it reads the same wherever it stands.
extern crate self as parvis_connectors;

pub mod home;
// The networks, a folder each.
pub mod bluesky;
pub mod mastodon;
pub mod matrix;
pub mod rehearsal;

// What a folder's own tests are made of; the integration tests are made of the same.
#[cfg(test)]
#[path = "../tests/it/conformance/mod.rs"]
#[expect(
    unreachable_pub,
    reason = "it is a part of two programs, and public in neither"
)]
mod conformance;
#[cfg(test)]
#[path = "../tests/it/harness.rs"]
#[expect(
    unreachable_pub,
    reason = "it is a part of two programs, and public in neither"
)]
mod harness;

mod account;
mod built_in;
mod check;
mod connector;
mod draft;
mod error;
pub mod fault;
mod profile;
mod progress;
mod remote;
mod setup;
mod shown;

pub use account::{
    Access, AccessAsked, AskAccess, ConnectField, ConnectRequest, ConnectedAccount, Credential, Renewed,
    Secret, TakeAccess, WayIn,
};
pub use built_in::{BUILT_IN, BuiltIn, connectors};
pub use check::{against, measured};
pub use connector::Connector;
pub use draft::{Draft, Files, LinkCard, Part, PartKey, Picture, ReplyTo};
pub use error::{ConnectorError, ConnectorErrorKind, Result, Retry};
pub use profile::Profile;
pub use progress::{Progress, Step, Stop, Unwatched};
pub use remote::{
    AccountCounts, Counted, Counts, Found, News, NewsKind, NewsPage, Published, Remote, RemoteAuthor, Reply,
    ReplyPage, TextLink,
};
pub use setup::{Setup, SetupError};
pub use shown::{Mark, Run, words};
