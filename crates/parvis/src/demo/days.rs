use anyhow::{Context, bail};
use jiff::civil::{Date, Weekday};
use parvis_domain::{LocalTime, PlannedTime, Timestamp, Zone};
use std::time::Duration;

/// The days on which the office is open, counted back from today.
pub(super) struct Days {
    now: Timestamp,
    zone: Zone,
    today: Date,
}

impl Days {
    /// As clocks in `zone` show them at `now`.
    pub(super) fn before(now: Timestamp, zone: Zone) -> Self {
        Self {
            now,
            zone,
            today: zone.local(now).date(),
        }
    }

    /// The day it is.
    pub(super) const fn today(&self) -> Date {
        self.today
    }

    /// A time of day on an open day: 1 is the last one before today. On day 0 it is that long ago.
    pub(super) fn back(&self, days: u32, time: &str) -> anyhow::Result<Timestamp> {
        if days == 0 {
            let ago = local(self.today, time)?.to_civil().time() - jiff::civil::Time::midnight();
            return Ok(self.now.minus(Duration::try_from(ago)?));
        }
        let mut date = self.today;
        for _ in 0..days {
            date = date.yesterday()?;
            while matches!(date.weekday(), Weekday::Sunday | Weekday::Monday) {
                date = date.yesterday()?;
            }
        }
        Ok(PlannedTime::new(local(date, time)?, self.zone).instant())
    }

    /// A time of day tomorrow, as somebody who plans writes it.
    pub(super) fn tomorrow(&self, time: &str) -> anyhow::Result<String> {
        Ok(local(self.today.tomorrow()?, time)?.to_string())
    }
}

fn local(date: Date, time: &str) -> anyhow::Result<LocalTime> {
    let (hour, minute) = time
        .split_once(':')
        .with_context(|| format!("{time} isn't a time of day"))?;
    let Ok(time) = jiff::civil::Time::new(hour.parse()?, minute.parse()?, 0, 0) else {
        bail!("{time} isn't a time of day");
    };
    Ok(LocalTime::try_from(date.to_datetime(time))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(now: &str) -> Days {
        Days::before(
            Timestamp::parse_rfc3339(now).unwrap(),
            "Europe/Paris".parse().unwrap(),
        )
    }

    #[test]
    fn closed_days_are_not_counted() {
        // A Tuesday: the day before it on which the office is open is a Saturday.
        let days = days("2026-11-24T10:00:00Z");
        let at = |back| days.back(back, "09:30").unwrap().to_rfc3339();
        assert_eq!(at(1), "2026-11-21T08:30:00.000Z");
        assert_eq!(at(5), "2026-11-17T08:30:00.000Z");
        assert_eq!(at(6), "2026-11-14T08:30:00.000Z");
        assert_eq!(
            days.back(0, "00:10").unwrap().to_rfc3339(),
            "2026-11-24T09:50:00.000Z"
        );
        assert_eq!(days.tomorrow("08:30").unwrap(), "2026-11-25T08:30");
    }
}
