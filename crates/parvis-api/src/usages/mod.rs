//! What people come to do at the workspace's places.

mod create;
mod delete;
mod list;
mod update;

use crate::operations::Operations;
use parvis_app::usage::UsageInput;
use parvis_domain::{Usage, UsageId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new()
        .routes(|| routes!(list::list, create::create))
        .routes(|| routes!(update::update, delete::delete))
}

/// What people come to do at a place.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct UsageBody {
    id: String,
    name: String,
    /// What people do there, in a sentence; may be empty.
    sentence: String,
}

impl From<Usage> for UsageBody {
    fn from(usage: Usage) -> Self {
        Self {
            id: usage.id.to_string(),
            name: usage.name,
            sentence: usage.sentence,
        }
    }
}

#[derive(Debug, Deserialize)]
pub(crate) struct UsageAt {
    usage: UsageId,
}

/// What is said of a usage.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct UsageForm {
    /// 1 to 80 characters, unique in the workspace.
    #[schema(min_length = 1, max_length = 80, pattern = "\\S")]
    name: String,
    /// At most 300 characters.
    #[serde(default)]
    #[schema(max_length = 300)]
    sentence: String,
}

impl From<UsageForm> for UsageInput {
    fn from(form: UsageForm) -> Self {
        Self {
            name: form.name,
            sentence: form.sentence,
        }
    }
}
