use super::bodies::AppearanceForm;
use super::{AppearanceAt, AppearanceBody};
use axum::{Json, extract::State};
use parvis_app::appearance;
use parvis_http::{Body, Failure, Http, Ids, Member};

/// Write something that the rest of the house says down anew
///
/// Its days too: that is how it is moved. 409 `appearance-moved-on` when somebody changed it since.
#[utoipa::path(put, path = "/appearances/{appearance}", operation_id = "appearances_update", tag = "appearances",
    params(("workspace" = String, Path), ("appearance" = String, Path)),
    request_body = AppearanceForm,
    responses((status = 200, body = AppearanceBody)))]
pub(crate) async fn update(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<AppearanceAt>,
    Body(form): Body<AppearanceForm>,
) -> Result<Json<AppearanceBody>, Failure> {
    let (version, input) = (form.version.unwrap_or_default(), form.read()?);
    let kept = appearance::update(&http.app, &who, at.appearance, version, &input).await?;
    Ok(Json(kept.into()))
}
