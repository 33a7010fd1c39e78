use crate::{Acting, App, Result};
use parvis_domain::{Action, Cursor, Page, StrategyRevisionHead, UserId};
use parvis_store::{strategy_revision, user};

/// A page of the strategy's revisions, and the names of those who made them.
#[derive(Clone, Debug)]
pub struct StrategyRevisionList {
    /// The newest first.
    pub page: Page<StrategyRevisionHead>,
    /// Who made them.
    pub people: Vec<(UserId, String)>,
}

/// The states the strategy was in, the newest first.
///
/// # Errors
/// `denied`.
pub async fn revisions(
    app: &App,
    who: &Acting,
    after: Option<&Cursor>,
    size: u32,
) -> Result<StrategyRevisionList> {
    app.allowed_here(who, Action::StrategyRead)?;
    let page = strategy_revision::list(&app.store, who.place(), after, size).await?;
    let mut makers: Vec<UserId> = page.items.iter().map(|head| head.made_by).collect();
    makers.sort_unstable();
    makers.dedup();
    let people = user::names(&app.store, &makers).await?;
    Ok(StrategyRevisionList { page, people })
}
