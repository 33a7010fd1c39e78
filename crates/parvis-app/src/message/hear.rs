use super::answers_under_way;
use super::known::Known;
use crate::{App, Problem, Result};
use parvis_connectors::{Remote, RemoteAuthor, Reply};
use parvis_domain::{
    Account, AccountId, Channel, Conversation, ConversationId, ConversationState, DeliveryKind, Judgement,
    Message, MessageId, MessageLink, MessageState, Network, PublicationId, RemoteLink, Timestamp,
    WorkspaceId,
};
use parvis_store::account::Heard as HeardAccount;
use parvis_store::{Tx, account, channel, conversation, delivery, message, publication, remote_original};

/// By which road a message came.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Road<'a> {
    /// The network told us of it.
    News,
    /// It stands in a thread, read by the reading that began at `begun`; `hidden` are those we have hidden there.
    Thread { begun: Timestamp, hidden: &'a [String] },
    /// It stands in public at our home elsewhere, where it is looked after; `ours` are the accounts of those who write
    /// there.
    Home { ours: &'a [String] },
}

impl Road<'_> {
    const fn is_home(self) -> bool {
        matches!(self, Self::Home { .. })
    }

    /// Whether it is our home, and this one of those who write there.
    fn is_home_of(self, account: &str) -> bool {
        matches!(self, Self::Home { ours } if ours.iter().any(|one| one == account))
    }
}

/// Where messages are heard.
#[derive(Clone, Copy)]
pub(crate) struct Ear<'a> {
    pub(crate) app: &'a App,
    pub(crate) workspace: WorkspaceId,
    pub(crate) channel: &'a Channel,
}

/// What hearing a message changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Heard {
    /// Whether it hadn't been heard before.
    pub(crate) new: bool,
    /// Whether readers see something else now.
    pub(crate) seen_by_readers: bool,
    /// The publication it hangs from.
    pub(crate) publication: Option<PublicationId>,
}

/// Keeps the messages that came from a network, in this order. The same again changes nothing, and mostly it is the
/// same again: that is found out for all of them at once. A message may come before the one it answers.
pub(crate) async fn hear(
    ear: &Ear<'_>,
    tx: &mut Tx,
    replies: &[&Reply],
    road: Road<'_>,
) -> Result<Vec<Heard>> {
    if replies.is_empty() {
        return Ok(Vec::new());
    }
    let known = Known::read(ear, tx, replies).await?;
    let mut heard = Vec::with_capacity(replies.len());
    let mut seen = Vec::new();
    for reply in replies {
        if let Some((message, as_known)) = known.same(ear, reply, road)? {
            seen.push(message);
            heard.push(as_known);
        } else {
            heard.push(hear_one(ear, tx, reply, road).await?);
        }
    }
    if let Road::Thread { begun, .. } = road
        && !seen.is_empty()
    {
        message::see(tx, ear.workspace, &seen, begun).await?;
    }
    Ok(heard)
}

async fn hear_one(ear: &Ear<'_>, tx: &mut Tx, reply: &Reply, road: Road<'_>) -> Result<Heard> {
    let (workspace, now) = (ear.workspace, ear.app.now());
    let mut conversation = conversation_of(ear, tx, &reply.root).await?;
    let (author, renamed) = know(ear, tx, &reply.author).await?;
    let known = message::by_remote(&mut *tx, workspace, conversation.id, &reply.remote.id).await?;
    let mut heard = Heard {
        publication: conversation.publication_id,
        seen_by_readers: renamed,
        new: false,
    };
    if let Some(before) = known {
        let mut after = before.clone();
        compare(&mut after, reply, &author, road, now);
        if let Road::Thread { begun, .. } = road {
            message::see(&mut *tx, workspace, &[after.id], begun).await?;
        }
        if after != before {
            message::update(&mut *tx, workspace, &after).await?;
            heard.seen_by_readers |= before.is_for_readers() || after.is_for_readers();
        }
        return Ok(heard);
    }
    let ours = road.is_home_of(&reply.author.id) || is_ours(ear, tx, &reply.author.id).await?;
    if ours && parts_of_ours(tx, ear, &conversation, &reply.remote.id).await? {
        // A part of a thread isn't an answer to it.
        return Ok(heard);
    }
    if ours && answers_under_way(tx, workspace, conversation.id, &reply.remote.id).await? {
        // The worker that sent it keeps what stands there.
        return Ok(heard);
    }
    let new = taken_down(ear, &conversation, &author, reply, road, ours);
    let seen_at = match road {
        Road::News | Road::Home { .. } => now,
        Road::Thread { begun, .. } => begun,
    };
    message::insert(&mut *tx, workspace, &new, seen_at).await?;
    if ours {
        conversation.speak(now);
        // Whoever answered there has read it there.
        if road.is_home() {
            conversation.mark(false);
        }
    } else {
        conversation.hear(now);
    }
    conversation::update(tx, workspace, &conversation).await?;
    heard.new = true;
    heard.seen_by_readers |= new.is_for_readers();
    Ok(heard)
}

/// Whether what stands as `remote_id` is a part of a publication of ours, or may be one whose sending isn't settled.
async fn parts_of_ours(
    tx: &mut Tx,
    ear: &Ear<'_>,
    conversation: &Conversation,
    remote_id: &str,
) -> Result<bool> {
    let part = publication::by_remote(&mut *tx, ear.workspace, ear.channel.id, remote_id).await?;
    if part.is_some() {
        return Ok(true);
    }
    let Some(id) = conversation.publication_id else {
        return Ok(false);
    };
    let set_in_motion = delivery::of_subject(tx, ear.workspace, id.uuid()).await?;
    Ok(set_in_motion.iter().any(|delivery| {
        matches!(delivery.kind, DeliveryKind::Publish | DeliveryKind::Edit)
            && (delivery.uncertain || !delivery.state.is_over())
    }))
}

/// The conversation that hangs from `root`: a new one where nothing has been heard there yet.
pub(crate) async fn conversation_of(ear: &Ear<'_>, tx: &mut Tx, root: &Remote) -> Result<Conversation> {
    let (workspace, channel, now) = (ear.workspace, ear.channel.id, ear.app.now());
    let known = conversation::by_root(&mut *tx, workspace, channel, &root.id).await?;
    if let Some(known) = &known
        && known.publication_id.is_some()
    {
        return Ok(known.clone());
    }
    let publication = publication::by_remote(&mut *tx, workspace, channel, &root.id).await?;
    let publication_id = publication.as_ref().map(|it| it.id);
    let original_id = match &publication {
        Some(publication) => Some(publication.original_id),
        // A home elsewhere has no account: what hangs there hangs from its articles.
        None if ear.channel.account.is_none() => {
            let there = remote_original::by_remote_id(&mut *tx, workspace, &root.id).await?;
            there.map(|there| there.original)
        }
        None => None,
    };
    // An answer can be heard before it is known here where its root stands.
    if let Some(mut known) = known {
        if publication.is_some() {
            (known.publication_id, known.original_id) = (publication_id, original_id);
            conversation::update(tx, workspace, &known).await?;
        }
        return Ok(known);
    }
    let new = Conversation {
        id: ConversationId::next(ear.app.clock.as_ref(), ear.app.dice.as_ref()),
        channel_id: channel,
        root: RemoteLink {
            id: root.id.clone(),
            version: root.version.clone(),
            url: root.url.clone(),
        },
        publication_id,
        original_id,
        state: ConversationState::Open,
        state_since: now,
        unread: false,
        last_at: now,
        root_gone_at: None,
        created_at: now,
    };
    conversation::insert(tx, workspace, &new).await?;
    Ok(new)
}

/// Takes note of who wrote. Gives the account, and whether readers would see another name.
async fn know(ear: &Ear<'_>, tx: &mut Tx, author: &RemoteAuthor) -> Result<(Account, bool)> {
    let id = AccountId::next(ear.app.clock.as_ref(), ear.app.dice.as_ref());
    Ok(account::hear(tx, ear.workspace, id, &profile(ear, author)?, ear.app.now()).await?)
}

pub(super) fn profile<'a>(ear: &Ear<'_>, author: &'a RemoteAuthor) -> Result<HeardAccount<'a>> {
    Ok(HeardAccount {
        network: network(ear.channel)?,
        remote_id: &author.id,
        handle: &author.handle,
        display_name: author.display_name.as_deref(),
        url: author.url.as_deref(),
        picture: author.picture.as_deref(),
    })
}

pub(crate) fn network(channel: &Channel) -> Result<Network> {
    channel
        .network
        .ok_or_else(|| Problem::internal("nothing is heard on a declared channel"))
}

/// Whether a channel of the workspace speaks as this account.
async fn is_ours(ear: &Ear<'_>, tx: &mut Tx, remote_id: &str) -> Result<bool> {
    if ear
        .channel
        .account
        .as_ref()
        .is_some_and(|account| account.remote_id == remote_id)
    {
        return Ok(true);
    }
    let network = network(ear.channel)?;
    Ok(channel::by_account(tx, ear.workspace, network, remote_id)
        .await?
        .is_some())
}

/// Takes over what may have changed where a known message stands.
pub(super) fn compare(known: &mut Message, reply: &Reply, author: &Account, road: Road<'_>, now: Timestamp) {
    if let Some(remote) = &mut known.remote
        && remote.version != reply.remote.version
    {
        remote.version.clone_from(&reply.remote.version);
        remote.url.clone_from(&reply.remote.url);
    }
    known.not_for_everybody = reply.not_for_everybody;
    // Only a thread tells what stands at present: news may be older than what we know.
    if let Road::Thread { hidden, .. } = road {
        known.hidden_there = hidden.contains(&reply.remote.id);
        known.gone_at = None;
    }
    if road.is_home() {
        known.gone_at = None;
    }
    let links = links(reply);
    if known.answer.is_some() || (known.text == reply.text && known.links == links) {
        return;
    }
    known.text.clone_from(&reply.text);
    known.links = links;
    known.languages.clone_from(&reply.languages);
    known.attachments = reply.attachments;
    // Somebody let other words through than these.
    if !road.is_home()
        && !known.ours
        && author.trusted.is_none()
        && known.judgement.state == MessageState::LetThrough
    {
        known.judgement = Judgement {
            state: MessageState::Waiting,
            since: now,
            by: None,
        };
    }
}

fn taken_down(
    ear: &Ear<'_>,
    conversation: &Conversation,
    author: &Account,
    reply: &Reply,
    road: Road<'_>,
    ours: bool,
) -> Message {
    let now = ear.app.now();
    Message {
        id: MessageId::next(ear.app.clock.as_ref(), ear.app.dice.as_ref()),
        conversation_id: conversation.id,
        account_id: author.id,
        ours,
        remote: Some(RemoteLink {
            id: reply.remote.id.clone(),
            version: reply.remote.version.clone(),
            url: reply.remote.url.clone(),
        }),
        parent: reply.parent.id.clone(),
        text: reply.text.clone(),
        links: links(reply),
        languages: reply.languages.clone(),
        attachments: reply.attachments,
        written_at: reply.written_at,
        received_at: now,
        // What is public there isn't for us to hide.
        judgement: Judgement::first(
            ours || road.is_home(),
            author.trusted,
            reply.not_for_everybody,
            now,
        ),
        not_for_everybody: reply.not_for_everybody,
        hidden_there: match road {
            Road::News | Road::Home { .. } => false,
            Road::Thread { hidden, .. } => hidden.contains(&reply.remote.id),
        },
        gone_at: None,
        answer: None,
    }
}

fn links(reply: &Reply) -> Vec<MessageLink> {
    let link = |link: &parvis_connectors::TextLink| MessageLink {
        start: link.start,
        end: link.end,
        url: link.url.clone(),
    };
    reply.links.iter().map(link).collect()
}
