//! What the neglect watch reads of the channels of a workspace: few statements for all of them, each along an index.

use crate::sql::{OptMicros, OptUuid, word};
use crate::{Db, Result, StoreError};
use parvis_domain::{ChannelId, ChannelStatus, PublicationId, Rhythm, Timestamp, UserId, WorkspaceId};
use uuid::Uuid;

/// Responses are read this long after a piece came out: every piece is counted the same way.
const COUNTED_AFTER: i64 = 3 * 86_400 * 1_000_000;
/// A count that was last read sooner than this after the piece came out says nothing of it.
const COUNTED_SINCE: i64 = 86_400 * 1_000_000;

/// After so many vain readings in a row, up to an hour apart, nobody knows what appears at a home elsewhere.
const UNREAD: i64 = 30;

/// A channel as it stands now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Present {
    /// Which.
    pub id: ChannelId,
    /// Somebody publishes there by hand.
    pub declared: bool,
    /// The originals appear there, and it is known which: our own site, or a home elsewhere that lets itself be read.
    pub at_home: bool,
    /// Since when we know it.
    pub created_at: Timestamp,
    /// How it is doing technically.
    pub status: ChannelStatus,
    /// Since when.
    pub status_since: Timestamp,
    /// Whether it was said what it is for.
    pub usage: bool,
    /// Who answers for it.
    pub keeper: Option<UserId>,
    /// How often something is to appear.
    pub rhythm: Option<Rhythm>,
    /// Within how many hours an answer is promised, at the shortest of what it serves.
    pub answer_hours: Option<u32>,
    /// When its credential was to be renewed.
    pub renew_at: Option<Timestamp>,
    /// When its newest piece before the window came out.
    pub last_before: Option<Timestamp>,
}

#[derive(sqlx::FromRow)]
struct PresentRow {
    #[sqlx(try_from = "Uuid")]
    id: ChannelId,
    declared: i64,
    at_home: i64,
    #[sqlx(try_from = "i64")]
    created_at: Timestamp,
    status: String,
    #[sqlx(try_from = "i64")]
    status_since: Timestamp,
    serves: i64,
    #[sqlx(try_from = "OptUuid")]
    keeper_id: Option<UserId>,
    rhythm_times: Option<i64>,
    rhythm_per: Option<String>,
    answer_hours: Option<i64>,
    #[sqlx(try_from = "OptMicros")]
    renew_at: Option<Timestamp>,
    #[sqlx(try_from = "OptMicros")]
    last_before: Option<Timestamp>,
}

/// The channels of a workspace as they stand; those that were left too.
pub async fn present(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    window: Timestamp,
) -> Result<Vec<Present>> {
    let rows = fetch_all!(
        db,
        PresentRow,
        "select c.id, cast(case when c.network is null then 1 else 0 end as bigint) as declared,
        cast(case when exists (
            select 1 from homes h
            left join home_readings e on e.workspace_id = h.workspace_id
            where h.workspace_id = c.workspace_id and h.channel_id = c.id and coalesce(e.failures, 0) < $3
        ) then 1 else 0 end as bigint) as at_home, c.created_at,
        c.status, c.status_since,
        cast(case when c.usage_id is not null or exists (
            select 1 from servings s
            where s.workspace_id = c.workspace_id and s.channel_id = c.id and s.usage_id is not null
        ) then 1 else 0 end as bigint) as serves,
        c.keeper_id, c.rhythm_times, c.rhythm_per,
        (select min(s.answer_hours) from servings s
            where s.workspace_id = c.workspace_id and s.channel_id = c.id) as answer_hours,
        r.renew_at,
        (select p.published_at from publications p
            where p.workspace_id = c.workspace_id and p.channel_id = c.id and p.due_at < $2
            and p.published_at is not null
            order by p.due_at desc limit 1) as last_before
        from channels c
        left join credentials r on r.workspace_id = c.workspace_id and r.channel_id = c.id
        where c.workspace_id = $1
        order by c.id",
        workspace,
        window,
        UNREAD
    )?;
    let present = |row: PresentRow| {
        let rhythm = match (row.rhythm_times, &row.rhythm_per) {
            (Some(times), Some(per)) => Some(Rhythm {
                times: u8::try_from(times).map_err(|e| StoreError::corrupt("channels.rhythm_times", e))?,
                per: word("channels.rhythm_per", per)?,
            }),
            _ => None,
        };
        Ok(Present {
            id: row.id,
            declared: row.declared == 1,
            at_home: row.at_home == 1,
            created_at: row.created_at,
            status: word("channels.status", &row.status)?,
            status_since: row.status_since,
            usage: row.serves == 1,
            keeper: row.keeper_id,
            rhythm,
            answer_hours: row.answer_hours.and_then(|hours| u32::try_from(hours).ok()),
            renew_at: row.renew_at,
            last_before: row.last_before,
        })
    };
    rows.into_iter().map(present).collect()
}

/// A piece that came out, and how many responded to it within three days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Where.
    pub channel_id: ChannelId,
    /// Which.
    pub id: PublicationId,
    /// When.
    pub at: Timestamp,
    /// Likes, what was passed on, and answers; none where nobody knows.
    pub responses: Option<u64>,
}

macro_rules! counted {
    ($metric:literal) => {
        concat!(
            "(select o.value from observations o
            where o.workspace_id = p.workspace_id and o.publication_id = p.id and o.metric = '",
            $metric,
            "' and o.read_at <= p.published_at + $3 and o.still_at >= p.published_at + $4
            order by o.read_at desc, o.id desc limit 1)"
        )
    };
}

/// Asked for each workspace whenever something changed there.
pub(crate) const PIECES: &str = concat!(
    "select p.channel_id, p.id, p.published_at, ",
    counted!("likes"),
    ", ",
    counted!("reposts"),
    ", ",
    counted!("replies"),
    " from publications p
    where p.workspace_id = $1
    and p.published_at >= $2
    order by p.published_at, p.id"
);

/// What came out on the channels of a workspace since then, also what was removed later, in its order.
pub async fn pieces(db: impl Into<Db<'_>>, workspace: WorkspaceId, since: Timestamp) -> Result<Vec<Piece>> {
    let rows = fetch_all!(
        db,
        (Uuid, Uuid, i64, Option<i64>, Option<i64>, Option<i64>),
        PIECES,
        workspace,
        since,
        COUNTED_AFTER,
        COUNTED_SINCE
    )?;
    let piece = |(channel, id, at, likes, reposts, replies): (
        Uuid,
        Uuid,
        i64,
        Option<i64>,
        Option<i64>,
        Option<i64>,
    )| {
        let known = [likes, reposts, replies]
            .into_iter()
            .flatten()
            .reduce(|sum, more| sum + more);
        Piece {
            channel_id: channel.into(),
            id: id.into(),
            at: Timestamp::from_micros(at),
            responses: known.and_then(|sum| u64::try_from(sum).ok()),
        }
    };
    Ok(rows.into_iter().map(piece).collect())
}

/// The originals that went before readers at home since then, where the home is weighed as a channel: on which, and when,
/// in their order. What was written down there as a publication, too, isn't counted twice.
pub async fn at_home(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    since: Timestamp,
) -> Result<Vec<(ChannelId, Timestamp)>> {
    let rows = fetch_all!(db, (Uuid, i64), AT_HOME, workspace, since)?;
    let out = |(channel, at): (Uuid, i64)| (channel.into(), Timestamp::from_micros(at));
    Ok(rows.into_iter().map(out).collect())
}

pub(crate) const AT_HOME: &str = "select h.channel_id, o.published_at
    from homes h
    join originals o on o.workspace_id = h.workspace_id
    where h.workspace_id = $1
    and h.channel_id is not null
    and o.published_at >= $2
    and not exists (
        select 1 from publications p
        where p.workspace_id = o.workspace_id
        and p.original_id = o.id
        and p.channel_id = h.channel_id
        and p.published_at is not null)
    order by o.published_at, o.id";

/// When every count of a piece is settled.
pub fn counted_at(piece: &Piece) -> Timestamp {
    Timestamp::from_micros(piece.at.micros().saturating_add(COUNTED_AFTER))
}

/// A message that wants an answer, and when it had one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Where.
    pub channel_id: ChannelId,
    /// When it was written.
    pub at: Timestamp,
    /// When we said something after it, or somebody said that nothing more is wanted.
    pub answered_at: Option<Timestamp>,
}

/// What was answered within this time was answered well under every rule, and says nothing.
const WELL_ANSWERED: i64 = 86_400 * 1_000_000;

macro_rules! asked {
    ($conversations:literal) => {
        concat!(
            "select q.channel_id, q.written_at, q.answered_at, q.done_at
            from (
                select v.channel_id, m.id, m.written_at,
                (select min(a.written_at) from messages a
                    where a.workspace_id = m.workspace_id and a.conversation_id = m.conversation_id and a.ours
                    and a.written_at >= m.written_at
                    and (a.answer_state is null or a.answer_state = 'sent')) as answered_at,
                case when v.state = 'done' then v.state_since end as done_at
                from ",
            $conversations,
            " and m.workspace_id = v.workspace_id
                and m.conversation_id = v.id
                and not m.ours
                and m.gone_at is null
                and m.state <> 'hidden'
            ) q
            where (q.done_at is null or q.done_at > q.written_at + $3)
            and (q.answered_at is null or q.answered_at > q.written_at + $3)
            order by q.written_at desc, q.id desc
            limit 5000"
        )
    };
}

/// Of conversations in which something was said lately.
pub(crate) const ASKED: &str = asked!(
    "conversations v
                cross join messages m
                where v.workspace_id = $1
                and v.last_at >= $2"
);
/// Of older ones that are open: on each channel the hundred in which nothing was said for longest. Where there are more,
/// nobody answers any, and one more tells nothing new.
pub(crate) const ASKED_LONG_AGO: &str = asked!(
    "channels c
                cross join conversations v
                cross join messages m
                where c.workspace_id = $1
                and v.workspace_id = c.workspace_id
                and v.channel_id = c.id
                and v.state = 'open'
                and v.last_at <= coalesce((
                    select k.last_at from conversations k
                    where k.workspace_id = c.workspace_id and k.channel_id = c.id and k.state = 'open'
                    and k.last_at < $2
                    order by k.last_at limit 1 offset 99
                ), $2 - 1)"
);

/// The messages of others on the channels of a workspace that weren't answered within a day: in conversations that were
/// alive since then, and in older ones that are open. The newest first, as many as say something.
pub async fn asked(db: impl Into<Db<'_>>, workspace: WorkspaceId, since: Timestamp) -> Result<Vec<Asked>> {
    type Row = (Uuid, i64, Option<i64>, Option<i64>);
    let mut db = db.into();
    let mut rows = fetch_all!(db.again(), Row, ASKED, workspace, since, WELL_ANSWERED)?;
    rows.extend(fetch_all!(
        db,
        Row,
        ASKED_LONG_AGO,
        workspace,
        since,
        WELL_ANSWERED
    )?);
    let asked = |(channel, at, answered, done): Row| Asked {
        channel_id: channel.into(),
        at: Timestamp::from_micros(at),
        answered_at: answered.into_iter().chain(done).min().map(Timestamp::from_micros),
    };
    Ok(rows.into_iter().map(asked).collect())
}

/// How many followed a channel, or were in it, from when to when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Followed {
    /// Which.
    pub channel_id: ChannelId,
    /// When it was read first.
    pub from: Timestamp,
    /// When it was read last with this value.
    pub to: Timestamp,
    /// How many.
    pub count: u64,
}

/// How many followed each channel of a workspace since then.
pub async fn followed(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    since: Timestamp,
) -> Result<Vec<Followed>> {
    let rows = fetch_all!(
        db,
        (Uuid, i64, i64, i64),
        "select o.channel_id, o.read_at, o.still_at, o.value
        from channels c
        join channel_observations o on o.workspace_id = c.workspace_id and o.channel_id = c.id
        where c.workspace_id = $1
        and o.metric in ('followers', 'members')
        and o.read_at >= $2
        and o.value is not null
        order by o.read_at, o.id",
        workspace,
        since
    )?;
    let followed = |(channel, from, to, count): (Uuid, i64, i64, i64)| Followed {
        channel_id: channel.into(),
        from: Timestamp::from_micros(from),
        to: Timestamp::from_micros(to),
        count: u64::try_from(count).unwrap_or(0),
    };
    Ok(rows.into_iter().map(followed).collect())
}

/// The publications of a workspace that failed, or of which nobody knows what became, and with which nobody has dealt:
/// where, and since when.
pub async fn failed(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<Vec<(ChannelId, Timestamp)>> {
    let rows = fetch_all!(
        db,
        (Uuid, i64),
        "select channel_id, state_since
        from publications
        where workspace_id = $1
        and state in ('failed', 'unconfirmed')
        order by state_since, id
        limit 1000",
        workspace
    )?;
    let failed = |(channel, at): (Uuid, i64)| (channel.into(), Timestamp::from_micros(at));
    Ok(rows.into_iter().map(failed).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Store;
    use crate::sql::plan;

    /// Asked whenever something changes, over ten years of work: nothing is read as a whole.
    #[tokio::test]
    async fn what_the_watch_reads_is_found_by_indexes() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open_sqlite(&folder.path().join("plans.db")).await.unwrap();
        for (text, index) in [
            (
                PIECES,
                "INDEX publications_out (workspace_id=? AND published_at>?)",
            ),
            (
                PIECES,
                "INDEX observations_newest (workspace_id=? AND publication_id=? AND metric=?",
            ),
            (AT_HOME, "(workspace_id=? AND published_at>?)"),
            (ASKED, "INDEX conversations_newest (workspace_id=? AND last_at>?)"),
            (
                ASKED,
                "INDEX messages_in_order (workspace_id=? AND conversation_id=?",
            ),
            (
                ASKED,
                "INDEX messages_of_ours (workspace_id=? AND conversation_id=? AND written_at>?)",
            ),
            (
                ASKED_LONG_AGO,
                "INDEX conversations_open (workspace_id=? AND channel_id=? AND last_at<?)",
            ),
        ] {
            let plan = plan(&store, text).await;
            assert!(plan.contains(index), "{plan}");
            assert!(!plan.contains("SCAN"), "{plan}");
        }
        store.close().await;
    }
}
