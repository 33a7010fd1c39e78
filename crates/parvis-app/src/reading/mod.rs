//! Listening: what strangers do about what we publish is read back.
//!
//! Two roads lead here, and each finds what the other missed. *News* is what a network tells us of; it finds things
//! soon. *Threads* are what hangs from our publications; they are read whole, often at first and more seldom with age, and
//! they tell what is gone. Everything is recognised by its identity on the network, so that order doesn't matter and
//! the same again changes nothing; a place in a list is kept in the transaction that keeps what came before it.
//!
//! One channel is listened to by one node at a time, under a lease. No transaction is open while a network is asked.

mod account;
mod avatars;
mod gap;
mod line;
mod listen;
mod look_now;
mod news;
mod pace;
mod profile;
mod read_due;
mod thread;

pub use gap::gap_begins;
pub use look_now::look_now;
pub use read_due::{read_due, run, start};

use crate::Problem;
use parvis_connectors::ConnectorError;
use parvis_store::StoreError;

/// Why listening to a channel stopped.
#[derive(Debug)]
enum Trouble {
    /// Its network.
    Network(ConnectorError),
    /// Our own store.
    Ours(Problem),
    /// Somebody else listens by now.
    LostLease,
}

impl From<ConnectorError> for Trouble {
    fn from(error: ConnectorError) -> Self {
        Self::Network(error)
    }
}

impl From<Problem> for Trouble {
    fn from(problem: Problem) -> Self {
        Self::Ours(problem)
    }
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        Self::Ours(error.into())
    }
}
