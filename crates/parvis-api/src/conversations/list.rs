use super::bodies::ConversationBody;
use crate::shapes::{PageBody, PageQuery};
use axum::{Json, extract::State};
use parvis_app::Problem;
use parvis_app::conversation::{self, ConversationQuery};
use parvis_http::{Failure, Http, Member, Query};
use serde::Deserialize;
use utoipa::IntoParams;

/// Which conversations to list.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Filter {
    /// In this state only: `open` or `done`.
    #[param(pattern = "^(open|done)$")]
    state: Option<String>,
    /// Unread ones only, or read ones only.
    unread: Option<bool>,
    /// Only those in which a message waits, or none does.
    waiting: Option<bool>,
    /// On this channel only, by its id.
    #[param(format = Uuid)]
    channel: Option<String>,
    /// Below this original only, by its id.
    #[param(format = Uuid)]
    original: Option<String>,
}

impl Filter {
    fn read(self) -> Result<ConversationQuery, Problem> {
        let unreadable = |field: &'static str| Problem::field(field, "filter-unreadable");
        let (state, channel, original) = (
            self.state.map(|word| word.parse()).transpose(),
            self.channel.map(|id| id.parse()).transpose(),
            self.original.map(|id| id.parse()).transpose(),
        );
        Ok(ConversationQuery {
            state: state.map_err(|_| unreadable("state"))?,
            unread: self.unread,
            waiting: self.waiting,
            channel: channel.map_err(|_| unreadable("channel"))?,
            original: original.map_err(|_| unreadable("original"))?,
        })
    }
}

/// List conversations
///
/// Those with the newest message first.
#[utoipa::path(get, path = "/conversations", operation_id = "conversations_list", tag = "conversations",
    params(("workspace" = String, Path), Filter, PageQuery),
    responses((status = 200, body = PageBody<ConversationBody>)))]
pub(crate) async fn list(
    State(http): State<Http>,
    Member(who): Member,
    Query(filter): Query<Filter>,
    Query(page): Query<PageQuery>,
) -> Result<Json<PageBody<ConversationBody>>, Failure> {
    let query = filter.read()?;
    let (after, size) = (page.cursor()?, page.size());
    let found = conversation::list(&http.app, &who, &query, after.as_ref(), size).await?;
    Ok(Json(PageBody::of(found)))
}
