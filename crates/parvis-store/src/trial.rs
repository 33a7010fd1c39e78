//! What is tried, for how long, and by what one will tell.

use crate::sql::{OptMicros, OptUuid, word};
use crate::{Db, Result, StoreError, Tx};
use parvis_domain::{ChannelId, Timestamp, Trial, TrialId, UserId, WorkspaceId};
use uuid::Uuid;

macro_rules! columns {
    () => {
        "select id, channel_id, why, metric, at_least, sentence, minutes_most, weeks, opened_at, opened_by, ends_at,
        ends_on, closed_at, closed_by, result, measured, note, then_do
        from trials "
    };
}

pub(crate) const DUE: &str = concat!(
    columns!(),
    "where workspace_id = $1
    and closed_at is null
    and ends_at <= $2
    order by ends_at"
);

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    id: TrialId,
    #[sqlx(try_from = "Uuid")]
    channel_id: ChannelId,
    why: String,
    metric: String,
    at_least: Option<i64>,
    sentence: String,
    minutes_most: Option<i64>,
    weeks: i64,
    #[sqlx(try_from = "i64")]
    opened_at: Timestamp,
    #[sqlx(try_from = "Uuid")]
    opened_by: UserId,
    #[sqlx(try_from = "i64")]
    ends_at: Timestamp,
    ends_on: String,
    #[sqlx(try_from = "OptMicros")]
    closed_at: Option<Timestamp>,
    #[sqlx(try_from = "OptUuid")]
    closed_by: Option<UserId>,
    result: Option<String>,
    measured: String,
    note: String,
    then_do: Option<String>,
}

impl TryFrom<Row> for Trial {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        let minutes = row.minutes_most.map(u32::try_from).transpose();
        Ok(Self {
            id: row.id,
            channel: row.channel_id,
            why: row.why,
            metric: word("trials.metric", &row.metric)?,
            at_least: row.at_least,
            sentence: row.sentence,
            minutes_most: minutes.map_err(|error| StoreError::corrupt("trials.minutes_most", error))?,
            weeks: u8::try_from(row.weeks).map_err(|error| StoreError::corrupt("trials.weeks", error))?,
            opened_at: row.opened_at,
            opened_by: row.opened_by,
            ends_at: row.ends_at,
            ends_on: word("trials.ends_on", &row.ends_on)?,
            closed_at: row.closed_at,
            closed_by: row.closed_by,
            result: row
                .result
                .as_deref()
                .map(|result| word("trials.result", result))
                .transpose()?,
            measured: serde_json::from_str(&row.measured)
                .map_err(|error| StoreError::corrupt("trials.measured", error))?,
            note: row.note,
            then: row
                .then_do
                .as_deref()
                .map(|then| word("trials.then_do", then))
                .transpose()?,
        })
    }
}

fn all(rows: Vec<Row>) -> Result<Vec<Trial>> {
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Everything that was tried, the newest first: at most two hundred.
pub async fn list(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<Vec<Trial>> {
    all(fetch_all!(
        db,
        Row,
        concat!(
            columns!(),
            "where workspace_id = $1 order by opened_at desc, id desc limit 200"
        ),
        workspace
    )?)
}

/// What was tried on a channel, the newest first.
pub async fn of_channel(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    channel: ChannelId,
) -> Result<Vec<Trial>> {
    all(fetch_all!(
        db,
        Row,
        concat!(
            columns!(),
            "where workspace_id = $1 and channel_id = $2 order by opened_at desc, id desc limit 50"
        ),
        workspace,
        channel
    )?)
}

/// One of them.
pub async fn by_id(db: impl Into<Db<'_>>, workspace: WorkspaceId, id: TrialId) -> Result<Option<Trial>> {
    let row = fetch_optional!(
        db,
        Row,
        concat!(columns!(), "where workspace_id = $1 and id = $2"),
        workspace,
        id
    )?;
    row.map(TryInto::try_into).transpose()
}

/// One of them, that nobody else may change until the transaction ends.
pub async fn for_update(tx: &mut Tx, workspace: WorkspaceId, id: TrialId) -> Result<Option<Trial>> {
    let row = fetch_for_update!(
        tx,
        Row,
        concat!(columns!(), "where workspace_id = $1 and id = $2"),
        workspace,
        id
    )?;
    row.map(TryInto::try_into).transpose()
}

/// Those whose time is over by `until`, and that nobody has closed.
pub async fn due(db: impl Into<Db<'_>>, workspace: WorkspaceId, until: Timestamp) -> Result<Vec<Trial>> {
    all(fetch_all!(db, Row, DUE, workspace, until)?)
}

/// Writes a new one. [`StoreError::Taken`] while another runs on the channel.
pub async fn insert(tx: &mut Tx, workspace: WorkspaceId, trial: &Trial) -> Result<()> {
    tx.say(workspace, "trial", trial.id.uuid());
    execute!(
        tx,
        "insert into trials
        (workspace_id, id, channel_id, why, metric, at_least, sentence, minutes_most, weeks, opened_at, opened_by,
        ends_at, ends_on, measured, note)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        workspace,
        trial.id,
        trial.channel,
        &trial.why,
        trial.metric.as_str(),
        trial.at_least,
        &trial.sentence,
        trial.minutes_most.map(i64::from),
        i64::from(trial.weeks),
        trial.opened_at,
        trial.opened_by,
        trial.ends_at,
        trial.ends_on.to_string(),
        "null",
        ""
    )?;
    Ok(())
}

/// Writes how it ended.
pub async fn close(tx: &mut Tx, workspace: WorkspaceId, trial: &Trial) -> Result<()> {
    tx.say(workspace, "trial", trial.id.uuid());
    let measured = serde_json::to_string(&trial.measured)
        .map_err(|error| StoreError::corrupt("trials.measured", error))?;
    execute!(
        tx,
        "update trials
        set closed_at = $3, closed_by = $4, result = $5, measured = $6, note = $7, then_do = $8
        where workspace_id = $1
        and id = $2",
        workspace,
        trial.id,
        trial.closed_at,
        trial.closed_by,
        trial.result.map(parvis_domain::TrialResult::as_str),
        measured,
        &trial.note,
        trial.then.map(parvis_domain::TrialThen::as_str)
    )?;
    Ok(())
}
