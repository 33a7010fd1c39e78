//! Ending mail by the link at the foot of a letter.

mod end;
mod show;

use crate::operations::Operations;
use parvis_app::mail::Ended;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new().routes(|| routes!(show::show, end::end))
}

/// What the link ends.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct EndedBody {
    /// A kind of notice, or `digest`.
    kind: String,
    /// The workspace's name.
    workspace: String,
}

impl From<Ended> for EndedBody {
    fn from(ended: Ended) -> Self {
        Self {
            kind: ended.kind,
            workspace: ended.workspace,
        }
    }
}

#[derive(Debug, Deserialize)]
pub(crate) struct WordAt {
    word: String,
}
