use anyhow::{Context, bail};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use parvis_domain::{LocalTime, PlannedTime, Timestamp, Zone};
use std::time::Duration;

/// What is as many days old doesn't reach into the last weeks any more, with all that follows from it.
const HISTORY: i64 = 62;

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
            while is_closed(date) {
                date = date.yesterday()?;
            }
        }
        self.at(date, time)
    }

    /// A time of day so many days ago, as the calendar counts; on the last open day before, where it was closed.
    pub(super) fn ago(&self, days: u32, time: &str) -> anyhow::Result<Timestamp> {
        let mut date = self.today.checked_sub(i64::from(days).days())?;
        while is_closed(date) {
            date = date.yesterday()?;
        }
        self.at(date, time)
    }

    /// A time of day so many open days after a day of the year, the last time that it came round long enough ago to be
    /// history.
    pub(super) fn on(&self, (month, day): (i8, i8), after: u32, time: &str) -> anyhow::Result<Timestamp> {
        let history = self.today.checked_sub(HISTORY.days())?;
        let mut date = Date::new(history.year(), month, day)?;
        if date > history {
            date = Date::new(history.year() - 1, month, day)?;
        }
        while is_closed(date) {
            date = date.tomorrow()?;
        }
        for _ in 0..after {
            date = date.tomorrow()?;
            while is_closed(date) {
                date = date.tomorrow()?;
            }
        }
        self.at(date, time)
    }

    /// From when until when the machine was down, in the spring.
    pub(super) fn off(&self) -> anyhow::Result<(Timestamp, Timestamp)> {
        Ok((self.on((4, 15), 0, "22:50")?, self.on((4, 15), 4, "08:40")?))
    }

    /// The day so many days from now, or so many days ago where that is less than none: an open one then.
    pub(super) fn away(&self, days: i64) -> anyhow::Result<Date> {
        match u32::try_from(-days) {
            Ok(0) | Err(_) => Ok(self.today.checked_add(days.days())?),
            Ok(ago) => Ok(self.zone.local(self.ago(ago, "12:00")?).date()),
        }
    }

    /// The first day from this one on, on which the office is open.
    pub(super) fn open_from(mut date: Date) -> anyhow::Result<Date> {
        while is_closed(date) {
            date = date.tomorrow()?;
        }
        Ok(date)
    }

    /// The first morning after that time, before anybody is there.
    pub(super) fn morning_after(&self, at: Timestamp) -> anyhow::Result<Timestamp> {
        let today = self.at(self.on_which(at), "06:00")?;
        if today > at {
            return Ok(today);
        }
        self.at(self.on_which(at).tomorrow()?, "06:00")
    }

    /// The day it was at that time.
    pub(super) fn on_which(&self, at: Timestamp) -> Date {
        self.zone.local(at).date()
    }

    fn at(&self, date: Date, time: &str) -> anyhow::Result<Timestamp> {
        Ok(PlannedTime::new(local(date, time)?, self.zone).instant())
    }

    /// A time of day so many days from now, as somebody who plans writes it.
    pub(super) fn ahead(&self, days: u32, time: &str) -> anyhow::Result<String> {
        let date = self.today.checked_add(i64::from(days).days())?;
        Ok(local(date, time)?.to_string())
    }
}

fn is_closed(date: Date) -> bool {
    matches!(date.weekday(), Weekday::Sunday | Weekday::Monday)
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
        assert_eq!(days.ahead(1, "08:30").unwrap(), "2026-11-25T08:30");
        assert_eq!(
            days.ago(1, "14:00").unwrap().to_rfc3339(),
            "2026-11-21T13:00:00.000Z"
        );
    }

    #[test]
    fn a_day_of_the_year_is_the_last_one_that_is_history() {
        let days = days("2026-11-24T10:00:00Z");
        let on = |from, after| days.on(from, after, "09:30").unwrap().to_rfc3339();
        assert_eq!(on((9, 8), 0), "2026-09-08T07:30:00.000Z");
        // Six weeks ago is too near: the year before, on a Saturday.
        assert_eq!(on((10, 11), 0), "2025-10-11T07:30:00.000Z");
        // From a Sunday to the next open day, and from a Saturday over the weekend.
        assert_eq!(on((4, 12), 0), "2026-04-14T07:30:00.000Z");
        assert_eq!(on((4, 11), 1), "2026-04-14T07:30:00.000Z");
    }
}
