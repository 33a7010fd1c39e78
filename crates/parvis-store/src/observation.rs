//! Numbers read from networks.

use crate::sql::{Builder, dialect::any_of, word};
use crate::{Db, Result, StoreError, Tx};
use parvis_domain::{ChannelId, Observation, ObservationId, Observed, PublicationId, Timestamp, WorkspaceId};
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    id: ObservationId,
    subject: Uuid,
    metric: String,
    definition: i64,
    value: Option<i64>,
    #[sqlx(try_from = "i64")]
    read_at: Timestamp,
    #[sqlx(try_from = "i64")]
    still_at: Timestamp,
    after_gap: bool,
}

impl Row {
    fn of<Id: From<Uuid>>(self, observed: impl Fn(Id) -> Observed) -> Result<Observation> {
        let value = self.value.map(u64::try_from).transpose();
        Ok(Observation {
            id: self.id,
            of: observed(self.subject.into()),
            metric: word("observations.metric", &self.metric)?,
            definition: u16::try_from(self.definition)
                .map_err(|error| StoreError::corrupt("observations.definition", error))?,
            value: value.map_err(|error| StoreError::corrupt("observations.value", error))?,
            read_at: self.read_at,
            still_at: self.still_at,
            after_gap: self.after_gap,
        })
    }
}

fn all<Id: From<Uuid>>(rows: Vec<Row>, observed: impl Fn(Id) -> Observed) -> Result<Vec<Observation>> {
    rows.into_iter().map(|row| row.of(&observed)).collect()
}

macro_rules! newest {
    ($table:literal, $subject:literal) => {
        concat!(
            "and not exists (
                select 1 from ",
            $table,
            " n
                where n.workspace_id = o.workspace_id
                and n.",
            $subject,
            " = o.",
            $subject,
            "
                and n.metric = o.metric
                and (n.read_at, n.id) > (o.read_at, o.id)
            )
            order by ",
            $subject,
            ", metric"
        )
    };
}

/// What was read last of each metric of these publications, the unknown too.
pub async fn newest(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    publications: &[PublicationId],
) -> Result<Vec<Observation>> {
    let mut sql = Builder::on(
        db,
        "select id, publication_id as subject, metric, definition, value, read_at, still_at, after_gap
        from observations o where workspace_id = ",
    );
    sql.bind(workspace).push(" and ");
    let ids: Vec<Uuid> = publications.iter().map(|id| id.uuid()).collect();
    any_of(&mut sql, "publication_id", &ids);
    sql.push(" ").push(newest!("observations", "publication_id"));
    all(sql.fetch_all::<Row>().await?, Observed::Publication)
}

/// What was read last of each metric of a channel, the unknown too.
pub async fn newest_of_channel(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    channel: ChannelId,
) -> Result<Vec<Observation>> {
    let rows = fetch_all!(
        db,
        Row,
        concat!(
            "select id, channel_id as subject, metric, definition, value, read_at, still_at, after_gap
            from channel_observations o
            where workspace_id = $1
            and channel_id = $2 ",
            newest!("channel_observations", "channel_id")
        ),
        workspace,
        channel
    )?;
    all(rows, Observed::Channel)
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
        "select id, publication_id as subject, metric, definition, value, read_at, still_at, after_gap
        from observations
        where workspace_id = $1
        and publication_id = $2
        order by read_at, id",
        workspace,
        publication
    )?;
    all(rows, Observed::Publication)
}

/// What was read of a channel and held at `since` or later, from the beginning.
pub async fn of_channel(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    channel: ChannelId,
    since: Timestamp,
) -> Result<Vec<Observation>> {
    let rows = fetch_all!(
        db,
        Row,
        "select id, channel_id as subject, metric, definition, value, read_at, still_at, after_gap
        from channel_observations
        where workspace_id = $1
        and channel_id = $2
        and still_at >= $3
        order by read_at, id",
        workspace,
        channel,
        since
    )?;
    all(rows, Observed::Channel)
}

macro_rules! insert {
    ($tx:expr, $workspace:expr, $it:expr, $table:literal, $subject:literal, $id:expr) => {
        execute!(
            $tx,
            concat!(
                "insert into ",
                $table,
                " (workspace_id, id, ",
                $subject,
                ", metric, definition, value, read_at, still_at, after_gap)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
            ),
            $workspace,
            $it.id,
            $id,
            $it.metric.as_str(),
            i64::from($it.definition),
            $it.value
                .map(i64::try_from)
                .transpose()
                .map_err(|error| StoreError::corrupt("observations.value", error))?,
            $it.read_at,
            $it.still_at,
            $it.after_gap
        )
    };
}

/// Writes a new one.
pub async fn insert(tx: &mut Tx, workspace: WorkspaceId, it: &Observation) -> Result<()> {
    match it.of {
        Observed::Publication(id) => insert!(tx, workspace, it, "observations", "publication_id", id),
        Observed::Channel(id) => insert!(tx, workspace, it, "channel_observations", "channel_id", id),
    }?;
    Ok(())
}

/// Notes that the same values were read again. Gives how many.
pub async fn confirm(
    tx: &mut Tx,
    workspace: WorkspaceId,
    of: Observed,
    again: &[ObservationId],
    at: Timestamp,
) -> Result<u64> {
    let mut sql = Builder::on(
        tx,
        match of {
            Observed::Publication(_) => "update observations set still_at = ",
            Observed::Channel(_) => "update channel_observations set still_at = ",
        },
    );
    sql.bind(at).push(" where workspace_id = ").bind(workspace);
    sql.push(" and ");
    let ids: Vec<Uuid> = again.iter().map(|id| id.uuid()).collect();
    any_of(&mut sql, "id", &ids);
    sql.execute().await
}
