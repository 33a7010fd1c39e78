//! Originals and variants with one aim and one period.

use crate::sql::{Builder, OptUuid, cursor_after, dialect::any_of, word};
use crate::working_copy::{folded, holding};
use crate::{Db, Result, StoreError, Tx};
use jiff::civil::Date;
use parvis_domain::{
    AudienceId, Campaign, CampaignId, CampaignStanding, Cursor, Named, OriginalId, Page, Timestamp, UsageId,
    UserId, WorkspaceId,
};
use uuid::Uuid;

/// The columns of a [`Row`], of `campaigns c` with what the usage and the audience are called now.
macro_rules! columns {
    () => {
        "select c.id, c.name, c.aim, c.usage_id, coalesce(g.name, c.usage_words) as usage_words, c.audience_id,
        coalesce(a.name, c.audience_words) as audience_words, c.starts_on, c.ends_on, c.ordered_for,
        c.planned_minutes, c.planned_cents, c.planned_currency, c.called_off, c.version, c.ordered_by, c.ordered_at,
        c.changed_at
        from campaigns c
        left join usages g on g.workspace_id = c.workspace_id and g.id = c.usage_id
        left join audiences a on a.workspace_id = c.workspace_id and a.id = c.audience_id"
    };
}

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    id: CampaignId,
    name: String,
    aim: String,
    #[sqlx(try_from = "OptUuid")]
    usage_id: Option<UsageId>,
    usage_words: String,
    #[sqlx(try_from = "OptUuid")]
    audience_id: Option<AudienceId>,
    audience_words: String,
    starts_on: String,
    ends_on: String,
    ordered_for: String,
    planned_minutes: Option<i64>,
    planned_cents: Option<i64>,
    planned_currency: Option<String>,
    called_off: Option<String>,
    version: i64,
    #[sqlx(try_from = "Uuid")]
    ordered_by: UserId,
    #[sqlx(try_from = "i64")]
    ordered_at: Timestamp,
    #[sqlx(try_from = "i64")]
    changed_at: Timestamp,
}

impl TryFrom<Row> for Campaign {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        let minutes = row.planned_minutes.map(u32::try_from).transpose();
        Ok(Self {
            id: row.id,
            name: row.name,
            aim: row.aim,
            usage: Named {
                id: row.usage_id,
                words: row.usage_words,
            },
            audience: Named {
                id: row.audience_id,
                words: row.audience_words,
            },
            starts_on: word("campaigns.starts_on", &row.starts_on)?,
            ends_on: word("campaigns.ends_on", &row.ends_on)?,
            ordered_for: row.ordered_for,
            planned_minutes: minutes.map_err(|e| StoreError::corrupt("campaigns.planned_minutes", e))?,
            planned_money: row.planned_cents.zip(row.planned_currency),
            called_off: row.called_off,
            version: row.version,
            ordered_by: row.ordered_by,
            ordered_at: row.ordered_at,
            changed_at: row.changed_at,
        })
    }
}

fn searchable(campaign: &Campaign) -> String {
    folded(&format!("{} {}", campaign.name, campaign.aim)).join("\n")
}

/// One campaign.
pub async fn by_id(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    id: CampaignId,
) -> Result<Option<Campaign>> {
    let found = fetch_optional!(
        db,
        Row,
        concat!(columns!(), " where c.workspace_id = $1 and c.id = $2"),
        workspace,
        id
    )?;
    found.map(TryInto::try_into).transpose()
}

/// One campaign, that nobody else may change until the transaction ends.
pub async fn for_update(tx: &mut Tx, workspace: WorkspaceId, id: CampaignId) -> Result<Option<Campaign>> {
    let locked = fetch_for_update!(
        tx,
        (Uuid,),
        "select id from campaigns where workspace_id = $1 and id = $2",
        workspace,
        id
    )?;
    match locked {
        Some(_) => by_id(&mut *tx, workspace, id).await,
        None => Ok(None),
    }
}

/// Writes a new one. [`StoreError::Taken`] when the name is in use.
pub async fn insert(tx: &mut Tx, workspace: WorkspaceId, new: &Campaign) -> Result<()> {
    execute!(
        tx,
        "insert into campaigns
        (workspace_id, id, name, aim, usage_id, usage_words, audience_id, audience_words, starts_on, ends_on,
        ordered_for, planned_minutes, planned_cents, planned_currency, called_off, folded, version, ordered_by,
        ordered_at, changed_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)",
        workspace,
        new.id,
        &new.name,
        &new.aim,
        new.usage.id,
        &new.usage.words,
        new.audience.id,
        &new.audience.words,
        new.starts_on.to_string(),
        new.ends_on.to_string(),
        &new.ordered_for,
        new.planned_minutes.map(i64::from),
        new.planned_money.as_ref().map(|(cents, _)| *cents),
        new.planned_money.as_ref().map(|(_, currency)| currency.as_str()),
        new.called_off.as_deref(),
        searchable(new),
        new.version,
        new.ordered_by,
        new.ordered_at,
        new.changed_at
    )?;
    Ok(())
}

/// Writes everything that may change, anew. [`StoreError::Taken`] when the name is in use. The version was compared by
/// whoever read it [for update](for_update).
pub async fn update(tx: &mut Tx, workspace: WorkspaceId, campaign: &Campaign) -> Result<()> {
    execute!(
        tx,
        "update campaigns
        set name = $3, aim = $4, usage_id = $5, usage_words = $6, audience_id = $7, audience_words = $8,
        starts_on = $9, ends_on = $10, ordered_for = $11, planned_minutes = $12, planned_cents = $13,
        planned_currency = $14, called_off = $15, folded = $16, version = $17, changed_at = $18
        where workspace_id = $1
        and id = $2",
        workspace,
        campaign.id,
        &campaign.name,
        &campaign.aim,
        campaign.usage.id,
        &campaign.usage.words,
        campaign.audience.id,
        &campaign.audience.words,
        campaign.starts_on.to_string(),
        campaign.ends_on.to_string(),
        &campaign.ordered_for,
        campaign.planned_minutes.map(i64::from),
        campaign.planned_money.as_ref().map(|(cents, _)| *cents),
        campaign
            .planned_money
            .as_ref()
            .map(|(_, currency)| currency.as_str()),
        campaign.called_off.as_deref(),
        searchable(campaign),
        campaign.version,
        campaign.changed_at
    )?;
    Ok(())
}

/// Which campaigns a list is to name.
#[derive(Clone, Debug, Default)]
pub struct CampaignFilter {
    /// Those that stand so on this day.
    pub standing: Option<(CampaignStanding, Option<Date>)>,
    /// Whose words hold one of these; see [`folded`](crate::working_copy::folded).
    pub text: Vec<String>,
}

/// A page of the workspace's campaigns, what was ordered last first.
pub async fn list(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    filter: &CampaignFilter,
    after: Option<&Cursor>,
    size: u32,
) -> Result<Page<Campaign>> {
    let sql = page(db, workspace, filter, after, size);
    let rows = sql.fetch_all::<Row>().await?;
    let campaigns = rows
        .into_iter()
        .map(TryInto::try_into)
        .collect::<Result<Vec<Campaign>>>()?;
    Ok(Page::cut(campaigns, size as usize, |campaign| Cursor {
        at: campaign.ordered_at,
        id: campaign.id.uuid(),
    }))
}

fn page<'c>(
    db: impl Into<Db<'c>>,
    workspace: WorkspaceId,
    filter: &CampaignFilter,
    after: Option<&Cursor>,
    size: u32,
) -> Builder<'c> {
    let mut sql = Builder::on(db, concat!(columns!(), " where c.workspace_id = "));
    sql.bind(workspace);
    match filter.standing {
        Some((CampaignStanding::CalledOff, _)) => {
            sql.push(" and c.called_off is not null");
        }
        Some((standing, Some(today))) => {
            let today = today.to_string();
            sql.push(" and c.called_off is null");
            match standing {
                CampaignStanding::ToCome => sql.push(" and c.starts_on > ").bind(today),
                CampaignStanding::Over => sql.push(" and c.ends_on < ").bind(today),
                _ => sql
                    .push(" and c.starts_on <= ")
                    .bind(today.clone())
                    .push(" and c.ends_on >= ")
                    .bind(today),
            };
        }
        _ => {}
    }
    for (at, word) in filter.text.iter().enumerate() {
        sql.push(if at == 0 { " and (" } else { " or " });
        sql.push("c.folded like ")
            .bind(holding(word))
            .push(" escape '\\'");
    }
    if !filter.text.is_empty() {
        sql.push(")");
    }
    cursor_after(&mut sql, "(c.ordered_at, c.id)", after);
    sql.push(" order by c.ordered_at desc, c.id desc limit ")
        .bind(i64::from(size) + 1);
    sql
}

/// How many campaigns are to come, running, over and called off on a day.
pub async fn standing(db: impl Into<Db<'_>>, workspace: WorkspaceId, today: Date) -> Result<[i64; 4]> {
    let day = today.to_string();
    let row = fetch_optional!(
        db,
        (i64, i64, i64, i64),
        "select
        cast(coalesce(sum(case when called_off is null and starts_on > $2 then 1 else 0 end), 0) as bigint),
        cast(coalesce(sum(case when called_off is null and starts_on <= $2 and ends_on >= $2 then 1 else 0 end), 0)
            as bigint),
        cast(coalesce(sum(case when called_off is null and ends_on < $2 then 1 else 0 end), 0) as bigint),
        cast(coalesce(sum(case when called_off is not null then 1 else 0 end), 0) as bigint)
        from campaigns
        where workspace_id = $1",
        workspace,
        day
    )?;
    Ok(row.map_or([0; 4], |(to_come, running, over, off)| {
        [to_come, running, over, off]
    }))
}

/// Says that an original belongs to a campaign, and to no other.
/// [`StoreError::Reference`] when there is no such original.
pub async fn add_original(
    tx: &mut Tx,
    workspace: WorkspaceId,
    campaign: CampaignId,
    original: OriginalId,
    at: Timestamp,
) -> Result<()> {
    execute!(
        tx,
        "insert into campaign_originals (workspace_id, original_id, campaign_id, added_at)
        values ($1, $2, $3, $4)
        on conflict (workspace_id, original_id) do update
        set campaign_id = $3, added_at = $4",
        workspace,
        original,
        campaign,
        at
    )?;
    Ok(())
}

/// Says that an original belongs to a campaign no more. Gives whether it did.
pub async fn remove_original(
    tx: &mut Tx,
    workspace: WorkspaceId,
    campaign: CampaignId,
    original: OriginalId,
) -> Result<bool> {
    let touched = execute!(
        tx,
        "delete from campaign_originals
        where workspace_id = $1
        and original_id = $2
        and campaign_id = $3",
        workspace,
        original,
        campaign
    )?;
    Ok(touched == 1)
}

/// The campaign an original belongs to, and what it is called.
pub async fn of_original(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    original: OriginalId,
) -> Result<Option<(CampaignId, String)>> {
    let row = fetch_optional!(
        db,
        (Uuid, String),
        "select c.id, c.name
        from campaign_originals o
        join campaigns c on c.workspace_id = o.workspace_id and c.id = o.campaign_id
        where o.workspace_id = $1
        and o.original_id = $2",
        workspace,
        original
    )?;
    Ok(row.map(|(id, name)| (id.into(), name)))
}

/// An original of a campaign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CampaignPiece {
    /// Which.
    pub id: OriginalId,
    /// The working copy's title; empty for a note.
    pub title: String,
    /// How the working copy's text begins, at most 280 characters.
    pub text: String,
    /// Where it stands.
    pub state: String,
    /// When it was published first.
    pub published_at: Option<Timestamp>,
    /// When it goes live.
    pub planned_at: Option<Timestamp>,
}

const PIECES: &str = "select o.id, w.title, substr(w.body, 1, 280), o.state, o.published_at, o.planned_at
        from campaign_originals c
        join originals o on o.workspace_id = c.workspace_id and o.id = c.original_id
        join working_copies w on w.workspace_id = o.workspace_id and w.original_id = o.id
        where c.workspace_id = $1
        and c.campaign_id = $2
        order by c.added_at, c.original_id
        limit $3";

/// The originals of a campaign in the order in which they came to it, at most `most`.
pub async fn pieces(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    campaign: CampaignId,
    most: u32,
) -> Result<Vec<CampaignPiece>> {
    type Piece = (Uuid, String, String, String, Option<i64>, Option<i64>);
    let rows = fetch_all!(db, Piece, PIECES, workspace, campaign, i64::from(most))?;
    let read = |(id, title, text, state, published, planned): Piece| CampaignPiece {
        id: id.into(),
        title,
        text,
        state,
        published_at: published.map(Timestamp::from_micros),
        planned_at: planned.map(Timestamp::from_micros),
    };
    Ok(rows.into_iter().map(read).collect())
}

/// One publication of an original of a campaign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CampaignOuting {
    /// Of which original.
    pub original: OriginalId,
    /// On which channel.
    pub channel: Uuid,
    /// What that is called.
    pub channel_name: String,
    /// Where the publication stands.
    pub state: String,
}

/// Where these originals were placed, or are to be; at most `most`.
pub async fn outings(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    originals: &[OriginalId],
    most: u32,
) -> Result<Vec<CampaignOuting>> {
    if originals.is_empty() {
        return Ok(Vec::new());
    }
    let sql = placed(db, workspace, originals, most);
    let rows = sql.fetch_all::<(Uuid, Uuid, String, String)>().await?;
    let read = |(original, channel, channel_name, state): (Uuid, Uuid, String, String)| CampaignOuting {
        original: original.into(),
        channel,
        channel_name,
        state,
    };
    Ok(rows.into_iter().map(read).collect())
}

fn placed<'c>(
    db: impl Into<Db<'c>>,
    workspace: WorkspaceId,
    originals: &[OriginalId],
    most: u32,
) -> Builder<'c> {
    let ids: Vec<Uuid> = originals.iter().map(|id| id.uuid()).collect();
    let mut sql = Builder::on(
        db,
        "select p.original_id, h.id, h.name, p.state
        from publications p
        join channels h on h.workspace_id = p.workspace_id and h.id = p.channel_id
        where p.workspace_id = ",
    );
    sql.bind(workspace).push(" and ");
    any_of(&mut sql, "p.original_id", &ids);
    sql.push(" order by p.original_id, p.due_at, p.id limit ")
        .bind(i64::from(most));
    sql
}

/// How many originals each of these campaigns has, and how many of them are live; one that has none is missing.
pub async fn sizes(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    campaigns: &[CampaignId],
) -> Result<Vec<(CampaignId, i64, i64)>> {
    if campaigns.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<Uuid> = campaigns.iter().map(|id| id.uuid()).collect();
    let mut sql = Builder::on(
        db,
        "select c.campaign_id, count(*),
        cast(sum(case when o.state = 'live' then 1 else 0 end) as bigint)
        from campaign_originals c
        join originals o on o.workspace_id = c.workspace_id and o.id = c.original_id
        where c.workspace_id = ",
    );
    sql.bind(workspace).push(" and ");
    any_of(&mut sql, "c.campaign_id", &ids);
    sql.push(" group by c.campaign_id");
    let rows = sql.fetch_all::<(Uuid, i64, i64)>().await?;
    Ok(rows
        .into_iter()
        .map(|(id, all, live)| (id.into(), all, live))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Store;
    use crate::sql::plan;

    #[tokio::test]
    async fn what_is_asked_often_is_found_by_an_index_in_its_order() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open_sqlite(&folder.path().join("plans.db")).await.unwrap();
        let nowhere = WorkspaceId::from_uuid(Uuid::nil());
        let listed = page(&store, nowhere, &CampaignFilter::default(), None, 30)
            .text()
            .to_owned();
        let listed = plan(&store, &listed).await;
        assert!(
            listed.contains("INDEX campaigns_newest (workspace_id=?)"),
            "{listed}"
        );
        assert!(!listed.contains("TEMP B-TREE"), "{listed}");
        let pieces = plan(&store, PIECES).await;
        let index = "INDEX campaign_originals_of (workspace_id=? AND campaign_id=?)";
        assert!(
            pieces.contains(index) && !pieces.contains("TEMP B-TREE"),
            "{pieces}"
        );
        let some = [OriginalId::from_uuid(Uuid::nil())];
        let placed = placed(&store, nowhere, &some, 10).text().to_owned();
        let placed = plan(&store, &placed).await;
        let index = "INDEX publications_of_original (workspace_id=? AND original_id=?)";
        assert!(placed.contains(index), "{placed}");
        store.close().await;
    }
}
