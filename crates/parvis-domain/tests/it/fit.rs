use parvis_domain::{
    AudienceThere, FIT_RULES, FitAnswer, FitBrought, FitInputs, FitReason, FitReasonKind, FitSide, FitTrial,
    FitUsage, TrialId, TrialResult, UsageId, work_out,
};
use std::collections::BTreeMap;
use uuid::Uuid;

const TABLE: &str = include_str!("../../../../docs/fit.md");

/// Somewhere we aren't, with a usage that nothing else serves.
fn elsewhere() -> FitInputs {
    FitInputs {
        days_in_use: None,
        heard: false,
        usages: vec![FitUsage {
            id: UsageId::from_uuid(Uuid::from_u128(1)),
            name: "Ask".into(),
            others: Vec::new(),
            home: false,
        }],
        unserved: Vec::new(),
        audience: AudienceThere::Unknown,
        audience_source: String::new(),
        reasons: Vec::new(),
        facts: Vec::new(),
        rhythm: None,
        answer_hours: None,
        cost: parvis_domain::FitCost::default(),
        brought: None,
        trial: None,
    }
}

/// A place in use for a year, where people answer nobody yet.
fn there() -> FitInputs {
    FitInputs {
        days_in_use: Some(365),
        heard: true,
        brought: Some(FitBrought {
            days: 180,
            pieces: 4,
            silent_days: Some(3),
            ..FitBrought::default()
        }),
        ..elsewhere()
    }
}

fn because(mut it: FitInputs, kind: FitReasonKind, side: FitSide) -> FitInputs {
    it.reasons.push(FitReason {
        kind,
        side,
        says: "So it is.".into(),
    });
    it
}

fn served(mut it: FitInputs) -> FitInputs {
    it.usages[0].others.push("La lettre".into());
    it
}

fn without_usage(it: FitInputs) -> FitInputs {
    FitInputs {
        usages: Vec::new(),
        ..it
    }
}

fn audience(it: FitInputs, audience: AudienceThere) -> FitInputs {
    FitInputs {
        audience,
        audience_source: "A count at the counter, in May".into(),
        ..it
    }
}

fn too_dear(mut it: FitInputs) -> FitInputs {
    it.cost.minutes_needed = Some(601);
    it.cost.minutes_there = Some(600);
    it
}

fn brought(mut it: FitInputs, change: impl Fn(&mut FitBrought)) -> FitInputs {
    it.brought.iter_mut().for_each(change);
    it
}

fn nothing_back() -> FitInputs {
    brought(there(), |it| {
        it.pieces = 20;
        it.pieces_counted = 20;
        it.responses = Some(0);
        it.conversations = Some(0);
    })
}

fn tried(it: FitInputs, result: Option<TrialResult>) -> FitInputs {
    FitInputs {
        trial: Some(FitTrial {
            id: TrialId::from_uuid(Uuid::from_u128(9)),
            result,
            ends_on: jiff::civil::date(2026, 11, 1),
        }),
        ..it
    }
}

/// For each line of the table, somewhere that it decides.
fn cases() -> BTreeMap<&'static str, FitInputs> {
    use FitReasonKind::{Duty, Usage};
    use FitSide::{Against, For};
    BTreeMap::from([
        ("duty-against-leave", because(there(), Duty, Against)),
        ("duty-against", because(elsewhere(), Duty, Against)),
        ("duty-stay", because(without_usage(there()), Duty, For)),
        ("duty-open", because(without_usage(elsewhere()), Duty, For)),
        ("trial-runs", tried(too_dear(there()), None)),
        ("trial-missed-leave", tried(there(), Some(TrialResult::Missed))),
        ("trial-missed", because(elsewhere(), FitReasonKind::Test, Against)),
        (
            "no-usage-change",
            FitInputs {
                unserved: vec!["Complain".into()],
                ..without_usage(there())
            },
        ),
        ("no-usage-leave", without_usage(there())),
        (
            "no-usage",
            audience(without_usage(elsewhere()), AudienceThere::There),
        ),
        ("usage-against-change", because(there(), Usage, Against)),
        ("usage-against", because(elsewhere(), Usage, Against)),
        (
            "audience-absent-leave",
            audience(there(), AudienceThere::NotThere),
        ),
        ("audience-absent", audience(elsewhere(), AudienceThere::NotThere)),
        ("beyond-means-pause", too_dear(there())),
        (
            "beyond-means",
            too_dear(audience(elsewhere(), AudienceThere::There)),
        ),
        (
            "silent-leave",
            served(brought(there(), |it| it.silent_days = Some(90))),
        ),
        ("silent-pause", brought(there(), |it| it.silent_days = None)),
        ("nothing-back-leave", served(nothing_back())),
        ("nothing-back-change", nothing_back()),
        ("trial-met-keep", tried(there(), Some(TrialResult::Met))),
        (
            "trial-met-open",
            because(served(elsewhere()), FitReasonKind::Test, For),
        ),
        (
            "something-back",
            brought(there(), |it| it.conversations = Some(1)),
        ),
        ("cannot-tell", there()),
        ("audience-shown", audience(elsewhere(), AudienceThere::There)),
        (
            "audience-shown-elsewhere",
            audience(served(elsewhere()), AudienceThere::There),
        ),
        ("audience-unknown-elsewhere", served(elsewhere())),
        ("audience-unknown", elsewhere()),
    ])
}

/// The lines of the table: rule and answer.
fn lines() -> Vec<(&'static str, &'static str)> {
    let rows = TABLE.lines().filter(|line| line.starts_with("| "));
    let cells = rows.map(|row| {
        row.trim_matches('|')
            .split('|')
            .map(str::trim)
            .collect::<Vec<_>>()
    });
    cells
        .filter(|cells| cells.len() == 4 && cells[0] != "rule" && !cells[0].starts_with("---"))
        .map(|cells| (cells[0], cells[2]))
        .collect()
}

#[test]
fn the_table_and_the_rules_are_the_same_in_the_same_order() {
    let rules: Vec<(&str, &str)> = FIT_RULES
        .iter()
        .map(|rule| (rule.id, rule.answer.as_str()))
        .collect();
    assert_eq!(lines(), rules);
}

#[test]
fn every_line_of_the_table_decides_somewhere() {
    let cases = cases();
    for (rule, answer) in lines() {
        let Some(inputs) = cases.get(rule) else {
            panic!("{rule} stands in docs/fit.md and has no test")
        };
        let reasoning = work_out(inputs);
        assert_eq!(reasoning.fired[0].rule, rule, "{inputs:?}");
        assert_eq!(reasoning.answer.as_str(), answer, "{rule}");
        assert!(
            !reasoning.fired[0].rests_on.is_empty(),
            "{rule} rests on something"
        );
    }
    assert_eq!(cases.len(), lines().len(), "no case is of a rule that is gone");
}

#[test]
fn a_wish_and_a_neighbour_change_nothing_anywhere() {
    for (rule, inputs) in cases() {
        let before = work_out(&inputs);
        for side in [FitSide::For, FitSide::Against] {
            let wished = because(inputs.clone(), FitReasonKind::Wish, side);
            let wished = because(wished, FitReasonKind::Neighbour, side);
            assert_eq!(work_out(&wished), before, "{rule}");
        }
    }
}

#[test]
fn a_claim_without_a_source_is_no_answer() {
    let claimed = FitInputs {
        audience: AudienceThere::There,
        audience_source: " ".into(),
        ..elsewhere()
    };
    assert_eq!(work_out(&claimed).fired[0].rule, "audience-unknown");
}

#[test]
fn unknown_costs_and_unknown_responses_decide_nothing() {
    let mut unknown = there();
    unknown.cost.minutes_there = Some(0);
    assert_eq!(work_out(&unknown).answer, FitAnswer::Try);
    let untold = brought(there(), |it| {
        it.pieces = 400;
        it.responses = None;
        it.conversations = None;
    });
    assert_eq!(work_out(&untold).fired[0].rule, "cannot-tell");
}

#[test]
fn one_who_tries_is_given_a_criterion_and_one_who_waits_for_a_trial_none() {
    let trying = work_out(&there());
    assert_eq!(
        (trying.weeks, trying.criterion.map(|it| it.1)),
        (Some(8), Some(Some(800)))
    );
    let by_hand = work_out(&elsewhere());
    assert_eq!(by_hand.criterion.map(|it| it.1), Some(None));
    assert_eq!(work_out(&tried(there(), None)).criterion, None);
}
