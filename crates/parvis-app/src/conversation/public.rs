//! What readers see of conversations. These functions ask no policy, because anybody may read what they give: what was
//! let through and still stands where it was written, below publications that stand.
//!
//! A message that isn't for readers takes what answers it along, ours too: an answer to something that nobody can
//! read makes no sense, and may repeat it.

use crate::media::MediaFile;
use crate::observation::{TalkCounts, of_original};
use crate::{App, Problem, Result};
use parvis_domain::{
    Account, AccountId, ConversationId, Message, MessageId, Network, OriginalId, Timestamp, WorkspaceId,
};
use parvis_media::FileName;
use parvis_store::{account, conversation, message};
use std::collections::{HashMap, VecDeque};

/// How deep answers are nested. What goes deeper stands at this depth, in its order: a page has a width, and a
/// thread of strangers has no bottom.
pub const MOST_DEPTH: usize = 6;

/// Everything said under an original, on all channels.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Talk {
    /// What answers the original itself, the oldest first.
    pub replies: Vec<PublicReply>,
    /// What the networks count.
    pub counts: TalkCounts,
}

impl Talk {
    /// How many messages readers see.
    pub fn len(&self) -> usize {
        self.replies.iter().map(|reply| 1 + reply.below()).sum()
    }

    /// Whether readers see none.
    pub fn is_empty(&self) -> bool {
        self.replies.is_empty()
    }
}

/// One message as readers see it.
#[derive(Clone, Debug, PartialEq)]
pub struct PublicReply {
    /// Its identity.
    pub id: MessageId,
    /// Who wrote it, by the name they show: plain text of a stranger's.
    pub author: String,
    /// The name people call them by.
    pub handle: String,
    /// Where their profile is.
    pub author_url: Option<String>,
    /// Their picture, on our own site: `/avatar/{account}.jpg`.
    pub avatar: Option<String>,
    /// Where it was written.
    pub network: Network,
    /// Where it stands there.
    pub url: Option<String>,
    /// What it says: safe HTML.
    pub html: String,
    /// Its language, a tag as the author named it.
    pub language: Option<String>,
    /// When it was written.
    pub written_at: Timestamp,
    /// Whether it is ours.
    pub is_ours: bool,
    /// What answers it, the oldest first.
    pub children: Vec<Self>,
}

impl PublicReply {
    fn below(&self) -> usize {
        self.children.iter().map(|child| 1 + child.below()).sum()
    }
}

/// What stands under an original.
pub async fn under(app: &App, workspace: WorkspaceId, original: OriginalId) -> Result<Talk> {
    let counts = of_original(app, workspace, original).await?;
    let messages = message::under(&app.store, workspace, original).await?;
    let readable: Vec<Message> = messages.into_iter().filter(Message::is_for_readers).collect();
    if readable.is_empty() {
        return Ok(Talk {
            replies: Vec::new(),
            counts,
        });
    }
    let roots = conversation::of_original(&app.store, workspace, original).await?;
    let roots = roots
        .into_iter()
        .map(|it| (it.id, it.root.id))
        .collect::<Vec<_>>();
    let mut authors: Vec<AccountId> = readable.iter().map(|it| it.account_id).collect();
    authors.sort_unstable();
    authors.dedup();
    let authors = account::by_ids(&app.store, workspace, &authors).await?;
    let authors: HashMap<AccountId, Account> = authors.into_iter().map(|it| (it.id, it)).collect();
    Ok(Talk {
        replies: tree(&roots, &readable, &authors),
        counts,
    })
}

/// How many messages readers see under an original, as its own page counts them.
pub async fn count_under(app: &App, workspace: WorkspaceId, original: OriginalId) -> Result<usize> {
    let messages = message::under(&app.store, workspace, original).await?;
    let readable: Vec<Message> = messages.into_iter().filter(Message::is_for_readers).collect();
    if readable.is_empty() {
        return Ok(0);
    }
    let roots = conversation::of_original(&app.store, workspace, original).await?;
    let roots: Vec<_> = roots.into_iter().map(|it| (it.id, it.root.id)).collect();
    Ok(placed(&roots, &readable).len())
}

/// The path of an account's picture on our own site, if it has one.
pub fn avatar_path(account: &Account) -> Option<String> {
    account
        .avatar
        .as_ref()
        .map(|_| format!("/avatar/{}.jpg", account.id))
}

/// The picture at `/avatar/{account}.jpg`.
pub async fn avatar(app: &App, workspace: WorkspaceId, id: AccountId) -> Result<Option<MediaFile>> {
    let account = account::by_id(&app.store, workspace, id).await?;
    let Some(file) = account.and_then(|account| account.avatar) else {
        return Ok(None);
    };
    let kept: FileName = file.parse().map_err(Problem::internal)?;
    let bytes = app
        .media
        .read(workspace.uuid(), kept)
        .await
        .map_err(Problem::internal)?;
    Ok(bytes.map(|bytes| MediaFile {
        bytes,
        content_type: kept.format.content_type(),
        digest: kept.digest.to_string(),
    }))
}

/// Hangs each message below what it answers, as far as a chain of readable messages leads up to a root. Neither
/// depth nor circles of a stranger's making can exhaust the stack: it walks down level by level.
fn tree(
    roots: &[(ConversationId, String)],
    messages: &[Message],
    authors: &HashMap<AccountId, Account>,
) -> Vec<PublicReply> {
    assemble(messages, authors, placed(roots, messages))
}

/// Reached messages with the one they are shown below, in an order in which that one comes first.
fn placed(roots: &[(ConversationId, String)], messages: &[Message]) -> Vec<(usize, Option<usize>)> {
    let mut answers: HashMap<(ConversationId, &str), Vec<usize>> = HashMap::new();
    for (at, message) in messages.iter().enumerate() {
        answers
            .entry((message.conversation_id, &message.parent))
            .or_default()
            .push(at);
    }
    let mut placed: Vec<(usize, Option<usize>)> = Vec::new();
    let mut waiting: VecDeque<((ConversationId, &str), Option<usize>, usize)> = roots
        .iter()
        .map(|(id, root)| ((*id, root.as_str()), None, 1))
        .collect();
    while let Some((answered, below, depth)) = waiting.pop_front() {
        for at in answers.remove(&answered).unwrap_or_default() {
            placed.push((at, below));
            let message = &messages[at];
            if let Some(remote) = &message.remote {
                let under = if depth >= MOST_DEPTH { below } else { Some(at) };
                waiting.push_back((
                    (message.conversation_id, &remote.id),
                    under,
                    (depth + 1).min(MOST_DEPTH),
                ));
            }
        }
    }
    placed
}

fn assemble(
    messages: &[Message],
    authors: &HashMap<AccountId, Account>,
    placed: Vec<(usize, Option<usize>)>,
) -> Vec<PublicReply> {
    let mut children: HashMap<Option<usize>, Vec<PublicReply>> = HashMap::new();
    // From the last to the first, so that whatever hangs below a message is complete before it is hung up itself.
    for (at, below) in placed.into_iter().rev() {
        let message = &messages[at];
        let mut below_it = children.remove(&Some(at)).unwrap_or_default();
        below_it.sort_by_key(|reply| (reply.written_at, reply.id));
        if let Some(author) = authors.get(&message.account_id) {
            children
                .entry(below)
                .or_default()
                .push(shown(message, author, below_it));
        }
    }
    let mut top = children.remove(&None).unwrap_or_default();
    top.sort_by_key(|reply| (reply.written_at, reply.id));
    top
}

fn shown(message: &Message, author: &Account, children: Vec<PublicReply>) -> PublicReply {
    PublicReply {
        id: message.id,
        author: author.name(),
        handle: author.handle.clone(),
        author_url: author.url.clone(),
        avatar: avatar_path(author),
        network: author.network,
        url: message.remote.as_ref().and_then(|remote| remote.url.clone()),
        html: crate::message::html(message),
        language: message.languages.first().cloned(),
        written_at: message.written_at,
        is_ours: message.ours,
        children,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use parvis_domain::{Judgement, MessageState, RemoteLink};
    use uuid::Uuid;

    fn author() -> Account {
        Account {
            id: AccountId::from_uuid(Uuid::from_u128(1)),
            network: parvis_connectors::rehearsal::NETWORK,
            remote_id: "rehearsal:oswin".into(),
            handle: "oswin".into(),
            display_name: None,
            url: None,
            avatar: None,
            trusted: None,
            first_heard_at: Timestamp::from_seconds(1),
        }
    }

    fn message(number: u32, parent: &str) -> Message {
        let at = Timestamp::from_seconds(i64::from(number));
        Message {
            id: MessageId::from_uuid(Uuid::from_u128(number.into())),
            conversation_id: ConversationId::from_uuid(Uuid::from_u128(9)),
            account_id: author().id,
            ours: false,
            remote: Some(RemoteLink {
                id: format!("m{number}"),
                version: String::new(),
                url: None,
            }),
            parent: parent.into(),
            text: "x".into(),
            links: Vec::new(),
            languages: Vec::new(),
            attachments: 0,
            written_at: at,
            received_at: at,
            judgement: Judgement {
                state: MessageState::LetThrough,
                since: at,
                by: None,
            },
            not_for_everybody: false,
            hidden_there: false,
            gone_at: None,
            answer: None,
        }
    }

    fn drawn(replies: &[PublicReply]) -> String {
        let words: Vec<String> = replies
            .iter()
            .map(|reply| {
                let number = reply.id.uuid().as_u128();
                match drawn(&reply.children).as_str() {
                    "" => number.to_string(),
                    below => format!("{number}({below})"),
                }
            })
            .collect();
        words.join(" ")
    }

    fn hung(messages: &[Message]) -> Vec<PublicReply> {
        let authors = [(author().id, author())].into();
        tree(
            &[(ConversationId::from_uuid(Uuid::from_u128(9)), "root".into())],
            messages,
            &authors,
        )
    }

    #[test]
    fn answers_hang_below_what_they_answer_whatever_order_they_come_in() {
        let messages = [
            message(4, "m2"),
            message(1, "root"),
            message(3, "m1"),
            message(2, "m1"),
            message(5, "root"),
        ];
        assert_eq!(drawn(&hung(&messages)), "1(2(4) 3) 5");
    }

    #[test]
    fn what_leads_to_nothing_readable_isnt_shown() {
        // 2 answers something that isn't here; 3 and 4 answer one another.
        let messages = [
            message(1, "root"),
            message(2, "hidden"),
            message(3, "m4"),
            message(4, "m3"),
        ];
        assert_eq!(drawn(&hung(&messages)), "1");
    }

    #[test]
    fn a_thread_without_bottom_is_shown_flat_from_some_depth() {
        let mut messages = vec![message(1, "root")];
        messages.extend((2..=20_000).map(|number| message(number, &format!("m{}", number - 1))));
        let replies = hung(&messages);
        let talk = Talk {
            replies,
            counts: TalkCounts::default(),
        };
        assert_eq!(talk.len(), 20_000);
        let mut level = &talk.replies;
        for _ in 1..MOST_DEPTH {
            assert_eq!(level.len(), 1);
            level = &level[0].children;
        }
        assert_eq!(level.len(), 20_000 - MOST_DEPTH + 1);
        assert!(level.iter().all(|reply| reply.children.is_empty()));
        assert!(level.is_sorted_by_key(|reply| reply.written_at));
    }
}
