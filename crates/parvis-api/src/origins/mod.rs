//! What led to advice and decisions, and what came of it.

mod bodies;
mod show;

pub(crate) use bodies::{CameFromBody, CameFromForm};

use crate::operations::Operations;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new().routes(|| routes!(show::show))
}
