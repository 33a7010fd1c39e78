//! Link checks.

mod check;

use crate::operations::Operations;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new().routes(|| routes!(check::check))
}
