use super::FactAt;
use super::bodies::FactBody;
use axum::{Json, extract::State};
use parvis_app::fact;
use parvis_http::{Body, Failure, Http, Ids, Member, Wanted};
use serde::Deserialize;
use utoipa::ToSchema;

/// Whether a fact is counted on.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AsideForm {
    /// Not any more.
    aside: bool,
}

/// Set a fact aside, or count on it again
#[utoipa::path(post, path = "/facts/{fact}/set-aside", operation_id = "facts_set_aside", tag = "facts",
    params(("workspace" = String, Path), ("fact" = String, Path)),
    request_body = AsideForm,
    responses((status = 200, body = FactBody)))]
pub(crate) async fn set_aside(
    State(http): State<Http>,
    Member(who): Member,
    Wanted(language): Wanted,
    Ids(at): Ids<FactAt>,
    Body(form): Body<AsideForm>,
) -> Result<Json<FactBody>, Failure> {
    let set = fact::set_aside(&http.app, &who, at.fact, form.aside).await?;
    Ok(Json(FactBody::of(set, language)))
}
