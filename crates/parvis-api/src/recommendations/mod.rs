//! Advice that must be answered.

mod answer;
mod bodies;
mod edit;
mod forms;
mod judge;
mod list;
mod make;
mod revoke_link;
mod send;
mod show;
mod standing;
mod withdraw;

pub(crate) use bodies::{AdviceAnswerBody, CostBody};
pub(crate) use forms::AdviceAnswerForm;

use crate::operations::Operations;
use parvis_domain::{ClientLinkId, RecommendationId};
use serde::Deserialize;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new()
        .routes(|| routes!(list::list, make::make))
        .routes(|| routes!(standing::standing))
        .routes(|| routes!(show::show, edit::edit))
        .routes(|| routes!(answer::answer))
        .routes(|| routes!(judge::judge))
        .routes(|| routes!(withdraw::withdraw))
        .routes(|| routes!(send::send))
        .routes(|| routes!(revoke_link::revoke_link))
}

#[derive(Debug, Deserialize)]
pub(crate) struct RecommendationAt {
    recommendation: RecommendationId,
}

#[derive(Debug, Deserialize)]
pub(crate) struct LinkAt {
    recommendation: RecommendationId,
    link: ClientLinkId,
}
