use super::history::{Day, Happening, Known, date};
use super::{Facts, Found, HealthKind};

/// So long a channel may be without somebody who answers for it.
const KEEPER_DAYS: i32 = 14;
/// So long it may be open without anybody saying what for.
const USAGE_DAYS: i32 = 28;

/// Where nobody answered for it.
pub(super) fn without_keeper(known: &Known<'_>) -> Vec<Found> {
    let said = |what: &Happening| match what {
        Happening::Keeper(named) => Some(*named),
        _ => None,
    };
    without(
        known,
        HealthKind::NoKeeper,
        known.history.keeper,
        KEEPER_DAYS,
        said,
    )
}

/// Where nobody had said what it is for.
pub(super) fn without_usage(known: &Known<'_>) -> Vec<Found> {
    let said = |what: &Happening| match what {
        Happening::Usage(named) => Some(*named),
        _ => None,
    };
    without(
        known,
        HealthKind::UsageUndecided,
        known.history.usage,
        USAGE_DAYS,
        said,
    )
}

fn without(
    known: &Known<'_>,
    kind: HealthKind,
    named: bool,
    days: i32,
    said: impl Fn(&Happening) -> Option<bool>,
) -> Vec<Found> {
    let mut found = Vec::new();
    let mut missing: Option<Day> = (!named).then_some(known.from);
    let span = |missing: Day, until: Day| {
        let since = missing + days;
        let facts = Facts {
            first_on: Some(date(missing)),
            ..Facts::how("missing")
        };
        (since < until && since <= known.to).then(|| Found::until(kind, since, until, known.to, facts))
    };
    for (on, what) in &known.entries {
        match said(what) {
            Some(true) => {
                if let Some(since) = missing.take() {
                    found.extend(span(since, *on));
                }
            }
            Some(false) => {
                missing.get_or_insert(*on);
            }
            None => {}
        }
    }
    found.extend(missing.and_then(|since| span(since, Day::MAX)));
    found
}

/// Since when there is no keeper, and since when no usage, on the last day known.
pub(super) fn standing(known: &Known<'_>) -> (Option<Day>, Option<Day>) {
    let mut keeper = (!known.history.keeper).then_some(known.from);
    let mut usage = (!known.history.usage).then_some(known.from);
    let turn = |missing: &mut Option<Day>, named: bool, on: Day| {
        if named {
            *missing = None;
        } else {
            missing.get_or_insert(on);
        }
    };
    for (on, what) in &known.entries {
        match what {
            Happening::Keeper(named) => turn(&mut keeper, *named, *on),
            Happening::Usage(named) => turn(&mut usage, *named, *on),
            _ => {}
        }
    }
    (keeper, usage)
}
