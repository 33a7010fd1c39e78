use super::apply::apply;
use super::bring::{bring, told};
use super::{Made, ProposalView, open, open_proposal, passages, proposal, subject};
use crate::{Acting, App, Checked, Problem, Result, grounds};
use parvis_domain::{Action, Grounds, ProposalId, ProposalState, Side, StrategyCause};
use serde_json::json;

/// What somebody says who accepts a proposal.
#[derive(Clone, Debug, Default)]
pub struct Acceptance {
    /// Whose words are taken where the passage changed meanwhile: mine are the proposal's.
    pub prefer: Option<Side>,
    /// A sentence to whoever made it; may be empty; at most 300 characters.
    pub answer: String,
    /// What it rests on.
    pub grounds: Grounds,
}

/// Takes a proposal into the strategy as it is now, which makes a revision.
///
/// # Errors
/// `proposal-clashes` when a passage was changed meanwhile and nobody said whose words to take: `extra` has both texts of
/// each; `proposal-settled` when it has its answer already; `invalid`; `not-found`; `denied`.
pub async fn accept(app: &App, who: &Acting, id: ProposalId, given: &Acceptance) -> Result<ProposalView> {
    app.allowed_here(who, Action::StrategyAccept)?;
    let mut checked = Checked::new();
    let answer = checked.optional_line("answer", &given.answer, 300);
    grounds::check(app, who, &mut checked, given.grounds).await?;
    checked.done()?;

    let mut tx = app.begin().await?;
    let opened = open(app, &mut tx, who).await?;
    let found = open_proposal(&mut tx, who.place(), id).await?;
    let (base, prefer) = (found.head.base, given.prefer);
    let merged = bring(&mut tx, who, &opened.present, base, &found.content, prefer).await?;
    if prefer.is_none() && !merged.clashes.is_empty() {
        let extra = json!({ "number": opened.present.number, "clashes": told(&merged.clashes) });
        return Err(Problem::conflict("proposal-clashes")
            .with("count", merged.clashes.len())
            .with_extra(extra));
    }
    apply(
        app,
        &mut tx,
        who.place(),
        &opened.present.strategy,
        &merged.strategy,
    )
    .await?;
    let made = Made {
        cause: Some(StrategyCause::Accepted),
        why: found.head.why.clone(),
        grounds: given.grounds,
        returned_to: None,
    };
    let closed = opened.close(app, &mut tx, who, &made).await?;
    let mut head = found.head;
    head.state = ProposalState::Accepted;
    head.settled_by = Some(who.user.id);
    head.settled_at = Some(app.now());
    head.answer = answer;
    head.revision = Some(closed.number);
    parvis_store::proposal::settle(&mut tx, who.place(), &head).await?;
    let detail = json!({
        "accepted": true,
        "number": closed.number,
        "proposed_by": head.made_by,
        "why": made.why,
        "passages": passages(&closed.changes),
    });
    let detail = grounds::told(
        detail,
        who,
        &subject(&closed.changes, &closed.after),
        given.grounds,
    );
    app.trace(&mut tx, who, Action::StrategyAccept, id.uuid(), detail)
        .await?;
    tx.commit().await?;
    proposal(app, who, id).await
}
