//! What originals become on each channel.

mod bodies;
mod check;
mod create;
mod delete;
mod forms;
mod framing;
mod list;
mod save;
mod show;
mod shown;
mod split;
mod suggest;

pub(crate) use check::CheckForm;

use crate::operations::Operations;
use parvis_domain::{OriginalId, VariantId};
use serde::Deserialize;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new()
        .routes(|| routes!(list::list))
        .routes(|| routes!(create::create))
        .routes(|| routes!(check::check))
        .routes(|| routes!(split::split))
        .routes(|| routes!(suggest::suggest))
        .routes(|| routes!(show::show, save::save, delete::delete))
}

#[derive(Debug, Deserialize)]
pub(crate) struct VariantAt {
    variant: VariantId,
}

#[derive(Debug, Deserialize)]
pub(crate) struct OfOriginal {
    original: OriginalId,
}
