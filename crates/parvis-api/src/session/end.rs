use axum::{
    extract::State,
    http::{HeaderName, HeaderValue, StatusCode, header},
};
use parvis_app::session;
use parvis_http::{Failure, Http, SignedIn, clear_session_cookie};

/// Sign out
#[utoipa::path(delete, path = "/session", operation_id = "session_end", tag = "session",
    responses((status = 204)))]
pub(crate) async fn end(
    State(http): State<Http>,
    who: SignedIn,
) -> Result<(StatusCode, [(HeaderName, HeaderValue); 1]), Failure> {
    session::sign_out(&http.app, who.session.id).await?;
    Ok((
        StatusCode::NO_CONTENT,
        [(header::SET_COOKIE, clear_session_cookie(&http.config))],
    ))
}
