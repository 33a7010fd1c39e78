//! The nouns of Parvis, their states, and the few traits they need.
//!
//! Nothing here reads a clock, throws dice, opens a file or talks to anybody: all of that arrives as an
//! argument. One noun is one module, and has the same name in every crate above.

mod chance;
mod id;
mod role;
mod time;

pub use chance::Dice;
pub use id::*;
pub use role::{Role, UnknownRole};
pub use time::{Clock, Timestamp};
