//! How each channel does, as the watch said last; alarms; and the pauses and promises it reckons with.

use crate::sql::{Builder, OptMicros, OptUuid, word};
use crate::{Db, Result, StoreError, Tx};
use jiff::civil::Date;
use parvis_domain::health::{Health, HealthKind, HealthState};
use parvis_domain::{ChannelId, Rhythm, Timestamp, UserId, WorkspaceId};
use uuid::Uuid;

/// What was promised for a channel from when on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    /// From when.
    pub since: Timestamp,
    /// Whether it was said what it is for.
    pub usage: bool,
    /// Whether somebody answered for it.
    pub keeper: bool,
    /// How often something was to appear.
    pub rhythm: Option<Rhythm>,
    /// Within how many hours an answer was promised.
    pub answer_hours: Option<u32>,
    /// The day on which the promise holds again, while it is paused.
    pub paused_until: Option<Date>,
    /// Why it is paused.
    pub pause_reason: String,
}

#[derive(sqlx::FromRow)]
struct TermsRow {
    channel_id: Uuid,
    number: i64,
    #[sqlx(try_from = "i64")]
    since: Timestamp,
    usage: bool,
    keeper: bool,
    rhythm_times: Option<i64>,
    rhythm_per: Option<String>,
    answer_hours: Option<i64>,
    paused_until: Option<String>,
    pause_reason: String,
}

fn rhythm(times: Option<i64>, per: Option<&String>) -> Result<Option<Rhythm>> {
    let (Some(times), Some(per)) = (times, per) else {
        return Ok(None);
    };
    Ok(Some(Rhythm {
        times: u8::try_from(times).map_err(|e| StoreError::corrupt("rhythm_times", e))?,
        per: word("rhythm_per", per)?,
    }))
}

impl TermsRow {
    fn terms(self) -> Result<(ChannelId, i64, Terms)> {
        let until = self.paused_until.as_deref();
        let hours = self.answer_hours.map(u32::try_from).transpose();
        Ok((
            self.channel_id.into(),
            self.number,
            Terms {
                since: self.since,
                usage: self.usage,
                keeper: self.keeper,
                rhythm: rhythm(self.rhythm_times, self.rhythm_per.as_ref())?,
                answer_hours: hours.map_err(|e| StoreError::corrupt("channel_terms.answer_hours", e))?,
                paused_until: until
                    .map(|day| word("channel_terms.paused_until", day))
                    .transpose()?,
                pause_reason: self.pause_reason,
            },
        ))
    }
}

/// Everything promised for the channels of a workspace, each with its number, in their order.
pub async fn terms(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<Vec<(ChannelId, i64, Terms)>> {
    let rows = fetch_all!(
        db,
        TermsRow,
        "select channel_id, number, since, usage, keeper, rhythm_times, rhythm_per, answer_hours, paused_until,
        pause_reason
        from channel_terms
        where workspace_id = $1
        order by channel_id, number",
        workspace
    )?;
    rows.into_iter().map(TermsRow::terms).collect()
}

/// Writes what is promised from now on. Two who do it at once write one of them.
pub async fn add_terms(
    tx: &mut Tx,
    workspace: WorkspaceId,
    channel: ChannelId,
    number: i64,
    terms: &Terms,
) -> Result<()> {
    execute!(
        tx,
        "insert into channel_terms (workspace_id, channel_id, number, since, usage, keeper, rhythm_times,
        rhythm_per, answer_hours, paused_until, pause_reason)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        on conflict do nothing",
        workspace,
        channel,
        number,
        terms.since,
        terms.usage,
        terms.keeper,
        terms.rhythm.map(|rhythm| i64::from(rhythm.times)),
        terms.rhythm.map(|rhythm| rhythm.per.as_str()),
        terms.answer_hours.map(i64::from),
        terms.paused_until.map(|day| day.to_string()),
        &terms.pause_reason
    )?;
    Ok(())
}

/// What the watch said last of a channel.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// Of which.
    pub channel_id: ChannelId,
    /// Since when its state is what it is.
    pub since: Timestamp,
    /// The day whose evening it tells.
    pub day: Date,
    /// When that was reckoned.
    pub judged_at: Timestamp,
    /// What it said.
    pub health: Health,
}

#[derive(sqlx::FromRow)]
struct SaidRow {
    #[sqlx(try_from = "Uuid")]
    channel_id: ChannelId,
    #[sqlx(try_from = "i64")]
    since: Timestamp,
    day: String,
    #[sqlx(try_from = "i64")]
    judged_at: Timestamp,
    health: String,
}

impl TryFrom<SaidRow> for Said {
    type Error = StoreError;

    fn try_from(row: SaidRow) -> Result<Self> {
        Ok(Self {
            channel_id: row.channel_id,
            since: row.since,
            day: word("channel_health.day", &row.day)?,
            judged_at: row.judged_at,
            health: serde_json::from_str(&row.health)
                .map_err(|error| StoreError::corrupt("channel_health.health", error))?,
        })
    }
}

/// What the watch said last of the channels of a workspace; only of those in one state, if so asked.
pub async fn list(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    state: Option<HealthState>,
) -> Result<Vec<Said>> {
    let mut sql = Builder::on(
        db,
        "select channel_id, since, day, judged_at, health from channel_health where workspace_id = ",
    );
    sql.bind(workspace);
    if let Some(state) = state {
        sql.push(" and state = ").bind(state.as_str().to_owned());
    }
    sql.push(" order by channel_id");
    let rows = sql.fetch_all::<SaidRow>().await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// What the watch said last of one channel.
pub async fn of_channel(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    channel: ChannelId,
) -> Result<Option<Said>> {
    let row = fetch_optional!(
        db,
        SaidRow,
        "select channel_id, since, day, judged_at, health
        from channel_health
        where workspace_id = $1
        and channel_id = $2",
        workspace,
        channel
    )?;
    row.map(TryInto::try_into).transpose()
}

/// Keeps what the watch says now, unless somebody has kept something newer meanwhile. Gives whether it was kept.
pub async fn keep(tx: &mut Tx, workspace: WorkspaceId, said: &Said, news: bool) -> Result<bool> {
    let health = serde_json::to_string(&said.health)
        .map_err(|error| StoreError::corrupt("channel_health.health", error))?;
    let touched = execute!(
        tx,
        "insert into channel_health (workspace_id, channel_id, state, since, day, judged_at, health)
        values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (workspace_id, channel_id) do update
        set state = excluded.state, since = excluded.since, day = excluded.day, judged_at = excluded.judged_at,
        health = excluded.health",
        workspace,
        said.channel_id,
        said.health.state.as_str(),
        said.since,
        said.day.to_string(),
        said.judged_at,
        health
    )?;
    if news {
        tx.say(workspace, "health", said.channel_id.uuid());
    }
    Ok(touched == 1)
}

/// A turn for the better or the worse.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its identifier.
    pub id: Uuid,
    /// Of which channel.
    pub channel_id: ChannelId,
    /// When it was noticed.
    pub at: Timestamp,
    /// What it was before; none when the watch saw the channel first.
    pub before: Option<HealthState>,
    /// What it is from then on.
    pub after: HealthState,
    /// What became true.
    pub began: Vec<HealthKind>,
    /// What was over.
    pub ended: Vec<HealthKind>,
}

#[derive(sqlx::FromRow)]
struct ChangeRow {
    id: Uuid,
    #[sqlx(try_from = "Uuid")]
    channel_id: ChannelId,
    #[sqlx(try_from = "i64")]
    at: Timestamp,
    before: Option<String>,
    after: String,
    began: String,
    ended: String,
}

fn kinds(what: &'static str, stored: &str) -> Result<Vec<HealthKind>> {
    serde_json::from_str(stored).map_err(|error| StoreError::corrupt(what, error))
}

fn words(kinds: &[HealthKind]) -> String {
    let words: Vec<String> = kinds.iter().map(|kind| format!("\"{kind}\"")).collect();
    format!("[{}]", words.join(","))
}

/// The turns of a channel, the newest first.
pub async fn changes(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    channel: ChannelId,
    most: u32,
) -> Result<Vec<Change>> {
    let rows = fetch_all!(
        db,
        ChangeRow,
        "select id, channel_id, at, before, after, began, ended
        from health_changes
        where workspace_id = $1
        and channel_id = $2
        order by at desc, id desc
        limit $3",
        workspace,
        channel,
        i64::from(most)
    )?;
    let change = |row: ChangeRow| {
        let before = row.before.as_deref();
        Ok(Change {
            id: row.id,
            channel_id: row.channel_id,
            at: row.at,
            before: before
                .map(|state| word("health_changes.before", state))
                .transpose()?,
            after: word("health_changes.after", &row.after)?,
            began: kinds("health_changes.began", &row.began)?,
            ended: kinds("health_changes.ended", &row.ended)?,
        })
    };
    rows.into_iter().map(change).collect()
}

/// Writes a turn down.
pub async fn add_change(tx: &mut Tx, workspace: WorkspaceId, change: &Change) -> Result<()> {
    execute!(
        tx,
        "insert into health_changes (workspace_id, id, channel_id, at, before, after, began, ended)
        values ($1, $2, $3, $4, $5, $6, $7, $8)",
        workspace,
        change.id,
        change.channel_id,
        change.at,
        change.before.map(HealthState::as_str),
        change.after.as_str(),
        words(&change.began),
        words(&change.ended)
    )?;
    Ok(())
}

/// Something is neglected on a channel, and people are to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alarm {
    /// Its identifier: another kind of neglect on the channel makes another alarm.
    pub id: Uuid,
    /// On which channel.
    pub channel_id: ChannelId,
    /// What the channel is called.
    pub channel_name: String,
    /// Who answers for it.
    pub keeper: Option<UserId>,
    /// In which ways.
    pub kinds: Vec<HealthKind>,
    /// When it was raised.
    pub raised_at: Timestamp,
    /// When somebody opened it or acted, and who.
    pub heeded_at: Option<Timestamp>,
    /// Who that was.
    pub heeded_by: Option<UserId>,
}

#[derive(sqlx::FromRow)]
struct AlarmRow {
    id: Uuid,
    #[sqlx(try_from = "Uuid")]
    channel_id: ChannelId,
    name: String,
    #[sqlx(try_from = "OptUuid")]
    keeper_id: Option<UserId>,
    kinds: String,
    #[sqlx(try_from = "i64")]
    raised_at: Timestamp,
    #[sqlx(try_from = "OptMicros")]
    heeded_at: Option<Timestamp>,
    #[sqlx(try_from = "OptUuid")]
    heeded_by: Option<UserId>,
}

/// The alarms of a workspace, the oldest first.
pub async fn alarms(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<Vec<Alarm>> {
    let rows = fetch_all!(
        db,
        AlarmRow,
        "select a.id, a.channel_id, c.name, c.keeper_id, a.kinds, a.raised_at, a.heeded_at, a.heeded_by
        from neglect_alarms a
        join channels c on c.workspace_id = a.workspace_id and c.id = a.channel_id
        where a.workspace_id = $1
        order by a.raised_at, a.channel_id",
        workspace
    )?;
    let alarm = |row: AlarmRow| {
        Ok(Alarm {
            id: row.id,
            channel_id: row.channel_id,
            channel_name: row.name,
            keeper: row.keeper_id,
            kinds: kinds("neglect_alarms.kinds", &row.kinds)?,
            raised_at: row.raised_at,
            heeded_at: row.heeded_at,
            heeded_by: row.heeded_by,
        })
    };
    rows.into_iter().map(alarm).collect()
}

/// Raises the alarm for a channel, in place of an earlier one.
pub async fn raise(
    tx: &mut Tx,
    workspace: WorkspaceId,
    channel: ChannelId,
    id: Uuid,
    of: &[HealthKind],
    at: Timestamp,
) -> Result<()> {
    execute!(
        tx,
        "insert into neglect_alarms (workspace_id, channel_id, id, kinds, raised_at)
        values ($1, $2, $3, $4, $5)
        on conflict (workspace_id, channel_id) do update
        set id = excluded.id, kinds = excluded.kinds, raised_at = excluded.raised_at, heeded_at = null,
        heeded_by = null",
        workspace,
        channel,
        id,
        words(of),
        at
    )?;
    Ok(())
}

/// Says that fewer kinds are left of an alarm: nobody is told again for that.
pub async fn lessen(
    tx: &mut Tx,
    workspace: WorkspaceId,
    channel: ChannelId,
    left: &[HealthKind],
) -> Result<()> {
    execute!(
        tx,
        "update neglect_alarms
        set kinds = $3
        where workspace_id = $1
        and channel_id = $2",
        workspace,
        channel,
        words(left)
    )?;
    Ok(())
}

/// Takes the alarm for a channel away.
pub async fn calm(tx: &mut Tx, workspace: WorkspaceId, channel: ChannelId) -> Result<()> {
    execute!(
        tx,
        "delete from neglect_alarms
        where workspace_id = $1
        and channel_id = $2",
        workspace,
        channel
    )?;
    Ok(())
}

/// Notes that somebody opened the alarm of a channel, or acted. Gives whether that is news.
pub async fn heed(
    tx: &mut Tx,
    workspace: WorkspaceId,
    channel: ChannelId,
    by: UserId,
    at: Timestamp,
) -> Result<bool> {
    let touched = execute!(
        tx,
        "update neglect_alarms
        set heeded_at = $4, heeded_by = $3
        where workspace_id = $1
        and channel_id = $2
        and heeded_at is null",
        workspace,
        channel,
        by,
        at
    )?;
    if touched == 1 {
        tx.say(workspace, "health", channel.uuid());
    }
    Ok(touched == 1)
}

/// A kind that is no alarm until a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// On which channel.
    pub channel_id: ChannelId,
    /// Which kind.
    pub kind: HealthKind,
    /// The day on which it is one again.
    pub until: Date,
    /// Why.
    pub reason: String,
    /// Who said so.
    pub by: UserId,
    /// When.
    pub at: Timestamp,
}

/// What is set aside in a workspace, past days too.
pub async fn set_aside(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<Vec<SetAside>> {
    let rows = fetch_all!(
        db,
        (Uuid, String, String, String, Uuid, i64),
        "select channel_id, kind, until, reason, set_by, set_at
        from alarms_set_aside
        where workspace_id = $1",
        workspace
    )?;
    let aside = |(channel, kind, until, reason, by, at): (Uuid, String, String, String, Uuid, i64)| {
        Ok(SetAside {
            channel_id: channel.into(),
            kind: word("alarms_set_aside.kind", &kind)?,
            until: word("alarms_set_aside.until", &until)?,
            reason,
            by: by.into(),
            at: Timestamp::from_micros(at),
        })
    };
    rows.into_iter().map(aside).collect()
}

/// Sets a kind aside, or says anew until when.
pub async fn put_aside(tx: &mut Tx, workspace: WorkspaceId, aside: &SetAside) -> Result<()> {
    execute!(
        tx,
        "insert into alarms_set_aside (workspace_id, channel_id, kind, until, reason, set_by, set_at)
        values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (workspace_id, channel_id, kind) do update
        set until = excluded.until, reason = excluded.reason, set_by = excluded.set_by, set_at = excluded.set_at",
        workspace,
        aside.channel_id,
        aside.kind.as_str(),
        aside.until.to_string(),
        &aside.reason,
        aside.by,
        aside.at
    )?;
    Ok(())
}

/// Takes it up again.
pub async fn take_up(
    tx: &mut Tx,
    workspace: WorkspaceId,
    channel: ChannelId,
    kind: HealthKind,
) -> Result<bool> {
    let touched = execute!(
        tx,
        "delete from alarms_set_aside
        where workspace_id = $1
        and channel_id = $2
        and kind = $3",
        workspace,
        channel,
        kind.as_str()
    )?;
    Ok(touched == 1)
}
