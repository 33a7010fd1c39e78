use super::{SessionBody, user_agent, welcome};
use axum::{
    Json,
    extract::State,
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode},
};
use parvis_app::user::set_password_by_link;
use parvis_http::{Body, ClientAddress, Failure, Http, Limit};
use serde::Deserialize;
use utoipa::ToSchema;

/// A new password, and the link that permits it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewPasswordForm {
    /// What stands at the end of the link.
    token: String,
    /// At least 12 characters.
    #[schema(min_length = 12)]
    password: String,
}

/// Set a new password by a link that works once
///
/// The link is made on the command line: `parvis user reset-password`. Signs its holder in; their older sessions end.
#[utoipa::path(post, path = "/session/password", operation_id = "session_by_new_password", tag = "session",
    request_body = NewPasswordForm,
    responses((status = 201, body = SessionBody)))]
pub(crate) async fn by_new_password(
    State(http): State<Http>,
    from: ClientAddress,
    headers: HeaderMap,
    Body(form): Body<NewPasswordForm>,
) -> Result<(StatusCode, [(HeaderName, HeaderValue); 1], Json<SessionBody>), Failure> {
    http.limits.count(Limit::ComingIn, from)?;
    let arrival = set_password_by_link(&http.app, &form.token, form.password, &user_agent(&headers)).await?;
    welcome(&http, arrival).await
}
