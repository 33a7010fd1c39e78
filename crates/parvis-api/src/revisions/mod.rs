//! Saved states of originals.

mod list;
mod rename;
mod restore;
mod save_named;
mod show;

use crate::operations::Operations;
use crate::originals::{ContentBody, PersonBody};
use crate::shapes::instant;
use parvis_app::revision::RevisionView;
use parvis_domain::{Original, OriginalId, RevisionHead, RevisionId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new()
        .routes(|| routes!(list::list, save_named::save_named))
        .routes(|| routes!(show::show, rename::rename))
        .routes(|| routes!(restore::restore))
}

/// A saved state of an original, without its words.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RevisionHeadBody {
    id: String,
    /// Counts the original's revisions from 1.
    number: i64,
    /// The title it has.
    title: String,
    /// What somebody called it.
    name: Option<String>,
    /// What it was made for: `published`, `scheduled`, `named`, `rested` (writing had) or `replaced` (something
    /// older was brought back in its place).
    reason: String,
    /// Whose words they were: whoever had saved last.
    made_by: PersonBody,
    made_at: String,
    /// Whether readers see it now.
    is_live: bool,
    /// Whether it is planned to go live.
    is_scheduled: bool,
}

impl RevisionHeadBody {
    fn of(head: RevisionHead, made_by: PersonBody, original: &Original) -> Self {
        Self {
            is_live: original.is_live() && original.published_revision == Some(head.id),
            is_scheduled: original.scheduled_revision == Some(head.id),
            id: head.id.to_string(),
            number: head.number,
            title: head.title,
            name: head.name,
            reason: head.reason.to_string(),
            made_by,
            made_at: instant(head.made_at),
        }
    }
}

/// A saved state of an original. It never changes, but for its name.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RevisionBody {
    #[serde(flatten)]
    head: RevisionHeadBody,
    content: ContentBody,
}

impl From<RevisionView> for RevisionBody {
    fn from(view: RevisionView) -> Self {
        let made_by = PersonBody::new(view.revision.head.made_by, &view.made_by);
        Self {
            head: RevisionHeadBody::of(view.revision.head, made_by, &view.original),
            content: view.revision.content.into(),
        }
    }
}

#[derive(Debug, Deserialize)]
pub(crate) struct RevisionAt {
    original: OriginalId,
    revision: RevisionId,
}
