use crate::{IncidentId, Timestamp};
use std::time::Duration;

words! {
    /// What befell an installation.
    IncidentKind,
    /// A word that names no kind of incident.
    UnknownIncidentKind, "kind of incident", {
        /// Nothing of it ran.
        StoodStill = "stood_still",
        /// Its clock was moved while it ran, or while it stood still.
        ClockLeapt = "clock_leapt",
        /// There was no room left to keep anything.
        StorageFull = "storage_full",
    }
}

/// Something that befell an installation and is over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incident {
    /// Its identifier.
    pub id: IncidentId,
    /// What it was.
    pub kind: IncidentKind,
    /// What the clock showed when it began, as far as one knows.
    pub since: Timestamp,
    /// What the clock showed when it was over; earlier than the other where the clock was moved back.
    pub until: Timestamp,
    /// When it was noticed.
    pub noticed_at: Timestamp,
}

impl Incident {
    /// How much the clock went on, whatever time that took.
    pub fn length(&self) -> Duration {
        self.until.since(self.since)
    }

    /// Whether the clock showed an earlier time afterwards.
    pub fn is_backwards(&self) -> bool {
        self.until < self.since
    }
}
