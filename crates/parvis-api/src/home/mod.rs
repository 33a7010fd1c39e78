//! Where the originals live: on the workspace's own site, or on a blog elsewhere.

mod bodies;
mod come_back;
mod configure;
mod look;
mod read_now;
mod show;
mod weigh;

use crate::operations::Operations;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new()
        .routes(|| routes!(show::show, configure::configure, come_back::come_back))
        .routes(|| routes!(look::look))
        .routes(|| routes!(read_now::read_now))
        .routes(|| routes!(weigh::weigh))
}
