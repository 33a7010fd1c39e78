use super::TokenBody;
use axum::{Json, extract::State, http::StatusCode};
use parvis_app::token::{self, Listed, TokenInput};
use parvis_http::{Body, Failure, Http, Member};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What somebody wrote about a token.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TokenForm {
    /// What it is for: 1 to 80 characters.
    #[schema(min_length = 1, max_length = 80, pattern = "\\S")]
    name: String,
    /// At least one of those that the description of the API names.
    #[schema(min_items = 1)]
    scopes: Vec<String>,
    /// The last day on which it works, in the workspace's zone, within 366 days: `2026-12-31`.
    #[schema(format = Date)]
    ends_on: String,
}

/// A token and its word.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TokenedBody {
    token: TokenBody,
    /// To be sent as `Authorization: Bearer …`. It is shown this once.
    word: String,
}

/// Make a token
///
/// It acts for whoever makes it, in this workspace, within its scopes, and never beyond their role.
#[utoipa::path(post, path = "/tokens", operation_id = "tokens_create", tag = "tokens",
    params(("workspace" = String, Path)),
    request_body = TokenForm,
    responses((status = 201, body = TokenedBody)))]
pub(crate) async fn create(
    State(http): State<Http>,
    Member(who): Member,
    Body(form): Body<TokenForm>,
) -> Result<(StatusCode, Json<TokenedBody>), Failure> {
    let input = TokenInput {
        name: form.name,
        scopes: form.scopes,
        ends_on: form.ends_on,
    };
    let made = token::create(&http.app, &who, &input).await?;
    let listed = Listed {
        token: made.token,
        owner: who.user.name,
        own: true,
    };
    Ok((
        StatusCode::CREATED,
        Json(TokenedBody {
            token: listed.into(),
            word: made.word,
        }),
    ))
}
