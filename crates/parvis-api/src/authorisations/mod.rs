//! Letting us in at a network's own server. In person only: somebody is sent there and comes back.

mod begin;
mod finish;

use crate::operations::Operations;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new()
        .routes(|| routes!(begin::begin))
        .routes(|| routes!(finish::finish))
}
