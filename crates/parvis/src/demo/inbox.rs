//! How the office looks after what it is told.

use super::tell::Desk;
use anyhow::Context;
use parvis_app::conversation::{ConversationQuery, close, list, mark, show};
use parvis_app::message::{AnswerInput, MessageView, answer, hide, let_through};
use parvis_app::{Acting, App};
use parvis_domain::{ConversationId, ConversationState, MessageId, MessageState};

impl Desk<'_> {
    /// Goes through what waits: what is said in earnest is let through, what is markup and mischief is hidden.
    pub(super) async fn tend(&self, who: &Acting) -> anyhow::Result<()> {
        for id in self.open_conversations(who).await? {
            self.tend_one(who, id).await?;
        }
        Ok(())
    }

    /// The same; one question is answered if we know what to say, and what nobody waits for is closed.
    pub(super) async fn sweep(&self, who: &Acting) -> anyhow::Result<()> {
        let mut may_answer = true;
        for id in self.open_conversations(who).await? {
            let messages = self.tend_one(who, id).await?;
            let question = messages
                .iter()
                .filter(|(_, said)| !said.message.ours && said.message.gone_at.is_none())
                .find_map(|(_, said)| Some((said.message.id, reply_to(&said.message.text)?)));
            let answered = messages.iter().any(|(_, said)| said.message.answer.is_some());
            if let Some((to, text)) = question.filter(|_| may_answer && !answered) {
                say(self.app, who, id, to, text).await?;
                may_answer = false;
            }
            close(self.app, who, id).await?;
        }
        Ok(())
    }

    async fn tend_one(&self, who: &Acting, id: ConversationId) -> anyhow::Result<Vec<(u32, MessageView)>> {
        let messages = show(self.app, who, id).await?.messages;
        for (_, heard) in &messages {
            if heard.message.state() != MessageState::Waiting {
                continue;
            }
            if is_mischief(heard) {
                hide(self.app, who, heard.message.id).await?;
            } else {
                let_through(self.app, who, heard.message.id).await?;
            }
        }
        mark(self.app, who, id, false).await?;
        Ok(messages)
    }

    /// Answers the newest message of somebody.
    pub(super) async fn answer(&self, who: &Acting, handle: &str, text: &str) -> anyhow::Result<()> {
        let anywhere = list(self.app, who, &ConversationQuery::default(), None, 50).await?;
        for id in anywhere.items.iter().map(|card| card.conversation.id) {
            let messages = show(self.app, who, id).await?.messages;
            let theirs = messages
                .iter()
                .rev()
                .find(|(_, said)| said.author.handle == handle);
            let Some((_, theirs)) = theirs else { continue };
            return say(self.app, who, id, theirs.message.id, text).await;
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

    /// The open ones.
    async fn open_conversations(&self, who: &Acting) -> anyhow::Result<Vec<ConversationId>> {
        let query = ConversationQuery {
            state: Some(ConversationState::Open),
            ..ConversationQuery::default()
        };
        let page = list(self.app, who, &query, None, 50).await?;
        Ok(page.items.iter().map(|card| card.conversation.id).collect())
    }
}

async fn say(app: &App, who: &Acting, id: ConversationId, to: MessageId, text: &str) -> anyhow::Result<()> {
    let input = AnswerInput {
        to: Some(to),
        text: text.to_owned(),
        language: None,
    };
    answer(app, who, id, &input).await?;
    Ok(())
}

fn is_mischief(heard: &MessageView) -> bool {
    let name = heard.author.display_name.as_deref().unwrap_or_default();
    [name, &heard.message.text]
        .iter()
        .any(|text| text.contains('<') || text.contains("--"))
}

/// What the office says to what it is asked again and again: how a question begins, and the answer.
const REPLIES: [(&str, &str); 17] = [
    (
        "Et l’hiver, comment",
        "Avec des gants, et souvent un seul. La cour est couverte depuis l’arcade 6.",
    ),
    (
        "Est-ce qu’on peut venir voir",
        "Oui, du mardi au samedi, et l’on ne vous demandera pas ce que vous avez perdu.",
    ),
    (
        "C’est ouvert aux enfants",
        "Oui, et ce sont eux qui trouvent. Huit ans, c’est le bon âge pour la troisième question.",
    ),
    (
        "Qui a eu l’idée",
        "Une concierge, il y a soixante ans, qui ne voulait plus garder les parapluies dans sa loge.",
    ),
    (
        "C’est à quelle heure",
        "De 9\u{a0}h à 18\u{a0}h, du mardi au samedi, et l’on ne réserve pas\u{202f}: on entre.",
    ),
    (
        "On peut venir en train",
        "Oui\u{202f}: la ligne 2 part de la gare et s’arrête sous les arcades.",
    ),
    (
        "Accessible en fauteuil",
        "Oui, la cour et le comptoir sont de plain-pied. Nous l’ajoutons à la page, merci.",
    ),
    (
        "Petite coquille",
        "Elle est rentrée chez elle. Merci de nous l’avoir rapportée.",
    ),
    (
        "Trois semaines que j’attends",
        "Pardon\u{202f}: votre courriel était dans le tiroir de quelqu’un en congé. La réponse est partie ce matin.",
    ),
    ("How does it work in winter", "Much the same, with more gloves."),
    (
        "Could my class visit",
        "Twenty-two nine-year-olds would be very welcome, and counted twice.",
    ),
    (
        "What time does it start",
        "We open at nine, Tuesday to Saturday, and nobody needs to book.",
    ),
    (
        "Is it step-free",
        "It is, from the arcade to the counter. It is on the page now; thank you for asking.",
    ),
    ("Tiny typo", "Found, and returned. Thank you."),
    (
        "Can one get there by train",
        "Yes: line 2 runs from the station to the arcades, and back until midnight.",
    ),
    (
        "Another post. Any chance",
        "You are right, and we are sorry: it lay in a colleague’s tray. The answer left this morning.",
    ),
    (
        "Did you try it the other way",
        "We did. That was a long Thursday.",
    ),
];

fn reply_to(question: &str) -> Option<&'static str> {
    let mut known = REPLIES.iter();
    known
        .find(|(begins, _)| question.starts_with(begins))
        .map(|(_, reply)| *reply)
}
