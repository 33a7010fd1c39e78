//! Who was asked before and who was told after.

mod acts;
mod bodies;
mod link;
mod offers;
mod show;
mod to_link;

use crate::operations::Operations;
use parvis_domain::AuditEntryId;
use serde::Deserialize;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new()
        .routes(|| routes!(show::show))
        .routes(|| routes!(acts::acts))
        .routes(|| routes!(to_link::to_link))
        .routes(|| routes!(offers::offers))
        .routes(|| routes!(offers::offers_for))
        .routes(|| routes!(link::link))
}

#[derive(Debug, Deserialize)]
pub(crate) struct ActAt {
    act: AuditEntryId,
}
