use super::list::{ConversationCard, cards};
use crate::message::{MessageView, view};
use crate::{Acting, App, Problem, Result};
use parvis_domain::{Ability, Action, Capabilities, ConversationId, Usage};
use parvis_store::{conversation, message, usage};
use std::collections::HashMap;

/// A conversation with everything in it.
#[derive(Clone, Debug)]
pub struct ConversationView {
    /// As the inbox lists it.
    pub card: ConversationCard,
    /// What people come to do on its channel, where that is decided.
    pub usage: Option<Usage>,
    /// What an answer may measure there; none where none can be sent.
    pub answering: Option<Capabilities>,
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
    let messages = view(app, who.place(), messages).await?;
    let card = cards(app, who, vec![found]).await?.pop().ok_or_else(missing)?;
    let usage = match card.channel.purpose.usage {
        Some(usage) => usage::by_id(&app.store, who.place(), usage).await?,
        None => None,
    };
    let connector = app.outgoing.connectors.of(&card.channel).ok();
    let speaks = card.channel.obstacle().is_none() && card.conversation.root_gone_at.is_none();
    let answering = connector.map(parvis_connectors::Connector::capabilities);
    Ok(ConversationView {
        messages: in_order(&root, messages),
        answering: answering.filter(|it| speaks && it.can(Ability::Answer)),
        usage,
        card,
    })
}

/// Each message after the one it answers, brothers and sisters by age. What answers something that hasn't been heard
/// stands at the end, as if it answered the root; so does what goes round in a circle.
fn in_order(root: &str, messages: Vec<MessageView>) -> Vec<(u32, MessageView)> {
    let mut answers: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, it) in messages.iter().enumerate() {
        answers.entry(&it.message.parent).or_default().push(at);
    }
    let mut order: Vec<(u32, usize)> = Vec::with_capacity(messages.len());
    let mut placed = vec![false; messages.len()];
    let mut walk = |first: Vec<usize>, answers: &mut HashMap<&str, Vec<usize>>, placed: &mut [bool]| {
        let mut waiting: Vec<(u32, usize)> = first.into_iter().rev().map(|at| (0, at)).collect();
        while let Some((depth, at)) = waiting.pop() {
            if std::mem::replace(&mut placed[at], true) {
                continue;
            }
            order.push((depth, at));
            if let Some(remote) = &messages[at].message.remote {
                let below = answers.remove(remote.id.as_str()).unwrap_or_default();
                waiting.extend(below.into_iter().rev().map(|at| (depth + 1, at)));
            }
        }
    };
    let top = answers.remove(root).unwrap_or_default();
    walk(top, &mut answers, &mut placed);
    for at in 0..messages.len() {
        let heard = |parent: &str| messages.iter().any(|it| is(it, parent));
        if !placed[at] && !heard(&messages[at].message.parent) {
            walk(vec![at], &mut answers, &mut placed);
        }
    }
    let circles: Vec<usize> = (0..messages.len()).filter(|at| !placed[*at]).collect();
    walk(circles, &mut answers, &mut placed);
    let mut messages: Vec<Option<MessageView>> = messages.iter().cloned().map(Some).collect();
    order
        .into_iter()
        .filter_map(|(depth, at)| Some((depth, messages[at].take()?)))
        .collect()
}

fn is(it: &MessageView, remote_id: &str) -> bool {
    it.message
        .remote
        .as_ref()
        .is_some_and(|remote| remote.id == remote_id)
}
