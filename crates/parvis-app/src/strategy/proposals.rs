use crate::{Acting, App, Result};
use parvis_domain::{Action, Cursor, Page, ProposalHead, ProposalState, UserId};
use parvis_store::{proposal, user};

/// A page of proposals, and the names of those who made and settled them.
#[derive(Clone, Debug)]
pub struct ProposalList {
    /// The newest first.
    pub page: Page<ProposalHead>,
    /// Who made and settled them.
    pub people: Vec<(UserId, String)>,
}

/// The proposals in a state, the newest first.
///
/// # Errors
/// `denied`.
pub async fn proposals(
    app: &App,
    who: &Acting,
    state: ProposalState,
    after: Option<&Cursor>,
    size: u32,
) -> Result<ProposalList> {
    app.allowed_here(who, Action::StrategyRead)?;
    let page = proposal::list(&app.store, who.place(), state, after, size).await?;
    let mut people: Vec<UserId> = page
        .items
        .iter()
        .flat_map(|head| [Some(head.made_by), head.settled_by])
        .flatten()
        .collect();
    people.sort_unstable();
    people.dedup();
    let people = user::names(&app.store, &people).await?;
    Ok(ProposalList { page, people })
}
