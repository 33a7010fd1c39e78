//! Everything of the workspace, by its words.

mod find;

use crate::operations::Operations;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new().routes(|| routes!(find::find))
}
