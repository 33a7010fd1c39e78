//! What a channel does for a usage. The usage, audience and rhythm of its main serving stand at the channel.

use crate::sql::{OptUuid, word};
use crate::{Db, Result, StoreError, Tx};
use parvis_domain::{AudienceId, ChannelId, Rhythm, Serving, ServingId, UsageId, WorkspaceId};
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    id: ServingId,
    #[sqlx(try_from = "Uuid")]
    channel_id: ChannelId,
    channel_name: String,
    #[sqlx(try_from = "OptUuid")]
    usage_id: Option<UsageId>,
    #[sqlx(try_from = "OptUuid")]
    audience_id: Option<AudienceId>,
    rhythm_times: Option<i64>,
    rhythm_per: Option<String>,
    tone: Option<String>,
    kinds: Option<String>,
    answer_hours: Option<i64>,
}

impl TryFrom<Row> for Serving {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        let rhythm = match (row.rhythm_times, &row.rhythm_per) {
            (Some(times), Some(per)) => Some(Rhythm {
                times: u8::try_from(times).map_err(|e| StoreError::corrupt("servings.rhythm_times", e))?,
                per: word("servings.rhythm_per", per)?,
            }),
            _ => None,
        };
        Ok(Self {
            id: row.id,
            channel: row.channel_id,
            channel_name: row.channel_name,
            usage: row.usage_id,
            audience: row.audience_id,
            rhythm,
            tone: row.tone.unwrap_or_default(),
            kinds: row.kinds.unwrap_or_default(),
            answer_hours: row.answer_hours.map(hours).transpose()?,
        })
    }
}

fn hours(stored: i64) -> Result<u16> {
    u16::try_from(stored).map_err(|e| StoreError::corrupt("servings.answer_hours", e))
}

/// What every channel serves that wasn't left, by the channels' names: its main serving, decided or not, then the
/// others.
pub async fn list(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<Vec<Serving>> {
    let mut db = db.into();
    let main = fetch_all!(
        db.again(),
        Row,
        "select c.id, c.id as channel_id, c.name as channel_name, c.usage_id, c.audience_id, c.rhythm_times,
        c.rhythm_per, s.tone, s.kinds, s.answer_hours
        from channels c
        left join servings s on s.workspace_id = c.workspace_id and s.id = c.id
        where c.workspace_id = $1
        and c.disconnected_at is null
        order by c.name, c.id",
        workspace
    )?;
    let mut more = fetch_all!(
        db.again(),
        Row,
        "select s.id, s.channel_id, c.name as channel_name, s.usage_id, s.audience_id, s.rhythm_times,
        s.rhythm_per, s.tone, s.kinds, s.answer_hours
        from servings s
        join channels c on c.workspace_id = s.workspace_id and c.id = s.channel_id
        where s.workspace_id = $1
        and s.id <> s.channel_id
        and c.disconnected_at is null
        order by s.id",
        workspace
    )?;
    let mut all = Vec::with_capacity(main.len() + more.len());
    for main in main {
        let channel = main.channel_id;
        all.push(main.try_into()?);
        for other in more.extract_if(.., |other| other.channel_id == channel) {
            all.push(other.try_into()?);
        }
    }
    Ok(all)
}

/// What one channel serves, the main thing first; nothing when it was left.
pub async fn of_channel(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    channel: ChannelId,
) -> Result<Vec<Serving>> {
    let all = list(db, workspace).await?;
    Ok(all.into_iter().filter(|it| it.channel == channel).collect())
}

/// Within how many hours one answers on each channel, where somebody said so: the shortest that was promised there.
pub async fn answering_times(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<Vec<(ChannelId, u16)>> {
    let rows = fetch_all!(
        db,
        (Uuid, i64),
        "select channel_id, min(answer_hours)
        from servings
        where workspace_id = $1
        and answer_hours is not null
        group by channel_id
        order by channel_id",
        workspace
    )?;
    rows.into_iter()
        .map(|(channel, stored)| Ok((channel.into(), hours(stored)?)))
        .collect()
}

/// Within how many hours one answers on this channel: the shortest that was promised there; none when nobody said.
pub async fn answering_time(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    channel: ChannelId,
) -> Result<Option<u16>> {
    let row = fetch_optional!(
        db,
        (Option<i64>,),
        "select min(answer_hours)
        from servings
        where workspace_id = $1
        and channel_id = $2",
        workspace,
        channel
    )?;
    row.and_then(|(stored,)| stored).map(hours).transpose()
}

/// Writes one, new or anew. Of a main serving, only what is added to its channel is written here.
/// [`StoreError::Reference`] when its channel, usage or audience isn't there.
pub async fn keep(tx: &mut Tx, workspace: WorkspaceId, it: &Serving) -> Result<()> {
    let own = !it.is_main();
    execute!(
        tx,
        "insert into servings
        (workspace_id, id, channel_id, usage_id, audience_id, rhythm_times, rhythm_per, tone, kinds, answer_hours)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        on conflict (workspace_id, id) do update
        set usage_id = excluded.usage_id, audience_id = excluded.audience_id,
        rhythm_times = excluded.rhythm_times, rhythm_per = excluded.rhythm_per, tone = excluded.tone,
        kinds = excluded.kinds, answer_hours = excluded.answer_hours",
        workspace,
        it.id,
        it.channel,
        it.usage.filter(|_| own),
        it.audience.filter(|_| own),
        it.rhythm.filter(|_| own).map(|rhythm| i64::from(rhythm.times)),
        it.rhythm.filter(|_| own).map(|rhythm| rhythm.per.as_str()),
        &it.tone,
        &it.kinds,
        it.answer_hours.map(i64::from)
    )?;
    Ok(())
}

/// Takes it away; of a main serving, what was added to its channel. Gives whether it was there.
pub async fn delete(tx: &mut Tx, workspace: WorkspaceId, id: ServingId) -> Result<bool> {
    let touched = execute!(
        tx,
        "delete from servings
        where workspace_id = $1
        and id = $2",
        workspace,
        id
    )?;
    Ok(touched == 1)
}
