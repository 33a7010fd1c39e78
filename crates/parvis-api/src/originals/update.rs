use super::forms::language;
use super::{OriginalAt, OriginalBody};
use axum::{Json, extract::State};
use parvis_app::original::{self, OriginalDetails};
use parvis_domain::{AuthorId, CategoryId, TagId};
use parvis_http::{Body, Failure, Http, Ids, Member};
use serde::Deserialize;
use utoipa::ToSchema;

/// What is said of an original beside its words: all of it, anew.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct OriginalDetailsForm {
    /// The original's version that this goes on from; without one, whatever is there is overwritten.
    version: Option<i64>,
    /// A language tag.
    language: String,
    /// An article's word in its address: a to z, 0 to 9 and hyphens, at most 96. Null leaves it to the title,
    /// as long as no reader knows it.
    #[schema(max_length = 96, pattern = "^[a-z0-9-]*$")]
    slug: Option<String>,
    /// The id of a category; null for none.
    #[schema(value_type = Option<uuid::Uuid>)]
    category: Option<CategoryId>,
    /// The id of an author; null for none.
    #[schema(value_type = Option<uuid::Uuid>)]
    author: Option<AuthorId>,
    /// The ids of at most 20 tags.
    #[schema(value_type = Vec<uuid::Uuid>, max_items = 20)]
    tags: Vec<TagId>,
    /// Whether lists, feeds and the sitemap name it.
    listed: bool,
    /// How long it took, in minutes; null for unknown.
    #[schema(maximum = 525_600)]
    minutes_spent: Option<u32>,
}

/// Say anew what is said of an original beside its words
///
/// On a live original readers see it at once. A slug that readers knew goes on leading to it. 409 with the code
/// `original-changed-by-other` when it was changed since `version`.
#[utoipa::path(put, path = "/originals/{original}", operation_id = "originals_update", tag = "originals",
    params(("workspace" = String, Path), ("original" = String, Path)),
    request_body = OriginalDetailsForm,
    responses((status = 200, body = OriginalBody)))]
pub(crate) async fn update(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<OriginalAt>,
    Body(form): Body<OriginalDetailsForm>,
) -> Result<Json<OriginalBody>, Failure> {
    let details = OriginalDetails {
        version: form.version,
        language: language(&form.language)?,
        slug: form.slug,
        category: form.category,
        author: form.author,
        tags: form.tags,
        listed: form.listed,
        minutes_spent: form.minutes_spent,
    };
    let view = original::update(&http.app, &who, at.original, details).await?;
    Ok(Json(view.into()))
}
