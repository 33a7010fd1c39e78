//! The [`Connector`] trait, what it speaks of, and one module for each network.
//!
//! What a network calls things stays inside its module. A connector keeps nothing and decides nothing: it declares
//! what it can do, does what it is asked, and says exactly what came of it.

mod account;
pub mod bluesky;
mod check;
mod connector;
mod draft;
mod error;
mod fault;
pub mod mastodon;
pub mod matrix;
mod progress;
pub mod rehearsal;
mod remote;

pub use account::{
    Access, AccessAsked, AskAccess, ConnectField, ConnectRequest, ConnectedAccount, Credential, Renewed,
    Secret, TakeAccess, WayIn,
};
pub use check::{against, measured};
pub use connector::Connector;
pub use draft::{Draft, Files, LinkCard, Part, PartKey, Picture, ReplyTo};
pub use error::{ConnectorError, ConnectorErrorKind, Result, Retry};
pub use progress::{Progress, Step, Stop, Unwatched};
pub use remote::{
    AccountCounts, Counted, Counts, Found, News, NewsKind, NewsPage, Published, Remote, RemoteAuthor, Reply,
    ReplyPage, TextLink,
};
