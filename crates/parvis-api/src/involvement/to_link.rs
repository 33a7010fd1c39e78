use super::bodies::ActBody;
use axum::{Json, extract::State};
use parvis_app::involvement;
use parvis_http::{Failure, Http, Member};

/// List acts that could be linked
///
/// At most five of the newest that count as told after although something about the same thing came before them.
#[utoipa::path(get, path = "/involvement/to-link", operation_id = "involvement_to_link", tag = "involvement",
    params(("workspace" = String, Path)),
    responses((status = 200, body = Vec<ActBody>)))]
pub(crate) async fn to_link(
    State(http): State<Http>,
    Member(who): Member,
) -> Result<Json<Vec<ActBody>>, Failure> {
    let acts = involvement::to_link(&http.app, &who).await?;
    Ok(Json(acts.into_iter().map(Into::into).collect()))
}
