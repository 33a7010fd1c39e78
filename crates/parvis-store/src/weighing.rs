//! Whether to be somewhere: each answer that was given, with everything it was worked out from.

use crate::sql::{OptUuid, word};
use crate::{Db, Result, StoreError, Tx};
use parvis_domain::{ChannelId, Network, Timestamp, UserId, Weighing, WeighingId, WorkspaceId};
use uuid::Uuid;

macro_rules! columns {
    () => {
        "select id, place, name, network, channel_id, answer, why, inputs, reasoning, keeper_id, look_again_on,
        made_by, made_at
        from weighings "
    };
}

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    id: WeighingId,
    place: String,
    name: String,
    network: Option<String>,
    #[sqlx(try_from = "OptUuid")]
    channel_id: Option<ChannelId>,
    answer: String,
    why: String,
    inputs: String,
    reasoning: String,
    #[sqlx(try_from = "OptUuid")]
    keeper_id: Option<UserId>,
    look_again_on: Option<String>,
    #[sqlx(try_from = "Uuid")]
    made_by: UserId,
    #[sqlx(try_from = "i64")]
    made_at: Timestamp,
}

impl TryFrom<Row> for Weighing {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        let network = row
            .network
            .as_deref()
            .map(|name| word::<Network>("weighings.network", name));
        let day = row
            .look_again_on
            .as_deref()
            .map(|day| word("weighings.look_again_on", day));
        Ok(Self {
            id: row.id,
            place: row.place,
            name: row.name,
            network: network.transpose()?,
            channel: row.channel_id,
            answer: word("weighings.answer", &row.answer)?,
            why: row.why,
            inputs: serde_json::from_str(&row.inputs)
                .map_err(|error| StoreError::corrupt("weighings.inputs", error))?,
            reasoning: serde_json::from_str(&row.reasoning)
                .map_err(|error| StoreError::corrupt("weighings.reasoning", error))?,
            keeper: row.keeper_id,
            look_again_on: day.transpose()?,
            made_by: row.made_by,
            made_at: row.made_at,
        })
    }
}

fn all(rows: Vec<Row>) -> Result<Vec<Weighing>> {
    rows.into_iter().map(TryInto::try_into).collect()
}

/// The newest answer of each place, by name.
pub async fn newest(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<Vec<Weighing>> {
    all(fetch_all!(
        db,
        Row,
        concat!(columns!(), "where workspace_id = $1 and newest order by name, id"),
        workspace
    )?)
}

/// The answers that were given for a place, the newest first; of a channel on a network, those that were given for
/// the network before. At most a hundred.
pub async fn of_place(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    place: &str,
    before_it: &str,
) -> Result<Vec<Weighing>> {
    all(fetch_all!(
        db,
        Row,
        concat!(
            columns!(),
            "where workspace_id = $1 and place in ($2, $3) order by made_at desc, id desc limit 100"
        ),
        workspace,
        place,
        before_it
    )?)
}

/// One of them.
pub async fn by_id(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    id: WeighingId,
) -> Result<Option<Weighing>> {
    let row = fetch_optional!(
        db,
        Row,
        concat!(columns!(), "where workspace_id = $1 and id = $2"),
        workspace,
        id
    )?;
    row.map(TryInto::try_into).transpose()
}

/// Writes a new answer, the newest of its place from now on; and of `before_it`, where that is another place that
/// this one goes on from.
pub async fn insert(tx: &mut Tx, workspace: WorkspaceId, weighing: &Weighing, before_it: &str) -> Result<()> {
    tx.say(workspace, "fit", weighing.id.uuid());
    execute!(
        tx,
        "update weighings
        set newest = $4
        where workspace_id = $1
        and place in ($2, $3)
        and newest",
        workspace,
        &weighing.place,
        before_it,
        false
    )?;
    let json = |what: &'static str, value: serde_json::Result<String>| {
        value.map_err(|error| StoreError::corrupt(what, error))
    };
    execute!(
        tx,
        "insert into weighings
        (workspace_id, id, place, name, network, channel_id, worked_out, answer, why, inputs, reasoning, keeper_id,
        look_again_on, made_by, made_at, newest)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
        workspace,
        weighing.id,
        &weighing.place,
        &weighing.name,
        weighing.network.as_ref().map(Network::as_str),
        weighing.channel,
        weighing.reasoning.answer.as_str(),
        weighing.answer.as_str(),
        &weighing.why,
        json("weighings.inputs", serde_json::to_string(&weighing.inputs))?,
        json("weighings.reasoning", serde_json::to_string(&weighing.reasoning))?,
        weighing.keeper,
        weighing.look_again_on.map(|day| day.to_string()),
        weighing.made_by,
        weighing.made_at,
        true
    )?;
    Ok(())
}
