use super::MemberBody;
use axum::{Json, extract::State};
use parvis_app::member;
use parvis_http::{Failure, Http};

/// List the members
///
/// By name.
#[utoipa::path(get, path = "/members", operation_id = "members_list", tag = "members",
    params(("workspace" = String, Path)),
    responses((status = 200, body = [MemberBody])))]
pub(crate) async fn list(
    State(http): State<Http>,
    parvis_http::Member(who): parvis_http::Member,
) -> Result<Json<Vec<MemberBody>>, Failure> {
    let members = member::list(&http.app, &who).await?;
    Ok(Json(members.into_iter().map(Into::into).collect()))
}
