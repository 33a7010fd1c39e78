//! Whom the workspace's channels speak to.

mod create;
mod delete;
mod list;
mod update;

use crate::operations::Operations;
use parvis_app::audience::AudienceInput;
use parvis_domain::{Audience, AudienceId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new()
        .routes(|| routes!(list::list, create::create))
        .routes(|| routes!(update::update, delete::delete))
}

/// Whom a channel speaks to.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AudienceBody {
    id: String,
    name: String,
    /// Who they are, in a sentence; may be empty.
    sentence: String,
}

impl From<Audience> for AudienceBody {
    fn from(audience: Audience) -> Self {
        Self {
            id: audience.id.to_string(),
            name: audience.name,
            sentence: audience.sentence,
        }
    }
}

#[derive(Debug, Deserialize)]
pub(crate) struct AudienceAt {
    audience: AudienceId,
}

/// What is said of an audience.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AudienceForm {
    /// 1 to 80 characters, unique in the workspace.
    #[schema(min_length = 1, max_length = 80, pattern = "\\S")]
    name: String,
    /// At most 300 characters.
    #[serde(default)]
    #[schema(max_length = 300)]
    sentence: String,
}

impl From<AudienceForm> for AudienceInput {
    fn from(form: AudienceForm) -> Self {
        Self {
            name: form.name,
            sentence: form.sentence,
        }
    }
}
