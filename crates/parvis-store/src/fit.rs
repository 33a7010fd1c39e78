//! What a place brought and took, counted in our own rows; and what rests on a fact that changed.

use crate::sql::{Builder, dialect::any_of};
use crate::{Db, Result};
use parvis_domain::{ChannelId, DecisionId, FactId, RecommendationId, Timestamp, WorkspaceId};
use uuid::Uuid;

const PLACED: &str = "select count(*), count(counted), cast(sum(counted) as bigint),
    count(minutes_spent), cast(sum(minutes_spent) as bigint)
    from (
        select p.minutes_spent, (
            select sum(coalesce(t.likes, 0) + coalesce(t.reposts, 0) + coalesce(t.replies, 0) + coalesce(t.quotes, 0))
            from publication_parts t
            where t.workspace_id = p.workspace_id
            and t.publication_id = p.id
            and coalesce(t.likes, t.reposts, t.replies, t.quotes) is not null
        ) as counted
        from publications p
        where p.workspace_id = $1
        and p.channel_id = $2
        and p.published_at >= $3
        and p.published_at < $4
    ) placed";

const BEGUN: &str = "select count(*)
    from conversations
    where workspace_id = $1
    and channel_id = $2
    and created_at >= $3
    and created_at < $4";

const FOLLOWERS: &str = "select value
    from channel_observations
    where workspace_id = $1
    and channel_id = $2
    and metric = $3
    and read_at <= $4
    order by read_at desc, id desc
    limit 1";

const LAST_OUT: &str = "select max(published_at)
    from publications
    where workspace_id = $1
    and channel_id = $2
    and published_at is not null";

/// What was placed on a channel in a time. None is unknown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Placed {
    /// Pieces that went out.
    pub pieces: u32,
    /// Those of which the network told a count.
    pub counted: u32,
    /// Likes, reposts, replies and quotes of those.
    pub responses: Option<u64>,
    /// Those at which minutes were noted.
    pub timed: u32,
    /// These minutes.
    pub minutes: Option<u32>,
}

fn small(count: i64) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// What was placed on a channel from `since` until before `until`.
pub async fn placed(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    channel: ChannelId,
    since: Timestamp,
    until: Timestamp,
) -> Result<Placed> {
    let row = fetch_optional!(
        db,
        (i64, i64, Option<i64>, i64, Option<i64>),
        PLACED,
        workspace,
        channel,
        since,
        until
    )?;
    Ok(
        row.map_or_else(Placed::default, |(pieces, counted, responses, timed, minutes)| {
            Placed {
                pieces: small(pieces),
                counted: small(counted),
                responses: responses.and_then(|sum| u64::try_from(sum).ok()),
                timed: small(timed),
                minutes: minutes.map(small),
            }
        }),
    )
}

/// How many conversations began on a channel from `since` until before `until`.
pub async fn conversations(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    channel: ChannelId,
    since: Timestamp,
    until: Timestamp,
) -> Result<u32> {
    let row = fetch_optional!(db, (i64,), BEGUN, workspace, channel, since, until)?;
    Ok(row.map_or(0, |(count,)| small(count)))
}

/// How many followed a channel, or were in it, at an instant; none where nobody had read it by then.
pub async fn followers(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    channel: ChannelId,
    at: Timestamp,
) -> Result<Option<u64>> {
    let mut db = db.into();
    for metric in ["followers", "members"] {
        let row = fetch_optional!(
            db.again(),
            (Option<i64>,),
            FOLLOWERS,
            workspace,
            channel,
            metric,
            at
        )?;
        if let Some((Some(value),)) = row {
            return Ok(u64::try_from(value).ok());
        }
    }
    Ok(None)
}

/// When something went out on a channel last.
pub async fn last_out(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    channel: ChannelId,
) -> Result<Option<Timestamp>> {
    let row = fetch_optional!(db, (Option<i64>,), LAST_OUT, workspace, channel)?;
    Ok(row.and_then(|(at,)| at).map(Timestamp::from_micros))
}

/// The kind of each original that was placed since then and the minutes its placing took, as far as they are known: of
/// one channel, or of all. At most a thousand.
pub async fn minutes_of_placing(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    channel: Option<ChannelId>,
    since: Timestamp,
) -> Result<Vec<(String, u32)>> {
    let mut sql = Builder::on(
        db,
        "select o.kind, p.minutes_spent
        from publications p
        join originals o on o.workspace_id = p.workspace_id and o.id = p.original_id
        where p.minutes_spent is not null
        and p.workspace_id = ",
    );
    sql.bind(workspace);
    if let Some(channel) = channel {
        sql.push(" and p.channel_id = ").bind(channel);
    }
    sql.push(" and p.published_at >= ").bind(since);
    sql.push(" order by p.published_at desc limit 1000");
    let rows = sql.fetch_all::<(String, i64)>().await?;
    Ok(rows
        .into_iter()
        .map(|(kind, minutes)| (kind, small(minutes)))
        .collect())
}

/// The kind of each original that went live since then and the minutes its making took, as far as they are known. At
/// most a thousand.
pub async fn minutes_of_making(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    since: Timestamp,
) -> Result<Vec<(String, u32)>> {
    let rows = fetch_all!(
        db,
        (String, i64),
        "select kind, minutes_spent
        from originals
        where workspace_id = $1
        and published_at >= $2
        and minutes_spent is not null
        order by published_at desc
        limit 1000",
        workspace,
        since
    )?;
    Ok(rows
        .into_iter()
        .map(|(kind, minutes)| (kind, small(minutes)))
        .collect())
}

/// Decisions that stand, were recorded before `changed`, weren't looked at since, and are about the network, about one of
/// these channels, or name the fact as evidence: with what was decided. At most fifty.
pub async fn decisions_before(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    fact: FactId,
    network: &str,
    channels: &[ChannelId],
    changed: Timestamp,
) -> Result<Vec<(DecisionId, String)>> {
    let mut sql = Builder::on(
        db,
        "select d.id, d.decision
        from decisions d
        where d.state = 'standing'
        and d.workspace_id = ",
    );
    sql.bind(workspace).push(" and d.recorded_at < ").bind(changed);
    sql.push(" and (d.evidence like ")
        .bind(format!("%{}%", fact.uuid()))
        .push(
            " or exists (select 1 from decision_subjects s
            where s.workspace_id = d.workspace_id and s.decision_id = d.id
            and s.subject_kind in ('network', 'channel') and (s.subject_word = ",
        )
        .bind(network.to_owned())
        .push(" or ");
    let ids: Vec<Uuid> = channels.iter().map(|id| id.uuid()).collect();
    any_of(&mut sql, "s.subject_id", &ids);
    sql.push(
        "))) and not exists (select 1 from decision_looks l
        where l.workspace_id = d.workspace_id and l.decision_id = d.id and l.looked_at >= ",
    )
    .bind(changed)
    .push(") order by d.id limit 50");
    let rows = sql.fetch_all::<(Uuid, String)>().await?;
    Ok(rows.into_iter().map(|(id, says)| (id.into(), says)).collect())
}

/// Advice that is open or was taken, isn't judged yet, was given before `changed`, and is about the network, about one
/// of these channels, or names the fact as evidence: with what is advised. At most fifty.
pub async fn advice_before(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    fact: FactId,
    network: &str,
    channels: &[ChannelId],
    changed: Timestamp,
) -> Result<Vec<(RecommendationId, String)>> {
    let mut sql = Builder::on(
        db,
        "select r.id, r.advice
        from recommendations r
        where r.judged_at is null
        and r.state <> 'withdrawn'
        and (r.answer is null or r.answer <> 'refused')
        and r.superseded_by is null
        and r.workspace_id = ",
    );
    sql.bind(workspace).push(" and r.made_at < ").bind(changed);
    sql.push(" and ((r.subject_kind in ('network', 'channel') and (r.subject_word = ")
        .bind(network.to_owned())
        .push(" or ");
    let ids: Vec<Uuid> = channels.iter().map(|id| id.uuid()).collect();
    any_of(&mut sql, "r.subject_id", &ids);
    sql.push(")) or r.evidence like ")
        .bind(format!("%{}%", fact.uuid()))
        .push(") order by r.id limit 50");
    let rows = sql.fetch_all::<(Uuid, String)>().await?;
    Ok(rows.into_iter().map(|(id, says)| (id.into(), says)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sql::plan;
    use crate::{Store, trial};

    /// Ten years of numbers pile up: whatever is asked of them stays within the days it is asked for.
    #[tokio::test]
    async fn what_a_place_brought_is_counted_from_an_index() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open_sqlite(&folder.path().join("plans.db")).await.unwrap();
        for (sql, index) in [
            (
                PLACED,
                "publications_out_there (workspace_id=? AND channel_id=? AND published_at>? AND published_at<?)",
            ),
            (
                BEGUN,
                "conversations_of_channel (workspace_id=? AND channel_id=? AND created_at>? AND created_at<?)",
            ),
            (
                FOLLOWERS,
                "channel_observations_newest (workspace_id=? AND channel_id=? AND metric=? AND read_at<?)",
            ),
            (
                LAST_OUT,
                "publications_out_there (workspace_id=? AND channel_id=? AND published_at>?)",
            ),
            (trial::DUE, "trials_due (workspace_id=? AND ends_at<?)"),
        ] {
            let steps = plan(&store, sql).await;
            assert!(steps.contains(index), "{sql}: {steps}");
        }
        store.close().await;
    }
}
