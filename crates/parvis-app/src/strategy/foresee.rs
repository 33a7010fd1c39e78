use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, ReturnNote, StrategyChange, StrategyRevisionId, changes, returning};
use parvis_store::{strategy, strategy_revision};

/// What returning to an earlier revision would change, said before it is done.
#[derive(Clone, Debug)]
pub struct Foreseen {
    /// The number of the revision that is present now; to be given back when it is done.
    pub number: i64,
    /// What would be different.
    pub changes: Vec<StrategyChange>,
    /// What would not be as it was then, and stay as it is.
    pub notes: Vec<ReturnNote>,
}

/// Works out what returning to a revision would change. Changes nothing.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn foresee(app: &App, who: &Acting, id: StrategyRevisionId) -> Result<Foreseen> {
    app.allowed_here(who, Action::StrategyRead)?;
    let found = strategy_revision::by_id(&app.store, who.place(), id).await?;
    let then = found.ok_or(Problem::not_found("revision"))?.content;
    let present = strategy::present(&app.store, who.place()).await?;
    let (back, notes) = returning(&then, &present.strategy);
    Ok(Foreseen {
        number: present.number,
        changes: changes(&present.strategy, &back),
        notes,
    })
}
