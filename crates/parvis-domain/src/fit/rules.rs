use super::{AudienceThere, FitAnswer, FitFired, FitInput, FitInputs, FitReasonKind, FitReasoning, FitSide};
use crate::{TrialMetric, TrialResult};

/// Nothing went out for so many days: nobody is there any more.
const SILENT_DAYS: u32 = 90;
/// So long a place is to have been in use before "nothing came back" says something about it.
const LONG_DAYS: u32 = 180;
/// And so many pieces have to be counted.
const ENOUGH_PIECES: u32 = 20;
/// How long one tries.
const WEEKS: u8 = 8;

/// A line of the table in `docs/fit.md`.
#[derive(Clone, Copy, Debug)]
pub struct FitRule {
    /// Its name there.
    pub id: &'static str,
    /// What follows when it holds.
    pub answer: FitAnswer,
    /// What it looks at.
    pub rests_on: &'static [FitInput],
    holds: fn(&FitInputs) -> bool,
}

macro_rules! rules {
    ($($id:literal => $answer:ident from [$($input:ident),+] when $holds:expr;)*) => {
        /// Every rule, in the order in which they are asked.
        pub const FIT_RULES: &[FitRule] = &[$(FitRule {
            id: $id,
            answer: FitAnswer::$answer,
            rests_on: &[$(FitInput::$input),+],
            holds: $holds,
        }),*];
    };
}

rules! {
    "duty-against-leave" => Close from [Reasons] when |it| used(it) && says(it, FitReasonKind::Duty, FitSide::Against);
    "duty-against" => StayAway from [Reasons] when |it| !used(it) && says(it, FitReasonKind::Duty, FitSide::Against);
    "duty-stay" => Keep from [Reasons] when |it| used(it) && says(it, FitReasonKind::Duty, FitSide::For);
    "duty-open" => Open from [Reasons] when |it| !used(it) && says(it, FitReasonKind::Duty, FitSide::For);
    "trial-runs" => Try from [Trial] when |it| it.trial.as_ref().is_some_and(|trial| trial.result.is_none());
    "trial-missed-leave" => Close from [Trial, Reasons] when |it| used(it) && failed(it);
    "trial-missed" => StayAway from [Trial, Reasons] when |it| !used(it) && failed(it);
    "no-usage-change" => ChangeUse from [Usages] when |it| used(it) && it.usages.is_empty() && !it.unserved.is_empty();
    "no-usage-leave" => Close from [Usages] when |it| used(it) && it.usages.is_empty();
    "no-usage" => StayAway from [Usages] when |it| !used(it) && it.usages.is_empty();
    "usage-against-change" => ChangeUse from [Reasons, Usages] when
        |it| used(it) && says(it, FitReasonKind::Usage, FitSide::Against);
    "usage-against" => StayAway from [Reasons, Usages] when
        |it| !used(it) && says(it, FitReasonKind::Usage, FitSide::Against);
    "audience-absent-leave" => Close from [Audience, Reasons] when |it| used(it) && audience(it) == AudienceThere::NotThere;
    "audience-absent" => StayAway from [Audience, Reasons] when |it| !used(it) && audience(it) == AudienceThere::NotThere;
    "beyond-means-pause" => Pause from [Cost] when |it| used(it) && beyond_means(it);
    "beyond-means" => StayAway from [Cost] when |it| !used(it) && beyond_means(it);
    "silent-leave" => Close from [Brought, Usages] when |it| silent(it) && all_elsewhere(it);
    "silent-pause" => Pause from [Brought] when silent;
    "nothing-back-leave" => Close from [Brought, Usages] when |it| nothing_back(it) && all_elsewhere(it);
    "nothing-back-change" => ChangeUse from [Brought] when nothing_back;
    "trial-met-keep" => Keep from [Trial, Reasons] when |it| used(it) && passed(it);
    "trial-met-open" => Open from [Trial, Reasons] when |it| !used(it) && passed(it);
    "something-back" => Keep from [Brought] when something_back;
    "cannot-tell" => Try from [Brought] when used;
    "audience-shown" => Open from [Audience, Usages] when
        |it| audience(it) == AudienceThere::There && !all_elsewhere(it);
    "audience-shown-elsewhere" => Try from [Audience, Usages] when |it| audience(it) == AudienceThere::There;
    "audience-unknown-elsewhere" => StayAway from [Audience, Usages] when all_elsewhere;
    "audience-unknown" => Try from [Audience, Usages] when |_| true;
}

fn used(it: &FitInputs) -> bool {
    it.days_in_use.is_some()
}

fn says(it: &FitInputs, kind: FitReasonKind, side: FitSide) -> bool {
    it.reasons
        .iter()
        .any(|reason| reason.kind.counts() && reason.kind == kind && reason.side == side)
}

fn failed(it: &FitInputs) -> bool {
    let missed = it
        .trial
        .as_ref()
        .is_some_and(|trial| trial.result == Some(TrialResult::Missed));
    missed || says(it, FitReasonKind::Test, FitSide::Against)
}

fn passed(it: &FitInputs) -> bool {
    let met = it
        .trial
        .as_ref()
        .is_some_and(|trial| trial.result == Some(TrialResult::Met));
    met || says(it, FitReasonKind::Test, FitSide::For)
}

/// What was answered, or what a reason shows where nothing was; a claim without a source is no answer.
fn audience(it: &FitInputs) -> AudienceThere {
    if it.audience != AudienceThere::Unknown && !it.audience_source.trim().is_empty() {
        return it.audience;
    }
    if says(it, FitReasonKind::Audience, FitSide::Against) {
        AudienceThere::NotThere
    } else if says(it, FitReasonKind::Audience, FitSide::For) {
        AudienceThere::There
    } else {
        AudienceThere::Unknown
    }
}

fn all_elsewhere(it: &FitInputs) -> bool {
    it.usages.iter().all(super::FitUsage::is_served_elsewhere)
}

fn beyond_means(it: &FitInputs) -> bool {
    match (it.cost.minutes_needed, it.cost.minutes_there) {
        (Some(needed), Some(there)) => needed > there,
        _ => false,
    }
}

fn silent(it: &FitInputs) -> bool {
    let (Some(days), Some(brought)) = (it.days_in_use, &it.brought) else {
        return false;
    };
    days >= SILENT_DAYS && brought.silent_days.is_none_or(|silent| silent >= SILENT_DAYS)
}

fn nothing_back(it: &FitInputs) -> bool {
    let (Some(days), Some(brought)) = (it.days_in_use, &it.brought) else {
        return false;
    };
    days >= LONG_DAYS
        && brought.pieces_counted >= ENOUGH_PIECES
        && brought.responses == Some(0)
        && brought.conversations == Some(0)
}

fn something_back(it: &FitInputs) -> bool {
    used(it)
        && it.brought.as_ref().is_some_and(|brought| {
            brought.responses.is_some_and(|count| count > 0)
                || brought.conversations.is_some_and(|count| count > 0)
        })
}

/// Where the rules lead: the answer of the first that holds, with every other that holds beside it.
pub fn work_out(inputs: &FitInputs) -> FitReasoning {
    let holds: Vec<&FitRule> = FIT_RULES.iter().filter(|rule| (rule.holds)(inputs)).collect();
    let first = holds.first();
    let answer = first.map_or(FitAnswer::StayAway, |rule| rule.answer);
    // The last ones on each side only say what is left when nothing else holds.
    let is_rest = |rule: &FitRule| {
        rule.id.starts_with("audience-shown")
            || rule.id.starts_with("audience-unknown")
            || rule.id == "cannot-tell"
    };
    let fired = holds
        .iter()
        .enumerate()
        .filter(|(at, rule)| *at == 0 || !is_rest(rule))
        .map(|(_, rule)| FitFired {
            rule: rule.id.to_owned(),
            answer: rule.answer,
            rests_on: rule.rests_on.to_vec(),
        })
        .collect();
    let trying = answer == FitAnswer::Try && inputs.trial.as_ref().is_none_or(|trial| trial.result.is_some());
    FitReasoning {
        answer,
        fired,
        weeks: trying.then_some(WEEKS),
        // One conversation a week is little, and more than most places bring.
        criterion: trying.then(|| {
            if inputs.heard {
                (TrialMetric::Conversations, Some(i64::from(WEEKS) * 100))
            } else {
                (TrialMetric::ByHand, None)
            }
        }),
    }
}
