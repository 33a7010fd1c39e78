//! What is known about networks: shipped with the program, with what the workspace says over it and adds to it.

mod add;
mod check;
mod doubt;
mod edit;
mod input;
mod list;
mod restore;
mod set_aside;
mod shipped;

pub use add::add;
pub use check::check;
pub use doubt::{Doubt, Doubted, doubted, doubts};
pub use edit::edit;
pub use input::FactInput;
pub use list::list;
pub use restore::restore;
pub use set_aside::set_aside;

pub(crate) use doubt::Knowledge;

use crate::{Acting, App, Problem, Result};
use jiff::civil::Date;
use parvis_domain::{Fact, FactId, FactOrigin, WorkspaceId, Zone};
use parvis_store::{Db, Tx, fact};

/// Everything known in a workspace: what is shipped, as far as the workspace doesn't say otherwise, and its own; what
/// was set aside too. In the order of the networks' words.
pub(crate) async fn all(db: impl Into<Db<'_>>, place: WorkspaceId) -> Result<Vec<Fact>> {
    let own = fact::list(db, place).await?;
    let untouched = shipped::all()
        .iter()
        .filter(|shipped| own.iter().all(|own| own.id != shipped.id))
        .cloned();
    let mut all: Vec<Fact> = untouched.chain(own.iter().cloned()).collect();
    all.sort_by_key(|fact| (fact.network, fact.kind, fact.id));
    Ok(all)
}

/// What is known under this identifier, to be changed in the transaction.
async fn to_change(tx: &mut Tx, who: &Acting, id: FactId) -> Result<Fact> {
    if let Some(own) = fact::for_update(tx, who.place(), id).await? {
        return Ok(own);
    }
    let shipped = shipped::all().iter().find(|fact| fact.id == id).cloned();
    let shipped = shipped.ok_or(Problem::not_found("fact"))?;
    Ok(Fact {
        origin: FactOrigin::Edited,
        ..shipped
    })
}

/// The day it is where the workspace's clocks are.
pub(crate) fn today(app: &App, who: &Acting) -> Date {
    let zone = who.workspace.zone.parse().unwrap_or(Zone::UTC).time_zone();
    app.now().to_jiff().to_zoned(zone).date()
}
