use super::InvitationBody;
use axum::{Json, extract::State};
use parvis_app::invitation;
use parvis_http::{Failure, Http, Member};

/// List the invitations that wait
///
/// Newest first; also those that are too old to work.
#[utoipa::path(get, path = "/invitations", operation_id = "invitations_list", tag = "invitations",
    params(("workspace" = String, Path)),
    responses((status = 200, body = [InvitationBody])))]
pub(crate) async fn list(
    State(http): State<Http>,
    Member(who): Member,
) -> Result<Json<Vec<InvitationBody>>, Failure> {
    let invitations = invitation::list(&http.app, &who).await?;
    Ok(Json(invitations.into_iter().map(Into::into).collect()))
}
