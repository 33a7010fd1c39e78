use crate::sql::word;
use crate::{Db, Result, StoreError, Tx};
use jiff::civil::Date;
use parvis_domain::{ChannelId, Rhythm, Timestamp, WorkspaceId};
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
