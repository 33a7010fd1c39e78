//! The nouns of Parvis, their states, and the few traits they need.
//!
//! Nothing here reads a clock, throws dice, opens a file or talks to anybody: all of that arrives as an
//! argument. One noun is one module, and has the same name in every crate above.

mod action;
mod audience;
mod audit;
mod capability;
mod chance;
mod cursor;
mod id;
mod language;
mod measure;
mod network;
mod planned;
mod principal;
mod role;
mod ruling;
mod session;
mod slug;
mod time;
mod usage;
mod user;
mod workspace;

pub use action::{Action, UnknownAction};
pub use audience::Audience;
pub use audit::AuditEntry;
pub use capability::*;
pub use chance::Dice;
pub use cursor::{BadCursor, Cursor, Page};
pub use id::*;
pub use language::{BadLanguage, Language, UiLanguage, UnknownUiLanguage};
pub use measure::{TextLimit, TextLimits, TextMeasure};
pub use network::{Network, UnknownNetwork};
pub use planned::{BadLocalTime, LocalTime, Occurrence, PlannedTime, UnknownZone, Zone, zone_release};
pub use principal::{Principal, Standing};
pub use role::{Role, UnknownRole};
pub use ruling::{Outcome, Reason, Ruling};
pub use session::Session;
pub use slug::{BadSlug, Slug};
pub use time::{Clock, MovingClock, Timestamp};
pub use usage::Usage;
pub use user::{Member, Membership, User};
pub use workspace::Workspace;
