use super::InvitationAt;
use axum::{extract::State, http::StatusCode};
use parvis_app::invitation;
use parvis_http::{Failure, Http, Ids, Member};

/// Take an invitation back
#[utoipa::path(delete, path = "/invitations/{invitation}", operation_id = "invitations_revoke", tag = "invitations",
    params(("workspace" = String, Path), ("invitation" = String, Path)),
    responses((status = 204)))]
pub(crate) async fn revoke(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<InvitationAt>,
) -> Result<StatusCode, Failure> {
    invitation::revoke(&http.app, &who, at.invitation).await?;
    Ok(StatusCode::NO_CONTENT)
}
