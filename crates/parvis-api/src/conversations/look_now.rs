use axum::{extract::State, http::StatusCode};
use parvis_app::reading;
use parvis_http::{Failure, Http, Member};

/// Listen to every channel now
///
/// The worker does so within seconds; what it hears appears in the inbox.
#[utoipa::path(post, path = "/conversations/look-now", operation_id = "conversations_look_now", tag = "conversations",
    params(("workspace" = String, Path)),
    responses((status = 204)))]
pub(crate) async fn look_now(State(http): State<Http>, Member(who): Member) -> Result<StatusCode, Failure> {
    reading::look_now(&http.app, &who).await?;
    Ok(StatusCode::NO_CONTENT)
}
