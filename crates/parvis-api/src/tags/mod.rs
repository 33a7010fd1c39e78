//! Public topics.

mod create;
mod delete;
mod list;
mod update;

use crate::operations::Operations;
use parvis_app::tag::TagInput;
use parvis_domain::{Tag, TagId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new()
        .routes(|| routes!(list::list, create::create))
        .routes(|| routes!(update::update, delete::delete))
}

/// A public topic.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TagBody {
    id: String,
    name: String,
    /// Its word in its address: `/tag/{slug}`.
    slug: String,
}

impl From<Tag> for TagBody {
    fn from(tag: Tag) -> Self {
        Self {
            id: tag.id.to_string(),
            name: tag.name,
            slug: tag.slug,
        }
    }
}

#[derive(Debug, Deserialize)]
pub(crate) struct TagAt {
    tag: TagId,
}

/// What is said of a topic.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TagForm {
    /// 1 to 60 characters, unique in the workspace whatever their case. A `#` before it is left out.
    #[schema(min_length = 1, max_length = 60, pattern = "\\S")]
    name: String,
    /// a to z, 0 to 9 and hyphens, at most 60; empty takes it from the name, or leaves it.
    #[serde(default)]
    #[schema(max_length = 60, pattern = "^[a-z0-9-]*$")]
    slug: String,
}

impl From<TagForm> for TagInput {
    fn from(form: TagForm) -> Self {
        Self {
            name: form.name,
            slug: form.slug,
        }
    }
}
