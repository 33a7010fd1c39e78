//! Threads with others: the inbox, and what readers see of it.

mod close;
mod counts;
mod list;
mod mark;
pub mod public;
mod reopen;
mod show;

pub use close::close;
pub use counts::{InboxCounts, counts};
pub use list::{ConversationCard, ConversationQuery, list};
pub use mark::mark;
pub use reopen::reopen;
pub use show::{ConversationView, show};

use crate::{App, Problem, Result};
use parvis_domain::{Conversation, ConversationId, OriginalId, WorkspaceId};
use parvis_store::{Tx, conversation, revision, working_copy};

/// A conversation that nobody else may change until the transaction ends.
async fn locked(tx: &mut Tx, workspace: WorkspaceId, id: ConversationId) -> Result<Conversation> {
    let found = conversation::for_update(tx, workspace, id).await?;
    found.ok_or(Problem::not_found("conversation"))
}

/// What a conversation is about, for a person: an original's title, or the beginning of a note.
async fn title_of(app: &App, workspace: WorkspaceId, id: OriginalId) -> Result<Option<String>> {
    const MOST: usize = 80;
    let Some(original) = parvis_store::original::by_id(&app.store, workspace, id).await? else {
        return Ok(None);
    };
    let published = match original.published_revision {
        Some(revision) => revision::by_id(&app.store, workspace, revision).await?,
        None => None,
    };
    let content = match published {
        Some(revision) => Some(revision.content),
        None => working_copy::of_original(&app.store, workspace, id)
            .await?
            .map(|copy| copy.content),
    };
    Ok(content.map(|content| {
        let plain = || parvis_text::markdown::plain(&content.body).unwrap_or_default();
        match content.title.trim() {
            "" => parvis_text::excerpt(&plain(), MOST),
            title => title.to_owned(),
        }
    }))
}
