//! The regular meeting on what is due.

mod bodies;
mod close;
mod conclude;
mod edit;
mod list;
mod plan;
mod show;
mod write;

use crate::operations::Operations;
use parvis_domain::ReviewId;
use serde::Deserialize;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new()
        .routes(|| routes!(list::list, plan::plan))
        .routes(|| routes!(show::show, edit::edit))
        .routes(|| routes!(write::write))
        .routes(|| routes!(write::write_item))
        .routes(|| routes!(conclude::conclude))
        .routes(|| routes!(close::close))
}

#[derive(Debug, Deserialize)]
pub(crate) struct ReviewAt {
    review: ReviewId,
}

#[derive(Debug, Deserialize)]
pub(crate) struct ItemAt {
    review: ReviewId,
    item: String,
}
