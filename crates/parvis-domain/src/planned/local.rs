use jiff::civil;
use serde::{Deserialize, Serialize};

/// What a clock on the wall shows: a date of the Gregorian calendar and a time of day, to the second, in the
/// years 1970 to 2199. Written `2026-03-29T02:30`, or `2026-03-29T02:30:15` where the seconds aren't zero.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct LocalTime(civil::DateTime);

/// Why something isn't a wall time.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
pub enum BadLocalTime {
    /// It isn't of the form expected.
    #[error("{0:?} is not a date and time: expected something like 2026-03-29T14:30")]
    Form(String),
    /// It is of the form, but no calendar has that day or no clock that time.
    #[error("{0:?} is on no calendar or no clock")]
    NoSuchTime(String),
    /// It carries an offset or a `Z`: the zone is said apart.
    #[error("{0:?} carries an offset: write the time as clocks there show it, and name the zone apart")]
    Offset(String),
    /// It is finer than a second.
    #[error("{0:?} is finer than a second")]
    Fraction(String),
    /// Its year is outside 1970 to 2199.
    #[error("the year {0} is out of reach: 1970 to 2199")]
    Year(i16),
}

impl LocalTime {
    /// As jiff sees it.
    pub const fn to_civil(self) -> civil::DateTime {
        self.0
    }
}

impl TryFrom<civil::DateTime> for LocalTime {
    type Error = BadLocalTime;

    fn try_from(local: civil::DateTime) -> Result<Self, BadLocalTime> {
        if !(1970..2200).contains(&local.year()) {
            return Err(BadLocalTime::Year(local.year()));
        }
        if local.subsec_nanosecond() != 0 {
            return Err(BadLocalTime::Fraction(local.to_string()));
        }
        Ok(Self(local))
    }
}

impl std::str::FromStr for LocalTime {
    type Err = BadLocalTime;

    /// Reads what a browser's `datetime-local` field sends (HTML, 2.3.5.5): date, `T` or a space, hours and
    /// minutes, and seconds if there are any, with a fraction only if it is nothing but zeros.
    fn from_str(text: &str) -> Result<Self, BadLocalTime> {
        let form = || BadLocalTime::Form(text.to_owned());
        let (date, time) = text.split_once(['T', ' ']).ok_or_else(form)?;
        if time.contains(['Z', 'z', '+', '-']) {
            return Err(BadLocalTime::Offset(text.to_owned()));
        }
        let [year, month, day] = numbers(date, '-', [4, 2, 2]).ok_or_else(form)?;
        let (time, fraction) = time.split_once('.').unwrap_or((time, "0"));
        if fraction.is_empty() || !fraction.bytes().all(|b| b.is_ascii_digit()) {
            return Err(form());
        }
        if fraction.bytes().any(|b| b != b'0') {
            return Err(BadLocalTime::Fraction(text.to_owned()));
        }
        let [hour, minute, second] = match numbers(time, ':', [2, 2]) {
            Some([hour, minute]) => [hour, minute, 0],
            None => numbers(time, ':', [2, 2, 2]).ok_or_else(form)?,
        };
        let small = |n: i16| i8::try_from(n).unwrap_or(i8::MAX);
        civil::DateTime::new(
            year,
            small(month),
            small(day),
            small(hour),
            small(minute),
            small(second),
            0,
        )
        .map_err(|_| BadLocalTime::NoSuchTime(text.to_owned()))?
        .try_into()
    }
}

/// `text` as `N` numbers between separators, each of exactly so many digits.
fn numbers<const N: usize>(text: &str, separator: char, digits: [usize; N]) -> Option<[i16; N]> {
    let mut numbers = [0; N];
    let mut parts = text.split(separator);
    for (number, digits) in numbers.iter_mut().zip(digits) {
        let part = parts
            .next()
            .filter(|part| part.len() == digits && part.bytes().all(|b| b.is_ascii_digit()))?;
        *number = part.parse().ok()?;
    }
    parts.next().is_none().then_some(numbers)
}

impl TryFrom<String> for LocalTime {
    type Error = BadLocalTime;

    fn try_from(text: String) -> Result<Self, BadLocalTime> {
        text.parse()
    }
}

impl From<LocalTime> for String {
    fn from(local: LocalTime) -> Self {
        local.to_string()
    }
}

impl std::fmt::Display for LocalTime {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (date, time) = (self.0.date(), self.0.time());
        write!(f, "{date}T{:02}:{:02}", time.hour(), time.minute())?;
        if time.second() != 0 {
            write!(f, ":{:02}", time.second())?;
        }
        Ok(())
    }
}

impl std::fmt::Debug for LocalTime {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<String, BadLocalTime> {
        text.parse::<LocalTime>().map(String::from)
    }

    #[test]
    fn what_a_browser_sends_is_read() {
        for (sent, kept) in [
            ("2026-03-29T02:30", "2026-03-29T02:30"),
            ("2026-03-29 02:30", "2026-03-29T02:30"),
            ("2026-03-29T02:30:00", "2026-03-29T02:30"),
            ("2026-03-29T02:30:15", "2026-03-29T02:30:15"),
            ("2026-03-29T02:30:15.000", "2026-03-29T02:30:15"),
            ("2028-02-29T23:59:59", "2028-02-29T23:59:59"),
            ("1970-01-01T00:00", "1970-01-01T00:00"),
            ("2199-12-31T23:59", "2199-12-31T23:59"),
        ] {
            assert_eq!(read(sent).as_deref(), Ok(kept), "{sent}");
        }
    }

    #[test]
    fn what_is_no_wall_time_is_refused_by_name() {
        let owned = str::to_owned;
        for form in [
            "",
            "now",
            "2026-03-29",
            "2026-3-29T02:30",
            "2026-03-29T2:30",
            "2026-03-29T02:30:1",
            "2026-03-29T02",
        ] {
            assert_eq!(read(form), Err(BadLocalTime::Form(owned(form))));
        }
        for none in [
            "2026-02-30T10:00",
            "2026-13-01T10:00",
            "2026-01-01T24:00",
            "2026-01-01T23:60",
            "2026-01-01T23:59:60",
        ] {
            assert_eq!(read(none), Err(BadLocalTime::NoSuchTime(owned(none))));
        }
        for offset in [
            "2026-03-29T02:30Z",
            "2026-03-29T02:30+02:00",
            "2026-03-29T02:30-0500",
        ] {
            assert_eq!(read(offset), Err(BadLocalTime::Offset(owned(offset))));
        }
        assert_eq!(
            read("2026-03-29T02:30:15.5"),
            Err(BadLocalTime::Fraction(owned("2026-03-29T02:30:15.5")))
        );
        assert_eq!(read("1969-12-31T23:59"), Err(BadLocalTime::Year(1969)));
        assert_eq!(read("2200-01-01T00:00"), Err(BadLocalTime::Year(2200)));
    }
}
