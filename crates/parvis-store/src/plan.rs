//! Plans to revive a channel, or to leave it well.

use crate::sql::{OptMicros, OptUuid, word};
use crate::{Db, Result, StoreError, Tx};
use parvis_domain::{ChannelId, Plan, PlanId, PlanKind, PlanStep, Timestamp, UserId, WorkspaceId};
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    id: PlanId,
    #[sqlx(try_from = "Uuid")]
    channel_id: ChannelId,
    kind: String,
    state: String,
    content: String,
    reason: String,
    version: i64,
    #[sqlx(try_from = "Uuid")]
    made_by: UserId,
    #[sqlx(try_from = "i64")]
    made_at: Timestamp,
    #[sqlx(try_from = "i64")]
    changed_at: Timestamp,
    #[sqlx(try_from = "OptUuid")]
    closed_by: Option<UserId>,
    #[sqlx(try_from = "OptMicros")]
    closed_at: Option<Timestamp>,
}

#[derive(sqlx::FromRow)]
struct StepRow {
    plan_id: Uuid,
    position: i64,
    step: String,
    about: String,
    #[sqlx(try_from = "OptUuid")]
    done_by: Option<UserId>,
    #[sqlx(try_from = "OptMicros")]
    done_at: Option<Timestamp>,
}

fn with_steps(row: Row, steps: &[StepRow]) -> Result<Plan> {
    let of_it = steps.iter().filter(|step| step.plan_id == row.id.uuid());
    let steps = of_it.map(|step| {
        Ok(PlanStep {
            position: u32::try_from(step.position)
                .map_err(|error| StoreError::corrupt("plan_steps.position", error))?,
            step: step.step.clone(),
            about: step.about.clone(),
            done: step.done_by.zip(step.done_at),
        })
    });
    Ok(Plan {
        id: row.id,
        channel_id: row.channel_id,
        kind: word("plans.kind", &row.kind)?,
        state: word("plans.state", &row.state)?,
        content: row.content,
        reason: row.reason,
        version: row.version,
        made_by: row.made_by,
        made_at: row.made_at,
        changed_at: row.changed_at,
        closed: row.closed_by.zip(row.closed_at),
        steps: steps.collect::<Result<_>>()?,
    })
}

macro_rules! columns {
    () => {
        "id, channel_id, kind, state, content, reason, version, made_by, made_at, changed_at, closed_by, closed_at"
    };
}

/// The plans of a channel, the newest first; at most twenty.
pub async fn of_channel(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    channel: ChannelId,
) -> Result<Vec<Plan>> {
    let mut db = db.into();
    let rows = fetch_all!(
        db.again(),
        Row,
        concat!(
            "select ",
            columns!(),
            " from plans
            where workspace_id = $1
            and channel_id = $2
            order by made_at desc, id desc
            limit 20"
        ),
        workspace,
        channel
    )?;
    let steps = fetch_all!(
        db,
        StepRow,
        "select s.plan_id, s.position, s.step, s.about, s.done_by, s.done_at
        from plans p
        join plan_steps s on s.workspace_id = p.workspace_id and s.plan_id = p.id
        where p.workspace_id = $1
        and p.channel_id = $2
        order by s.plan_id, s.position",
        workspace,
        channel
    )?;
    rows.into_iter().map(|row| with_steps(row, &steps)).collect()
}

/// A plan without its steps, and the words in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanHead {
    /// Its identifier.
    pub id: PlanId,
    /// Of which channel.
    pub channel: ChannelId,
    /// What for.
    pub kind: PlanKind,
    /// What it proposes, as it is kept: JSON.
    pub content: String,
    /// Why it was given up; else empty.
    pub reason: String,
    /// When it was made.
    pub made_at: Timestamp,
}

/// The newest plans of a workspace, of all its channels; at most two hundred.
pub async fn newest(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<Vec<PlanHead>> {
    let rows = fetch_all!(
        db,
        (Uuid, Uuid, String, String, String, i64),
        "select id, channel_id, kind, content, reason, made_at
        from plans
        where workspace_id = $1
        order by made_at desc, id desc
        limit 200",
        workspace
    )?;
    let head = |(id, channel, kind, content, reason, made_at): (Uuid, Uuid, String, String, String, i64)| {
        Ok(PlanHead {
            id: id.into(),
            channel: channel.into(),
            kind: word("plans.kind", &kind)?,
            content,
            reason,
            made_at: made_at.into(),
        })
    };
    rows.into_iter().map(head).collect()
}

/// One plan, that nobody else may change until the transaction ends.
pub async fn for_update(tx: &mut Tx, workspace: WorkspaceId, id: PlanId) -> Result<Option<Plan>> {
    let row = fetch_for_update!(
        &mut *tx,
        Row,
        concat!(
            "select ",
            columns!(),
            " from plans
            where workspace_id = $1
            and id = $2"
        ),
        workspace,
        id
    )?;
    let Some(row) = row else { return Ok(None) };
    let steps = fetch_all!(
        tx,
        StepRow,
        "select plan_id, position, step, about, done_by, done_at
        from plan_steps
        where workspace_id = $1
        and plan_id = $2
        order by position",
        workspace,
        id
    )?;
    with_steps(row, &steps).map(Some)
}

/// Writes a new one with its steps. [`StoreError::Taken`] while another plan of the channel is followed.
pub async fn insert(tx: &mut Tx, workspace: WorkspaceId, plan: &Plan) -> Result<()> {
    execute!(
        tx,
        "insert into plans (workspace_id, id, channel_id, kind, state, content, reason, version, made_by, made_at,
        changed_at, closed_by, closed_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        workspace,
        plan.id,
        plan.channel_id,
        plan.kind.as_str(),
        plan.state.as_str(),
        &plan.content,
        &plan.reason,
        plan.version,
        plan.made_by,
        plan.made_at,
        plan.changed_at,
        plan.closed.map(|(by, _)| by),
        plan.closed.map(|(_, at)| at)
    )?;
    for step in &plan.steps {
        execute!(
            tx,
            "insert into plan_steps (workspace_id, plan_id, position, step, about)
            values ($1, $2, $3, $4, $5)",
            workspace,
            plan.id,
            i64::from(step.position),
            &step.step,
            &step.about
        )?;
    }
    Ok(())
}

/// Writes everything that may change of one that was read [for update](for_update).
pub async fn update(tx: &mut Tx, workspace: WorkspaceId, plan: &Plan) -> Result<()> {
    execute!(
        tx,
        "update plans
        set state = $3, content = $4, reason = $5, version = $6, changed_at = $7, closed_by = $8, closed_at = $9
        where workspace_id = $1
        and id = $2",
        workspace,
        plan.id,
        plan.state.as_str(),
        &plan.content,
        &plan.reason,
        plan.version,
        plan.changed_at,
        plan.closed.map(|(by, _)| by),
        plan.closed.map(|(_, at)| at)
    )?;
    for step in &plan.steps {
        execute!(
            tx,
            "update plan_steps
            set done_at = $4, done_by = $5, about = $6
            where workspace_id = $1
            and plan_id = $2
            and position = $3",
            workspace,
            plan.id,
            i64::from(step.position),
            step.done.map(|(_, at)| at),
            step.done.map(|(by, _)| by),
            &step.about
        )?;
    }
    Ok(())
}

/// An original that could be placed on a channel, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposable {
    /// Which.
    pub id: Uuid,
    /// What it is called.
    pub title: String,
    /// When it went live.
    pub published_at: Timestamp,
    /// The language it is in: `fr`.
    pub language: String,
    /// What it and its translations have in common.
    pub group: Uuid,
    /// How many people responded to it on other channels, as read last; none where nobody knows.
    pub responses: Option<i64>,
}

/// Originals that are live and were never placed on a channel, nor a translation of them, the newest first, with how they did elsewhere.
pub async fn never_placed(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    channel: ChannelId,
    most: u32,
) -> Result<Vec<Proposable>> {
    let rows = fetch_all!(
        db,
        (Uuid, String, i64, String, Uuid, Option<i64>),
        "select o.id, coalesce(r.title, ''), o.published_at, o.language, o.translation_group,
        (select cast(sum(coalesce(t.likes, 0) + coalesce(t.reposts, 0) + coalesce(t.replies, 0)) as bigint)
            from publications p
            join publication_parts t on t.workspace_id = p.workspace_id and t.publication_id = p.id
            where p.workspace_id = o.workspace_id
            and p.original_id = o.id
            and t.counted_at is not null) as responses
        from originals o
        join revisions r on r.workspace_id = o.workspace_id and r.id = o.published_revision_id
        where o.workspace_id = $1
        and o.state = 'live'
        and o.kind = 'article'
        and not exists (
            select 1
            from publications p
            join originals t on t.workspace_id = p.workspace_id and t.id = p.original_id
            where p.workspace_id = o.workspace_id
            and t.translation_group = o.translation_group
            and p.channel_id = $2)
        order by o.published_at desc, o.id desc
        limit $3",
        workspace,
        channel,
        i64::from(most)
    )?;
    let proposable = rows.into_iter();
    let proposable = proposable.map(|(id, title, at, language, group, responses)| Proposable {
        id,
        title,
        published_at: Timestamp::from_micros(at),
        language,
        group,
        responses,
    });
    Ok(proposable.collect())
}

/// The minutes that people wrote down for what they placed since then: on one channel, or on any.
pub async fn minutes(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    channel: Option<ChannelId>,
    since: Timestamp,
) -> Result<Vec<i64>> {
    let rows = match channel {
        Some(channel) => fetch_all!(
            db,
            (i64,),
            "select minutes_spent
            from publications
            where workspace_id = $1
            and channel_id = $2
            and due_at >= $3
            and minutes_spent is not null
            limit 500",
            workspace,
            channel,
            since
        )?,
        None => fetch_all!(
            db,
            (i64,),
            "select minutes_spent
            from publications
            where workspace_id = $1
            and due_at >= $2
            and minutes_spent is not null
            limit 500",
            workspace,
            since
        )?,
    };
    Ok(rows.into_iter().map(|(minutes,)| minutes).collect())
}

/// The languages of what was placed on a channel lately, the most usual first.
pub async fn languages(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    channel: ChannelId,
) -> Result<Vec<String>> {
    let rows = fetch_all!(
        db,
        (String, i64),
        "select o.language, count(*)
        from (
            select workspace_id, original_id
            from publications
            where workspace_id = $1
            and channel_id = $2
            order by due_at desc, id desc
            limit 50
        ) p
        join originals o on o.workspace_id = p.workspace_id and o.id = p.original_id
        group by o.language
        order by count(*) desc, o.language",
        workspace,
        channel
    )?;
    Ok(rows.into_iter().map(|(language, _)| language).collect())
}
