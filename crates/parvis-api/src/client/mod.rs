//! What somebody without an account sees and does by a link. The link is the permission, and its workspace the only one.

mod answer;
mod bodies;
mod briefs;
mod show;

use crate::operations::Operations;
use serde::Deserialize;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new()
        .routes(|| routes!(show::show))
        .routes(|| routes!(answer::answer))
        .routes(|| routes!(briefs::briefs, briefs::ask))
        .routes(|| routes!(briefs::reply))
}

#[derive(Debug, Deserialize)]
pub(crate) struct WordAt {
    word: String,
}
