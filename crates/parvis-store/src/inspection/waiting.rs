use super::Inspection;
use crate::{Result, sql::OptMicros};
use parvis_domain::Timestamp;

/// What waits on one channel although its time has come.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Overdue {
    /// Whose it is.
    pub workspace: String,
    /// Where it is to go.
    pub channel: String,
    /// How many.
    pub number: i64,
    /// Since when the first of them has been due.
    #[sqlx(try_from = "i64")]
    pub oldest: Timestamp,
}

/// What has been due since `since` or longer, and that nobody is at work on: a channel that is being worked for at
/// `now`, or whose network asked for a pause, isn't counted. Twenty channels at most, the longest waiting first.
pub async fn overdue(of: &Inspection, since: Timestamp, now: Timestamp) -> Result<Vec<Overdue>> {
    fetch_all!(
        of,
        Overdue,
        "select w.name as workspace, c.name as channel, count(*) as number, min(d.run_at) as oldest
        from deliveries d
        join channels c on c.workspace_id = d.workspace_id and c.id = d.channel_id
        join workspaces w on w.workspace_id = d.workspace_id
        where d.state in ('available', 'retryable')
        and d.run_at <= $1
        and coalesce(c.not_before, 0) <= $2
        and not exists (
            select 1
            from deliveries r
            where r.workspace_id = d.workspace_id
            and r.channel_id = d.channel_id
            and r.state = 'running'
            and r.lease_until > $2
        )
        group by w.name, c.name
        order by min(d.run_at)
        limit 20",
        since,
        now
    )
}

/// Something that a node took and left.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Abandoned {
    /// Whose it is.
    pub workspace: String,
    /// Where it is to go.
    pub channel: String,
    /// Who took it.
    pub node: String,
    /// Until when it was theirs.
    #[sqlx(try_from = "i64")]
    pub until: Timestamp,
}

/// What was being sent under a lease that ended before `before`, and that nobody has taken over. Twenty at most.
pub async fn abandoned(of: &Inspection, before: Timestamp) -> Result<Vec<Abandoned>> {
    fetch_all!(
        of,
        Abandoned,
        "select w.name as workspace, c.name as channel, coalesce(d.lease_node, '') as node,
        d.lease_until as until
        from deliveries d
        join channels c on c.workspace_id = d.workspace_id and c.id = d.channel_id
        join workspaces w on w.workspace_id = d.workspace_id
        where d.state = 'running'
        and d.lease_until <= $1
        order by d.lease_until
        limit 20",
        before
    )
}

/// What waits in one workspace for somebody to decide.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct WaitingForPeople {
    /// Whose it is.
    pub workspace: String,
    /// How many publications.
    pub number: i64,
    /// Since when the first of them has waited.
    #[sqlx(try_from = "i64")]
    pub since: Timestamp,
}

/// The publications that are `held` or `unconfirmed`, by workspace; of the unconfirmed only those that no worker will
/// look at again.
pub async fn waiting_for_people(of: &Inspection, state: &str) -> Result<Vec<WaitingForPeople>> {
    fetch_all!(
        of,
        WaitingForPeople,
        "select w.name as workspace, count(*) as number, min(p.state_since) as since
        from workspaces w
        join publications p on p.workspace_id = w.workspace_id and p.state = $1
        where not exists (
            select 1
            from deliveries d
            where d.workspace_id = p.workspace_id
            and d.subject_id = p.id
            and d.uncertain
            and d.state in ('available', 'running', 'retryable')
        )
        group by w.name
        order by min(p.state_since)
        limit 20",
        state
    )
}

/// How many, and since when; none when there are none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Behind {
    /// How many.
    pub number: i64,
    /// The time of the first.
    pub since: Option<Timestamp>,
}

#[derive(sqlx::FromRow)]
struct Counted {
    number: i64,
    #[sqlx(try_from = "OptMicros")]
    since: Option<Timestamp>,
}

impl From<Counted> for Behind {
    fn from(counted: Counted) -> Self {
        Self {
            number: counted.number,
            since: counted.since,
        }
    }
}

/// The originals that should have gone live before `before`, and aren't held.
pub async fn overdue_originals(of: &Inspection, before: Timestamp) -> Result<Behind> {
    let counted = fetch_optional!(
        of,
        Counted,
        "select count(*) as number, min(planned_at) as since
        from originals
        where state = 'scheduled'
        and planned_at <= $1
        and held_at is null",
        before
    )?;
    Ok(counted.map_or(
        Behind {
            number: 0,
            since: None,
        },
        Into::into,
    ))
}

/// How letters fare.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letters {
    /// Written, tried, and not yet taken.
    pub waiting: Behind,
    /// Given up since a time.
    pub given_up: Behind,
    /// What was said last by whoever didn't take one.
    pub refusal: Option<String>,
}

/// The letters that wait since before `waiting_since`, and those given up since `given_up_since`.
pub async fn letters(
    of: &Inspection,
    waiting_since: Timestamp,
    given_up_since: Timestamp,
) -> Result<Letters> {
    let waiting = fetch_optional!(
        of,
        Counted,
        "select count(*) as number, min(created_at) as since
        from mails
        where state = 'waiting'
        and created_at <= $1",
        waiting_since
    )?;
    let given_up = fetch_optional!(
        of,
        Counted,
        "select count(*) as number, min(created_at) as since
        from mails
        where state = 'given_up'
        and created_at >= $1",
        given_up_since
    )?;
    let refusal = fetch_optional!(
        of,
        (String,),
        "select refusal
        from mails
        where state in ('waiting', 'given_up')
        and refusal is not null
        order by created_at desc
        limit 1"
    )?;
    let none = Behind {
        number: 0,
        since: None,
    };
    Ok(Letters {
        waiting: waiting.map_or(none, Into::into),
        given_up: given_up.map_or(none, Into::into),
        refusal: refusal.map(|(words,)| words),
    })
}

/// The workspaces' own hosts, with the workspace's name.
pub async fn hosts(of: &Inspection) -> Result<Vec<(String, String)>> {
    fetch_all!(
        of,
        (String, String),
        "select h.host, w.name
        from hosts h
        join workspaces w on w.workspace_id = h.workspace_id
        order by h.host
        limit 50"
    )
}

/// Each workspace's name and zone.
pub async fn workspace_zones(of: &Inspection) -> Result<Vec<(String, String)>> {
    fetch_all!(
        of,
        (String, String),
        "select name, zone
        from workspaces
        order by name"
    )
}

/// The zones in which something is still planned.
pub async fn planned_zones(of: &Inspection) -> Result<Vec<String>> {
    let rows = fetch_all!(
        of,
        (String,),
        "select distinct o.planned_zone
        from originals o
        where o.state = 'scheduled'
        and o.planned_zone is not null"
    )?;
    Ok(rows.into_iter().map(|(zone,)| zone).collect())
}
