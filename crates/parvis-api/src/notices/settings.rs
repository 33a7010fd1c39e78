use super::NoticeSettingsBody;
use axum::{Json, extract::State};
use parvis_app::notice;
use parvis_http::{Failure, Http, Member};

/// Show how one is told of things
#[utoipa::path(get, path = "/notices/settings", operation_id = "notices_settings", tag = "notices",
    params(("workspace" = String, Path)),
    responses((status = 200, body = NoticeSettingsBody)))]
pub(crate) async fn settings(
    State(http): State<Http>,
    Member(who): Member,
) -> Result<Json<NoticeSettingsBody>, Failure> {
    Ok(Json(notice::settings(&http.app, &who).await?.into()))
}
