use super::SessionBody;
use axum::{Json, extract::State};
use parvis_app::session;
use parvis_http::{Failure, Http, SignedIn};

/// Who is signed in
#[utoipa::path(get, path = "/session", operation_id = "session_show", tag = "session",
    responses((status = 200, body = SessionBody)))]
pub(crate) async fn show(State(http): State<Http>, who: SignedIn) -> Result<Json<SessionBody>, Failure> {
    let memberships = session::memberships(&http.app, &who.user).await?;
    Ok(Json(SessionBody::of(who.user, memberships, who.csrf)))
}
