use crate::here::{Here, broken};
use crate::{Site, not_found};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use parvis_app::home;
use parvis_app::original::public::{self, Found};

/// The identity of an original, which leads on to its address.
pub(crate) async fn object(State(state): State<Site>, here: Here, Path(id): Path<String>) -> Response {
    let Ok(id) = id.parse() else {
        return not_found::page(&here);
    };
    match home::original_elsewhere(&state.http.app, here.workspace.id, id).await {
        Ok(Some(address)) => return Redirect::to(&address).into_response(),
        Ok(None) => {}
        Err(problem) => return broken(problem),
    }
    match public::object(&state.http.app, here.workspace.id, id).await {
        Ok(Found::Moved(path)) => Redirect::to(&path).into_response(),
        Ok(Found::Here(original)) => Redirect::to(&original.path).into_response(),
        Ok(Found::Gone | Found::Nothing) => not_found::page(&here),
        Err(problem) => broken(problem),
    }
}
