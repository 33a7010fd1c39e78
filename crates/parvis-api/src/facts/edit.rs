use super::FactAt;
use super::bodies::{FactBody, FactForm};
use axum::{Json, extract::State};
use parvis_app::fact;
use parvis_http::{Body, Failure, Http, Ids, Member, Wanted};
use serde::Deserialize;
use utoipa::ToSchema;

/// What is said anew of a network.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct FactEditForm {
    /// The version it was read at.
    version: i64,
    fact: FactForm,
}

/// Say anew what is known about a network
///
/// What is shipped is kept beside it, and can be gone back to.
#[utoipa::path(put, path = "/facts/{fact}", operation_id = "facts_edit", tag = "facts",
    params(("workspace" = String, Path), ("fact" = String, Path)),
    request_body = FactEditForm,
    responses((status = 200, body = FactBody)))]
pub(crate) async fn edit(
    State(http): State<Http>,
    Member(who): Member,
    Wanted(language): Wanted,
    Ids(at): Ids<FactAt>,
    Body(form): Body<FactEditForm>,
) -> Result<Json<FactBody>, Failure> {
    let input = form.fact.read()?;
    let edited = fact::edit(&http.app, &who, at.fact, form.version, &input).await?;
    Ok(Json(FactBody::of(edited, language)))
}
