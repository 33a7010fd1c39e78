//! Use cases: the only opener of write transactions; the outbox worker; jobs.
//!
//! An operation is a function in a file of its own, `noun/verb.rs`, told from top to bottom: ask the policy,
//! look at what was given, write the change, its consequences and its audit entry in one transaction, commit.

mod acting;
mod app;
mod counts;
mod day;
mod grounds;
mod host;
mod problem;
pub mod pulse;
pub mod secret;
mod signed;
mod validate;
pub mod words;

pub mod account;
pub mod agenda;
pub mod appearance;
pub mod audience;
pub mod audit;
pub mod author;
pub mod authorisation;
pub mod brief;
pub mod campaign;
pub mod campaign_parameter;
pub mod category;
pub mod channel;
pub mod client_link;
pub mod conversation;
pub mod credential;
pub mod decision;
pub mod event;
pub mod evidence;
pub mod fact;
pub mod fit;
pub mod gauge;
pub mod health;
pub mod home;
pub mod invitation;
pub mod involvement;
pub mod life;
pub mod link;
pub mod link_check;
pub mod mail;
pub mod media;
pub mod member;
pub mod message;
pub mod notice;
pub mod observation;
pub mod origin;
pub mod original;
pub mod outbox;
pub mod plan;
pub mod publication;
pub mod queue;
pub mod reading;
pub mod recommendation;
pub mod rehearsal;
pub mod responsibility;
pub mod review;
pub mod revision;
pub mod search;
pub mod session;
pub mod setup;
pub mod site;
pub mod strategy;
pub mod tag;
pub mod token;
pub mod trial;
pub mod usage;
pub mod user;
pub mod variant;
pub mod workspace;

pub use acting::Acting;
pub(crate) use app::By;
pub use app::{App, Parts};
pub use counts::Counts;
pub use credential::{BadKeyRing, KeyRing};
pub use host::{OsDice, SystemClock};
pub use outbox::{Connectors, Outgoing, Patience, Tripped, Tripwire, Worker};
pub use parvis_connectors::Secret;
pub use parvis_media::MediaFolder;
pub use parvis_store::meter;
pub use problem::{Fault, Params, Problem, ProblemKind};
pub use validate::Checked;

/// What a use case gives back.
pub type Result<T, E = Problem> = std::result::Result<T, E>;
