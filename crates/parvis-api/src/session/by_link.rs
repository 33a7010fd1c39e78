use super::{SessionBody, user_agent, welcome};
use axum::{
    Json,
    extract::State,
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode},
};
use parvis_app::link;
use parvis_http::{Body, ClientAddress, Failure, Http, Limit};
use serde::Deserialize;
use utoipa::ToSchema;

/// What stands at the end of a link.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct LinkForm {
    token: String,
}

/// Sign in by a link that works once
#[utoipa::path(post, path = "/session/link", operation_id = "session_by_link", tag = "session",
    request_body = LinkForm,
    responses((status = 201, body = SessionBody)))]
pub(crate) async fn by_link(
    State(http): State<Http>,
    from: ClientAddress,
    headers: HeaderMap,
    Body(form): Body<LinkForm>,
) -> Result<(StatusCode, [(HeaderName, HeaderValue); 1], Json<SessionBody>), Failure> {
    http.limits.count(Limit::ComingIn, from)?;
    let arrival = link::sign_in(&http.app, &form.token, &user_agent(&headers)).await?;
    welcome(&http, arrival).await
}
