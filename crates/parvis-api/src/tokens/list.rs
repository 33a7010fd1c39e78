use super::TokenBody;
use axum::{Json, extract::State};
use parvis_app::token;
use parvis_http::{Failure, Http, Member};

/// List the tokens
///
/// One's own; a lead sees every member's. Newest first; also those that have ended, until they are taken back.
#[utoipa::path(get, path = "/tokens", operation_id = "tokens_list", tag = "tokens",
    params(("workspace" = String, Path)),
    responses((status = 200, body = [TokenBody])))]
pub(crate) async fn list(
    State(http): State<Http>,
    Member(who): Member,
) -> Result<Json<Vec<TokenBody>>, Failure> {
    let tokens = token::list(&http.app, &who).await?;
    Ok(Json(tokens.into_iter().map(Into::into).collect()))
}
