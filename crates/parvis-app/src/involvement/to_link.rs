use super::list::shown;
use super::{ActOnList, catch_up};
use crate::{Acting, App, Result};
use parvis_domain::{Action, Involvement};
use parvis_store::involvement;

/// So many of the newest acts are looked at: what is older than these, nobody remembers.
const LOOKED_AT: u32 = 30;
/// So many are given.
const MOST: usize = 5;

/// The newest acts that count as told after although advice or a decision about the same thing came before them, to
/// which they could be linked.
///
/// # Errors
/// `denied`.
pub async fn to_link(app: &App, who: &Acting) -> Result<Vec<ActOnList>> {
    app.allowed_here(who, Action::InvolvementRead)?;
    catch_up(app, who.place()).await?;
    let only = Some(Involvement::ToldAfter);
    let newest = involvement::list(&app.store, who.place(), only, None, LOOKED_AT).await?;
    let mut found = Vec::new();
    for listed in newest.items {
        let act = shown(app, who, listed).await?;
        if act.offers > 0 {
            found.push(act);
        }
        if found.len() == MOST {
            break;
        }
    }
    Ok(found)
}
