use super::AppearanceBody;
use super::bodies::AppearanceForm;
use axum::{Json, extract::State, http::StatusCode};
use parvis_app::appearance;
use parvis_http::{Body, Failure, Http, Member};

/// Write down something that the rest of the house says
///
/// A place that isn't there yet is declared on the spot.
#[utoipa::path(post, path = "/appearances", operation_id = "appearances_create", tag = "appearances",
    params(("workspace" = String, Path)),
    request_body = AppearanceForm,
    responses((status = 201, body = AppearanceBody)))]
pub(crate) async fn create(
    State(http): State<Http>,
    Member(who): Member,
    Body(form): Body<AppearanceForm>,
) -> Result<(StatusCode, Json<AppearanceBody>), Failure> {
    let made = appearance::create(&http.app, &who, &form.read()?).await?;
    Ok((StatusCode::CREATED, Json(made.into())))
}
