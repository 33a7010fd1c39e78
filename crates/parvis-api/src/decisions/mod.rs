//! The decision register.

mod bodies;
mod forms;
mod inform;
mod list;
mod look_again;
mod record;
mod show;

pub(crate) use bodies::DecisionCardBody;

use crate::operations::Operations;
use parvis_domain::DecisionId;
use serde::Deserialize;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new()
        .routes(|| routes!(list::list, record::record))
        .routes(|| routes!(show::show))
        .routes(|| routes!(look_again::look_again))
        .routes(|| routes!(inform::inform))
}

#[derive(Debug, Deserialize)]
pub(crate) struct DecisionAt {
    decision: DecisionId,
}
