//! Sections of the site.

mod create;
mod delete;
mod list;
mod update;

use crate::operations::Operations;
use parvis_app::category::CategoryInput;
use parvis_domain::{Category, CategoryId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new()
        .routes(|| routes!(list::list, create::create))
        .routes(|| routes!(update::update, delete::delete))
}

/// A section of the site.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CategoryBody {
    id: String,
    name: String,
    /// Its word in its address: `/category/{slug}`.
    slug: String,
    /// What is in it, in a sentence; may be empty.
    sentence: String,
    /// Its place among the others, from 0.
    position: i64,
}

impl From<Category> for CategoryBody {
    fn from(category: Category) -> Self {
        Self {
            id: category.id.to_string(),
            name: category.name,
            slug: category.slug,
            sentence: category.sentence,
            position: category.position,
        }
    }
}

#[derive(Debug, Deserialize)]
pub(crate) struct CategoryAt {
    category: CategoryId,
}

/// What is said of a section.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CategoryForm {
    /// 1 to 60 characters, unique in the workspace.
    #[schema(min_length = 1, max_length = 60, pattern = "\\S")]
    name: String,
    /// a to z, 0 to 9 and hyphens, at most 60; empty takes it from the name, or leaves it.
    #[serde(default)]
    #[schema(max_length = 60, pattern = "^[a-z0-9-]*$")]
    slug: String,
    /// At most 300 characters.
    #[serde(default)]
    #[schema(max_length = 300)]
    sentence: String,
    /// Null puts it last, or leaves it.
    position: Option<u32>,
}

impl From<CategoryForm> for CategoryInput {
    fn from(form: CategoryForm) -> Self {
        Self {
            name: form.name,
            slug: form.slug,
            sentence: form.sentence,
            position: form.position,
        }
    }
}
