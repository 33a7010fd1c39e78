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

use crate::operations::Operations;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new()
        .routes(|| routes!(read::read))
        .routes(|| routes!(undated::undated))
        .routes(|| routes!(link::link, make_link::make_link, revoke_link::revoke_link))
}
