use super::SessionBody;
use axum::{
    Json,
    extract::State,
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
};
use parvis_app::session::{self, Arrival, SignIn};
use parvis_http::{Body, ClientAddress, Failure, Http, Limit, csrf_for, session_cookie};
use serde::Deserialize;
use utoipa::ToSchema;

/// What somebody typed to come in.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SignInForm {
    email: String,
    password: String,
}

/// Sign in
///
/// The session is kept in a cookie. Limited to ten tries, then one every six seconds.
#[utoipa::path(post, path = "/session", operation_id = "session_begin", tag = "session",
    request_body = SignInForm,
    responses((status = 201, body = SessionBody)))]
pub(crate) async fn begin(
    State(http): State<Http>,
    from: ClientAddress,
    headers: HeaderMap,
    Body(form): Body<SignInForm>,
) -> Result<(StatusCode, [(HeaderName, HeaderValue); 1], Json<SessionBody>), Failure> {
    http.limits.count(Limit::ComingIn, from)?;
    let given = SignIn {
        email: form.email,
        password: form.password,
        user_agent: user_agent(&headers),
    };
    let arrival = session::sign_in(&http.app, given).await?;
    welcome(&http, arrival).await
}

/// The answer to somebody who just came in, by whatever door.
pub(crate) async fn welcome(
    http: &Http,
    arrival: Arrival,
) -> Result<(StatusCode, [(HeaderName, HeaderValue); 1], Json<SessionBody>), Failure> {
    let memberships = session::memberships(&http.app, &arrival.user).await?;
    let cookie = session_cookie(&http.config, arrival.token.as_str());
    let body = SessionBody::of(arrival.user, memberships, csrf_for(arrival.token.as_str()));
    Ok((StatusCode::CREATED, [(header::SET_COOKIE, cookie)], Json(body)))
}

/// What the browser calls itself.
pub(crate) fn user_agent(headers: &HeaderMap) -> String {
    let said = headers
        .get(header::USER_AGENT)
        .and_then(|value| value.to_str().ok());
    said.unwrap_or_default().to_owned()
}
