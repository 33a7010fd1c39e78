use super::{ProposalView, at, check, passages, proposal, subject};
use crate::{Acting, App, Problem, Result, grounds};
use parvis_domain::{Action, Grounds, ProposalHead, ProposalId, ProposalState, Strategy, changes};
use parvis_store::strategy;
use serde_json::json;

/// A change that somebody puts to the others.
#[derive(Clone, Debug, Default)]
pub struct StrategyProposal {
    /// The number of the revision they go on from; 0 before there is one.
    pub goes_on_from: i64,
    /// The whole strategy as it would be.
    pub content: Strategy,
    /// Why, in a sentence: 1 to 300 characters.
    pub why: String,
}

/// Puts a change of the strategy to the others. Nothing changes until somebody accepts it.
///
/// # Errors
/// `proposal-changes-nothing`; `invalid`; `not-found` for a revision that isn't there; `denied`.
pub async fn propose(app: &App, who: &Acting, given: &StrategyProposal) -> Result<ProposalView> {
    app.allowed_here(who, Action::StrategyPropose)?;
    let none = Grounds::default();
    let (content, why) = check::checked(app, who, &given.content, &given.why, none).await?;
    if why.is_empty() {
        return Err(Problem::field("why", "empty"));
    }

    let mut tx = app.begin().await?;
    // What it goes on from becomes a revision, if it is none yet: others have to see what is different.
    let opened = super::open(app, &mut tx, who).await?;
    let from = if given.goes_on_from == 0 {
        opened.present.number
    } else {
        given.goes_on_from
    };
    let base = at(&mut tx, who.place(), from).await?;
    let present = strategy::present(&mut tx, who.place()).await?;
    check::channels_known(&content, &base, &present.strategy)?;
    let proposed = changes(&base, &content);
    if proposed.is_empty() {
        return Err(Problem::conflict("proposal-changes-nothing"));
    }
    let head = ProposalHead {
        id: ProposalId::next(app.clock.as_ref(), app.dice.as_ref()),
        base: from,
        why,
        state: ProposalState::Open,
        made_by: who.user.id,
        made_at: app.now(),
        settled_by: None,
        settled_at: None,
        answer: String::new(),
        revision: None,
    };
    parvis_store::proposal::insert(&mut tx, who.place(), &head, &content).await?;
    let detail = json!({ "why": head.why, "passages": passages(&proposed) });
    let detail = grounds::told(detail, who, &subject(&proposed, &content), none);
    app.trace(&mut tx, who, Action::StrategyPropose, head.id.uuid(), detail)
        .await?;
    tx.commit().await?;
    proposal(app, who, head.id).await
}
