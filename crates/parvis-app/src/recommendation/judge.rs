use super::taken;
use crate::evidence::{EvidenceInput, checked_evidence};
use crate::{Acting, App, Checked, Fault, Problem, Result};
use parvis_domain::{Action, AdviceJudgement, Held, Recommendation, RecommendationId, RecommendationState};
use parvis_store::recommendation;
use serde_json::json;

/// Whether advice held.
#[derive(Clone, Debug)]
pub struct JudgementInput {
    /// `yes`, `in_part`, `no`, `cannot_tell`.
    pub held: String,
    /// Why, in a sentence: 1 to 1 000 characters.
    pub says: String,
    /// What shows it.
    pub evidence: Vec<EvidenceInput>,
    /// The version that whoever judges goes on from.
    pub version: i64,
}

/// Says whether advice held: on the day that was fixed when it was made, or later. Judging again puts another judgement in
/// the place of the first; both stay in the audit log.
///
/// # Errors
/// `not-found`; `denied`; `invalid` on `held` or `says`; `advice-changed`; `advice-withdrawn`; `judge-early`.
pub async fn judge(
    app: &App,
    who: &Acting,
    id: RecommendationId,
    input: &JudgementInput,
) -> Result<Recommendation> {
    app.allowed_here(who, Action::RecommendationJudge)?;
    let mut checked = Checked::new();
    let held = input.held.parse::<Held>().ok();
    if held.is_none() {
        checked.fault(Fault::new("held", "held-unknown"));
    }
    let says = checked.text("says", &input.says, 1_000);
    let given = ("evidence", input.evidence.as_slice());
    let evidence = checked_evidence(app, who.place(), &mut checked, given, &[]).await?;
    checked.done()?;

    let mut tx = app.begin().await?;
    let found = taken(&mut tx, who.place(), id, input.version).await?;
    if found.state == RecommendationState::Withdrawn {
        return Err(Problem::conflict("advice-withdrawn"));
    }
    if app.now() < found.advice.judge_on.at {
        return Err(Problem::conflict("judge-early").with("day", found.advice.judge_on.on.to_string()));
    }
    let judged = AdviceJudgement {
        held: held.unwrap_or(Held::CannotTell),
        says,
        evidence,
        at: app.now(),
        by: who.user.id,
    };
    recommendation::judge(&mut tx, who.place(), id, found.version + 1, &judged).await?;
    let detail = json!({
        "held": judged.held,
        "subject": found.advice.subject,
        "question": found.advice.question,
        "before": found.judgement.map(|before| before.held),
    });
    app.trace(&mut tx, who, Action::RecommendationJudge, id.uuid(), detail)
        .await?;
    let after = recommendation::by_id(&mut tx, who.place(), id)
        .await?
        .ok_or(Problem::not_found("recommendation"))?;
    tx.commit().await?;
    Ok(after)
}
