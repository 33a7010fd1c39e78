use super::list::{ConversationCard, cards};
use crate::home::answer_address;
use crate::message::{MessageView, view};
use crate::{Acting, App, Problem, Result};
use parvis_domain::{Ability, Action, Capabilities, ConversationId, Usage};
use parvis_store::{conversation, message, usage};
use std::collections::{HashMap, HashSet};

/// A conversation with everything in it.
#[derive(Clone, Debug)]
pub struct ConversationView {
    /// As the inbox lists it.
    pub card: ConversationCard,
    /// What people come to do on its channel, where that is decided.
    pub usage: Option<Usage>,
    /// What an answer may measure there; none where none can be sent.
    pub answering: Option<Capabilities>,
    /// Where one answers, when that isn't done from here: on a home elsewhere.
    pub answer_at: Option<String>,
    /// Every message, each after the one it answers, with how deep it stands: 0 for what answers the root.
    pub messages: Vec<(u32, MessageView)>,
}

/// One conversation.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn show(app: &App, who: &Acting, id: ConversationId) -> Result<ConversationView> {
    app.allowed_here(who, Action::ConversationRead)?;
    let missing = || Problem::not_found("conversation");
    let found = conversation::by_id(&app.store, who.place(), id)
        .await?
        .ok_or_else(missing)?;
    let root = found.root.id.clone();
    let messages = message::of_conversation(&app.store, who.place(), id).await?;
    let mut messages = view(app, who.place(), messages).await?;
    let card = cards(app, who, vec![found]).await?.pop().ok_or_else(missing)?;
    let usage = match card.channel.purpose.usage {
        Some(usage) => usage::by_id(&app.store, who.place(), usage).await?,
        None => None,
    };
    let answer_at = answered_there(app, who, &card, &mut messages).await?;
    let connector = app.outgoing.connectors.of(&card.channel).ok();
    let speaks = card.channel.obstacle().is_none() && card.conversation.root_gone_at.is_none();
    let answering = connector.map(|connector| connector.capabilities(card.channel.facts()));
    Ok(ConversationView {
        messages: in_order(&root, messages),
        answering: answering.filter(|it| speaks && it.can(Ability::Answer)),
        usage,
        answer_at,
        card,
    })
}

/// Says of each message of others where it is answered, and gives where the article is: on a home elsewhere, to which
/// nothing is sent.
async fn answered_there(
    app: &App,
    who: &Acting,
    card: &ConversationCard,
    messages: &mut [MessageView],
) -> Result<Option<String>> {
    let home = parvis_store::home::of_workspace(&app.store, who.place()).await?;
    let home = home.filter(|it| it.channel == Some(card.channel.id) && it.elsewhere.is_some());
    let Some(home) = home.filter(|_| card.conversation.root_gone_at.is_none()) else {
        return Ok(None);
    };
    for it in messages {
        let stands = it.message.gone_at.is_none() && !it.message.ours;
        let remote = it.message.remote.as_ref().filter(|_| stands);
        let address = remote.and_then(|remote| remote.url.as_deref());
        it.answer_at = address.and_then(|address| answer_address(home.kind, address));
    }
    let root = card.conversation.root.url.as_deref();
    Ok(root.and_then(|address| answer_address(home.kind, address)))
}

/// Each message after the one it answers, brothers and sisters by age. What answers something that hasn't been heard
/// stands at the end, as if it answered the root; so does what goes round in a circle.
fn in_order(root: &str, messages: Vec<MessageView>) -> Vec<(u32, MessageView)> {
    let order = order(root, &messages);
    let mut messages: Vec<Option<MessageView>> = messages.into_iter().map(Some).collect();
    let placed = order.into_iter();
    placed
        .filter_map(|(depth, at)| Some((depth, messages.get_mut(at)?.take()?)))
        .collect()
}

fn order(root: &str, messages: &[MessageView]) -> Vec<(u32, usize)> {
    let remote = |at: usize| {
        messages[at]
            .message
            .remote
            .as_ref()
            .map(|remote| remote.id.as_str())
    };
    let known: HashSet<&str> = (0..messages.len()).filter_map(remote).collect();
    let mut answers: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, it) in messages.iter().enumerate() {
        answers.entry(&it.message.parent).or_default().push(at);
    }
    let astray = |at: &usize| !known.contains(messages[*at].message.parent.as_str());
    let mut begin: Vec<usize> = answers.get(root).cloned().unwrap_or_default();
    begin.extend((0..messages.len()).filter(astray));
    begin.extend(0..messages.len());

    let mut order: Vec<(u32, usize)> = Vec::with_capacity(messages.len());
    let mut placed = vec![false; messages.len()];
    for first in begin {
        let mut waiting = vec![(0, first)];
        while let Some((depth, at)) = waiting.pop() {
            if std::mem::replace(&mut placed[at], true) {
                continue;
            }
            order.push((depth, at));
            let below = remote(at).and_then(|id| answers.remove(id)).unwrap_or_default();
            waiting.extend(below.into_iter().rev().map(|at| (depth + 1, at)));
        }
    }
    order
}
