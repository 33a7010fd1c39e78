use super::at;
use crate::{Acting, App, Result};
use parvis_domain::{Action, StrategyChange, changes};
use parvis_store::strategy;

/// What is different between two revisions, by their numbers; 0 is before the first, and none is what stands there now.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn compare(app: &App, who: &Acting, from: i64, to: Option<i64>) -> Result<Vec<StrategyChange>> {
    app.allowed_here(who, Action::StrategyRead)?;
    let before = at(&app.store, who.place(), from).await?;
    let after = match to {
        Some(number) => at(&app.store, who.place(), number).await?,
        None => strategy::present(&app.store, who.place()).await?.strategy,
    };
    Ok(changes(&before, &after))
}
