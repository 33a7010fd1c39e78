//! What the strategy wants to reach.

use crate::sql::{OptUuid, word};
use crate::{Db, Result, StoreError, Tx};
use parvis_domain::{ChannelId, Counted, Objective, ObjectiveId, Timestamp, UsageId, WorkspaceId};
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    id: ObjectiveId,
    name: String,
    metric: String,
    counted_metric: Option<String>,
    #[sqlx(try_from = "OptUuid")]
    counted_channel_id: Option<ChannelId>,
    baseline: Option<String>,
    target: String,
    by_day: Option<String>,
    budget: String,
}

impl TryFrom<Row> for Objective {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        let counted = match (&row.counted_metric, row.counted_channel_id) {
            (Some(metric), Some(channel)) => Some(Counted {
                metric: word("objectives.counted_metric", metric)?,
                channel,
            }),
            _ => None,
        };
        let baseline = row.baseline.as_deref().map(|it| word("objectives.baseline", it));
        let by = row.by_day.as_deref().map(|day| word("objectives.by_day", day));
        Ok(Self {
            id: row.id,
            name: row.name,
            metric: row.metric,
            counted,
            baseline: baseline.transpose()?,
            target: word("objectives.target", &row.target)?,
            by: by.transpose()?,
            budget: row.budget,
            usages: Vec::new(),
        })
    }
}

/// Every objective of the workspace, in the order in which they were written down.
pub async fn list(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<Vec<Objective>> {
    let mut db = db.into();
    let rows = fetch_all!(
        db.again(),
        Row,
        "select id, name, metric, counted_metric, counted_channel_id, baseline, target, by_day, budget
        from objectives
        where workspace_id = $1
        order by created_at, id",
        workspace
    )?;
    let usages = fetch_all!(
        db.again(),
        (Uuid, Uuid),
        "select objective_id, usage_id
        from objective_usages
        where workspace_id = $1
        order by objective_id, usage_id",
        workspace
    )?;
    let mut all = rows
        .into_iter()
        .map(TryInto::try_into)
        .collect::<Result<Vec<Objective>>>()?;
    for (objective, usage) in usages {
        if let Some(found) = all.iter_mut().find(|it| it.id.uuid() == objective) {
            found.usages.push(UsageId::from_uuid(usage));
        }
    }
    Ok(all)
}

/// One objective.
pub async fn by_id(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    id: ObjectiveId,
) -> Result<Option<Objective>> {
    Ok(list(db, workspace).await?.into_iter().find(|it| it.id == id))
}

/// Writes one, new or anew, with the usages that lead there. [`StoreError::Reference`] when one of those, or the
/// channel it is counted on, isn't there.
pub async fn keep(tx: &mut Tx, workspace: WorkspaceId, it: &Objective, now: Timestamp) -> Result<()> {
    execute!(
        tx,
        "insert into objectives
        (workspace_id, id, name, metric, counted_metric, counted_channel_id, baseline, target, by_day, budget,
        created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        on conflict (workspace_id, id) do update
        set name = excluded.name, metric = excluded.metric, counted_metric = excluded.counted_metric,
        counted_channel_id = excluded.counted_channel_id, baseline = excluded.baseline, target = excluded.target,
        by_day = excluded.by_day, budget = excluded.budget",
        workspace,
        it.id,
        &it.name,
        &it.metric,
        it.counted.map(|counted| counted.metric.as_str()),
        it.counted.map(|counted| counted.channel),
        it.baseline.map(|baseline| baseline.to_string()),
        it.target.to_string(),
        it.by.map(|day| day.to_string()),
        &it.budget,
        now
    )?;
    forget_usages(tx, workspace, it.id).await?;
    for usage in &it.usages {
        execute!(
            tx,
            "insert into objective_usages (workspace_id, objective_id, usage_id)
            values ($1, $2, $3)
            on conflict do nothing",
            workspace,
            it.id,
            *usage
        )?;
    }
    Ok(())
}

/// Leaves it without any usage that leads there.
pub async fn forget_usages(tx: &mut Tx, workspace: WorkspaceId, id: ObjectiveId) -> Result<()> {
    execute!(
        tx,
        "delete from objective_usages
        where workspace_id = $1
        and objective_id = $2",
        workspace,
        id
    )?;
    Ok(())
}

/// Takes it away. Gives whether it was there.
pub async fn delete(tx: &mut Tx, workspace: WorkspaceId, id: ObjectiveId) -> Result<bool> {
    forget_usages(tx, workspace, id).await?;
    let touched = execute!(
        tx,
        "delete from objectives
        where workspace_id = $1
        and id = $2",
        workspace,
        id
    )?;
    Ok(touched == 1)
}
