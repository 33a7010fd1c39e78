use super::{TrialSeen, measure, seen};
use crate::{Acting, App, Checked, Fault, Problem, Result, grounds};
use parvis_domain::{
    Action, Grounds, Trial, TrialId, TrialMeasured, TrialMetric, TrialResult, TrialStanding, TrialThen,
};
use parvis_store::{channel, trial};
use serde_json::json;

/// How a trial ends.
#[derive(Clone, Debug, Default)]
pub struct CloseInput {
    /// What a person judges; only where the criterion is a sentence.
    pub result: Option<String>,
    /// What there is to say of it: at most 1,000 characters.
    pub note: String,
    /// What follows.
    pub then: String,
}

/// Ends a trial. What can be counted is counted here and not said by anybody; one that is ended before its time, and
/// has not met its criterion, can't tell.
///
/// # Errors
/// `not-found`; `trial-closed` when it has ended; `invalid`; `denied`.
pub async fn close(app: &App, who: &Acting, id: TrialId, input: &CloseInput) -> Result<TrialSeen> {
    app.allowed_here(who, Action::TrialClose)?;
    let mut checked = Checked::new();
    let note = checked.optional_line("note", &input.note, 1_000);
    let then = input.then.parse::<TrialThen>();
    if then.is_err() {
        checked.fault(Fault::new("then", "trial-then-unknown"));
    }
    let found = trial::by_id(&app.store, who.place(), id).await?;
    let before = found.ok_or(Problem::not_found("trial"))?;
    if before.closed_at.is_some() {
        return Err(Problem::conflict("trial-closed"));
    }
    let there = channel::by_id(&app.store, who.place(), before.channel).await?;
    let there = there.ok_or(Problem::not_found("trial"))?;
    let measured = measure(app, who.place(), &before, &there).await?;
    let result = ended(app, &before, &measured, input.result.as_deref(), &mut checked);
    checked.done()?;

    let mut tx = app.begin().await?;
    let locked = trial::for_update(&mut tx, who.place(), id).await?;
    if locked.is_none_or(|locked| locked.closed_at.is_some()) {
        return Err(Problem::conflict("trial-closed"));
    }
    let closed = Trial {
        closed_at: Some(app.now()),
        closed_by: Some(who.user.id),
        result,
        measured: Some(measured),
        note,
        then: then.ok(),
        ..before
    };
    trial::close(&mut tx, who.place(), &closed).await?;
    let detail = json!({ "name": there.name, "result": closed.result, "then": closed.then });
    let detail = grounds::told(detail, who, &grounds::channel(&there), Grounds::default());
    app.trace(&mut tx, who, Action::TrialClose, id.uuid(), detail)
        .await?;
    tx.commit().await?;
    seen(app, who, closed, &there).await
}

fn ended(
    app: &App,
    trial: &Trial,
    measured: &TrialMeasured,
    judged: Option<&str>,
    checked: &mut Checked,
) -> Option<TrialResult> {
    let by_hand = trial.metric == TrialMetric::ByHand;
    let read = judged.map(str::parse::<TrialResult>);
    if matches!(read, Some(Err(_))) || (by_hand && read.is_none()) {
        checked.fault(Fault::new("result", "trial-result-needed"));
    }
    if by_hand {
        return read.and_then(Result::ok);
    }
    Some(match trial.stands(measured, app.now()) {
        TrialStanding::Met => TrialResult::Met,
        TrialStanding::Missed => TrialResult::Missed,
        TrialStanding::NotYet | TrialStanding::CannotTell | TrialStanding::Ask => TrialResult::CannotTell,
    })
}
