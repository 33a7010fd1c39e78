use super::AccountAt;
use crate::conversations::AccountBody;
use axum::{Json, extract::State};
use parvis_app::account;
use parvis_http::{Failure, Http, Ids, Member};

/// Take trust in an account back
///
/// What it writes from now on waits; what is shown stays.
#[utoipa::path(post, path = "/accounts/{account}/distrust", operation_id = "accounts_distrust", tag = "accounts",
    params(("workspace" = String, Path), ("account" = String, Path)),
    responses((status = 200, body = AccountBody)))]
pub(crate) async fn distrust(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<AccountAt>,
) -> Result<Json<AccountBody>, Failure> {
    let account = account::distrust(&http.app, &who, at.account).await?;
    Ok(Json(account.into()))
}
