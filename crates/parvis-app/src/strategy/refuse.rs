use super::{ProposalView, open_proposal, proposal};
use crate::{Acting, App, Checked, Result};
use parvis_domain::{Action, ProposalId, ProposalState};
use parvis_store::strategy;
use serde_json::json;

/// Refuses a proposal, with the reason: 1 to 300 characters.
///
/// # Errors
/// `proposal-settled` when it has its answer already; `invalid` on `answer`; `not-found`; `denied`.
pub async fn refuse(app: &App, who: &Acting, id: ProposalId, answer: &str) -> Result<ProposalView> {
    app.allowed_here(who, Action::StrategyAccept)?;
    let mut checked = Checked::new();
    let answer = checked.line("answer", answer, 300);
    checked.done()?;

    let mut tx = app.begin().await?;
    strategy::lock(&mut tx, who.place()).await?;
    let mut head = open_proposal(&mut tx, who.place(), id).await?.head;
    head.state = ProposalState::Refused;
    head.settled_by = Some(who.user.id);
    head.settled_at = Some(app.now());
    head.answer = answer;
    parvis_store::proposal::settle(&mut tx, who.place(), &head).await?;
    let detail =
        json!({ "accepted": false, "proposed_by": head.made_by, "why": head.why, "answer": head.answer });
    app.trace(&mut tx, who, Action::StrategyAccept, id.uuid(), detail)
        .await?;
    tx.commit().await?;
    proposal(app, who, id).await
}
