use super::{BriefAt, BriefBody, BriefRequestForm};
use axum::{Json, extract::State};
use parvis_app::brief;
use parvis_http::{Body, Failure, Http, Ids, Member};
use serde::Deserialize;
use utoipa::ToSchema;

/// What is asked for now.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct BriefEditForm {
    /// The version it was read at.
    version: i64,
    request: BriefRequestForm,
}

/// Say anew what is asked for
///
/// As long as it hasn't been answered: afterwards 409 `brief-answered`.
#[utoipa::path(put, path = "/briefs/{brief}", operation_id = "briefs_edit", tag = "briefs",
    params(("workspace" = String, Path), ("brief" = String, Path)),
    request_body = BriefEditForm,
    responses((status = 200, body = BriefBody)))]
pub(crate) async fn edit(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<BriefAt>,
    Body(form): Body<BriefEditForm>,
) -> Result<Json<BriefBody>, Failure> {
    let input = form.request.read()?;
    let view = brief::edit(&http.app, &who, at.brief, form.version, &input).await?;
    Ok(Json(view.into()))
}
