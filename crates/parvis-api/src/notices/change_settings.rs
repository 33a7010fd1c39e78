use super::{DigestBody, NoticeSettingsBody, WayBody};
use axum::{Json, extract::State};
use parvis_app::notice::{self, SettingsInput};
use parvis_http::{Body, Failure, Http, Member};
use serde::Deserialize;
use utoipa::ToSchema;

/// How one wants to be told of things.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NoticeSettingsForm {
    /// Kinds and ways; a kind that is left out stays as it is.
    ways: Vec<WayBody>,
    digest: DigestBody,
}

/// Say how one wants to be told of things
#[utoipa::path(put, path = "/notices/settings", operation_id = "notices_change_settings", tag = "notices",
    params(("workspace" = String, Path)),
    request_body = NoticeSettingsForm,
    responses((status = 200, body = NoticeSettingsBody)))]
pub(crate) async fn change_settings(
    State(http): State<Http>,
    Member(who): Member,
    Body(form): Body<NoticeSettingsForm>,
) -> Result<Json<NoticeSettingsBody>, Failure> {
    let ways = form.ways.into_iter().map(|each| (each.kind, each.way));
    let input = SettingsInput {
        ways: ways.collect(),
        rhythm: form.digest.rhythm,
        weekday: form.digest.weekday,
        hour: form.digest.hour,
        zone: form.digest.zone,
    };
    let settings = notice::change_settings(&http.app, &who, &input).await?;
    Ok(Json(settings.into()))
}
