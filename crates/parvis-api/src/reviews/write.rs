use super::bodies::ReviewWholeBody;
use super::{ItemAt, ReviewAt};
use axum::{Json, extract::State};
use parvis_app::review;
use parvis_http::{Body, Failure, Http, Ids, Member};
use serde::Deserialize;
use utoipa::ToSchema;

/// What was said.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReviewMinutesForm {
    /// The version it goes on from; 0 where nothing is written about a point yet.
    version: i64,
    /// Markdown, at most 20 000 characters.
    #[schema(max_length = 20000)]
    minutes: String,
}

/// Write what was said beside the agenda
///
/// 409 `minutes-changed` when somebody else wrote meanwhile, with `version` and `theirs` in `extra`.
#[utoipa::path(put, path = "/reviews/{review}/minutes", operation_id = "reviews_write", tag = "reviews",
    params(("workspace" = String, Path), ("review" = String, Path)),
    request_body = ReviewMinutesForm,
    responses((status = 200, body = ReviewWholeBody)))]
pub(crate) async fn write(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<ReviewAt>,
    Body(form): Body<ReviewMinutesForm>,
) -> Result<Json<ReviewWholeBody>, Failure> {
    let shown = review::write(&http.app, &who, at.review, form.version, &form.minutes).await?;
    Ok(Json(shown.into()))
}

/// Write what was said about a point of the agenda
///
/// 409 `minutes-changed` when somebody else wrote meanwhile, with `version` and `theirs` in `extra`.
#[utoipa::path(put, path = "/reviews/{review}/items/{item}", operation_id = "reviews_write_item", tag = "reviews",
    params(("workspace" = String, Path), ("review" = String, Path), ("item" = String, Path)),
    request_body = ReviewMinutesForm,
    responses((status = 200, body = ReviewWholeBody)))]
pub(crate) async fn write_item(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<ItemAt>,
    Body(form): Body<ReviewMinutesForm>,
) -> Result<Json<ReviewWholeBody>, Failure> {
    let shown = review::write_item(&http.app, &who, at.review, &at.item, form.version, &form.minutes).await?;
    Ok(Json(shown.into()))
}
