use super::history::{Day, Happening, Known, date, months_before, weekday};
use super::{Facts, Found, HealthKind};
use crate::{Period, Rhythm};

/// Six whole weeks, or three whole months, with half or less of what was promised.
const WEEKS: i32 = 6;
const MONTHS: i32 = 3;

/// The promise as it stands while the days go by.
struct Promise {
    rhythm: Option<Rhythm>,
    paused_until: Option<Day>,
    /// Silence is reckoned from here or from a later piece.
    anchor: Day,
    /// Whole weeks and months lie on or after it.
    whole_from: Day,
}

impl Promise {
    fn afresh(&mut self, on: Day) {
        self.anchor = on;
        self.whole_from = on;
    }
}

/// Where the promise of rhythm was broken.
pub(super) fn spans(known: &Known<'_>) -> Vec<Found> {
    let pieces = known.pieces();
    let mut promise = Promise {
        rhythm: known.history.rhythm,
        paused_until: None,
        anchor: known.from,
        whole_from: known.from,
    };
    let mut found: Vec<Found> = Vec::new();
    let mut open: Option<(Day, Facts)> = None;
    let (mut entry, mut out) = (0, 0);
    for today in known.from..=known.to {
        while let Some((on, what)) = known.entries.get(entry).filter(|(on, _)| *on <= today) {
            if change(&mut promise, *on, what) {
                close(known, &mut found, &mut open, today);
            }
            entry += 1;
        }
        while pieces.get(out).is_some_and(|on| *on <= today) {
            out += 1;
        }
        if promise.paused_until.is_some_and(|until| today >= until) {
            promise.paused_until = None;
            promise.afresh(today);
        }
        let (Some(rhythm), None) = (promise.rhythm, promise.paused_until) else {
            continue;
        };
        let pieces = &pieces[..out];
        if open.is_none() {
            open = broken(&promise, rhythm, pieces, today).map(|facts| (today, facts));
        } else if is_kept(rhythm, pieces, today) {
            close(known, &mut found, &mut open, today);
            promise.whole_from = today + 1;
        }
    }
    let (since, facts) = match open {
        Some((since, facts)) => (known.seen_from(since), now(&promise, facts, &pieces, known.to)),
        None => (None, Facts::default()),
    };
    found.extend(since.map(|since| Found::open(HealthKind::Rhythm, since, facts)));
    found
}

/// What is behind a promise that is still broken, as it stands today: the silence has grown, or pieces come again and are
/// still too few.
fn now(promise: &Promise, facts: Facts, pieces: &[Day], today: Day) -> Facts {
    let Some(rhythm) = promise.rhythm else {
        return facts;
    };
    let last = pieces.last().copied();
    let silent = today - last.map_or(promise.anchor, |last| last.max(promise.anchor));
    let (wanted, days) = rhythm.kept_again();
    let from = today - days + 1;
    if silent >= days {
        return Facts {
            days: Some(silent),
            allowed_days: Some(rhythm.silence_allowed()),
            ..promised("silence", rhythm, last)
        };
    }
    Facts {
        pieces: Some(count(pieces, from, today)),
        promised: Some(wanted),
        from: Some(date(from)),
        to: Some(date(today)),
        ..promised("too_little", rhythm, last)
    }
}

/// Whether the promise is another one now.
fn change(promise: &mut Promise, on: Day, what: &Happening) -> bool {
    match what {
        Happening::Rhythm(rhythm) => {
            promise.rhythm = *rhythm;
            promise.paused_until = None;
            promise.afresh(on);
            true
        }
        Happening::Paused(until) => {
            promise.paused_until = Some(super::history::day(*until));
            true
        }
        _ => false,
    }
}

fn close(known: &Known<'_>, found: &mut Vec<Found>, open: &mut Option<(Day, Facts)>, today: Day) {
    if let Some((began, facts)) = open.take()
        && let Some(since) = known.seen_from(began).filter(|since| *since < today)
    {
        found.push(Found::ended(HealthKind::Rhythm, since, today, facts));
    }
}

/// Whether the promise is broken today, and how.
fn broken(promise: &Promise, rhythm: Rhythm, pieces: &[Day], today: Day) -> Option<Facts> {
    let last = pieces.last().copied();
    let silent = today - last.map_or(promise.anchor, |last| last.max(promise.anchor));
    if silent >= rhythm.silence_allowed() {
        return Some(Facts {
            days: Some(silent),
            allowed_days: Some(rhythm.silence_allowed()),
            ..promised("silence", rhythm, last)
        });
    }
    let (from, wanted) = whole_periods(promise, rhythm, today)?;
    let came = count(pieces, from, today - 1);
    // What is kept again on the very day isn't broken.
    if came * 2 > wanted || is_kept(rhythm, pieces, today) {
        return None;
    }
    Some(Facts {
        pieces: Some(came),
        promised: Some(wanted),
        from: Some(date(from)),
        to: Some(date(today - 1)),
        ..promised("too_little", rhythm, last)
    })
}

pub(super) fn promised(how: &str, rhythm: Rhythm, last: Option<Day>) -> Facts {
    Facts {
        times: Some(rhythm.times),
        per: Some(rhythm.per),
        last_on: last.map(date),
        ..Facts::how(how)
    }
}

/// Whole weeks or months in a row that end yesterday: their first day, and what was promised for all of them.
fn whole_periods(promise: &Promise, rhythm: Rhythm, today: Day) -> Option<(Day, usize)> {
    let times = usize::from(rhythm.times);
    let (from, wanted) = match rhythm.per {
        Period::Month if times < 2 || date(today).day() != 1 => return None,
        Period::Month => (months_before(today, MONTHS), times * 3),
        _ if weekday(today) != 0 => return None,
        Period::Day => (today - 7 * WEEKS, times * 7 * 6),
        Period::Week => (today - 7 * WEEKS, times * 6),
    };
    (from >= promise.whole_from).then_some((from, wanted))
}

fn is_kept(rhythm: Rhythm, pieces: &[Day], today: Day) -> bool {
    let (wanted, days) = rhythm.kept_again();
    count(pieces, today - days + 1, today) >= wanted
}

/// How many came out from one day to another, both included. `pieces` are in order.
pub(super) fn count(pieces: &[Day], from: Day, to: Day) -> usize {
    let before = pieces.partition_point(|on| *on < from);
    let until = pieces.partition_point(|on| *on <= to);
    until.saturating_sub(before)
}

/// How the promise stands on the last day known: the rhythm promised, or until when it is paused; from where silence
/// is reckoned.
pub(super) fn standing(known: &Known<'_>) -> (Option<Rhythm>, Option<Day>, Day) {
    let mut promise = Promise {
        rhythm: known.history.rhythm,
        paused_until: None,
        anchor: known.from,
        whole_from: known.from,
    };
    for (on, what) in &known.entries {
        if promise.paused_until.is_some_and(|until| *on >= until) {
            promise.afresh(promise.paused_until.unwrap_or(*on));
            promise.paused_until = None;
        }
        change(&mut promise, *on, what);
    }
    if let Some(until) = promise.paused_until.filter(|until| known.to >= *until) {
        promise.paused_until = None;
        promise.afresh(until);
    }
    (promise.rhythm, promise.paused_until, promise.anchor)
}
