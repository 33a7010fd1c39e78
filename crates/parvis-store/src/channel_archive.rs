//! Everything a channel leaves behind, read whole: for the archive somebody takes along when it is left.

use crate::{Db, Result};
use parvis_domain::{ChannelId, Timestamp, WorkspaceId};
use uuid::Uuid;

/// A piece that was placed, or was to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Which publication.
    pub id: Uuid,
    /// What its original is called; may be empty.
    pub title: String,
    /// Its state's word.
    pub state: String,
    /// When it came out.
    pub published_at: Option<Timestamp>,
    /// When it was due.
    pub due_at: Timestamp,
    /// Where it stands.
    pub url: Option<String>,
    /// What it says: the frozen variant, as JSON.
    pub content: String,
    /// The counts read last, of all its parts; none where nobody knows.
    pub likes: Option<i64>,
    /// As above.
    pub reposts: Option<i64>,
    /// As above.
    pub replies: Option<i64>,
}

type PlacedRow = (
    Uuid,
    String,
    String,
    Option<i64>,
    i64,
    Option<String>,
    String,
    Option<i64>,
    Option<i64>,
    Option<i64>,
);

/// Every publication of a channel, from the beginning.
pub async fn placed(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    channel: ChannelId,
) -> Result<Vec<Placed>> {
    let rows = fetch_all!(
        db,
        PlacedRow,
        "select p.id, coalesce(w.title, ''), p.state, p.published_at, p.due_at, p.remote_url, r.content,
        (select cast(sum(t.likes) as bigint) from publication_parts t
            where t.workspace_id = p.workspace_id and t.publication_id = p.id),
        (select cast(sum(t.reposts) as bigint) from publication_parts t
            where t.workspace_id = p.workspace_id and t.publication_id = p.id),
        (select cast(sum(t.replies) as bigint) from publication_parts t
            where t.workspace_id = p.workspace_id and t.publication_id = p.id)
        from publications p
        join variant_revisions r on r.workspace_id = p.workspace_id and r.id = p.revision_id
        left join working_copies w on w.workspace_id = p.workspace_id and w.original_id = p.original_id
        where p.workspace_id = $1
        and p.channel_id = $2
        order by p.due_at, p.id",
        workspace,
        channel
    )?;
    let placed = |row: PlacedRow| Placed {
        id: row.0,
        title: row.1,
        state: row.2,
        published_at: row.3.map(Timestamp::from_micros),
        due_at: Timestamp::from_micros(row.4),
        url: row.5,
        content: row.6,
        likes: row.7,
        reposts: row.8,
        replies: row.9,
    };
    Ok(rows.into_iter().map(placed).collect())
}

/// A message on a channel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    /// In which conversation.
    pub conversation: Uuid,
    /// Where that hangs.
    pub root: Option<String>,
    /// Who wrote it.
    pub handle: String,
    /// Whether that is one of ours.
    pub ours: bool,
    /// What it says.
    pub text: String,
    /// When it was written.
    pub written_at: Timestamp,
    /// Where it stands.
    pub url: Option<String>,
}

type SpokenRow = (Uuid, Option<String>, String, bool, String, i64, Option<String>);

/// Every message of a channel's conversations, conversation by conversation. What its author took away isn't there.
pub async fn spoken(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    channel: ChannelId,
) -> Result<Vec<Spoken>> {
    let rows = fetch_all!(
        db,
        SpokenRow,
        "select v.id, v.root_url, a.handle, m.ours, m.text, m.written_at, m.remote_url
        from conversations v
        join messages m on m.workspace_id = v.workspace_id and m.conversation_id = v.id
        join accounts a on a.workspace_id = m.workspace_id and a.id = m.account_id
        where v.workspace_id = $1
        and v.channel_id = $2
        and m.gone_at is null
        order by v.created_at, v.id, m.written_at, m.id",
        workspace,
        channel
    )?;
    let spoken = |(conversation, root, handle, ours, text, at, url): SpokenRow| Spoken {
        conversation,
        root,
        handle,
        ours,
        text,
        written_at: Timestamp::from_micros(at),
        url,
    };
    Ok(rows.into_iter().map(spoken).collect())
}

/// A number of a channel as a whole, from when to when it was read so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// What.
    pub metric: String,
    /// How much; none where the network didn't say.
    pub value: Option<i64>,
    /// When it was read first.
    pub from: Timestamp,
    /// When it was read last with this value.
    pub to: Timestamp,
}

/// Every number of a channel as a whole.
pub async fn counted(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    channel: ChannelId,
) -> Result<Vec<Counted>> {
    let rows = fetch_all!(
        db,
        (String, Option<i64>, i64, i64),
        "select metric, value, read_at, still_at
        from channel_observations
        where workspace_id = $1
        and channel_id = $2
        order by metric, read_at, id",
        workspace,
        channel
    )?;
    let counted = |(metric, value, from, to): (String, Option<i64>, i64, i64)| Counted {
        metric,
        value,
        from: Timestamp::from_micros(from),
        to: Timestamp::from_micros(to),
    };
    Ok(rows.into_iter().map(counted).collect())
}
