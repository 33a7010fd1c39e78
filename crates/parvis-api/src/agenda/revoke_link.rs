use axum::{extract::State, http::StatusCode};
use parvis_app::agenda;
use parvis_http::{Failure, Http, Member};

/// Take one's own link to the agenda back
///
/// Calendars that read it find nothing any more. Asking twice is no fault.
#[utoipa::path(delete, path = "/agenda/link", operation_id = "agenda_revoke_link", tag = "agenda",
    params(("workspace" = String, Path)),
    responses((status = 204)))]
pub(crate) async fn revoke_link(
    State(http): State<Http>,
    Member(who): Member,
) -> Result<StatusCode, Failure> {
    agenda::revoke_link(&http.app, &who).await?;
    Ok(StatusCode::NO_CONTENT)
}
