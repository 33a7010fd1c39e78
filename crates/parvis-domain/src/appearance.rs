use crate::{
    AppearanceId, CampaignId, ChannelId, LocalTime, OriginalId, PlannedTime, Timestamp, UserId, Zone,
};
use jiff::civil::{Date, Time};

/// Something that the rest of the house says, on a declared channel: in the press, at a stand, by mail. Nothing sends it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appearance {
    /// Its identifier.
    pub id: AppearanceId,
    /// What it is called.
    pub title: String,
    /// Where: a declared channel.
    pub channel: ChannelId,
    /// Its days, and its hour.
    pub when: AppearanceDays,
    /// Who does it; may be empty.
    pub by_whom: String,
    /// Where people find it on the web.
    pub address: Option<String>,
    /// What else is to be known; may be empty.
    pub note: String,
    /// The campaign it belongs to.
    pub campaign: Option<CampaignId>,
    /// What that campaign is called; for reading.
    pub campaign_name: Option<String>,
    /// The original it is about.
    pub original: Option<OriginalId>,
    /// What that original is called; for reading.
    pub original_title: Option<String>,
    /// Counts changes, so that two people don't overwrite one another.
    pub version: i64,
    /// Who wrote it down.
    pub created_by: UserId,
    /// When.
    pub created_at: Timestamp,
    /// When anything about it changed last.
    pub changed_at: Timestamp,
}

/// A day, or several, and an hour on the first of them where it has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AppearanceDays {
    /// The first day.
    pub first: Date,
    /// The last day; the same for a single one, never before it.
    pub last: Date,
    /// When it begins, as clocks show it; none: all day long.
    pub time: Option<Time>,
    /// Where those clocks are, and the days begin and end.
    pub zone: Zone,
}

impl AppearanceDays {
    /// When it begins: at its hour, else with its first day.
    pub fn begins(&self) -> Option<PlannedTime> {
        let local = self.first.to_datetime(self.time.unwrap_or(Time::midnight()));
        Some(PlannedTime::new(LocalTime::try_from(local).ok()?, self.zone))
    }

    /// How many days it lasts.
    pub fn days(&self) -> i32 {
        (self.last - self.first).get_days() + 1
    }

    /// The same, as long, from another first day on. None beyond the calendar.
    #[must_use]
    pub fn moved_to(&self, first: Date) -> Option<Self> {
        let last = first.checked_add(self.last - self.first).ok()?;
        Some(Self { first, last, ..*self })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_moved_lasts_as_long_over_the_change_of_clocks() {
        let days = AppearanceDays {
            first: "2026-03-27".parse().unwrap(),
            last: "2026-03-29".parse().unwrap(),
            time: Some(Time::constant(2, 30, 0, 0)),
            zone: "Europe/Paris".parse().unwrap(),
        };
        assert_eq!(days.days(), 3);
        let moved = days.moved_to("2026-03-29".parse().unwrap()).unwrap();
        assert_eq!((moved.days(), moved.last), (3, "2026-03-31".parse().unwrap()));
        let begins = moved.begins().unwrap().instant().to_rfc3339();
        assert_eq!(begins, "2026-03-29T01:30:00.000Z", "clocks skip half past two");
    }
}
