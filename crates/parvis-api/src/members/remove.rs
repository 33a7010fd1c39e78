use super::MemberAt;
use axum::{extract::State, http::StatusCode};
use parvis_app::member;
use parvis_http::{Failure, Http, Ids, Member};

/// Take somebody out of the workspace
///
/// What they wrote stays, under their name.
#[utoipa::path(delete, path = "/members/{user}", operation_id = "members_remove", tag = "members",
    params(("workspace" = String, Path), ("user" = String, Path)),
    responses((status = 204)))]
pub(crate) async fn remove(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<MemberAt>,
) -> Result<StatusCode, Failure> {
    member::remove(&http.app, &who, at.user).await?;
    Ok(StatusCode::NO_CONTENT)
}
