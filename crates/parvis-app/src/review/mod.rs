//! The regular meeting on what is due: planned, its agenda made of what is due, its minutes written in place, closed.

mod came;
mod close;
mod conclude;
mod due;
mod edit;
mod input;
mod list;
mod plan;
mod show;
mod write;

pub use came::Came;
pub use close::close;
pub use conclude::{OutcomeInput, conclude};
pub use edit::edit;
pub use input::ReviewInput;
pub use list::{HowMuch, Listed, list};
pub use plan::plan;
pub use show::{Shown, show};
pub use write::{write, write_item};

use crate::{Problem, Result};
use parvis_domain::{Review, ReviewId, WorkspaceId};
use parvis_store::{Tx, review};

/// One that isn't closed yet, held until the transaction ends.
async fn open(tx: &mut Tx, place: WorkspaceId, id: ReviewId) -> Result<Review> {
    let found = review::for_update(tx, place, id).await?;
    let found = found.ok_or(Problem::not_found("review"))?;
    if found.closed_at.is_some() {
        return Err(Problem::conflict("review-closed"));
    }
    Ok(found)
}
