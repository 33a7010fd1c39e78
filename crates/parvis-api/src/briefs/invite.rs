use super::links::BriefLinkBody;
use axum::{Json, extract::State, http::StatusCode};
use parvis_app::brief::{self, InviteInput};
use parvis_http::{Body, Failure, Http, Member};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Whom a link is for.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct BriefInviteForm {
    /// Their name: 1 to 80 characters.
    #[schema(min_length = 1, max_length = 80, pattern = "\\S")]
    name: String,
    /// Where the link and word of an answer reach them; may be empty.
    #[serde(default)]
    email: String,
    /// `en` or `fr`: the language of their page.
    #[schema(pattern = "^(en|fr)$")]
    language: String,
    /// The last day on which it works; thirty days from today unless told.
    #[schema(pattern = "^([0-9]{4}-[0-9]{2}-[0-9]{2})?$")]
    ends_on: Option<String>,
}

/// A link, and where it is.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct BriefInvitedBody {
    link: BriefLinkBody,
    /// Its address. It is shown this once.
    address: String,
}

/// Give a client a link by which they ask for content
///
/// Without an account: they ask, see what was answered, and agree.
#[utoipa::path(post, path = "/brief-links", operation_id = "briefs_invite", tag = "briefs",
    params(("workspace" = String, Path)),
    request_body = BriefInviteForm,
    responses((status = 201, body = BriefInvitedBody)))]
pub(crate) async fn invite(
    State(http): State<Http>,
    Member(who): Member,
    Body(form): Body<BriefInviteForm>,
) -> Result<(StatusCode, Json<BriefInvitedBody>), Failure> {
    let input = InviteInput {
        name: form.name,
        email: form.email,
        language: form.language,
        ends_on: form.ends_on.filter(|day| !day.trim().is_empty()),
    };
    let made = brief::invite(&http.app, &who, &input).await?;
    let body = BriefInvitedBody {
        address: http.config.link(&made.path),
        link: BriefLinkBody::of(made.link, &who.workspace.zone),
    };
    Ok((StatusCode::CREATED, Json(body)))
}
