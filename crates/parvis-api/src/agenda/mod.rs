//! What goes out when, and the link by which a calendar outside reads it.

mod bodies;
mod calendar;
mod link;
mod make_link;
mod outside;
mod read;
mod revoke_link;
mod undated;

pub(crate) use outside::outside;

use parvis_http::Http;
use utoipa_axum::{router::OpenApiRouter, routes};

pub(crate) fn operations() -> OpenApiRouter<Http> {
    OpenApiRouter::new()
        .routes(routes!(read::read))
        .routes(routes!(undated::undated))
        .routes(routes!(
            link::link,
            make_link::make_link,
            revoke_link::revoke_link
        ))
}
