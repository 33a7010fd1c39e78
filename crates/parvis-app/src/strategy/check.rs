use crate::{Acting, App, Checked, Fault, Problem, Result, grounds};
use parvis_domain::{Grounds, Metric, Objective, Piece, Said, Serving, Strategy};
use std::collections::BTreeSet;

/// How long an introduction may be, in characters: some ten pages.
const MOST_INTRODUCTION: usize = 20_000;
/// How many objectives, and how many servings beside the main ones; one reads a strategy at one sitting.
const MOST_OF_A_KIND: usize = 100;
/// The longest answering time, in hours: thirty days.
const MOST_HOURS: u16 = 720;

/// What somebody wrote, tidied. Everything that is wrong is said at once.
pub(super) async fn checked(
    app: &App,
    who: &Acting,
    given: &Strategy,
    why: &str,
    named: Grounds,
) -> Result<(Strategy, String)> {
    let mut checked = Checked::new();
    let why = checked.optional_line("why", why, 300);
    let strategy = tidied(&mut checked, given);
    grounds::check(app, who, &mut checked, named).await?;
    checked.done()?;
    Ok((strategy, why))
}

fn tidied(checked: &mut Checked, given: &Strategy) -> Strategy {
    let introduction = given.introduction.trim().to_owned();
    let measured = introduction.chars().count();
    if measured > MOST_INTRODUCTION {
        checked.fault(
            Fault::new("introduction", "too-long")
                .with("most", MOST_INTRODUCTION)
                .with("measured", measured),
        );
    }
    for (field, count) in [
        ("objectives", given.objectives.len()),
        ("usages", given.usages.len()),
        ("audiences", given.audiences.len()),
        (
            "servings",
            given.servings.iter().filter(|it| !it.is_main()).count(),
        ),
    ] {
        if count > MOST_OF_A_KIND {
            checked.fault(Fault::new(field, "too-many").with("most", MOST_OF_A_KIND));
        }
    }
    Strategy {
        introduction,
        objectives: given
            .objectives
            .iter()
            .enumerate()
            .map(|(at, it)| objective(checked, at, it, given))
            .collect(),
        usages: said(checked, "usages", &given.usages),
        audiences: said(checked, "audiences", &given.audiences),
        servings: given
            .servings
            .iter()
            .enumerate()
            .map(|(at, it)| serving(checked, at, it, given))
            .collect(),
    }
}

fn objective(checked: &mut Checked, at: usize, it: &Objective, within: &Strategy) -> Objective {
    let field = |name: &str| format!("objectives.{at}.{name}");
    let metric = checked.optional_line(&field("metric"), &it.metric, 160);
    if metric.is_empty() && it.counted.is_none() {
        checked.fault(Fault::new(field("metric"), "empty"));
    }
    let of_a_channel = [Metric::Followers, Metric::Members, Metric::Posts];
    if it
        .counted
        .is_some_and(|counted| !of_a_channel.contains(&counted.metric))
    {
        checked.fault(Fault::new(field("counted"), "strategy-metric-unknown"));
    }
    for (name, number) in [("baseline", it.baseline), ("target", Some(it.target))] {
        if number.is_some_and(|it| !it.is_finite() || it.abs() > 1e12) {
            checked.fault(Fault::new(field(name), "strategy-number-unreadable"));
        }
    }
    let unknown = it.usages.iter().any(|id| within.usage_name(*id).is_none());
    if unknown {
        checked.fault(Fault::new(field("usages"), "usage-unknown"));
    }
    Objective {
        id: it.id,
        name: checked.line(&field("name"), &it.name, 120),
        metric,
        counted: it.counted,
        baseline: it.baseline,
        target: it.target,
        by: it.by,
        budget: checked.optional_line(&field("budget"), &it.budget, 80),
        usages: it
            .usages
            .iter()
            .copied()
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect(),
    }
}

fn said<Id: Copy>(checked: &mut Checked, list: &str, given: &[Said<Id>]) -> Vec<Said<Id>> {
    let mut names = BTreeSet::new();
    let tidy = given.iter().enumerate().map(|(at, it)| {
        let field = |name: &str| format!("{list}.{at}.{name}");
        let name = checked.line(&field("name"), &it.name, 80);
        if !names.insert(name.clone()) {
            checked.fault(Fault::new(field("name"), "name-taken"));
        }
        Said {
            id: it.id,
            name,
            sentence: checked.optional_line(&field("sentence"), &it.sentence, 300),
        }
    });
    tidy.collect()
}

fn serving(checked: &mut Checked, at: usize, it: &Serving, within: &Strategy) -> Serving {
    let field = |name: &str| format!("servings.{at}.{name}");
    if it.usage.is_some_and(|id| within.usage_name(id).is_none()) {
        checked.fault(Fault::new(field("usage"), "usage-unknown"));
    }
    if it.audience.is_some_and(|id| within.audience_name(id).is_none()) {
        checked.fault(Fault::new(field("audience"), "audience-unknown"));
    }
    if !it.is_main() && it.usage.is_none() {
        checked.fault(Fault::new(field("usage"), "empty"));
    }
    if it.rhythm.is_some_and(|rhythm| !(1..=99).contains(&rhythm.times)) {
        checked.fault(Fault::new(field("rhythm"), "rhythm-out-of-range"));
    }
    if it
        .answer_hours
        .is_some_and(|hours| !(1..=MOST_HOURS).contains(&hours))
    {
        checked
            .fault(Fault::new(field("answer_hours"), "strategy-hours-out-of-range").with("most", MOST_HOURS));
    }
    Serving {
        tone: checked.optional_line(&field("tone"), &it.tone, 160),
        kinds: checked.optional_line(&field("kinds"), &it.kinds, 160),
        ..it.clone()
    }
}

/// Refuses a serving by a channel that neither was there nor is, and one that says it is another channel's main one.
pub(super) fn channels_known(given: &Strategy, base: &Strategy, present: &Strategy) -> Result<()> {
    let known = |it: &Serving| {
        let all = base.servings.iter().chain(&present.servings);
        let mut all = all.filter(|other| other.is_main());
        all.any(|other| other.channel == it.channel)
    };
    let strange = given.servings.iter().position(|it| !known(it));
    strange.map_or(Ok(()), |at| {
        Err(Problem::field(
            format!("servings.{at}.channel"),
            "strategy-channel-unknown",
        ))
    })
}

/// What passages say, as JSON that the one who is refused gets.
pub(super) fn shown(piece: Option<&Piece>) -> serde_json::Value {
    serde_json::json!(piece)
}
