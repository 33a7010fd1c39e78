use super::MemberAt;
use axum::{extract::State, http::StatusCode};
use parvis_app::member;
use parvis_http::{Body, Failure, Http, Ids, Member};
use serde::Deserialize;
use utoipa::ToSchema;

/// What a member is to be.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RoleForm {
    /// `lead`, `cm`, `contributor` or `viewer`.
    #[schema(pattern = "^(lead|cm|contributor|viewer)$")]
    role: String,
}

/// Give a member another role
#[utoipa::path(put, path = "/members/{user}", operation_id = "members_change_role", tag = "members",
    params(("workspace" = String, Path), ("user" = String, Path)),
    request_body = RoleForm,
    responses((status = 204)))]
pub(crate) async fn change_role(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<MemberAt>,
    Body(form): Body<RoleForm>,
) -> Result<StatusCode, Failure> {
    member::change_role(&http.app, &who, at.user, &form.role).await?;
    Ok(StatusCode::NO_CONTENT)
}
