mod local;
mod zone;

pub use local::{BadLocalTime, LocalTime};
pub use zone::{UnknownZone, Zone, zone_release};

use crate::Timestamp;
use jiff::tz::AmbiguousOffset;
use serde::{Deserialize, Serialize};

/// A time that somebody planned: what they wrote (a wall time and the zone it is meant in), and the instant
/// that follows from it under the bundled tz database.
///
/// What was written is what was meant. The instant is derived: when a government moves its clocks, a new
/// release of the database gives another one, and [`recomputed`](Self::recomputed) finds out.
///
/// - A wall time that doesn't exist, because clocks skip it, moves forward by the gap (02:30 → 03:30).
/// - One that happens twice, because clocks go back, means the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PlannedTime {
    local: LocalTime,
    zone: Zone,
    instant: Timestamp,
}

/// How often a wall time comes in its zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Occurrence {
    /// Once, as nearly always.
    Once,
    /// Never: clocks skip it. What is planned then is due when clocks show `moved_to`.
    Skipped {
        /// The wall time it becomes.
        moved_to: LocalTime,
    },
    /// Twice: clocks go back over it. The first is meant.
    Twice {
        /// When the wall time comes again.
        again: Timestamp,
    },
}

impl PlannedTime {
    /// The wall time `local` as clocks in `zone` show it.
    pub fn new(local: LocalTime, zone: Zone) -> Self {
        Self {
            local,
            zone,
            instant: zone.instant_of(local),
        }
    }

    /// One as it was stored. The instant is believed, even if the tz database says otherwise by now.
    pub const fn restored(local: LocalTime, zone: Zone, instant: Timestamp) -> Self {
        Self { local, zone, instant }
    }

    /// The wall time as it was written, even where clocks skip it.
    pub const fn local(self) -> LocalTime {
        self.local
    }

    /// The zone it was written in.
    pub const fn zone(self) -> Zone {
        self.zone
    }

    /// When it is due.
    pub const fn instant(self) -> Timestamp {
        self.instant
    }

    /// The same wall time under today's tz database, if that gives another instant than the one stored.
    pub fn recomputed(self) -> Option<Self> {
        let anew = Self::new(self.local, self.zone);
        (anew.instant != self.instant).then_some(anew)
    }

    /// Whether the wall time comes once, never or twice, to be told to whoever plans it.
    pub fn occurrence(self) -> Occurrence {
        let ambiguous = self
            .zone
            .time_zone()
            .to_ambiguous_timestamp(self.local.to_civil());
        match ambiguous.offset() {
            AmbiguousOffset::Unambiguous { .. } => Occurrence::Once,
            AmbiguousOffset::Gap { .. } => {
                let shown = self.zone.local(self.zone.instant_of(self.local));
                LocalTime::try_from(shown)
                    .map_or(Occurrence::Once, |moved_to| Occurrence::Skipped { moved_to })
            }
            AmbiguousOffset::Fold { .. } => {
                ambiguous
                    .later()
                    .map_or(Occurrence::Once, |again| Occurrence::Twice {
                        again: again.into(),
                    })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn planned(local: &str, zone: &str) -> PlannedTime {
        PlannedTime::new(local.parse().unwrap(), zone.parse().unwrap())
    }

    fn utc(local: &str, zone: &str) -> String {
        planned(local, zone).instant().to_rfc3339()
    }

    #[test]
    fn a_wall_time_is_due_when_clocks_there_show_it() {
        assert_eq!(
            utc("2026-01-15T09:00", "Europe/Paris"),
            "2026-01-15T08:00:00.000Z"
        );
        assert_eq!(
            utc("2026-07-15T09:00", "Europe/Paris"),
            "2026-07-15T07:00:00.000Z"
        );
        assert_eq!(
            utc("2026-07-15T09:00", "Asia/Kathmandu"),
            "2026-07-15T03:15:00.000Z"
        );
        assert_eq!(utc("2026-07-15T09:00", "UTC"), "2026-07-15T09:00:00.000Z");
    }

    #[test]
    fn a_time_that_clocks_skip_moves_forward_by_the_gap() {
        let skipped = planned("2026-03-29T02:30", "Europe/Paris");
        assert_eq!(skipped.instant().to_rfc3339(), "2026-03-29T01:30:00.000Z");
        assert_eq!(
            skipped.occurrence(),
            Occurrence::Skipped {
                moved_to: "2026-03-29T03:30".parse().unwrap()
            }
        );
        assert_eq!(skipped.local().to_string(), "2026-03-29T02:30");
        // Half an hour in Lord Howe; a whole day in Samoa, which never saw the 30th.
        assert_eq!(
            utc("2026-10-04T02:15", "Australia/Lord_Howe"),
            "2026-10-03T15:45:00.000Z"
        );
        assert_eq!(
            utc("2011-12-30T12:00", "Pacific/Apia"),
            "2011-12-30T22:00:00.000Z"
        );
    }

    #[test]
    fn a_time_that_comes_twice_means_the_first() {
        let twice = planned("2026-10-25T02:30", "Europe/Paris");
        assert_eq!(twice.instant().to_rfc3339(), "2026-10-25T00:30:00.000Z");
        let again = Timestamp::parse_rfc3339("2026-10-25T01:30:00Z").unwrap();
        assert_eq!(twice.occurrence(), Occurrence::Twice { again });
        assert_eq!(
            planned("2026-10-25T03:00", "Europe/Paris").occurrence(),
            Occurrence::Once
        );
    }

    #[test]
    fn a_moved_clock_change_is_found_out() {
        let planned = planned("2027-07-01T09:00", "Europe/Paris");
        assert_eq!(planned.recomputed(), None);
        let of_old = Timestamp::parse_rfc3339("2027-07-01T08:00:00Z").unwrap();
        let stored = PlannedTime::restored(planned.local(), planned.zone(), of_old);
        assert_eq!(stored.instant(), of_old);
        assert_eq!(stored.recomputed(), Some(planned));
    }

    #[test]
    fn it_is_kept_as_it_was_written() {
        let planned = planned("2026-03-29T02:30", "europe/paris");
        let json = serde_json::to_string(&planned).unwrap();
        assert_eq!(
            json,
            r#"{"local":"2026-03-29T02:30","zone":"Europe/Paris","instant":1774747800000000}"#
        );
        assert_eq!(serde_json::from_str::<PlannedTime>(&json).unwrap(), planned);
    }
}
