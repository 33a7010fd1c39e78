//! Days that somebody names, and the instants that follow from them.

use crate::{Checked, Fault};
use jiff::civil::Date;
use parvis_domain::{DueDay, Timestamp, Zone};

/// The day it is at `now` in a zone.
pub(crate) fn today(zone: &str, now: Timestamp) -> Date {
    let zone = zone.parse().unwrap_or(Zone::UTC).time_zone();
    now.to_jiff().to_zoned(zone).date()
}

/// When a day begins in a zone.
pub(crate) fn start_of(day: Date, zone: &str) -> Option<Timestamp> {
    let zone = zone.parse().unwrap_or(Zone::UTC).time_zone();
    day.to_zoned(zone).ok().map(|begin| begin.timestamp().into())
}

/// When a day is over in a zone.
pub(crate) fn end_of(day: Date, zone: &str) -> Option<Timestamp> {
    start_of(day.tomorrow().ok()?, zone)
}

impl Checked {
    /// A day as it is written: `2026-12-31`.
    pub(crate) fn day(&mut self, field: &str, text: &str) -> Option<Date> {
        let day = text.parse::<Date>().ok();
        if day.is_none() {
            let empty = text.trim().is_empty();
            self.fault(Fault::new(field, if empty { "empty" } else { "date-unreadable" }));
        }
        day
    }

    /// A day that isn't over, and counts until it is.
    pub(crate) fn until_day(
        &mut self,
        field: &str,
        text: &str,
        zone: &str,
        now: Timestamp,
    ) -> Option<DueDay> {
        let on = self.day(field, text)?;
        let at = end_of(on, zone);
        self.ahead(field, on, at, now)
    }

    /// A day to come, that counts from its beginning.
    #[expect(
        clippy::wrong_self_convention,
        reason = "it reads a day from which something counts"
    )]
    pub(crate) fn from_day(&mut self, field: &str, text: &str, zone: &str, now: Timestamp) -> Option<DueDay> {
        let on = self.day(field, text)?;
        let at = start_of(on, zone);
        self.ahead(field, on, at, now)
    }

    fn ahead(&mut self, field: &str, on: Date, at: Option<Timestamp>, now: Timestamp) -> Option<DueDay> {
        let due = at.filter(|at| *at > now).map(|at| DueDay { on, at });
        if due.is_none() {
            self.fault(Fault::new(field, "day-over"));
        }
        due
    }

    /// Text of several lines: trimmed, at most `most` characters.
    pub(crate) fn optional_text(&mut self, field: &str, text: &str, most: usize) -> String {
        let text = text.trim();
        let measured = text.chars().count();
        if measured > most {
            self.fault(
                Fault::new(field, "too-long")
                    .with("most", most)
                    .with("measured", measured),
            );
        }
        if text
            .chars()
            .any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
        {
            self.fault(Fault::new(field, "control-characters"));
        }
        text.to_owned()
    }

    /// As [`Checked::optional_text`], and may not be empty.
    pub(crate) fn text(&mut self, field: &str, text: &str, most: usize) -> String {
        if text.trim().is_empty() {
            self.fault(Fault::new(field, "empty"));
        }
        self.optional_text(field, text, most)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_ends_when_clocks_there_say_so() {
        let noon = Timestamp::parse_rfc3339("2026-03-29T12:00:00Z").unwrap();
        assert_eq!(today("Europe/Paris", noon).to_string(), "2026-03-29");
        let day: Date = "2026-03-29".parse().unwrap();
        // The clocks went forward in the morning.
        let begin = start_of(day, "Europe/Paris").unwrap();
        let end = end_of(day, "Europe/Paris").unwrap();
        assert_eq!(begin.to_rfc3339(), "2026-03-28T23:00:00.000Z");
        assert_eq!(end.to_rfc3339(), "2026-03-29T22:00:00.000Z");
        let mut checked = Checked::new();
        assert!(
            checked
                .until_day("a", "2026-03-29", "Europe/Paris", noon)
                .is_some()
        );
        assert!(
            checked
                .from_day("b", "2026-03-29", "Europe/Paris", noon)
                .is_none()
        );
        let wrong = checked.done().unwrap_err();
        assert_eq!(
            (wrong.faults[0].field.as_str(), wrong.faults[0].code),
            ("b", "day-over")
        );
    }
}
