//! What other nodes are still to be told.

use crate::change::Change;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, MutexGuard, PoisonError};
use tokio::sync::Notify;

/// More changes than this are told as one: look again at everything.
const MOST: usize = 1_024;

/// Kept until it was said: what was committed while it is being said is said again.
#[derive(Default)]
pub(crate) struct Untold {
    desk: Mutex<Desk>,
    bell: Notify,
}

#[derive(Default)]
struct Desk {
    /// Each with the number under which it was added last.
    changes: BTreeMap<Change, u64>,
    /// There was more than can be named, added last under this number.
    something: Option<u64>,
    number: u64,
    /// How many pass it on in this program.
    passing: usize,
}

/// What waited at some moment.
pub(crate) struct Waiting {
    changes: BTreeMap<Change, u64>,
    something: Option<u64>,
}

impl Waiting {
    pub(crate) fn is_empty(&self) -> bool {
        self.changes.is_empty() && self.something.is_none()
    }

    /// Each change, where all of them can be named.
    pub(crate) fn changes(&self) -> Option<impl Iterator<Item = &Change>> {
        self.something.is_none().then(|| self.changes.keys())
    }
}

impl Untold {
    fn desk(&self) -> MutexGuard<'_, Desk> {
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Adds what was committed. Gives whether somebody in this program passes it on.
    pub(crate) fn add(&self, said: BTreeSet<Change>) -> bool {
        let mut desk = self.desk();
        desk.number += 1;
        let number = desk.number;
        desk.changes
            .extend(said.into_iter().map(|change| (change, number)));
        if desk.changes.len() > MOST {
            desk.changes.clear();
            desk.something = Some(number);
        }
        self.bell.notify_one();
        desk.passing > 0
    }

    /// Adds that there may have been anything.
    pub(crate) fn add_something(&self) {
        let mut desk = self.desk();
        desk.number += 1;
        desk.something = Some(desk.number);
        self.bell.notify_one();
    }

    pub(crate) fn waiting(&self) -> Waiting {
        let desk = self.desk();
        Waiting {
            changes: desk.changes.clone(),
            something: desk.something,
        }
    }

    /// That was said. What was added again since then still waits.
    pub(crate) fn forget(&self, said: &Waiting) {
        let mut desk = self.desk();
        desk.changes
            .retain(|change, number| said.changes.get(change) != Some(number));
        if desk.something == said.something {
            desk.something = None;
        }
    }

    /// Comes back when something was added since the last time.
    pub(crate) async fn rung(&self) {
        self.bell.notified().await;
    }

    /// Somebody passes it on, as long as they keep this.
    pub(crate) fn passed_on(&self) -> PassedOn<'_> {
        self.desk().passing += 1;
        PassedOn(self)
    }
}

/// Somebody passes on what is added.
pub(crate) struct PassedOn<'a>(&'a Untold);

impl Drop for PassedOn<'_> {
    fn drop(&mut self) {
        self.0.desk().passing -= 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use parvis_domain::WorkspaceId;
    use uuid::Uuid;

    fn changes(ids: std::ops::Range<u128>) -> BTreeSet<Change> {
        let change = |id| Change {
            workspace: WorkspaceId::from_uuid(Uuid::nil()),
            noun: "publication".into(),
            id: Some(Uuid::from_u128(id)),
        };
        ids.map(change).collect()
    }

    fn named(untold: &Untold) -> Option<usize> {
        untold.waiting().changes().map(Iterator::count)
    }

    #[test]
    fn what_is_added_while_it_is_said_is_said_again() {
        let untold = Untold::default();
        assert!(!untold.add(changes(0..2)));
        let said = untold.waiting();
        let passing = untold.passed_on();
        assert!(untold.add(changes(1..3)));
        untold.forget(&said);
        assert_eq!(named(&untold), Some(2));
        untold.forget(&untold.waiting());
        assert!(untold.waiting().is_empty());
        drop(passing);
        assert!(!untold.add(changes(0..1)));
    }

    #[test]
    fn more_than_can_be_named_is_said_as_one() {
        let untold = Untold::default();
        untold.add(changes(0..1_025));
        assert_eq!(named(&untold), None);
        let said = untold.waiting();
        untold.add_something();
        untold.forget(&said);
        assert!(!untold.waiting().is_empty());
        untold.forget(&untold.waiting());
        assert!(untold.waiting().is_empty());
    }
}
