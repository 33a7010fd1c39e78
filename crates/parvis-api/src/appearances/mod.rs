//! What the rest of the house says, on declared channels: the press, an event, a mailing.

mod bodies;
mod create;
mod delete;
mod list;
mod show;
mod update;

pub(crate) use bodies::AppearanceBody;

use crate::operations::Operations;
use parvis_domain::AppearanceId;
use serde::Deserialize;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new()
        .routes(|| routes!(list::list, create::create))
        .routes(|| routes!(show::show, update::update, delete::delete))
}

#[derive(Debug, Deserialize)]
pub(crate) struct AppearanceAt {
    appearance: AppearanceId,
}
