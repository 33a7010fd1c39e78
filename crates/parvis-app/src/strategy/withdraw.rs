use super::{ProposalView, open_proposal, proposal};
use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, ProposalId, ProposalState};
use parvis_store::strategy;
use serde_json::json;

/// Takes one's own proposal back.
///
/// # Errors
/// `proposal-of-another`; `proposal-settled` when it has its answer already; `not-found`; `denied`.
pub async fn withdraw(app: &App, who: &Acting, id: ProposalId) -> Result<ProposalView> {
    app.allowed_here(who, Action::StrategyPropose)?;

    let mut tx = app.begin().await?;
    strategy::lock(&mut tx, who.place()).await?;
    let mut head = open_proposal(&mut tx, who.place(), id).await?.head;
    if head.made_by != who.user.id {
        return Err(Problem::conflict("proposal-of-another"));
    }
    head.state = ProposalState::Withdrawn;
    head.settled_by = Some(who.user.id);
    head.settled_at = Some(app.now());
    parvis_store::proposal::settle(&mut tx, who.place(), &head).await?;
    let detail = json!({ "withdrawn": true, "why": head.why });
    app.trace(&mut tx, who, Action::StrategyPropose, id.uuid(), detail)
        .await?;
    tx.commit().await?;
    proposal(app, who, id).await
}
