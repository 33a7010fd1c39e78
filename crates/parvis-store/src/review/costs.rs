use crate::{Db, Result};
use parvis_domain::{ChannelId, Timestamp, WorkspaceId};
use uuid::Uuid;

/// What went out on one channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timed {
    /// On which.
    pub channel: ChannelId,
    /// How many pieces.
    pub pieces: u32,
    /// Of how many of them somebody noted how long they took.
    pub timed: u32,
}

pub(super) const TIMED: &str = "select channel_id, count(*), count(minutes_spent)
    from publications
    where workspace_id = $1
    and state = 'published'
    and due_at >= $2
    group by channel_id";

/// What went out on each channel from then on. A channel on which nothing did is missing.
pub async fn timed(db: impl Into<Db<'_>>, workspace: WorkspaceId, since: Timestamp) -> Result<Vec<Timed>> {
    let rows = fetch_all!(db, (Uuid, i64, i64), TIMED, workspace, since)?;
    let small = |count: i64| u32::try_from(count).unwrap_or(u32::MAX);
    let read = |(channel, pieces, timed): (Uuid, i64, i64)| Timed {
        channel: channel.into(),
        pieces: small(pieces),
        timed: small(timed),
    };
    Ok(rows.into_iter().map(read).collect())
}
