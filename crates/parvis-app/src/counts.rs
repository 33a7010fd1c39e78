//! What the use cases and the worker count, for whoever watches. Kept in memory; a restart begins at nought. Nothing in
//! it tells whose it was.

use parvis_domain::Network;
use parvis_store::meter::{Counter, Gauge, Timings};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// The word for a network where it isn't known: its channel is gone.
const NO_NETWORK: &str = "none";

/// What is counted.
#[derive(Default)]
pub struct Counts {
    /// Deliveries claimed because they were due.
    pub claims: Counter,
    /// Deliveries claimed because whoever held them had let the lease run out.
    pub leases_expired: Counter,
    /// Leases lost in the middle of an attempt.
    pub leases_lost: Counter,
    /// Looks for what became of an attempt.
    pub looks: Counter,
    /// Credentials renewed.
    pub renewals: Counter,
    /// Credentials that couldn't be renewed.
    pub renewals_failed: Counter,
    /// Letters handed over.
    pub mails_sent: Counter,
    /// Letters that are sent again later.
    pub mails_put_off: Counter,
    /// Letters given up.
    pub mails_given_up: Counter,
    /// Pages of the site that were asked for, and could come from memory.
    pub pages_asked: Counter,
    /// Those of them that had to be made.
    pub pages_made: Counter,
    /// Write transactions.
    pub transactions: Counter,
    /// Those that were refused because another writer was faster or held on for too long.
    pub busy: Counter,
    /// Write transactions that wait for their turn.
    pub waiting: Gauge,
    /// How long they waited for it.
    pub waits: Timings,
    attempts: Mutex<BTreeMap<(String, &'static str), u64>>,
    durations: Mutex<BTreeMap<String, Arc<Timings>>>,
}

impl Counts {
    /// What came of an attempt, on which network, and how long it took.
    pub(crate) fn attempt(&self, network: Option<Network>, outcome: &'static str, took: std::time::Duration) {
        let network = network.as_ref().map_or(NO_NETWORK, Network::as_str);
        let mut attempts = self.attempts.lock().unwrap_or_else(PoisonError::into_inner);
        *attempts.entry((network.to_owned(), outcome)).or_default() += 1;
        drop(attempts);
        let mut durations = self.durations.lock().unwrap_or_else(PoisonError::into_inner);
        durations.entry(network.to_owned()).or_default().note(took);
    }

    /// How many attempts on each network came to what.
    pub fn attempts(&self) -> BTreeMap<(String, &'static str), u64> {
        self.attempts
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// How long attempts took on each network.
    pub fn durations(&self) -> BTreeMap<String, Arc<Timings>> {
        self.durations
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}
