use super::bodies::FoundHomeBody;
use axum::{Json, extract::State};
use parvis_app::home;
use parvis_http::{Body, Failure, Http, Member};
use serde::Deserialize;
use utoipa::ToSchema;

/// Which address to look at.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct HomeLookForm {
    /// The address of a blog elsewhere, or of its feed.
    address: String,
}

/// Look what blog is at an address
///
/// Nothing is taken from it.
#[utoipa::path(post, path = "/home/look", operation_id = "home_look", tag = "home",
    params(("workspace" = String, Path)),
    request_body = HomeLookForm,
    responses((status = 200, body = FoundHomeBody)))]
pub(crate) async fn look(
    State(http): State<Http>,
    Member(who): Member,
    Body(form): Body<HomeLookForm>,
) -> Result<Json<FoundHomeBody>, Failure> {
    let found = home::look(&http.app, &who, &form.address).await?;
    Ok(Json(found.into()))
}
