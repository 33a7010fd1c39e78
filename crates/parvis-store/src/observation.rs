//! Numbers read from networks.

use crate::sql::{Builder, dialect::any_of, word};
use crate::{Db, Result, StoreError, Tx};
use parvis_domain::{Observation, ObservationId, PublicationId, Timestamp, WorkspaceId};
use uuid::Uuid;

macro_rules! columns {
    () => {
        "id, publication_id, metric, value, read_at, still_at"
    };
}

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    id: ObservationId,
    #[sqlx(try_from = "Uuid")]
    publication_id: PublicationId,
    metric: String,
    value: Option<i64>,
    #[sqlx(try_from = "i64")]
    read_at: Timestamp,
    #[sqlx(try_from = "i64")]
    still_at: Timestamp,
}

impl TryFrom<Row> for Observation {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        let value = row.value.map(u64::try_from).transpose();
        Ok(Self {
            id: row.id,
            publication_id: row.publication_id,
            metric: word("observations.metric", &row.metric)?,
            value: value.map_err(|error| StoreError::corrupt("observations.value", error))?,
            read_at: row.read_at,
            still_at: row.still_at,
        })
    }
}

/// What was read last of each metric of these publications, the unknown too.
pub async fn newest(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    publications: &[PublicationId],
) -> Result<Vec<Observation>> {
    let mut sql = Builder::on(
        db,
        concat!(
            "select ",
            columns!(),
            " from observations o where workspace_id = "
        ),
    );
    sql.bind(workspace).push(" and ");
    let ids: Vec<Uuid> = publications.iter().map(|id| id.uuid()).collect();
    any_of(&mut sql, "publication_id", &ids);
    sql.push(
        " and not exists (
            select 1 from observations n
            where n.workspace_id = o.workspace_id
            and n.publication_id = o.publication_id
            and n.metric = o.metric
            and (n.read_at, n.id) > (o.read_at, o.id)
        )
        order by publication_id, metric",
    );
    let rows = sql.fetch_all::<Row>().await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Everything ever read of a publication, from the beginning.
pub async fn of_publication(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    publication: PublicationId,
) -> Result<Vec<Observation>> {
    let rows = fetch_all!(
        db,
        Row,
        concat!(
            "select ",
            columns!(),
            " from observations
            where workspace_id = $1
            and publication_id = $2
            order by read_at, id"
        ),
        workspace,
        publication
    )?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Writes a new one.
pub async fn insert(tx: &mut Tx, workspace: WorkspaceId, observation: &Observation) -> Result<()> {
    let value = observation.value.map(i64::try_from).transpose();
    execute!(
        tx,
        "insert into observations (workspace_id, id, publication_id, metric, value, read_at, still_at)
        values ($1, $2, $3, $4, $5, $6, $7)",
        workspace,
        observation.id,
        observation.publication_id,
        observation.metric.as_str(),
        value.map_err(|error| StoreError::corrupt("observations.value", error))?,
        observation.read_at,
        observation.still_at
    )?;
    Ok(())
}

/// Notes that the same value was read again.
pub async fn confirm(tx: &mut Tx, workspace: WorkspaceId, id: ObservationId, at: Timestamp) -> Result<()> {
    execute!(
        tx,
        "update observations
        set still_at = $3
        where workspace_id = $1
        and id = $2",
        workspace,
        id,
        at
    )?;
    Ok(())
}
