use super::AccountAt;
use crate::conversations::AccountBody;
use axum::{Json, extract::State};
use parvis_app::account;
use parvis_http::{Failure, Http, Ids, Member};

/// Trust an account
///
/// What it writes from now on appears by itself.
#[utoipa::path(post, path = "/accounts/{account}/trust", operation_id = "accounts_trust", tag = "accounts",
    params(("workspace" = String, Path), ("account" = String, Path)),
    responses((status = 200, body = AccountBody)))]
pub(crate) async fn trust(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<AccountAt>,
) -> Result<Json<AccountBody>, Failure> {
    let account = account::trust(&http.app, &who, at.account).await?;
    Ok(Json(account.into()))
}
