use crate::{Acting, App, Checked, Fault, Problem, Result};
use parvis_domain::{Action, Decision, DecisionId, DecisionLook, DecisionState, DueDay, LookOutcome};
use parvis_store::decision;
use serde_json::json;

/// What somebody found who looked at a decision again. That it is changed is said by recording the new one.
#[derive(Clone, Debug)]
pub struct LookInput {
    /// `holds` or `over`.
    pub outcome: String,
    /// Why, in a sentence: 1 to 1 000 characters.
    pub says: String,
    /// On which day to look next, where it holds.
    pub next_on: Option<String>,
    /// The version that whoever looks goes on from.
    pub version: i64,
}

/// Says whether a decision still holds: until another day, or that it no longer matters.
///
/// # Errors
/// `denied`; `not-found`; `invalid` on `outcome`, `says`, `next_on`; `decision-changed`, `decision-superseded`.
pub async fn look_again(app: &App, who: &Acting, id: DecisionId, input: &LookInput) -> Result<Decision> {
    app.allowed_here(who, Action::DecisionLookAgain)?;
    let (outcome, says, next) = checked(app, who, input)?;

    let mut tx = app.begin().await?;
    let (state, version) = decision::take(&mut tx, who.place(), id)
        .await?
        .ok_or(Problem::not_found("decision"))?;
    if state == DecisionState::Superseded {
        return Err(Problem::conflict("decision-superseded"));
    }
    if version != input.version {
        return Err(Problem::conflict("decision-changed").with_extra(json!({ "version": version })));
    }
    let look = DecisionLook {
        at: app.now(),
        by: who.user.id,
        outcome,
        says,
        next_on: next.map(|next| next.on),
    };
    let after = match outcome {
        LookOutcome::Over => DecisionState::Over,
        LookOutcome::Holds | LookOutcome::Changed => DecisionState::Standing,
    };
    decision::look(&mut tx, who.place(), id, &look, after, next).await?;
    let found = decision::by_id(&mut tx, who.place(), id)
        .await?
        .ok_or(Problem::not_found("decision"))?;
    let detail = json!({
        "outcome": outcome,
        "says": look.says,
        "next_on": look.next_on.map(|day| day.to_string()),
        "subject": found.subjects.first(),
        "question": found.question,
    });
    app.trace(&mut tx, who, Action::DecisionLookAgain, id.uuid(), detail)
        .await?;
    tx.commit().await?;
    Ok(found)
}

fn checked(app: &App, who: &Acting, input: &LookInput) -> Result<(LookOutcome, String, Option<DueDay>)> {
    let mut checked = Checked::new();
    let outcome = input.outcome.parse::<LookOutcome>().ok();
    let outcome = outcome.filter(|outcome| *outcome != LookOutcome::Changed);
    if outcome.is_none() {
        checked.fault(Fault::new("outcome", "look-unknown"));
    }
    let says = checked.text("says", &input.says, 1_000);
    let next = match outcome {
        Some(LookOutcome::Holds) => {
            let day = input.next_on.as_deref().unwrap_or_default();
            checked.from_day("next_on", day, &who.workspace.zone, app.now())
        }
        _ => None,
    };
    checked.done()?;
    Ok((outcome.unwrap_or(LookOutcome::Holds), says, next))
}
