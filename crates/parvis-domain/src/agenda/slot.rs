use crate::{LocalTime, Period, PlannedTime, Rhythm, Timestamp, Zone};
use jiff::ToSpan;
use jiff::civil::{Date, Time, Weekday};
use std::time::Duration;

/// As many slots a channel has at most: ten a day.
pub const MOST_SLOTS: usize = 70;

/// As far ahead a free slot is looked for.
const HORIZON_DAYS: i32 = 400;

/// A time of the week at which something may go out on a channel, as clocks in the channel's zone show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Slot {
    weekday: Weekday,
    time: Time,
}

/// Why something is no slot.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
pub enum BadSlot {
    /// Days are counted from 1, Monday, to 7, Sunday.
    #[error("{0} is no day of the week: 1 is Monday, 7 is Sunday")]
    Weekday(i64),
    /// A time of day is hours and minutes.
    #[error("{0:?} is no time of day: expected something like 09:30")]
    Time(String),
}

impl Slot {
    /// The slot on `weekday`, 1 for Monday to 7 for Sunday, at `time`: `09:30`.
    ///
    /// # Errors
    /// [`BadSlot`].
    pub fn new(weekday: i64, time: &str) -> Result<Self, BadSlot> {
        let day = i8::try_from(weekday)
            .ok()
            .and_then(|day| Weekday::from_monday_one_offset(day).ok())
            .ok_or(BadSlot::Weekday(weekday))?;
        Ok(Self {
            weekday: day,
            time: clock(time).ok_or_else(|| BadSlot::Time(time.to_owned()))?,
        })
    }

    /// 1 for Monday to 7 for Sunday.
    pub fn weekday(self) -> i64 {
        i64::from(self.weekday.to_monday_one_offset())
    }

    /// Its time of day: `09:30`.
    pub fn time(self) -> String {
        format!("{:02}:{:02}", self.time.hour(), self.time.minute())
    }

    /// Whether it is meant by the wall time `local`.
    pub fn is_at(self, local: LocalTime) -> bool {
        let civil = local.to_civil();
        civil.weekday() == self.weekday && civil.time() == self.time
    }

    /// Minutes since Monday, 00:00.
    fn of_week(self) -> i64 {
        (self.weekday() - 1) * 24 * 60 + i64::from(self.time.hour()) * 60 + i64::from(self.time.minute())
    }
}

/// `HH:MM`, each of two digits.
fn clock(text: &str) -> Option<Time> {
    let (hour, minute) = text.split_once(':')?;
    let number = |part: &str| {
        let digits = part.len() == 2 && part.bytes().all(|it| it.is_ascii_digit());
        digits.then(|| part.parse::<i8>().ok()).flatten()
    };
    Time::new(number(hour)?, number(minute)?, 0, 0).ok()
}

/// Two slots closer than `apart`, over midnight and over the end of the week too; none when all is well.
pub fn too_close(slots: &[Slot], apart: Duration) -> Option<(Slot, Slot)> {
    let mut sorted = slots.to_vec();
    sorted.sort_by_key(|slot| slot.of_week());
    let apart = i64::try_from(apart.as_secs() / 60).unwrap_or(i64::MAX);
    let week = 7 * 24 * 60;
    let pairs = sorted.iter().zip(sorted.iter().cycle().skip(1));
    pairs
        .filter(|_| sorted.len() > 1)
        .find(|(one, next)| (next.of_week() - one.of_week()).rem_euclid(week) < apart)
        .map(|(one, next)| (*one, *next))
}

/// The times of `slots` after `after`, in their order.
fn times(slots: &[Slot], zone: Zone, after: Timestamp) -> impl Iterator<Item = PlannedTime> {
    let mut sorted = slots.to_vec();
    sorted.sort_by_key(|slot| slot.of_week());
    // A wall time that clocks skip may belong to the day before the one they show.
    let first = zone.local(after).date().yesterday().unwrap_or(Date::MIN);
    (0..HORIZON_DAYS)
        .map_while(move |days| first.checked_add(days.days()).ok())
        .flat_map(move |date| {
            let here = sorted.clone().into_iter();
            here.filter(move |slot| slot.weekday == date.weekday())
                .filter_map(move |slot| LocalTime::try_from(date.to_datetime(slot.time)).ok())
        })
        .map(move |local| PlannedTime::new(local, zone))
        .filter(move |planned| planned.instant() > after)
}

/// Gives each of those who wait, in their order, the next slot that is free: after the one before, not before its own
/// earliest time, and at least `apart` from what is `taken`. None when there is no slot, or none for more than a year.
pub fn lay_out(
    slots: &[Slot],
    zone: Zone,
    now: Timestamp,
    taken: &[Timestamp],
    waiting: &[Option<Timestamp>],
    apart: Duration,
) -> Vec<Option<PlannedTime>> {
    let mut times = times(slots, zone, now).peekable();
    let mut taken = taken.to_vec();
    let mut given = Vec::with_capacity(waiting.len());
    for earliest in waiting {
        let fits = |planned: &PlannedTime| {
            let at = planned.instant();
            let near = |other: &Timestamp| at.since(*other).max(other.since(at)) < apart;
            earliest.is_none_or(|earliest| at > earliest) && !taken.iter().any(near)
        };
        let found = times.find(fits);
        taken.extend(found.map(PlannedTime::instant));
        given.push(found);
    }
    given
}

/// Slots that would keep a rhythm: spread over the working week, in the morning first.
pub fn suggested_slots(rhythm: Rhythm) -> Vec<Slot> {
    let times = usize::from(rhythm.times);
    let weekly = match rhythm.per {
        Period::Day => times * 7,
        Period::Week => times,
        // What comes less than weekly still has one time of the week that is its own.
        Period::Month => (times / 4).max(1),
    };
    let weekly = weekly.clamp(1, MOST_SLOTS);
    let days: &[i64] = match weekly {
        1 => &[2],
        2 => &[2, 4],
        3 => &[1, 3, 5],
        4 => &[1, 2, 4, 5],
        5 => &[1, 2, 3, 4, 5],
        6 => &[1, 2, 3, 4, 5, 6],
        _ => &[1, 2, 3, 4, 5, 6, 7],
    };
    let mut slots = Vec::with_capacity(weekly);
    for (at, day) in days.iter().enumerate() {
        let here = weekly / days.len() + usize::from(at < weekly % days.len());
        for turn in 0..here {
            // Between nine and six, on the half hour.
            let half_hours = if here == 1 { 0 } else { turn * 18 / (here - 1) };
            let (hour, minute) = (9 + half_hours / 2, half_hours % 2 * 30);
            slots.extend(Slot::new(*day, &format!("{hour:02}:{minute:02}")));
        }
    }
    slots
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::APART;

    fn paris() -> Zone {
        "Europe/Paris".parse().unwrap()
    }

    fn at(text: &str) -> Timestamp {
        Timestamp::parse_rfc3339(text).unwrap()
    }

    fn slots(given: &[(i64, &str)]) -> Vec<Slot> {
        given
            .iter()
            .map(|(day, time)| Slot::new(*day, time).unwrap())
            .collect()
    }

    fn laid(slots: &[Slot], now: &str, taken: &[&str], waiting: &[Option<Timestamp>]) -> Vec<String> {
        let taken: Vec<Timestamp> = taken.iter().map(|it| at(it)).collect();
        lay_out(slots, paris(), at(now), &taken, waiting, APART)
            .into_iter()
            .map(|it| it.map_or("none".into(), |it| it.local().to_string()))
            .collect()
    }

    #[test]
    fn a_slot_is_a_day_of_the_week_and_a_time_of_day() {
        let slot = Slot::new(1, "09:30").unwrap();
        assert_eq!((slot.weekday(), slot.time()), (1, "09:30".into()));
        for day in [0, 8, -1, 300] {
            assert_eq!(Slot::new(day, "09:30"), Err(BadSlot::Weekday(day)));
        }
        for time in ["", "9:30", "09:60", "24:00", "09:30:00", "0930", "-1:30"] {
            assert_eq!(Slot::new(1, time), Err(BadSlot::Time(time.into())));
        }
    }

    #[test]
    fn those_who_wait_take_the_free_slots_in_their_order() {
        let week = slots(&[(5, "17:00"), (2, "09:00"), (2, "18:30")]);
        // A Monday. Something stands on Tuesday evening already, ten minutes off.
        assert_eq!(
            laid(
                &week,
                "2026-11-16T10:00:00Z",
                &["2026-11-17T17:40:00Z"],
                &[None; 3]
            ),
            ["2026-11-17T09:00", "2026-11-20T17:00", "2026-11-24T09:00"]
        );
    }

    #[test]
    fn nobody_goes_out_before_their_original_or_before_the_one_in_front() {
        let week = slots(&[(1, "09:00"), (3, "09:00"), (5, "09:00")]);
        let after_wednesday = Some(at("2026-11-18T08:00:00Z"));
        assert_eq!(
            laid(&week, "2026-11-15T10:00:00Z", &[], &[after_wednesday, None]),
            ["2026-11-20T09:00", "2026-11-23T09:00"],
            "at the very instant of its original is not after it"
        );
    }

    #[test]
    fn without_slots_nobody_gets_one() {
        assert_eq!(laid(&[], "2026-11-15T10:00:00Z", &[], &[None]), ["none"]);
    }

    #[test]
    fn slots_keep_their_wall_time_when_clocks_change() {
        let nightly = slots(&[(7, "02:30"), (7, "03:30"), (1, "09:00")]);
        let given = lay_out(
            &nightly,
            paris(),
            at("2026-03-28T12:00:00Z"),
            &[],
            &[None; 4],
            APART,
        );
        let told: Vec<_> = given
            .iter()
            .flatten()
            .map(|it| (it.local().to_string(), it.instant().to_rfc3339()))
            .collect();
        let told: Vec<_> = told
            .iter()
            .map(|(local, at)| (local.as_str(), at.as_str()))
            .collect();
        assert_eq!(
            told,
            [
                // Clocks skip half past two; what is written is kept, and half past three is taken by it.
                ("2026-03-29T02:30", "2026-03-29T01:30:00.000Z"),
                ("2026-03-30T09:00", "2026-03-30T07:00:00.000Z"),
                ("2026-04-05T02:30", "2026-04-05T00:30:00.000Z"),
                ("2026-04-05T03:30", "2026-04-05T01:30:00.000Z"),
            ]
        );
        let autumn = lay_out(
            &nightly,
            paris(),
            at("2026-10-24T12:00:00Z"),
            &[],
            &[None; 2],
            APART,
        );
        let instants: Vec<_> = autumn
            .iter()
            .flatten()
            .map(|it| it.instant().to_rfc3339())
            .collect();
        assert_eq!(
            instants,
            ["2026-10-25T00:30:00.000Z", "2026-10-25T02:30:00.000Z"],
            "the first of two"
        );
    }

    #[test]
    fn slots_too_close_to_one_another_are_found_round_the_week() {
        assert_eq!(too_close(&slots(&[(1, "09:00"), (1, "09:15")]), APART), None);
        assert!(too_close(&slots(&[(1, "09:14"), (1, "09:00")]), APART).is_some());
        assert!(too_close(&slots(&[(7, "23:55"), (1, "00:05")]), APART).is_some());
        assert!(too_close(&slots(&[(3, "09:00"), (3, "09:00")]), APART).is_some());
        assert_eq!(too_close(&slots(&[(3, "09:00")]), APART), None);
    }

    #[test]
    fn what_is_suggested_keeps_the_rhythm_and_its_distance() {
        for per in Period::ALL {
            for times in 1..=99 {
                let slots = suggested_slots(Rhythm { times, per: *per });
                let asked = match per {
                    Period::Day => usize::from(times) * 7,
                    Period::Week => usize::from(times),
                    Period::Month => (usize::from(times) / 4).max(1),
                };
                assert_eq!(slots.len(), asked.min(MOST_SLOTS), "{times} {per}");
                assert_eq!(too_close(&slots, APART), None, "{times} {per}");
            }
        }
    }
}
