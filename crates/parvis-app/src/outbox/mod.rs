//! Outgoing effects: written in the transaction of their cause, carried out by the worker.
//!
//! The way of one delivery: [`enqueue`] with the transaction of its cause in hand; the worker claims it under a lease
//! and asks its cause whether it is still wanted; its key is kept, then the fact that it is about to be sent, and only
//! then does the connector send; what came of it is kept together with what that means for its cause. Whoever
//! finds one that was cut short after it had begun to send looks on the network before anything is sent again.

mod beside;
mod cause;
mod claim;
mod course;
mod enqueue;
mod follow;
mod leap;
mod look;
mod material;
mod outcome;
mod pace;
mod run;
mod send;
mod settings;
mod source;
mod watch;
mod withdraw;
mod worker;

pub use settings::{Connectors, Outgoing, Patience, Pauses, Tripped, Tripwire};
pub use worker::{Stepped, Worker};

pub(crate) use course::target_of;
pub(crate) use enqueue::{AnswerPayload, EditPayload, New, WithdrawPayload, enqueue};
pub(crate) use material::{Described, address, describe, link_card};
pub(crate) use outcome::Outcome;
pub(crate) use source::Source;
