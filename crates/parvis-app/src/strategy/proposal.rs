use super::at;
use crate::{Acting, App, Problem, Result};
use parvis_domain::{
    Action, Clash, Proposal, ProposalId, ProposalState, StrategyChange, UserId, changes, merge,
};
use parvis_store::{proposal as proposals, strategy, user};

/// A proposal, and what accepting it would do.
#[derive(Clone, Debug)]
pub struct ProposalView {
    /// The proposal.
    pub proposal: Proposal,
    /// The names of whoever made it and whoever settled it.
    pub people: Vec<(UserId, String)>,
    /// What it changes in what it goes on from.
    pub changes: Vec<StrategyChange>,
    /// Passages that others changed meanwhile too; none once it is settled.
    pub clashes: Vec<Clash>,
    /// Whether the strategy changed since it was made, wherever.
    pub is_behind: bool,
}

/// One proposal.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn proposal(app: &App, who: &Acting, id: ProposalId) -> Result<ProposalView> {
    app.allowed_here(who, Action::StrategyRead)?;
    let (store, place) = (&app.store, who.place());
    let found = proposals::by_id(store, place, id).await?;
    let proposal = found.ok_or(Problem::not_found("proposal"))?;
    let base = at(store, place, proposal.head.base).await?;
    let present = strategy::present(store, place).await?;
    let is_open = proposal.head.state == ProposalState::Open;
    let clashes = if is_open {
        merge(&base, &proposal.content, &present.strategy, None).clashes
    } else {
        Vec::new()
    };
    let mut people = vec![proposal.head.made_by];
    people.extend(proposal.head.settled_by);
    Ok(ProposalView {
        changes: changes(&base, &proposal.content),
        clashes,
        is_behind: is_open && present.number != proposal.head.base,
        people: user::names(store, &people).await?,
        proposal,
    })
}
