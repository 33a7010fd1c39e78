use super::history::{Day, Happening, Known, date, months_before};
use super::{Facts, Found, HealthKind};
use std::collections::HashMap;

/// A piece and how many responded to it.
#[derive(Clone, Copy)]
struct Piece {
    on: Day,
    count: u64,
}

/// As many pieces at least are called *lately*, and as many days.
const LATELY: usize = 8;
const LATELY_DAYS: i32 = 14;
/// As many pieces at least are needed before them, from as many months.
const BEFORE: usize = 12;
const BEFORE_MONTHS: i32 = 12;
/// Of fewer responses than that nothing is said.
const LEAST_MEDIAN: f64 = 8.0;
/// A piece that got no more than this share of the median before is a weak one.
const WEAK: f64 = 0.6;
/// Of so many pieces one may be strong in spite of a fall: one that was passed around doesn't hide it.
const ONE_STRONG_IN: usize = 8;
/// It is over when the median lately is this share of what it was compared with.
const RECOVERED: f64 = 0.8;
/// So many times as many followed before: many have gone.
const MANY_GONE: f64 = 1.25;
/// A count of followers speaks for so many days.
const FOLLOWERS_GOOD_FOR: i32 = 90;

/// Two groups of pieces, and what they say.
pub(super) struct Compared {
    pub(super) lately: usize,
    pub(super) lately_median: f64,
    pub(super) before: usize,
    /// Multiplied by the share of followers that are left, where some have gone.
    pub(super) before_median: f64,
    pub(super) followers: Option<(f64, u64)>,
    weak: bool,
}

/// Where people began to respond clearly less.
///
/// Counts of responses are skewed, and one piece that was passed around is no news: medians and an order are compared,
/// no means. When nothing has changed, let `q` be the share of pieces that get at most 60 % of the median; the
/// chance that at most one of the last eight gets more is `q⁸ + 8 q⁷ (1 − q)`: 0.1 % for `q` = 0.3, which is
/// already a wide spread. See docs/health.md.
pub(super) fn spans(known: &Known<'_>) -> Vec<Found> {
    let mut published: HashMap<u32, Day> = HashMap::new();
    let mut pieces: Vec<Piece> = Vec::new();
    let mut followers: Vec<(Day, u64)> = Vec::new();
    let mut found: Vec<Found> = Vec::new();
    let mut open: Option<(Day, f64, Facts)> = None;
    let mut entries = known.entries.iter().peekable();
    while let Some((today, what)) = entries.next() {
        let mut news = false;
        let mut what = *what;
        loop {
            match what {
                Happening::Published(number) => {
                    published.insert(*number, *today);
                }
                Happening::Responses(number, count) => {
                    if let Some(on) = published.get(number) {
                        insert(
                            &mut pieces,
                            Piece {
                                on: *on,
                                count: *count,
                            },
                        );
                        news = true;
                    }
                }
                Happening::Followers(count) => followers.push((*today, *count)),
                _ => {}
            }
            match entries.next_if(|(on, _)| on == today) {
                Some((_, next)) => what = *next,
                None => break,
            }
        }
        if !news {
            continue;
        }
        if let Some((since, reference, facts)) = open.take() {
            if median(lately(&pieces, *today)) >= RECOVERED * reference {
                found.push(Found::ended(HealthKind::FallingResponse, since, *today, facts));
            } else {
                open = Some((since, reference, facts));
            }
        } else if let Some(compared) = compare(&pieces, &followers, *today).filter(|compared| compared.weak) {
            open = Some((*today, compared.before_median, facts(&compared)));
        }
    }
    found.extend(open.map(|(since, _, facts)| Found::open(HealthKind::FallingResponse, since, facts)));
    found
}

fn facts(compared: &Compared) -> Facts {
    Facts {
        lately: Some(compared.lately),
        lately_median: Some(compared.lately_median),
        before: Some(compared.before),
        before_median: Some(compared.before_median),
        followers_then: compared.followers.map(|(then, _)| then),
        followers_now: compared.followers.map(|(_, now)| now),
        ..Facts::how("fewer")
    }
}

/// The two groups on the last day known, where there are enough pieces in both.
pub(super) fn now(known: &Known<'_>) -> Option<Compared> {
    let mut published: HashMap<u32, Day> = HashMap::new();
    let mut pieces: Vec<Piece> = Vec::new();
    let mut followers: Vec<(Day, u64)> = Vec::new();
    for (on, what) in &known.entries {
        match what {
            Happening::Published(number) => {
                published.insert(*number, *on);
            }
            Happening::Responses(number, count) => {
                if let Some(out) = published.get(number) {
                    insert(
                        &mut pieces,
                        Piece {
                            on: *out,
                            count: *count,
                        },
                    );
                }
            }
            Happening::Followers(count) => followers.push((*on, *count)),
            _ => {}
        }
    }
    compare(&pieces, &followers, known.to)
}

/// Pieces stay in the order in which they came out, whenever their count became known.
fn insert(pieces: &mut Vec<Piece>, piece: Piece) {
    let at = pieces.partition_point(|other| other.on <= piece.on);
    pieces.insert(at, piece);
}

fn lately(pieces: &[Piece], today: Day) -> &[Piece] {
    let recent = pieces.len() - pieces.partition_point(|piece| piece.on <= today - LATELY_DAYS);
    &pieces[pieces.len().saturating_sub(recent.max(LATELY))..]
}

fn compare(pieces: &[Piece], followers: &[(Day, u64)], today: Day) -> Option<Compared> {
    let lately = lately(pieces, today);
    let first = lately.first()?;
    let earlier = &pieces[..pieces.len() - lately.len()];
    let reach = months_before(first.on, BEFORE_MONTHS);
    let before = &earlier[earlier.partition_point(|piece| piece.on < reach)..];
    if before.len() < BEFORE || lately.len() < LATELY {
        return None;
    }
    let usual = median(before);
    if usual < LEAST_MEDIAN {
        return None;
    }
    let fewer = fewer_followers(before, followers, today);
    let reference = fewer.map_or(usual, |(then, now)| usual * real(now) / then);
    let reference = reference.min(by_those_left(before, followers, today).unwrap_or(usual));
    let strong = lately
        .iter()
        .filter(|piece| real(piece.count) > WEAK * reference)
        .count();
    Some(Compared {
        lately: lately.len(),
        lately_median: median(lately),
        before: before.len(),
        before_median: reference,
        followers: fewer,
        weak: strong <= lately.len() / ONE_STRONG_IN,
    })
}

/// When many have gone, the medians of pieces and of followers may come from different sides of that day: each piece is
/// then taken as those who are left would have responded to it.
fn by_those_left(before: &[Piece], followers: &[(Day, u64)], today: Day) -> Option<f64> {
    let (_, now) = followers
        .iter()
        .rev()
        .find(|(on, _)| *on >= today - FOLLOWERS_GOOD_FOR)?;
    let at = |on: Day| {
        let earlier = followers.iter().rev().find(|(counted, _)| *counted <= on);
        earlier
            .or_else(|| followers.first())
            .map_or(*now, |(_, count)| *count)
    };
    let gone = |then: u64| real(then) > MANY_GONE * real(*now);
    if !before.iter().any(|piece| gone(at(piece.on))) {
        return None;
    }
    let mut left: Vec<f64> = before
        .iter()
        .map(|piece| real(piece.count) * (real(*now) / real(at(piece.on).max(1))).min(1.0))
        .collect();
    left.sort_unstable_by(f64::total_cmp);
    left.get(left.len() / 2).copied()
}

/// How many followed then and now, where that is known and they have become fewer.
fn fewer_followers(before: &[Piece], followers: &[(Day, u64)], today: Day) -> Option<(f64, u64)> {
    let (first, last) = (before.first()?.on, before.last()?.on);
    let then: Vec<u64> = followers
        .iter()
        .filter(|(on, _)| (first..=last).contains(on))
        .map(|(_, count)| *count)
        .collect();
    let (_, now) = followers
        .iter()
        .rev()
        .find(|(on, _)| *on <= today && *on >= today - FOLLOWERS_GOOD_FOR)?;
    let then = middle(then)?;
    (real(*now) < then).then_some((then, *now))
}

fn median(pieces: &[Piece]) -> f64 {
    middle(pieces.iter().map(|piece| piece.count).collect()).unwrap_or(0.0)
}

fn middle(mut values: Vec<u64>) -> Option<f64> {
    values.sort_unstable();
    let half = values.len() / 2;
    let upper = real(*values.get(half)?);
    if values.len() % 2 == 1 {
        return Some(upper);
    }
    let lower = real(*values.get(half.checked_sub(1)?)?);
    Some(f64::midpoint(lower, upper))
}

#[expect(
    clippy::cast_precision_loss,
    reason = "responses and followers stay far below 2^53"
)]
const fn real(count: u64) -> f64 {
    count as f64
}

/// A day of the month that a fact names.
pub(super) fn last_counted(known: &Known<'_>) -> Option<jiff::civil::Date> {
    let counted = known.entries.iter().rev();
    let mut counted = counted.filter(|(_, what)| matches!(what, Happening::Responses(..)));
    counted.next().map(|(on, _)| date(*on))
}
