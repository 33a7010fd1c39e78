//! What the rest of the house says, and when.

use crate::sql::{Builder, OptUuid, word};
use crate::{Db, Result, StoreError, Tx};
use jiff::civil::{Date, Time};
use parvis_domain::{
    Appearance, AppearanceDays, AppearanceId, CampaignId, ChannelId, OriginalId, Timestamp, UserId,
    WorkspaceId,
};
use uuid::Uuid;

macro_rules! columns {
    () => {
        "id, title, channel_id, first_day, last_day, time, zone, by_whom, address, note, campaign_id,
        (select c.name from campaigns c
            where c.workspace_id = appearances.workspace_id and c.id = appearances.campaign_id) as campaign_name,
        original_id,
        (select w.title from working_copies w
            where w.workspace_id = appearances.workspace_id and w.original_id = appearances.original_id)
            as original_title,
        version, created_by, created_at, changed_at"
    };
}

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    id: AppearanceId,
    title: String,
    #[sqlx(try_from = "Uuid")]
    channel_id: ChannelId,
    first_day: String,
    last_day: String,
    time: Option<String>,
    zone: String,
    by_whom: String,
    address: Option<String>,
    note: String,
    #[sqlx(try_from = "OptUuid")]
    campaign_id: Option<CampaignId>,
    campaign_name: Option<String>,
    #[sqlx(try_from = "OptUuid")]
    original_id: Option<OriginalId>,
    original_title: Option<String>,
    version: i64,
    #[sqlx(try_from = "Uuid")]
    created_by: UserId,
    #[sqlx(try_from = "i64")]
    created_at: Timestamp,
    #[sqlx(try_from = "i64")]
    changed_at: Timestamp,
}

impl TryFrom<Row> for Appearance {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        let time = row.time.as_deref();
        Ok(Self {
            id: row.id,
            title: row.title,
            channel: row.channel_id,
            when: AppearanceDays {
                first: word("appearances.first_day", &row.first_day)?,
                last: word("appearances.last_day", &row.last_day)?,
                time: time.map(|time| word("appearances.time", time)).transpose()?,
                zone: word("appearances.zone", &row.zone)?,
            },
            by_whom: row.by_whom,
            address: row.address,
            note: row.note,
            campaign: row.campaign_id,
            campaign_name: row.campaign_name,
            original: row.original_id,
            original_title: row.original_title,
            version: row.version,
            created_by: row.created_by,
            created_at: row.created_at,
            changed_at: row.changed_at,
        })
    }
}

/// One of them.
pub async fn by_id(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    id: AppearanceId,
) -> Result<Option<Appearance>> {
    let row = fetch_optional!(
        db,
        Row,
        concat!(
            "select ",
            columns!(),
            " from appearances
            where workspace_id = $1
            and id = $2"
        ),
        workspace,
        id
    )?;
    row.map(TryInto::try_into).transpose()
}

/// One of them, that nobody else may change until the transaction ends.
pub async fn for_update(tx: &mut Tx, workspace: WorkspaceId, id: AppearanceId) -> Result<Option<Appearance>> {
    let row = fetch_for_update!(
        tx,
        Row,
        concat!(
            "select ",
            columns!(),
            " from appearances
            where workspace_id = $1
            and id = $2"
        ),
        workspace,
        id
    )?;
    row.map(TryInto::try_into).transpose()
}

/// Those of some days: whoever ends before, or begins after, is left out. The earliest first.
pub async fn between(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    from: Date,
    until: Date,
    most: u32,
) -> Result<Vec<Appearance>> {
    let rows = fetch_all!(
        db,
        Row,
        concat!(
            "select ",
            columns!(),
            " from appearances
            where workspace_id = $1
            and last_day >= $2
            and first_day <= $3
            order by first_day, coalesce(time, ''), id
            limit $4"
        ),
        workspace,
        from.to_string(),
        until.to_string(),
        i64::from(most)
    )?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Those whose title, name or note holds one of these folded words; what changed last first.
pub async fn with_words(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    words: &[String],
    most: u32,
) -> Result<Vec<Appearance>> {
    let mut sql = Builder::on(
        db,
        concat!("select ", columns!(), " from appearances where workspace_id = "),
    );
    sql.bind(workspace);
    for (at, word) in words.iter().enumerate() {
        sql.push(if at == 0 { " and (" } else { " or " });
        sql.push("search like ")
            .bind(crate::working_copy::holding(word))
            .push(" escape '\\'");
    }
    if !words.is_empty() {
        sql.push(")");
    }
    sql.push(" order by changed_at desc, id desc limit ")
        .bind(i64::from(most));
    let rows = sql.fetch_all::<Row>().await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

fn searchable(it: &Appearance) -> String {
    let words = crate::working_copy::folded(&format!("{} {} {}", it.title, it.by_whom, it.note));
    words.join(" ")
}

fn clock(time: Time) -> String {
    time.strftime("%H:%M").to_string()
}

/// Writes a new one. [`StoreError::Reference`] when its channel or its original isn't there.
pub async fn insert(tx: &mut Tx, workspace: WorkspaceId, it: &Appearance) -> Result<()> {
    tx.say(workspace, "appearance", it.id.uuid());
    execute!(
        tx,
        "insert into appearances
        (workspace_id, id, title, channel_id, first_day, last_day, time, zone, by_whom, address, note, campaign_id,
        original_id, search, version, created_by, created_at, changed_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
        workspace,
        it.id,
        &it.title,
        it.channel,
        it.when.first.to_string(),
        it.when.last.to_string(),
        it.when.time.map(clock),
        it.when.zone.as_str(),
        &it.by_whom,
        it.address.as_deref(),
        &it.note,
        it.campaign,
        it.original,
        searchable(it),
        it.version,
        it.created_by,
        it.created_at,
        it.changed_at
    )?;
    Ok(())
}

/// Writes everything that may change of one that was read [for update](for_update). Errors as [`insert`].
pub async fn update(tx: &mut Tx, workspace: WorkspaceId, it: &Appearance) -> Result<()> {
    tx.say(workspace, "appearance", it.id.uuid());
    execute!(
        tx,
        "update appearances
        set title = $3, channel_id = $4, first_day = $5, last_day = $6, time = $7, zone = $8, by_whom = $9,
        address = $10, note = $11, campaign_id = $12, original_id = $13, search = $14, version = $15,
        changed_at = $16
        where workspace_id = $1
        and id = $2",
        workspace,
        it.id,
        &it.title,
        it.channel,
        it.when.first.to_string(),
        it.when.last.to_string(),
        it.when.time.map(clock),
        it.when.zone.as_str(),
        &it.by_whom,
        it.address.as_deref(),
        &it.note,
        it.campaign,
        it.original,
        searchable(it),
        it.version,
        it.changed_at
    )?;
    Ok(())
}

/// Strikes one out. Gives whether it was there.
pub async fn delete(tx: &mut Tx, workspace: WorkspaceId, id: AppearanceId) -> Result<bool> {
    tx.say(workspace, "appearance", id.uuid());
    let touched = execute!(
        tx,
        "delete from appearances
        where workspace_id = $1
        and id = $2",
        workspace,
        id
    )?;
    Ok(touched == 1)
}
