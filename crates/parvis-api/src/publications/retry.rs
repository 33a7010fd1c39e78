use super::PublicationAt;
use super::bodies::PublicationBody;
use axum::{Json, extract::State};
use parvis_app::publication;
use parvis_http::{Body, Failure, Http, Ids, Member, Wanted};
use serde::Deserialize;
use utoipa::ToSchema;

/// How to try again.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RetryForm {
    /// Whether the variant's present text takes the place of what was frozen.
    #[serde(default)]
    with_present_text: bool,
}

/// Try again what failed
///
/// At once, under the key it has.
#[utoipa::path(post, path = "/publications/{publication}/retry", operation_id = "publications_retry", tag = "publications",
    params(("workspace" = String, Path), ("publication" = String, Path)),
    request_body = RetryForm,
    responses((status = 200, body = PublicationBody)))]
pub(crate) async fn retry(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<PublicationAt>,
    Wanted(language): Wanted,
    Body(form): Body<RetryForm>,
) -> Result<Json<PublicationBody>, Failure> {
    let view = publication::retry(&http.app, &who, at.publication, form.with_present_text).await?;
    Ok(Json(PublicationBody::of(view, language)))
}
