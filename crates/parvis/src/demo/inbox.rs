//! How the office looks after what it is told.

use super::outside::Spot;
use super::tell::Desk;
use anyhow::Context;
use parvis_app::Acting;
use parvis_app::conversation::{ConversationQuery, close, list, mark, show};
use parvis_app::message::{AnswerInput, MessageView, answer, hide, let_through};
use parvis_domain::{ConversationId, MessageState};

impl Desk<'_> {
    /// Goes through what waits: what is said in earnest is let through, what is markup and mischief is hidden.
    pub(super) async fn tend(&self, who: &Acting) -> anyhow::Result<()> {
        for id in self.conversations(who).await? {
            for (_, heard) in show(self.app, who, id).await?.messages {
                if heard.message.state() != MessageState::Waiting {
                    continue;
                }
                if is_mischief(&heard) {
                    hide(self.app, who, heard.message.id).await?;
                } else {
                    let_through(self.app, who, heard.message.id).await?;
                }
            }
            mark(self.app, who, id, false).await?;
        }
        Ok(())
    }

    /// Answers the newest message of somebody.
    pub(super) async fn answer(&self, who: &Acting, handle: &str, text: &str) -> anyhow::Result<()> {
        for id in self.conversations(who).await? {
            let messages = show(self.app, who, id).await?.messages;
            let theirs = messages
                .iter()
                .rev()
                .find(|(_, said)| said.author.handle == handle);
            let Some((_, theirs)) = theirs else { continue };
            let input = AnswerInput {
                to: Some(theirs.message.id),
                text: text.to_owned(),
                language: None,
            };
            answer(self.app, who, id, &input).await?;
            return Ok(());
        }
        anyhow::bail!("{handle} has said nothing")
    }

    /// Wants nothing more of what was said about a piece.
    pub(super) async fn done_with(&self, who: &Acting, piece: &'static str) -> anyhow::Result<()> {
        let original = self.original(piece)?;
        let query = ConversationQuery {
            original: Some(original),
            ..ConversationQuery::default()
        };
        let page = list(self.app, who, &query, None, 10).await?;
        let card = page
            .items
            .first()
            .with_context(|| format!("nobody spoke of {piece}"))?;
        close(self.app, who, card.conversation.id).await?;
        Ok(())
    }

    async fn conversations(&self, who: &Acting) -> anyhow::Result<Vec<ConversationId>> {
        let query = ConversationQuery {
            channel: self.channels.get(&Spot::Square).copied(),
            ..ConversationQuery::default()
        };
        let page = list(self.app, who, &query, None, 50).await?;
        Ok(page.items.iter().map(|card| card.conversation.id).collect())
    }
}

fn is_mischief(heard: &MessageView) -> bool {
    let name = heard.author.display_name.as_deref().unwrap_or_default();
    [name, &heard.message.text]
        .iter()
        .any(|text| text.contains('<') || text.contains("--"))
}
