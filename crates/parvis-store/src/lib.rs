//! The only crate with SQL: SQLite and PostgreSQL behind one [`Store`].
//!
//! One SQL text with `$1` serves both engines; the macros in [`mod@sql`] hide which one runs it. Reads take
//! anything that is a [`Db`] (`&Store` or `&mut Tx`), writes take `&mut Tx`, and only `parvis-app` opens one.

#[macro_use]
mod sql;

mod error;
mod grams;
mod migrations;
mod open;
mod turn;
mod tx;
mod untold;

pub mod account;
pub mod agenda;
pub mod agenda_link;
pub mod appearance;
pub mod audience;
pub mod audit;
pub mod author;
pub mod authorisation;
pub mod beginning;
pub mod brief;
pub mod bulk;
pub mod campaign;
pub mod campaign_parameter;
pub mod category;
pub mod change;
pub mod channel;
pub mod channel_archive;
pub mod channel_history;
pub mod client_link;
pub mod conversation;
pub mod credential;
pub mod decision;
pub mod delivery;
pub mod fact;
pub mod fit;
pub mod former_slug;
pub mod gauge;
pub mod grounds;
pub mod health;
pub mod home;
pub mod incident;
pub mod inspection;
pub mod invitation;
pub mod involvement;
pub mod link_check;
pub mod look;
pub mod mail;
pub mod media;
pub mod media_earlier;
pub mod media_uses;
pub mod membership;
pub mod message;
pub mod meter;
pub mod notice;
pub mod objective;
pub mod observation;
pub mod one_time_link;
pub mod origin;
pub mod original;
pub mod plan;
pub mod proposal;
pub mod publication;
pub mod queue;
pub mod read_also;
pub mod reading;
pub mod recommendation;
pub mod registration;
pub mod rehearsal_world;
pub mod remark;
pub mod remote_original;
pub mod responsibility;
pub mod review;
pub mod revision;
pub mod ruling;
pub mod search;
pub mod serving;
pub mod session;
pub mod setting;
pub mod site;
pub mod slug;
pub mod strategy;
pub mod strategy_revision;
pub mod tag;
pub mod token;
pub mod trial;
pub mod usage;
pub mod user;
pub mod variant;
pub mod weighing;
pub mod working_copy;
pub mod workspace;

pub use error::StoreError;
pub use open::{Engine, Store};
pub use sql::Db;
pub use tx::Tx;

/// What a store function gives back.
pub type Result<T, E = StoreError> = std::result::Result<T, E>;
