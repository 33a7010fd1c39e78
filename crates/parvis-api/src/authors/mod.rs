//! Bylines.

mod create;
mod delete;
mod list;
mod update;

use crate::operations::Operations;
use parvis_app::author::AuthorInput;
use parvis_domain::{Author, AuthorId, UserId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new()
        .routes(|| routes!(list::list, create::create))
        .routes(|| routes!(update::update, delete::delete))
}

/// A byline: may be a member, need not.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AuthorBody {
    id: String,
    name: String,
    /// Who that is, in a sentence; may be empty.
    sentence: String,
    /// The id of the member it stands for; null for nobody here.
    user: Option<String>,
}

impl From<Author> for AuthorBody {
    fn from(author: Author) -> Self {
        Self {
            id: author.id.to_string(),
            name: author.name,
            sentence: author.sentence,
            user: author.user.map(|id| id.to_string()),
        }
    }
}

#[derive(Debug, Deserialize)]
pub(crate) struct AuthorAt {
    author: AuthorId,
}

/// What is said of a byline.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AuthorForm {
    /// What readers see: 1 to 80 characters, unique in the workspace.
    #[schema(min_length = 1, max_length = 80, pattern = "\\S")]
    name: String,
    /// At most 300 characters.
    #[serde(default)]
    #[schema(max_length = 300)]
    sentence: String,
    /// The id of the member it stands for: what they begin is signed with it. Null for nobody here.
    #[schema(value_type = Option<uuid::Uuid>)]
    user: Option<UserId>,
}

impl From<AuthorForm> for AuthorInput {
    fn from(form: AuthorForm) -> Self {
        Self {
            name: form.name,
            sentence: form.sentence,
            user: form.user,
        }
    }
}
