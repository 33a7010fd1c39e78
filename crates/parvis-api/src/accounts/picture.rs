use super::AccountAt;
use crate::media::FileBody;
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;
use parvis_app::account;
use parvis_http::{Failure, Http, Ids, Member};

/// Read an account's picture
///
/// As it was fetched and encoded anew: nobody's browser asks a stranger's server for it.
#[utoipa::path(get, path = "/accounts/{account}/picture", operation_id = "accounts_picture", tag = "accounts",
    params(("workspace" = String, Path), ("account" = String, Path)),
    responses((status = 200, content_type = "image/jpeg", body = FileBody)))]
pub(crate) async fn picture(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<AccountAt>,
) -> Result<impl IntoResponse, Failure> {
    let found = account::picture(&http.app, &who, at.account).await?;
    let said = [
        (header::CONTENT_TYPE, found.content_type.to_owned()),
        (header::ETAG, format!("\"{}\"", found.digest)),
        (header::CACHE_CONTROL, "private, max-age=300".to_owned()),
    ];
    Ok((said, found.bytes))
}
