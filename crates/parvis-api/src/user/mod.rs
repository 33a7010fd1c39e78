//! One's own settings.

mod change_password;
mod update;

use crate::operations::Operations;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new()
        .routes(|| routes!(update::update))
        .routes(|| routes!(change_password::change_password))
}
