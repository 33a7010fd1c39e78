use crate::{Period, Rhythm};
use jiff::civil::Date;

/// What happened on one channel, as far as it is known, with the days of one zone. Everything the watch knows of a
/// channel is here: it asks nobody and reads no clock.
#[derive(Clone, Debug, PartialEq)]
pub struct ChannelHistory {
    /// Somebody publishes there by hand: what nobody has looked at is unknown.
    pub declared: bool,
    /// The first day that is known.
    pub from: Date,
    /// What was promised on that day.
    pub rhythm: Option<Rhythm>,
    /// Within how many hours an answer is promised.
    pub answer_hours: Option<u32>,
    /// Whether it was said on that day what the channel is for.
    pub usage: bool,
    /// Whether somebody answered for it on that day.
    pub keeper: bool,
    /// What happened, in the order of time.
    pub entries: Vec<Entry>,
}

/// Something that happened on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// When.
    pub on: Date,
    /// What.
    pub what: Happening,
}

/// What can happen on a channel.
#[derive(Clone, Debug, PartialEq)]
pub enum Happening {
    /// A piece came out. Pieces are counted from 0.
    Published(u32),
    /// So many people responded to the piece, counted the same way for each: known from this day on.
    Responses(u32, u64),
    /// Somebody asked something that wants an answer. Questions are counted from 0.
    Question(u32),
    /// It was answered, or somebody said that it wants none.
    Answered(u32),
    /// So many follow.
    Followers(u64),
    /// The link in the profile was tried.
    Link(LinkSeen),
    /// The pinned post was seen: of this day, or there is none.
    Pinned(Option<Date>),
    /// The profile was seen to lack this.
    Lacks(ProfileLacks),
    /// Access was given anew.
    Renewed,
    /// Access couldn't be renewed by itself, and still holds.
    RenewalFailed,
    /// The network refused access.
    Refused,
    /// It became known that access ends on that day.
    Expires(Date),
    /// A publication failed.
    Failed,
    /// Somebody dealt with every failure until now.
    Settled,
    /// From now on somebody answers for the channel, or nobody does.
    Keeper(bool),
    /// From now on its usage is said, or it isn't.
    Usage(bool),
    /// From now on this is promised.
    Rhythm(Option<Rhythm>),
    /// A pause was announced; on the day named the promise holds again.
    Paused(Date),
    /// A person, or a feed, told what there is to see on a declared channel.
    Looked,
}

words! {
    /// What was found at a profile's link.
    LinkSeen,
    /// A word that names nothing that can be found at a link.
    UnknownLinkSeen, "link seen", {
        /// It works.
        Ok = "ok",
        /// Its server says that there is nothing.
        Dead = "dead",
        /// Nobody could tell.
        Unreachable = "unreachable",
    }
}

words! {
    /// What a profile lacks of what everybody looks at first.
    ProfileLacks,
    /// A word that names nothing a profile may lack.
    UnknownProfileLacks, "lack of a profile", {
        /// It has a name and a picture.
        Nothing = "nothing",
        /// A name of its own.
        Name = "name",
        /// A picture of its own.
        Picture = "picture",
        /// Both.
        Both = "both",
    }
}

/// Days are counted from 1970-01-01: a history is gone through day by day.
pub(super) type Day = i32;

/// The number of a day. Howard Hinnant's `days_from_civil`, whose year begins in March.
pub(super) fn day(date: Date) -> Day {
    let (month, dom) = (i32::from(date.month()), i32::from(date.day()));
    let year = i32::from(date.year()) - i32::from(month <= 2);
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + dom - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// The day of a number.
pub(super) fn date(day: Day) -> Date {
    let epoch = jiff::civil::date(1970, 1, 1);
    let span = jiff::Span::new().try_days(day);
    span.and_then(|span| epoch.checked_add(span)).unwrap_or(epoch)
}

/// 0 is Monday.
pub(super) const fn weekday(day: Day) -> i32 {
    (day + 3).rem_euclid(7)
}

/// The `count`-th Monday to Friday after a day. Public holidays are weekdays: a reader elsewhere doesn't know them.
pub(super) const fn weekdays_after(day: Day, count: u32) -> Day {
    let (mut on, mut left) = (day, count);
    while left > 0 {
        on += 1;
        if weekday(on) < 5 {
            left -= 1;
        }
    }
    on
}

/// How many Mondays to Fridays lie after one day, up to and including another.
pub(super) const fn weekdays_between(after: Day, until: Day) -> u32 {
    let (mut on, mut count) = (after, 0);
    while on < until {
        on += 1;
        if weekday(on) < 5 {
            count += 1;
        }
    }
    count
}

/// So many months before a day, or after it when they are negative.
pub(super) fn months_before(day: Day, months: i32) -> Day {
    let there = date(day);
    let span = jiff::Span::new().try_months(months);
    let moved = span.and_then(|span| there.checked_sub(span));
    moved.map_or(day, self::day)
}

/// A history up to the evening of a day, with its days as numbers.
pub(super) struct Known<'a> {
    pub(super) history: &'a ChannelHistory,
    pub(super) from: Day,
    pub(super) to: Day,
    pub(super) entries: Vec<(Day, &'a Happening)>,
}

impl<'a> Known<'a> {
    pub(super) fn until(history: &'a ChannelHistory, to: Date) -> Self {
        let to = day(to);
        let entries = history
            .entries
            .iter()
            .map(|entry| (day(entry.on), &entry.what))
            .take_while(|(on, _)| *on <= to)
            .collect();
        Self {
            history,
            from: day(history.from),
            to,
            entries,
        }
    }

    /// The days on which pieces came out, in their order.
    pub(super) fn pieces(&self) -> Vec<Day> {
        let published = self.entries.iter();
        published
            .filter(|(_, what)| matches!(what, Happening::Published(_)))
            .map(|(on, _)| *on)
            .collect()
    }

    /// The first day on or after `on` on which somebody looked; on a connected channel everything is seen at once.
    pub(super) fn seen_from(&self, on: Day) -> Option<Day> {
        if !self.history.declared {
            return (on <= self.to).then_some(on);
        }
        let looked = |(_, what): &&(Day, &Happening)| matches!(what, Happening::Looked);
        let looks = self.entries.iter().filter(looked).map(|(day, _)| *day);
        looks.filter(|day| *day >= on).min()
    }
}

/// What a promise of rhythm means.
impl Rhythm {
    /// After so many days without a piece the promise is broken.
    pub const fn silence_allowed(self) -> i32 {
        match (self.per, self.times) {
            (Period::Day, _) | (Period::Week, 4..) => 8,
            (Period::Week, 2..=3) => 14,
            (Period::Week, 0..=1) => 21,
            (Period::Month, 2..) => 45,
            (Period::Month, 0..=1) => 70,
        }
    }

    /// As many pieces in as many last days mean that it is kept again. A daily promise is one for working days here.
    pub(super) fn kept_again(self) -> (usize, i32) {
        let times = usize::from(self.times);
        match self.per {
            Period::Day => (times * 10, 14),
            Period::Week => (times * 2, 14),
            Period::Month => (times, 31),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date as civil;

    #[test]
    fn days_are_counted_as_the_calendar_does() {
        for (wanted, y, m, d) in [
            (0, 1970, 1, 1),
            (-1, 1969, 12, 31),
            (11_016, 2000, 2, 29),
            (20_454, 2026, 1, 1),
        ] {
            assert_eq!(day(civil(y, m, d)), wanted);
            assert_eq!(date(wanted), civil(y, m, d));
        }
        assert_eq!(weekday(day(civil(2026, 3, 2))), 0);
    }

    #[test]
    fn the_third_weekday_after_friday_is_wednesday_and_so_it_is_after_saturday() {
        for asked in [6, 7, 8] {
            let on = weekdays_after(day(civil(2026, 3, asked)), 3);
            assert_eq!(date(on), civil(2026, 3, 11));
        }
        assert_eq!(
            weekdays_between(day(civil(2026, 3, 6)), day(civil(2026, 3, 11))),
            3
        );
    }
}
