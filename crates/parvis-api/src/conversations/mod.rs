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

use parvis_domain::ConversationId;
use parvis_http::Http;
use serde::Deserialize;
use utoipa_axum::{router::OpenApiRouter, routes};

pub(crate) fn operations() -> OpenApiRouter<Http> {
    OpenApiRouter::new()
        .routes(routes!(list::list))
        .routes(routes!(counts::counts))
        .routes(routes!(look_now::look_now))
        .routes(routes!(show::show))
        .routes(routes!(mark::mark))
        .routes(routes!(close::close))
        .routes(routes!(reopen::reopen))
        .routes(routes!(answer::answer))
}

#[derive(Debug, Deserialize)]
pub(crate) struct ConversationAt {
    conversation: ConversationId,
}
