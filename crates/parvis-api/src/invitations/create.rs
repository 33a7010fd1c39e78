use super::InvitationBody;
use axum::{Json, extract::State, http::StatusCode};
use parvis_app::invitation::{self, InvitationInput};
use parvis_http::{Body, Failure, Http, Member};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Whom to invite, and as what.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct InvitationForm {
    #[schema(min_length = 1, pattern = "\\S")]
    email: String,
    /// `lead`, `cm`, `contributor` or `viewer`.
    #[schema(pattern = "^(lead|cm|contributor|viewer)$")]
    role: String,
    /// Send the link to them, where this instance sends mail.
    #[serde(default)]
    by_mail: bool,
}

/// An invitation and its link.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct InvitedBody {
    invitation: InvitationBody,
    /// The link to send. It is shown this once.
    link: String,
    /// Whether it is on its way to them by mail.
    mailed: bool,
}

/// Invite somebody
///
/// Sending the link is up to whoever invites, unless it is sent by mail. It works once, for seven days.
#[utoipa::path(post, path = "/invitations", operation_id = "invitations_create", tag = "invitations",
    params(("workspace" = String, Path)),
    request_body = InvitationForm,
    responses((status = 201, body = InvitedBody)))]
pub(crate) async fn create(
    State(http): State<Http>,
    Member(who): Member,
    Body(form): Body<InvitationForm>,
) -> Result<(StatusCode, Json<InvitedBody>), Failure> {
    let input = InvitationInput {
        email: form.email,
        role: form.role,
        by_mail: form.by_mail,
    };
    let invited = invitation::create(&http.app, &who, &input).await?;
    let link = http.config.link(&invited.path);
    Ok((
        StatusCode::CREATED,
        Json(InvitedBody {
            invitation: invited.invitation.into(),
            link,
            mailed: invited.mailed,
        }),
    ))
}
