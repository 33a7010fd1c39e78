//! Threads with others: the inbox.

mod answer;
mod bodies;
mod close;
mod counts;
mod list;
mod look_now;
mod mark;
mod reopen;
mod show;

pub(crate) use bodies::{AccountBody, MessageBody};

use crate::operations::Operations;
use parvis_domain::ConversationId;
use serde::Deserialize;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new()
        .routes(|| routes!(list::list))
        .routes(|| routes!(counts::counts))
        .routes(|| routes!(look_now::look_now))
        .routes(|| routes!(show::show))
        .routes(|| routes!(mark::mark))
        .routes(|| routes!(close::close))
        .routes(|| routes!(reopen::reopen))
        .routes(|| routes!(answer::answer))
}

#[derive(Debug, Deserialize)]
pub(crate) struct ConversationAt {
    conversation: ConversationId,
}
