//! What is placed on channels, and what becomes of it.

mod bodies;
mod cancel;
mod confirm_by_hand;
mod correct;
mod correction;
mod list;
mod minutes;
mod place;
mod receipt;
mod receipt_bodies;
mod release;
mod reschedule;
mod retry;
mod settle;
mod show;
mod withdraw;

pub(crate) use bodies::PublicationBody;

use crate::operations::Operations;
use parvis_domain::PublicationId;
use serde::Deserialize;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new()
        .routes(|| routes!(list::list, place::place))
        .routes(|| routes!(show::show))
        .routes(|| routes!(receipt::receipt))
        .routes(|| routes!(reschedule::reschedule))
        .routes(|| routes!(cancel::cancel))
        .routes(|| routes!(retry::retry))
        .routes(|| routes!(release::release))
        .routes(|| routes!(settle::settle))
        .routes(|| routes!(correction::correction))
        .routes(|| routes!(correct::correct))
        .routes(|| routes!(withdraw::withdraw))
        .routes(|| routes!(confirm_by_hand::confirm_by_hand))
        .routes(|| routes!(minutes::record_minutes))
}

#[derive(Debug, Deserialize)]
pub(crate) struct PublicationAt {
    publication: PublicationId,
}
