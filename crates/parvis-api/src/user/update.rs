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
    #[schema(min_length = 1, max_length = 80, pattern = "\\S")]
    name: String,
    /// `en` or `fr`.
    #[schema(pattern = "^(en|fr)$")]
    language: String,
    /// `light`, `dark` or `auto`.
    #[schema(pattern = "^(light|dark|auto)$")]
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
