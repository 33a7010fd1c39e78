//! What a workspace itself says about networks: its own facts, and what it says over those that are shipped.

use crate::sql::{OptUuid, word};
use crate::{Db, Result, StoreError, Tx};
use parvis_domain::{Fact, FactId, FactOrigin, FactWords, Figure, Timestamp, UserId, WorkspaceId};
use uuid::Uuid;

macro_rules! columns {
    () => {
        "select id, network, kind, says, amount, unit, since_day, source, checked_on, aside, shipped, version,
        changed_at, changed_by
        from facts "
    };
}

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    id: FactId,
    network: String,
    kind: String,
    says: String,
    amount: Option<i64>,
    unit: Option<String>,
    since_day: Option<String>,
    source: String,
    checked_on: String,
    aside: bool,
    shipped: bool,
    version: i64,
    #[sqlx(try_from = "i64")]
    changed_at: Timestamp,
    #[sqlx(try_from = "OptUuid")]
    changed_by: Option<UserId>,
}

impl TryFrom<Row> for Fact {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        let figure = match (row.amount, &row.unit) {
            (Some(millionths), Some(unit)) => Some(Figure {
                millionths,
                unit: word("facts.unit", unit)?,
            }),
            _ => None,
        };
        let since = row.since_day.as_deref().map(|day| word("facts.since_day", day));
        // What is in both languages still says so: a workspace's own words are kept plain.
        let says = serde_json::from_str(&row.says).unwrap_or_else(|_| FactWords::own(&row.says));
        Ok(Self {
            id: row.id,
            network: word("facts.network", &row.network)?,
            kind: word("facts.kind", &row.kind)?,
            says,
            figure,
            since: since.transpose()?,
            source: row.source,
            checked_on: word("facts.checked_on", &row.checked_on)?,
            aside: row.aside,
            origin: if row.shipped {
                FactOrigin::Edited
            } else {
                FactOrigin::Own
            },
            changed_at: (row.changed_at.micros() > 0).then_some(row.changed_at),
            changed_by: row.changed_by,
            version: row.version,
        })
    }
}

/// Everything the workspace says itself.
pub async fn list(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<Vec<Fact>> {
    let rows = fetch_all!(
        db,
        Row,
        concat!(columns!(), "where workspace_id = $1 order by network, kind, id"),
        workspace
    )?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// What the workspace says of one fact, that nobody else may change until the transaction ends.
pub async fn for_update(tx: &mut Tx, workspace: WorkspaceId, id: FactId) -> Result<Option<Fact>> {
    let row = fetch_for_update!(
        tx,
        Row,
        concat!(columns!(), "where workspace_id = $1 and id = $2"),
        workspace,
        id
    )?;
    row.map(TryInto::try_into).transpose()
}

/// Writes what the workspace says of a fact, in the place of what it said before.
pub async fn put(tx: &mut Tx, workspace: WorkspaceId, fact: &Fact) -> Result<()> {
    delete(tx, workspace, fact.id).await?;
    let says = if fact.says.en == fact.says.fr {
        fact.says.en.clone()
    } else {
        serde_json::to_string(&fact.says).map_err(|error| StoreError::corrupt("facts.says", error))?
    };
    execute!(
        tx,
        "insert into facts
        (workspace_id, id, network, kind, says, amount, unit, since_day, source, checked_on, aside, shipped, version,
        changed_at, changed_by)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        workspace,
        fact.id,
        fact.network.as_str(),
        fact.kind.as_str(),
        says,
        fact.figure.map(|figure| figure.millionths),
        fact.figure.map(|figure| figure.unit.as_str()),
        fact.since.map(|day| day.to_string()),
        &fact.source,
        fact.checked_on.to_string(),
        fact.aside,
        fact.origin != FactOrigin::Own,
        fact.version,
        fact.changed_at.unwrap_or(Timestamp::from_micros(0)),
        fact.changed_by
    )?;
    Ok(())
}

/// Forgets what the workspace says of a fact. Gives whether it said anything.
pub async fn delete(tx: &mut Tx, workspace: WorkspaceId, id: FactId) -> Result<bool> {
    tx.say(workspace, "fact", id.uuid());
    let touched = execute!(
        tx,
        "delete from facts
        where workspace_id = $1
        and id = $2",
        workspace,
        id
    )?;
    Ok(touched == 1)
}
