use super::history::{Day, Happening, Known, date, day, weekdays_between};
use super::{
    ChannelHistory, Facts, Finding, HealthKind, HealthState, Severity, access, errors, naming, neglect,
    profile, questions, response, rhythm,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// From this share of the silence allowed on, silence is worth a glance.
const LATE: (i32, i32) = (3, 5);
/// An end of access is told so long before.
const ENDS_SOON: i32 = 14;
/// What somebody saw on a declared channel speaks for so long.
const LOOK_GOOD_FOR: i32 = 60;
/// Pieces are counted for as many days, and compared with as many before.
const TREND_DAYS: i32 = 28;

/// How a channel is doing in the evening of a day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Health {
    /// In one word.
    pub state: HealthState,
    /// What was found: neglect first, the longest first.
    pub findings: Vec<Finding>,
    /// How the promise stands while nothing is found of it: the last piece, what is promised. `how` is `kept`,
    /// `no_promise`, `nothing_yet` or `paused`.
    pub promise: Facts,
    /// What isn't known, as stable codes: `looked` (nobody has looked at the place lately), `responses`, `profile`.
    pub unknown: Vec<String>,
    /// When somebody looked last, on a declared channel.
    pub looked_on: Option<Date>,
    /// What changed, where there is an earlier real period to compare with.
    pub trends: Vec<Trend>,
}

/// One number of two periods of the same length, or of two groups of pieces.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Trend {
    /// `pieces` in the last four weeks and the four before; `responses` as medians of the last pieces and of those
    /// before them.
    pub what: String,
    /// Now.
    pub now: f64,
    /// Before.
    pub before: f64,
}

/// How a channel is doing on a day, by what is known then. `left`: it has been disconnected. While the day isn't over,
/// what would become true in its evening is a sign only: somebody may still prevent it.
pub fn judge(history: &ChannelHistory, on: Date, is_over: bool, left: bool) -> Health {
    let known = Known::until(history, on);
    let mut findings = neglect(history, on);
    for finding in findings
        .iter_mut()
        .filter(|finding| !is_over && finding.since == on)
    {
        finding.severity = Severity::Watch;
    }
    findings.sort_by_key(|finding| (finding.severity == Severity::Watch, finding.since, finding.kind));
    let found: Vec<HealthKind> = findings.iter().map(|finding| finding.kind).collect();
    findings.extend(
        signs(&known)
            .into_iter()
            .filter(|sign| !found.contains(&sign.kind)),
    );

    let (promised, paused, anchor) = rhythm::standing(&known);
    let last = known.pieces().last().copied();
    let looked = known.entries.iter().rev();
    let looked = looked
        .filter(|(_, what)| matches!(what, Happening::Looked))
        .map(|(on, _)| *on)
        .next();
    let promise = match (paused, promised, last) {
        (Some(until), _, _) => Facts {
            to: Some(date(until)),
            last_on: last.map(date),
            ..Facts::how("paused")
        },
        (None, Some(promised), None) => rhythm::promised("nothing_yet", promised, None),
        (None, Some(promised), last) => Facts {
            days: last.map(|last| known.to - last),
            ..rhythm::promised("kept", promised, last)
        },
        (None, None, last) => Facts {
            days: last.map(|last| known.to - last),
            last_on: last.map(date),
            ..Facts::how("no_promise")
        },
    };
    let freshest = looked.into_iter().chain(last).max();
    let unseen = history.declared && freshest.is_none_or(|seen| known.to - seen > LOOK_GOOD_FOR);
    let silent = promised.is_some_and(|promised| {
        let since = last.map_or(anchor, |last| last.max(anchor));
        paused.is_none() && known.to - since >= promised.silence_allowed()
    });
    // Silence that nobody has looked at, on a place that isn't ours to read, is unknown and no neglect.
    let unseen = unseen || (history.declared && silent && !found.contains(&HealthKind::Rhythm));
    let neglected = findings.iter().any(|one| one.severity == Severity::Neglect);
    let state = match (left, neglected) {
        (true, _) => HealthState::Left,
        (_, true) => HealthState::Neglected,
        _ if paused.is_some() => HealthState::Paused,
        _ if unseen => HealthState::Unknown,
        _ if findings.is_empty() => HealthState::Well,
        _ => HealthState::Watch,
    };
    Health {
        state,
        promise,
        unknown: unknown(&known, unseen),
        looked_on: looked.map(date),
        trends: trends(&known, paused.is_some()),
        findings,
    }
}

/// What may become neglect.
fn signs(known: &Known<'_>) -> Vec<Finding> {
    let mut signs = Vec::new();
    let mut sign = |kind, since: Day, facts: Facts| {
        signs.push(Finding {
            kind,
            severity: Severity::Watch,
            since: date(since),
            facts,
        });
    };
    let on = |how: &str, day: Day| Facts {
        first_on: Some(date(day)),
        ..Facts::how(how)
    };
    if let (Some(promised), None, anchor) = rhythm::standing(known) {
        let last = known.pieces().last().copied();
        let since = last.map_or(anchor, |last| last.max(anchor));
        let (share, of) = LATE;
        let late = (promised.silence_allowed() * share + of - 1) / of;
        if known.to - since >= late && !known.history.declared {
            let facts = Facts {
                days: Some(known.to - since),
                allowed_days: Some(promised.silence_allowed()),
                ..rhythm::promised("late", promised, last)
            };
            sign(HealthKind::Rhythm, since + late, facts);
        }
    }
    let waiting = questions::asked(known);
    let waiting: Vec<Day> = waiting
        .iter()
        .filter(|asked| asked.answered.is_none() && weekdays_between(asked.on, known.to) >= 1)
        .map(|asked| asked.on)
        .collect();
    if let Some(first) = waiting.first().filter(|_| !known.history.declared) {
        let facts = Facts {
            questions: Some(waiting.len()),
            hours: known.history.answer_hours,
            ..on("waiting", *first)
        };
        sign(HealthKind::Unanswered, *first, facts);
    }
    if let Some(first) = link_wrong(known) {
        sign(HealthKind::StaleProfile, first, on("link_wrong", first));
    }
    let access = access::standing(known);
    if let Some(ends) = access.ends.filter(|ends| ends - known.to <= ENDS_SOON) {
        sign(HealthKind::Credential, ends - ENDS_SOON, on("ends_soon", ends));
    } else if let Some(since) = access.refused {
        sign(HealthKind::Credential, since, on("refused_now", since));
    } else if let Some(since) = access.renewal {
        sign(HealthKind::Credential, since, on("renewal_fails", since));
    }
    let failures = errors::standing(known);
    if let Some(first) = failures.first() {
        let facts = Facts {
            errors: Some(failures.len()),
            ..on("fresh", *first)
        };
        sign(HealthKind::SilentErrors, *first, facts);
    }
    let (keeper, usage) = naming::standing(known);
    if let Some(since) = keeper {
        sign(HealthKind::NoKeeper, since, on("missing_yet", since));
    }
    if let Some(since) = usage {
        sign(HealthKind::UsageUndecided, since, on("missing_yet", since));
    }
    signs
}

fn link_wrong(known: &Known<'_>) -> Option<Day> {
    let mut row = profile::Row::default();
    for (on, what) in &known.entries {
        if let Happening::Link(seen) = what {
            row.read(*on, *seen);
        }
    }
    row.wrong
}

fn unknown(known: &Known<'_>, unseen: bool) -> Vec<String> {
    let mut unknown = Vec::new();
    if unseen {
        unknown.push("looked".to_owned());
    }
    let counted = response::last_counted(known).map(day);
    if counted.is_none_or(|on| known.to - on > 90)
        && known.pieces().last().is_some_and(|on| known.to - on <= 90)
    {
        unknown.push("responses".to_owned());
    }
    let read = |what: &Happening| {
        matches!(
            what,
            Happening::Link(_) | Happening::Pinned(_) | Happening::Lacks(_)
        )
    };
    if !known
        .entries
        .iter()
        .any(|(on, what)| read(what) && known.to - on <= LOOK_GOOD_FOR)
    {
        unknown.push("profile".to_owned());
    }
    unknown
}

/// No trend without a real earlier period: the channel was known through both.
fn trends(known: &Known<'_>, paused: bool) -> Vec<Trend> {
    let mut trends = Vec::new();
    let pieces = known.pieces();
    if !paused && known.to - known.from + 1 >= 2 * TREND_DAYS {
        let (middle, begin) = (known.to - TREND_DAYS, known.to - 2 * TREND_DAYS);
        let now = rhythm::count(&pieces, middle + 1, known.to);
        let before = rhythm::count(&pieces, begin + 1, middle);
        if now + before > 0 {
            trends.push(Trend {
                what: "pieces".to_owned(),
                now: real(now),
                before: real(before),
            });
        }
    }
    if let Some(compared) = response::now(known) {
        trends.push(Trend {
            what: "responses".to_owned(),
            now: compared.lately_median,
            before: compared.before_median,
        });
    }
    trends
}

#[expect(clippy::cast_precision_loss, reason = "counts of pieces stay far below 2^53")]
const fn real(count: usize) -> f64 {
    count as f64
}
