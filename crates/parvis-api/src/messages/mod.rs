//! What is said in conversations.

mod hide;
mod let_through;
mod retry;
mod show;
mod withdraw;

use crate::operations::Operations;
use parvis_domain::MessageId;
use serde::Deserialize;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new()
        .routes(|| routes!(let_through::let_through))
        .routes(|| routes!(hide::hide))
        .routes(|| routes!(show::show))
        .routes(|| routes!(retry::retry))
        .routes(|| routes!(withdraw::withdraw))
}

#[derive(Debug, Deserialize)]
pub(crate) struct MessageAt {
    message: MessageId,
}
