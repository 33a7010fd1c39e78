//! What is shown of conversations and messages.

use crate::channels::ReasonBody;
use crate::shapes::instant;
use parvis_app::conversation::{ConversationCard, ConversationView};
use parvis_app::message::{MessageView, html, plain_line};
use parvis_domain::{Account, Answer, AnswerState, Capabilities, Conversation, UiLanguage, Usage};
use serde::Serialize;
use utoipa::ToSchema;

/// How much of a message a list shows, in characters.
const LINE: usize = 160;

/// A thread with others, as the inbox lists it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ConversationBody {
    id: String,
    channel: String,
    channel_name: String,
    /// The channel's network.
    network: Option<String>,
    /// The publication it hangs from; null when that wasn't placed from here.
    publication: Option<String>,
    /// The original of that publication.
    original: Option<String>,
    /// What that original is called; of a note, how it begins.
    title: Option<String>,
    /// Where people see what it hangs from.
    url: Option<String>,
    /// `open` or `done`.
    state: String,
    /// Since when.
    state_since: String,
    /// Whether nobody has looked since the last message of somebody else.
    unread: bool,
    /// When the last message came in or went out: what lists are ordered by.
    last_at: String,
    /// What it hangs from isn't there any more, since then. Nothing of it is shown to readers.
    root_gone_at: Option<String>,
    /// How many messages wait to be let through or hidden.
    waiting: i64,
    /// How many messages there are, without those that are gone.
    messages: i64,
    /// The last message that is still there.
    newest: Option<NewestBody>,
}

/// The last message of a conversation.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct NewestBody {
    author: AccountBody,
    /// How it begins: a stranger's words, plain text.
    line: String,
    written_at: String,
    ours: bool,
    /// `waiting`, `let_through` or `hidden`.
    state: String,
}

/// A conversation with everything in it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ConversationWholeBody {
    #[serde(flatten)]
    conversation: ConversationBody,
    /// What people come to do on its channel; null is undecided.
    usage: Option<UsageOfChannelBody>,
    /// What an answer may measure; null where none can be sent.
    answering: Option<AnsweringBody>,
    /// Where people answer, when that isn't done from here: under the article, on a home elsewhere. Else null.
    answer_at: Option<String>,
    /// Every message, each after the one it answers.
    thread: Vec<ThreadMessageBody>,
}

/// What people come to do on a channel.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct UsageOfChannelBody {
    name: String,
    /// In a sentence; may be empty.
    sentence: String,
}

/// What an answer may measure.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AnsweringBody {
    /// Each has to hold; the first is the one to show while writing.
    limits: Vec<AnswerLimitBody>,
    /// Whether an answer can be removed again.
    withdraw: bool,
}

/// One bound on an answer's text.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AnswerLimitBody {
    /// `graphemes` (what a person calls a character) or `bytes`.
    measure: String,
    max: u32,
}

/// A message where it stands in its thread.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ThreadMessageBody {
    /// 0 for what answers the root, 1 for what answers that, and so on.
    depth: u32,
    /// Where people answer it, when that isn't done from here. Else null.
    answer_at: Option<String>,
    #[serde(flatten)]
    message: MessageBody,
}

/// One contribution to a conversation.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MessageBody {
    id: String,
    conversation: String,
    author: AccountBody,
    /// Whether it is ours.
    ours: bool,
    /// What it says: a stranger's words, plain text.
    text: String,
    /// The same as safe HTML: paragraphs, line breaks, links.
    html: String,
    /// Language tags, as the author named them.
    languages: Vec<String>,
    /// Pictures, films, cards beside the text, to be seen where it was written.
    attachments: u8,
    /// Where people see it; null for an answer that isn't known to stand.
    url: Option<String>,
    written_at: String,
    received_at: String,
    /// `waiting`, `let_through`, `hidden` or `gone`.
    state: String,
    /// Its author, or a moderator there, asks that it isn't shown to everybody: it can't be let through.
    not_for_everybody: bool,
    /// It was hidden on the network itself, by us: it can't be let through.
    hidden_there: bool,
    /// For an answer that was written here.
    answer: Option<AnswerBody>,
}

/// The sending of an answer.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AnswerBody {
    /// `sending`, `sent`, `unconfirmed`, `failed` or `withdrawn`.
    state: String,
    /// Why it goes no further, waits, or couldn't be removed.
    reason: Option<ReasonBody>,
    /// Who wrote it.
    by: String,
    by_name: Option<String>,
    /// Whether its removal is under way.
    withdrawing: bool,
}

/// A profile on a network.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AccountBody {
    id: String,
    network: String,
    /// The name it shows: a stranger's words, plain text.
    name: String,
    /// The name people call it by.
    handle: String,
    /// Where people see it.
    url: Option<String>,
    /// Whether it has a picture, for `accounts_picture`.
    picture: bool,
    /// Since when what it writes appears by itself; null when it waits.
    trusted_since: Option<String>,
}

impl From<Account> for AccountBody {
    fn from(account: Account) -> Self {
        Self {
            id: account.id.to_string(),
            network: account.network.to_string(),
            name: account.name(),
            picture: account.avatar.is_some(),
            trusted_since: account.trusted.map(|trust| instant(trust.since)),
            handle: account.handle,
            url: account.url,
        }
    }
}

impl MessageBody {
    pub(crate) fn of(view: MessageView, language: UiLanguage) -> Self {
        let message = view.message;
        let reason = |code: &str, state| match state {
            AnswerState::Failed => ReasonBody::of_the_end(code, None, None, &view.author.handle, language),
            _ => ReasonBody::of(code, None, None, &view.author.handle, language),
        };
        let answer = |answer: &Answer| AnswerBody {
            state: answer.state.to_string(),
            reason: answer.reason.as_deref().map(|code| reason(code, answer.state)),
            by: answer.by.to_string(),
            by_name: view.written_by.clone(),
            withdrawing: view.withdrawing,
        };
        Self {
            id: message.id.to_string(),
            conversation: message.conversation_id.to_string(),
            ours: message.ours,
            html: html(&message),
            state: message.state().to_string(),
            answer: message.answer.as_ref().map(answer),
            author: view.author.into(),
            languages: message.languages,
            attachments: message.attachments,
            url: message.remote.and_then(|remote| remote.url),
            written_at: instant(message.written_at),
            received_at: instant(message.received_at),
            not_for_everybody: message.not_for_everybody,
            hidden_there: message.hidden_there,
            text: message.text,
        }
    }
}

impl From<ConversationCard> for ConversationBody {
    fn from(card: ConversationCard) -> Self {
        let it: Conversation = card.conversation;
        Self {
            id: it.id.to_string(),
            channel: it.channel_id.to_string(),
            channel_name: card.channel.name,
            network: card.channel.network.map(|network| network.to_string()),
            publication: it.publication_id.map(|id| id.to_string()),
            original: it.original_id.map(|id| id.to_string()),
            title: card.title,
            url: it.root.url,
            state: it.state.to_string(),
            state_since: instant(it.state_since),
            unread: it.unread,
            last_at: instant(it.last_at),
            root_gone_at: it.root_gone_at.map(instant),
            waiting: card.waiting,
            messages: card.messages,
            newest: card.newest.map(Into::into),
        }
    }
}

impl From<MessageView> for NewestBody {
    fn from(view: MessageView) -> Self {
        Self {
            line: plain_line(&view.message, LINE),
            written_at: instant(view.message.written_at),
            ours: view.message.ours,
            state: view.message.state().to_string(),
            author: view.author.into(),
        }
    }
}

impl ConversationWholeBody {
    pub(super) fn of(view: ConversationView, language: UiLanguage) -> Self {
        Self {
            conversation: view.card.into(),
            usage: view.usage.map(Into::into),
            answering: view.answering.map(Into::into),
            answer_at: view.answer_at,
            thread: view
                .messages
                .into_iter()
                .map(|(depth, message)| ThreadMessageBody {
                    depth,
                    answer_at: message.answer_at.clone(),
                    message: MessageBody::of(message, language),
                })
                .collect(),
        }
    }
}

impl From<Usage> for UsageOfChannelBody {
    fn from(usage: Usage) -> Self {
        Self {
            name: usage.name,
            sentence: usage.sentence,
        }
    }
}

impl From<Capabilities> for AnsweringBody {
    fn from(capabilities: Capabilities) -> Self {
        let limits = capabilities.limits.text.iter().map(|limit| AnswerLimitBody {
            measure: limit.measure.to_string(),
            max: limit.max,
        });
        Self {
            limits: limits.collect(),
            withdraw: capabilities.can(parvis_domain::Ability::Withdraw),
        }
    }
}
