use super::history::{Day, Happening, Known, date, weekdays_after};
use super::{Facts, Found, HealthKind};

/// On the third weekday after a failure somebody should have dealt with it.
const PATIENCE: u32 = 3;

/// Where failures were left that nobody looked at.
pub(super) fn spans(known: &Known<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    let mut failures: Vec<Day> = Vec::new();
    for (on, what) in &known.entries {
        match what {
            Happening::Failed => failures.push(*on),
            Happening::Settled => {
                found.extend(of(&failures, *on, known.to));
                failures.clear();
            }
            _ => {}
        }
    }
    found.extend(of(&failures, Day::MAX, known.to));
    found
}

fn of(failures: &[Day], settled: Day, to: Day) -> Option<Found> {
    let first = *failures.first()?;
    let since = weekdays_after(first, PATIENCE);
    if since >= settled || since > to {
        return None;
    }
    let facts = Facts {
        errors: Some(failures.len()),
        first_on: Some(date(first)),
        ..Facts::how("unsettled")
    };
    Some(Found::until(HealthKind::SilentErrors, since, settled, to, facts))
}

/// The failures that nobody has dealt with on the last day known.
pub(super) fn standing(known: &Known<'_>) -> Vec<Day> {
    let mut failures = Vec::new();
    for (on, what) in &known.entries {
        match what {
            Happening::Failed => failures.push(*on),
            Happening::Settled => failures.clear(),
            _ => {}
        }
    }
    failures
}
