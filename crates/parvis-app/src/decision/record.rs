use super::DecisionInput;
use crate::{Acting, App, Problem, Result};
use parvis_domain::{
    Action, Decision, DecisionId, DecisionLook, DecisionPart, DecisionState, LookOutcome, RecommendationId,
};
use parvis_store::{Tx, decision};
use serde_json::{Value, json};

/// Puts a decision into the register, or one in the place of an earlier one: the earlier stays, and says so.
///
/// # Errors
/// `denied`; `invalid`, field by field; `not-found` and `decision-superseded` on the earlier one.
pub async fn record(app: &App, who: &Acting, input: &DecisionInput) -> Result<Decision> {
    app.allowed_here(who, Action::DecisionRecord)?;
    let given = input.checked(app, who).await?;
    let mut recommendations: Vec<RecommendationId> = input.recommendations.clone();
    recommendations.sort_unstable();
    recommendations.dedup();
    let made = Decision {
        id: DecisionId::next(app.clock.as_ref(), app.dice.as_ref()),
        question: given.question,
        options: given.options,
        decision: given.decision,
        reasons: given.reasons,
        evidence: given.evidence,
        origin: input.origin.clone(),
        subjects: given.subjects,
        people: given.people,
        recommendations,
        decided_on: given.decided_on,
        look_on: given.look_on,
        state: DecisionState::Standing,
        supersedes: input.supersedes,
        superseded_by: None,
        version: 1,
        recorded_by: who.user.id,
        recorded_at: app.now(),
        looks: Vec::new(),
    };

    let mut tx = app.begin().await?;
    if let Some(earlier) = made.supersedes {
        let found = decision::take(&mut tx, who.place(), earlier).await?;
        let (state, _) = found.ok_or(Problem::not_found("decision"))?;
        if state == DecisionState::Superseded {
            return Err(Problem::conflict("decision-superseded"));
        }
    }
    decision::insert(&mut tx, who.place(), &made).await?;
    if let Some(earlier) = made.supersedes {
        supersede(&mut tx, who, earlier, &made).await?;
    }
    app.trace(&mut tx, who, Action::DecisionRecord, made.id.uuid(), told(&made))
        .await?;
    tx.commit().await?;
    Ok(made)
}

async fn supersede(tx: &mut Tx, who: &Acting, earlier: DecisionId, by: &Decision) -> Result<()> {
    let look = DecisionLook {
        at: by.recorded_at,
        by: who.user.id,
        outcome: LookOutcome::Changed,
        says: by.decision.clone(),
        next_on: None,
    };
    decision::look(tx, who.place(), earlier, &look, DecisionState::Superseded, None).await?;
    if decision::supersede(tx, who.place(), earlier, by.id).await? {
        return Ok(());
    }
    Err(Problem::conflict("decision-superseded"))
}

/// What the trace of a decision says of it.
pub(super) fn told(made: &Decision) -> Value {
    let people = |part: DecisionPart| -> Vec<Value> {
        made.people_who(part)
            .map(|person| json!({ "user": person.user_id, "name": person.name }))
            .collect()
    };
    json!({
        "subject": made.subjects.first(),
        "subjects": made.subjects,
        "question": made.question,
        "decision": made.decision,
        "decided": people(DecisionPart::Decided),
        "consulted": people(DecisionPart::Consulted),
        "informed": people(DecisionPart::Informed),
        "decided_on": made.decided_on.to_string(),
        "supersedes": made.supersedes,
        "recommendation": made.recommendations.first(),
        "recommendations": made.recommendations,
    })
}
