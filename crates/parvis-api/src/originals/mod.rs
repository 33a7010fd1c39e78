//! Articles and notes.

mod bodies;
mod bring_back;
mod create;
mod forms;
mod list;
mod preview;
mod publish;
mod read_also;
mod reschedule;
mod save;
mod schedule;
mod show;
mod trash;
mod unpublish;
mod unschedule;
mod update;

pub(crate) use bodies::{ContentBody, OriginalBody, PersonBody, PlannedBody};
pub(crate) use forms::PlannedForm;

use crate::operations::Operations;
use parvis_domain::OriginalId;
use serde::Deserialize;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new()
        .routes(|| routes!(list::list, create::create))
        .routes(|| routes!(show::show, update::update))
        .routes(|| routes!(save::save))
        .routes(|| routes!(publish::publish))
        .routes(|| routes!(schedule::schedule))
        .routes(|| routes!(reschedule::reschedule))
        .routes(|| routes!(unschedule::unschedule))
        .routes(|| routes!(unpublish::unpublish))
        .routes(|| routes!(trash::trash))
        .routes(|| routes!(bring_back::bring_back))
        .routes(|| routes!(preview::preview))
        .routes(|| routes!(read_also::picked, read_also::pick))
}

#[derive(Debug, Deserialize)]
pub(crate) struct OriginalAt {
    pub(crate) original: OriginalId,
}
