use crate::{App, Result};
use parvis_domain::{Account, AccountId, DeliveryState, Message, WorkspaceId};
use parvis_store::{account, delivery, user};
use parvis_text::strangers::{self, TextLink};
use std::collections::HashMap;

/// A message as the inbox shows it.
#[derive(Clone, Debug)]
pub struct MessageView {
    /// What was said.
    pub message: Message,
    /// Who said it.
    pub author: Account,
    /// For an answer that was written here: the name of who wrote it.
    pub written_by: Option<String>,
    /// Whether its removal is under way.
    pub withdrawing: bool,
    /// Where one answers it, when that isn't done from here.
    pub answer_at: Option<String>,
}

/// Messages with their authors, in the order given.
pub(crate) async fn view(
    app: &App,
    workspace: WorkspaceId,
    messages: Vec<Message>,
) -> Result<Vec<MessageView>> {
    let mut authors: Vec<AccountId> = messages.iter().map(|it| it.account_id).collect();
    authors.sort_unstable();
    authors.dedup();
    let mut writers: Vec<_> = messages
        .iter()
        .filter_map(|it| it.answer.as_ref())
        .map(|it| it.by)
        .collect();
    writers.sort_unstable();
    writers.dedup();
    let authors = account::by_ids(&app.store, workspace, &authors).await?;
    let authors: HashMap<AccountId, Account> = authors.into_iter().map(|it| (it.id, it)).collect();
    let writers: HashMap<_, _> = user::names(&app.store, &writers).await?.into_iter().collect();
    let mut views = Vec::with_capacity(messages.len());
    for message in messages {
        let Some(author) = authors.get(&message.account_id).cloned() else {
            continue;
        };
        views.push(MessageView {
            written_by: message
                .answer
                .as_ref()
                .and_then(|it| writers.get(&it.by).cloned()),
            withdrawing: is_withdrawing(app, workspace, &message).await?,
            answer_at: None,
            author,
            message,
        });
    }
    Ok(views)
}

async fn is_withdrawing(app: &App, workspace: WorkspaceId, message: &Message) -> Result<bool> {
    let Some(id) = message.answer.as_ref().and_then(|answer| answer.withdrawal_id) else {
        return Ok(false);
    };
    let delivery = delivery::by_id(&app.store, workspace, id).await?;
    let over = |state: DeliveryState| state.is_over();
    Ok(delivery.is_some_and(|delivery| !over(delivery.state)))
}

/// What a message says, as safe HTML.
pub fn html(message: &Message) -> String {
    let links: Vec<TextLink> = message
        .links
        .iter()
        .map(|link| TextLink {
            range: link.start..link.end,
            address: link.url.clone(),
        })
        .collect();
    strangers::from_text(&message.text, &links)
}

/// The beginning of what a message says, on one line, of at most `most` characters.
pub fn plain_line(message: &Message, most: usize) -> String {
    parvis_text::excerpt(&message.text, most)
}
