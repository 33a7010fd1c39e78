use super::{at, name_of};
use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, StrategyChange, StrategyRevision, StrategyRevisionId, changes};
use parvis_store::strategy_revision;

/// A state the strategy was in, and what it changed.
#[derive(Clone, Debug)]
pub struct StrategyRevisionView {
    /// The revision.
    pub revision: StrategyRevision,
    /// What whoever made it is called.
    pub made_by: String,
    /// What is different in it beside the one before.
    pub changes: Vec<StrategyChange>,
}

/// One state the strategy was in.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn revision(app: &App, who: &Acting, id: StrategyRevisionId) -> Result<StrategyRevisionView> {
    app.allowed_here(who, Action::StrategyRead)?;
    let found = strategy_revision::by_id(&app.store, who.place(), id).await?;
    let revision = found.ok_or(Problem::not_found("revision"))?;
    let before = at(&app.store, who.place(), revision.head.number - 1).await?;
    Ok(StrategyRevisionView {
        changes: changes(&before, &revision.content),
        made_by: name_of(app, revision.head.made_by).await?,
        revision,
    })
}
