use crate::{Period, Rhythm};
use jiff::civil::Date;

/// Days on which nothing goes out on a channel, more than its rhythm lets pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Silence {
    /// The last day on which something went out before; none when nothing ever did.
    pub since: Option<Date>,
    /// The first empty day within the window.
    pub from: Date,
    /// The last empty day within the window.
    pub until: Date,
    /// How many days are empty in a row, those outside the window too.
    pub days: u32,
    /// The day on which something goes out again; none when nothing is planned.
    pub next: Option<Date>,
}

impl Rhythm {
    /// The share of the period that one piece fills, in whole days: a week of three pieces has shares of three days.
    pub fn share(self) -> u32 {
        let days = match self.per {
            Period::Day => 1,
            Period::Week => 7,
            Period::Month => 30,
        };
        u32::div_ceil(days, u32::from(self.times.max(1)))
    }

    /// As many empty days in a row break it: so many that one share stays empty wherever shares are said to begin.
    pub fn broken_after(self) -> u32 {
        2 * self.share() - 1
    }
}

/// The runs of empty days that break `rhythm` and touch the days `window.0` to `window.1`.
///
/// `days` are those on which something went out or is to go out: in the window, and the nearest one on either side of
/// it; in any order. Before `begun`, the channel wasn't there.
pub fn silences(rhythm: Rhythm, begun: Date, days: &[Date], window: (Date, Date)) -> Vec<Silence> {
    let mut days: Vec<Date> = days.to_vec();
    days.sort_unstable();
    days.dedup();
    let mut found = Vec::new();
    let mut since: Option<Date> = None;
    let ends = days.into_iter().map(Some).chain([None]);
    for next in ends {
        let first = since.map_or(Some(begun), |day| day.tomorrow().ok());
        // What nothing ends goes on to the end of what is looked at.
        let last = next.map_or(Some(window.1), |day| day.yesterday().ok());
        if let (Some(first), Some(last)) = (first, last) {
            found.extend(
                run(rhythm, (first, last), window).map(|(from, until, days)| Silence {
                    since,
                    from,
                    until,
                    days,
                    next,
                }),
            );
        }
        since = next;
    }
    found
}

/// The part of an empty run that the window shows, if the run is long enough.
fn run(rhythm: Rhythm, (first, last): (Date, Date), window: (Date, Date)) -> Option<(Date, Date, u32)> {
    let (from, until) = (first.max(window.0), last.min(window.1));
    let days = u32::try_from((last - first).get_days() + 1).ok()?;
    (from <= until && days >= rhythm.broken_after()).then_some((from, until, days))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        format!("2026-11-{text}").parse().unwrap()
    }

    fn rhythm(times: u8, per: Period) -> Rhythm {
        Rhythm { times, per }
    }

    const WEEK: (&str, &str) = ("16", "22");

    fn found(rhythm: Rhythm, days: &[&str]) -> Vec<(String, String, u32)> {
        let days: Vec<Date> = days.iter().map(|it| day(it)).collect();
        silences(rhythm, day("01"), &days, (day(WEEK.0), day(WEEK.1)))
            .iter()
            .map(|silence| (silence.from.to_string(), silence.until.to_string(), silence.days))
            .collect()
    }

    #[test]
    fn a_rhythm_is_broken_when_a_whole_share_stays_empty_however_one_counts() {
        let shares = [
            (rhythm(1, Period::Day), 1, 1),
            (rhythm(3, Period::Day), 1, 1),
            (rhythm(5, Period::Week), 2, 3),
            (rhythm(3, Period::Week), 3, 5),
            (rhythm(1, Period::Week), 7, 13),
            (rhythm(2, Period::Month), 15, 29),
        ];
        for (rhythm, share, broken) in shares {
            assert_eq!(
                (rhythm.share(), rhythm.broken_after()),
                (share, broken),
                "{rhythm:?}"
            );
        }
    }

    #[test]
    fn once_a_week_lets_twelve_days_pass_and_not_thirteen() {
        let weekly = rhythm(1, Period::Week);
        // From the 6th to the 19th: the 7th to the 18th are twelve days.
        assert_eq!(found(weekly, &["06", "19"]), []);
        let (from, until) = ("2026-11-16".to_owned(), "2026-11-18".to_owned());
        assert_eq!(found(weekly, &["05", "19"]), [(from, until, 13)]);
    }

    #[test]
    fn every_empty_day_breaks_a_daily_rhythm() {
        let daily = rhythm(1, Period::Day);
        let days = ["15", "16", "17", "20", "21", "22", "23"];
        assert_eq!(
            found(daily, &days),
            [("2026-11-18".into(), "2026-11-19".into(), 2)]
        );
    }

    #[test]
    fn a_channel_on_which_nothing_ever_went_out_is_empty_from_its_first_day() {
        let silences = silences(rhythm(1, Period::Week), day("03"), &[], (day("16"), day("22")));
        assert_eq!(silences.len(), 1);
        assert_eq!(
            (silences[0].since, silences[0].next, silences[0].days),
            (None, None, 20)
        );
        // One that was connected yesterday has broken nothing yet.
        let young = super::silences(rhythm(1, Period::Week), day("15"), &[], (day("16"), day("22")));
        assert_eq!(young, []);
    }

    #[test]
    fn a_run_before_or_after_the_window_is_not_its_concern() {
        assert_eq!(
            found(rhythm(3, Period::Week), &["02", "15", "18", "22", "30"]),
            []
        );
    }
}
