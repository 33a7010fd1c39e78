use axum::{extract::State, http::StatusCode};
use parvis_app::home;
use parvis_http::{Failure, Http, Member};

/// Have the blog elsewhere read at once
///
/// Within seconds; the change feed says when something came of it.
#[utoipa::path(post, path = "/home/read", operation_id = "home_read_now", tag = "home",
    params(("workspace" = String, Path)),
    responses((status = 202)))]
pub(crate) async fn read_now(State(http): State<Http>, Member(who): Member) -> Result<StatusCode, Failure> {
    home::read_now(&http.app, &who).await?;
    Ok(StatusCode::ACCEPTED)
}
