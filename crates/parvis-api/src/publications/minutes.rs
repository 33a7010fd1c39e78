use super::PublicationAt;
use super::bodies::PublicationBody;
use axum::{Json, extract::State};
use parvis_app::publication;
use parvis_http::{Body, Failure, Http, Ids, Member, Wanted};
use serde::Deserialize;
use utoipa::ToSchema;

/// How long it took.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct MinutesForm {
    /// In minutes; null is unknown.
    #[schema(maximum = 44640)]
    minutes_spent: Option<u32>,
}

/// Say how long the piece took
///
/// Null takes it back to unknown.
#[utoipa::path(put, path = "/publications/{publication}/minutes", operation_id = "publications_record_minutes", tag = "publications",
    params(("workspace" = String, Path), ("publication" = String, Path)),
    request_body = MinutesForm,
    responses((status = 200, body = PublicationBody)))]
pub(crate) async fn record_minutes(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<PublicationAt>,
    Wanted(language): Wanted,
    Body(form): Body<MinutesForm>,
) -> Result<Json<PublicationBody>, Failure> {
    let view = publication::record_minutes(&http.app, &who, at.publication, form.minutes_spent).await?;
    Ok(Json(PublicationBody::of(view, language)))
}
