use super::history::{Day, Happening, Known, date, weekdays_after};
use super::{Facts, Found, HealthKind};
use std::collections::HashMap;

/// A question, and when it was answered.
#[derive(Clone, Copy)]
pub(super) struct Asked {
    pub(super) on: Day,
    pub(super) answered: Option<Day>,
}

/// The questions in the order in which they were asked.
pub(super) fn asked(known: &Known<'_>) -> Vec<Asked> {
    let mut all: Vec<Asked> = Vec::new();
    let mut numbers: HashMap<u32, usize> = HashMap::new();
    for (on, what) in &known.entries {
        match what {
            Happening::Question(number) => {
                numbers.insert(*number, all.len());
                all.push(Asked {
                    on: *on,
                    answered: None,
                });
            }
            Happening::Answered(number) => {
                if let Some(asked) = numbers.get(number).and_then(|index| all.get_mut(*index)) {
                    asked.answered = asked.answered.or(Some(*on));
                }
            }
            _ => {}
        }
    }
    all
}

/// By the end of which weekday after it a question wants its answer.
pub(super) const fn patience(answer_hours: Option<u32>) -> u32 {
    match answer_hours {
        Some(0..=24) => 2,
        Some(25..=48) => 3,
        Some(49..=72) => 4,
        // Within a week is decent.
        _ => 5,
    }
}

/// Where questions were left.
pub(super) fn spans(known: &Known<'_>) -> Vec<Found> {
    let weekdays = patience(known.history.answer_hours);
    let asked = asked(known);
    let mut left: Vec<(Day, Day)> = Vec::new();
    for asked in &asked {
        let until = asked.answered.unwrap_or(Day::MAX);
        let from = known.seen_from(weekdays_after(asked.on, weekdays));
        if let Some(from) = from.filter(|from| *from < until && *from <= known.to) {
            left.push((from, until));
        }
    }
    left.sort_unstable();
    let mut joined: Vec<(Day, Day)> = Vec::new();
    for (from, until) in left {
        match joined.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(until),
            _ => joined.push((from, until)),
        }
    }
    let found = |(from, until): (Day, Day)| {
        let now = known.to.min(until.saturating_sub(1));
        let open = asked.iter().filter(|one| {
            one.answered.is_none_or(|answered| answered > now) && weekdays_after(one.on, weekdays) <= now
        });
        let open: Vec<&Asked> = open.collect();
        let facts = Facts {
            questions: Some(open.len()),
            first_on: open.iter().map(|one| one.on).min().map(date),
            hours: known.history.answer_hours,
            ..Facts::how("left")
        };
        Found::until(HealthKind::Unanswered, from, until, known.to, facts)
    };
    joined.into_iter().map(found).collect()
}
