//! What is said in conversations.

mod hide;
mod let_through;
mod retry;
mod show;
mod withdraw;

use parvis_domain::MessageId;
use parvis_http::Http;
use serde::Deserialize;
use utoipa_axum::{router::OpenApiRouter, routes};

pub(crate) fn operations() -> OpenApiRouter<Http> {
    OpenApiRouter::new()
        .routes(routes!(let_through::let_through))
        .routes(routes!(hide::hide))
        .routes(routes!(show::show))
        .routes(routes!(retry::retry))
        .routes(routes!(withdraw::withdraw))
}

#[derive(Debug, Deserialize)]
pub(crate) struct MessageAt {
    message: MessageId,
}
