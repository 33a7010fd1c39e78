use super::TokenAt;
use axum::{extract::State, http::StatusCode};
use parvis_app::token;
use parvis_http::{Failure, Http, Ids, Member};

/// Take a token back
///
/// It no longer works from then on. One's own; a lead may take back every member's.
#[utoipa::path(delete, path = "/tokens/{token}", operation_id = "tokens_revoke", tag = "tokens",
    params(("workspace" = String, Path), ("token" = String, Path)),
    responses((status = 204)))]
pub(crate) async fn revoke(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<TokenAt>,
) -> Result<StatusCode, Failure> {
    token::revoke(&http.app, &who, at.token).await?;
    Ok(StatusCode::NO_CONTENT)
}
