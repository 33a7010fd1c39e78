use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;
use parvis_app::App;
use std::sync::Arc;

/// `/healthz`: the process answers. `/readyz`: it can do its work, because the database answers too.
pub(crate) fn router(app: Arc<App>) -> Router {
    Router::new()
        .route("/healthz", get(|| async { "ok\n" }))
        .route("/readyz", get(ready))
        .with_state(app)
}

async fn ready(State(app): State<Arc<App>>) -> (StatusCode, &'static str) {
    if app.is_ready().await {
        (StatusCode::OK, "ready\n")
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, "the database doesn't answer\n")
    }
}
