use crate::session::UserBody;
use axum::{Json, extract::State};
use parvis_app::user::{self, UserInput};
use parvis_http::{Body, Failure, Http, SignedIn};
use serde::Deserialize;
use utoipa::ToSchema;

/// What somebody may change of themselves.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct UserForm {
    /// 1 to 80 characters.
    name: String,
    /// `en` or `fr`.
    language: String,
    /// `light`, `dark` or `auto`.
    theme: String,
}

/// Change one's own name, language or theme
#[utoipa::path(put, path = "/user", operation_id = "user_update", tag = "user",
    request_body = UserForm,
    responses((status = 200, body = UserBody)))]
pub(crate) async fn update(
    State(http): State<Http>,
    who: SignedIn,
    Body(form): Body<UserForm>,
) -> Result<Json<UserBody>, Failure> {
    let input = UserInput {
        name: form.name,
        language: form.language,
        theme: form.theme,
    };
    let user = user::update(&http.app, &who.user, &input).await?;
    Ok(Json(user.into()))
}
