//! What changes while somebody looks on.

mod follow;

use crate::operations::Operations;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new().routes(|| routes!(follow::follow))
}

/// The data of an event: of `change` what changed; of `look_again` nothing.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct EventBody {
    /// The kind of thing: `original`, `publication`, `conversation`, `channel`, `media`, …. New ones may come.
    #[schema(required = false)]
    pub(crate) noun: String,
    /// Which one; missing where a list as a whole changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) id: Option<String>,
}
