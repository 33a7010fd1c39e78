use crate::question;
use axum::extract::{ConnectInfo, State};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use parvis_app::App;
use parvis_http::Http;
use std::fmt::Write as _;
use std::net::SocketAddr;
use std::sync::Arc;

/// `/healthz`: the process answers. `/readyz`: it can do its work, because the database answers too.
pub(crate) fn router(http: &Http) -> Router {
    let alive = Router::new()
        .route("/healthz", get(alive))
        .with_state(http.clone());
    let ready = Router::new()
        .route("/readyz", get(ready))
        .with_state(Arc::clone(&http.app));
    alive.merge(ready)
}

/// Who holds the key learns more than that: `parvis doctor` asks this way.
async fn alive(
    State(http): State<Http>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    match question::answer(&http, peer.ip(), &headers, &uri) {
        Some(answer) => Json(answer).into_response(),
        None => "ok\n".into_response(),
    }
}

/// A stuck worker or a full disk is told and doesn't make it unready: whoever asks decides by this whether readers are
/// sent here, and the site is as good as ever.
async fn ready(State(app): State<Arc<App>>) -> (StatusCode, String) {
    if !app.is_ready().await {
        return (
            StatusCode::SERVICE_UNAVAILABLE,
            "the database doesn't answer\n".to_owned(),
        );
    }
    let mut said = "ready\n".to_owned();
    for one in app.pulse().standing().iter().filter(|one| one.stuck) {
        let _ = writeln!(said, "stuck: {}, since {} s", one.name, one.still.as_secs());
    }
    if let Some(since) = app.no_room_since() {
        let _ = writeln!(said, "no room to keep anything, since {}", since.to_rfc3339());
    }
    (StatusCode::OK, said)
}
