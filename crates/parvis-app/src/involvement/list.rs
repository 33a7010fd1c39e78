use super::catch_up;
use super::offers::done;
use crate::{Acting, App, Result};
use parvis_domain::{Action, Cursor, Involvement, Page};
use parvis_store::involvement::{self, ListedAct};

/// An act in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActOnList {
    /// The act, and the questions of what it rests on.
    pub listed: ListedAct,
    /// How much it could still be linked to: advice and decisions from before it about the same thing. Counted only where
    /// nothing is linked.
    pub offers: usize,
}

/// The strategic acts, the newest first; of one involvement only where one is given.
///
/// # Errors
/// `denied`.
pub async fn list(
    app: &App,
    who: &Acting,
    only: Option<Involvement>,
    after: Option<&Cursor>,
    size: u32,
) -> Result<Page<ActOnList>> {
    app.allowed_here(who, Action::InvolvementRead)?;
    catch_up(app, who.place()).await?;
    let page = involvement::list(&app.store, who.place(), only, after, size).await?;
    let mut items = Vec::new();
    for listed in page.items {
        items.push(shown(app, who, listed).await?);
    }
    Ok(Page {
        items,
        next: page.next,
    })
}

pub(super) async fn shown(app: &App, who: &Acting, listed: ListedAct) -> Result<ActOnList> {
    let mut offers = 0;
    if listed.act.involvement() == Involvement::ToldAfter {
        let found = done(app, who, &listed.act).await?;
        offers = found.recommendations.len() + found.decisions.len();
    }
    Ok(ActOnList { listed, offers })
}
