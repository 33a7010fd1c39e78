//! Channels that are tried for some weeks, with a criterion.

mod bodies;
mod close;
mod list;
mod open;
mod show;

pub(crate) use bodies::TrialBody;

use crate::operations::Operations;
use parvis_domain::TrialId;
use serde::Deserialize;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new()
        .routes(|| routes!(list::list, open::open))
        .routes(|| routes!(show::show))
        .routes(|| routes!(close::close))
}

#[derive(Debug, Deserialize)]
pub(crate) struct TrialAt {
    trial: TrialId,
}
