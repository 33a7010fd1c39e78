use super::title_of;
use crate::message::{MessageView, view};
use crate::{Acting, App, Result};
use parvis_domain::{Action, Channel, ChannelId, Conversation, ConversationState, Cursor, OriginalId, Page};
use parvis_store::conversation::Filter;
use parvis_store::{channel, conversation, message};
use std::collections::HashMap;

/// Which conversations somebody wants to see.
#[derive(Clone, Copy, Debug, Default)]
pub struct ConversationQuery {
    /// In this state.
    pub state: Option<ConversationState>,
    /// Unread, or read.
    pub unread: Option<bool>,
    /// With a message that waits, or without.
    pub waiting: Option<bool>,
    /// On this channel.
    pub channel: Option<ChannelId>,
    /// Below this original.
    pub original: Option<OriginalId>,
}

/// A conversation as the inbox lists it.
#[derive(Clone, Debug)]
pub struct ConversationCard {
    /// Itself.
    pub conversation: Conversation,
    /// Where.
    pub channel: Channel,
    /// What it is about, where it hangs from an original of ours.
    pub title: Option<String>,
    /// How many messages wait in it.
    pub waiting: i64,
    /// How many there are.
    pub messages: i64,
    /// The last one that is still there.
    pub newest: Option<MessageView>,
}

/// The inbox, page by page, those with the newest message first.
///
/// # Errors
/// `denied`.
pub async fn list(
    app: &App,
    who: &Acting,
    query: &ConversationQuery,
    after: Option<&Cursor>,
    size: u32,
) -> Result<Page<ConversationCard>> {
    app.allowed_here(who, Action::ConversationRead)?;
    let filter = Filter {
        state: query.state,
        unread: query.unread,
        waiting: query.waiting,
        channel: query.channel,
        original: query.original,
    };
    let page = conversation::list(&app.store, who.place(), &filter, after, size).await?;
    Ok(Page {
        next: page.next,
        items: cards(app, who, page.items).await?,
    })
}

/// Conversations with all that a list shows of them, in the order given.
pub(super) async fn cards(
    app: &App,
    who: &Acting,
    conversations: Vec<Conversation>,
) -> Result<Vec<ConversationCard>> {
    let (store, place) = (&app.store, who.place());
    let ids: Vec<_> = conversations.iter().map(|it| it.id).collect();
    let channels = channel::list(store, place).await?;
    let counts = message::counts_of(store, place, &ids).await?;
    let newest = view(app, place, message::newest_of(store, place, &ids).await?).await?;
    let mut newest: HashMap<_, _> = newest
        .into_iter()
        .map(|it| (it.message.conversation_id, it))
        .collect();
    let mut titles = HashMap::new();
    for original in conversations.iter().filter_map(|it| it.original_id) {
        if let std::collections::hash_map::Entry::Vacant(free) = titles.entry(original) {
            free.insert(title_of(app, place, original).await?);
        }
    }
    let card = |conversation: Conversation| {
        let (_, waiting, messages) = counts
            .iter()
            .find(|it| it.0 == conversation.id)
            .copied()
            .unwrap_or((conversation.id, 0, 0));
        Some(ConversationCard {
            channel: channels
                .iter()
                .find(|it| it.id == conversation.channel_id)?
                .clone(),
            title: conversation
                .original_id
                .and_then(|id| titles.get(&id).cloned().flatten()),
            newest: newest.remove(&conversation.id),
            waiting,
            messages,
            conversation,
        })
    };
    Ok(conversations.into_iter().filter_map(card).collect())
}
