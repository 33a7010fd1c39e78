//! Articles and notes: written, put before readers, taken away, thrown away and brought back.

mod address;
mod bring_back;
mod create;
mod list;
mod open;
mod preview;
pub mod public;
mod publish;
mod publish_due;
mod read_also;
mod recompute_planned;
mod reschedule;
mod save;
mod schedule;
mod show;
mod text;
mod trash;
mod unpublish;
mod unschedule;
mod update;

pub use bring_back::bring_back;
pub(crate) use create::begin;
pub use create::{NewOriginal, create};
pub use list::{OriginalList, OriginalQuery, list};
pub(crate) use open::{Opened, open, open_here, same_version};
pub use preview::{PreviewLink, make_preview, open_preview};
pub use publish::{Publish, publish};
pub use publish_due::{DueReport, publish_due};
pub use read_also::{PICKED_MOST, Picked, pick, picked};
pub use recompute_planned::recompute_planned;
pub use reschedule::reschedule;
pub use save::{Save, Saved, save};
pub use schedule::{PlannedInput, Schedule, schedule};
pub use show::{OriginalView, Permission, show};
pub use trash::trash;
pub use unpublish::unpublish;
pub use unschedule::unschedule;
pub use update::{OriginalDetails, update};

use crate::{Acting, App, Problem, Result, search};
use parvis_domain::{Original, OriginalRefusal, Ruling};
use parvis_store::{Tx, original, site};

impl From<OriginalRefusal> for Problem {
    fn from(refusal: OriginalRefusal) -> Self {
        match refusal {
            OriginalRefusal::Trashed => Self::conflict("original-trashed"),
            OriginalRefusal::AlreadyLive => Self::conflict("original-live"),
            OriginalRefusal::NotScheduled => Self::conflict("original-not-scheduled"),
            OriginalRefusal::NotLive => Self::conflict("original-not-live"),
            OriginalRefusal::Past => Self::field("planned.local", "planned-past"),
        }
    }
}

impl Acting {
    /// What the policy needs to know of an original.
    pub(crate) fn context_of(&self, original: &Original) -> parvis_policy::Context {
        parvis_policy::Context::thing(original.created_by == self.user.id, original.is_public())
    }
}

/// Writes an original that was moved to another state, with the ruling that let it and its trace. `seen` says
/// whether readers see a difference.
async fn write_moved(
    app: &App,
    tx: &mut Tx,
    who: &Acting,
    original: &mut Original,
    ruling: &Ruling,
    seen: bool,
    detail: serde_json::Value,
) -> Result<()> {
    original.ruling = Some(app.keep_ruling(tx, who, ruling).await?);
    original.version += 1;
    original.changed_at = app.now();
    original::update(tx, who.place(), original).await?;
    if seen {
        site::touch(tx, who.place(), app.now()).await?;
        search::index(tx, who.place(), original).await?;
    }
    app.trace(tx, who, ruling.action, original.id.uuid(), detail)
        .await
}
