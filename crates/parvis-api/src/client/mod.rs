//! What somebody without an account sees and does by a link. The link is the permission, and its workspace the only one.

mod answer;
mod bodies;
mod briefs;
mod show;

use parvis_http::Http;
use serde::Deserialize;
use utoipa_axum::{router::OpenApiRouter, routes};

pub(crate) fn operations() -> OpenApiRouter<Http> {
    OpenApiRouter::new()
        .routes(routes!(show::show))
        .routes(routes!(answer::answer))
        .routes(routes!(briefs::briefs, briefs::ask))
        .routes(routes!(briefs::reply))
}

#[derive(Debug, Deserialize)]
pub(crate) struct WordAt {
    word: String,
}
