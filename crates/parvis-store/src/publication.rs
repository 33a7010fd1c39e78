//! What is placed, or to be placed, on channels, and the story of each.

use crate::sql::{Builder, OptMicros, OptUuid, cursor_after, dialect::any_of, word};
use crate::{Db, Result, StoreError, Tx};
use parvis_domain::{
    ChannelId, Cursor, DeliveryId, OriginalId, Page, PlannedTime, Publication, PublicationId,
    PublicationState, RemoteLink, RevisionId, RulingId, Timestamp, UserId, VariantId, WorkspaceId, Zone,
};
use uuid::Uuid;

macro_rules! columns {
    () => {
        "id, original_id, variant_id, revision_id, channel_id, state, state_since, reason, planned_local,
        planned_zone, due_at, ruling_id, minutes_spent, remote_id, remote_version, remote_url, published_at,
        delivery_id, withdrawal_id, correction_id, replaces_id, parts, created_at, created_by"
    };
}

mod part;

pub use part::{
    begin_text, by_remote, count_part, end_text, keep_part, out, parts, remove_parts_from, standing, texts,
};

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    id: PublicationId,
    #[sqlx(try_from = "Uuid")]
    original_id: OriginalId,
    #[sqlx(try_from = "Uuid")]
    variant_id: VariantId,
    #[sqlx(try_from = "Uuid")]
    revision_id: RevisionId,
    #[sqlx(try_from = "Uuid")]
    channel_id: ChannelId,
    state: String,
    #[sqlx(try_from = "i64")]
    state_since: Timestamp,
    reason: Option<String>,
    planned_local: Option<String>,
    planned_zone: Option<String>,
    #[sqlx(try_from = "i64")]
    due_at: Timestamp,
    #[sqlx(try_from = "Uuid")]
    ruling_id: RulingId,
    minutes_spent: Option<i64>,
    remote_id: Option<String>,
    remote_version: Option<String>,
    remote_url: Option<String>,
    #[sqlx(try_from = "OptMicros")]
    published_at: Option<Timestamp>,
    #[sqlx(try_from = "OptUuid")]
    delivery_id: Option<DeliveryId>,
    #[sqlx(try_from = "OptUuid")]
    withdrawal_id: Option<DeliveryId>,
    #[sqlx(try_from = "OptUuid")]
    correction_id: Option<DeliveryId>,
    #[sqlx(try_from = "OptUuid")]
    replaces_id: Option<PublicationId>,
    parts: i64,
    #[sqlx(try_from = "i64")]
    created_at: Timestamp,
    #[sqlx(try_from = "Uuid")]
    created_by: UserId,
}

impl TryFrom<Row> for Publication {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        let planned = match (&row.planned_local, &row.planned_zone) {
            (Some(local), Some(zone)) => Some(PlannedTime::restored(
                word("publications.planned_local", local)?,
                word("publications.planned_zone", zone)?,
                row.due_at,
            )),
            _ => None,
        };
        let minutes = row.minutes_spent.map(u32::try_from).transpose();
        Ok(Self {
            id: row.id,
            original_id: row.original_id,
            variant_id: row.variant_id,
            revision_id: row.revision_id,
            channel_id: row.channel_id,
            state: word("publications.state", &row.state)?,
            state_since: row.state_since,
            reason: row.reason,
            planned,
            due_at: row.due_at,
            ruling_id: row.ruling_id,
            minutes_spent: minutes.map_err(|e| StoreError::corrupt("publications.minutes_spent", e))?,
            remote: row.remote_id.map(|id| RemoteLink {
                id,
                version: row.remote_version.unwrap_or_default(),
                url: row.remote_url,
            }),
            published_at: row.published_at,
            delivery_id: row.delivery_id,
            withdrawal_id: row.withdrawal_id,
            correction_id: row.correction_id,
            replaces_id: row.replaces_id,
            parts: u32::try_from(row.parts).map_err(|e| StoreError::corrupt("publications.parts", e))?,
            created_at: row.created_at,
            created_by: row.created_by,
        })
    }
}

/// One publication.
pub async fn by_id(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    id: PublicationId,
) -> Result<Option<Publication>> {
    let row = fetch_optional!(
        db,
        Row,
        concat!(
            "select ",
            columns!(),
            " from publications
            where workspace_id = $1
            and id = $2"
        ),
        workspace,
        id
    )?;
    row.map(TryInto::try_into).transpose()
}

/// One publication, that nobody else may change until the transaction ends.
pub async fn for_update(
    tx: &mut Tx,
    workspace: WorkspaceId,
    id: PublicationId,
) -> Result<Option<Publication>> {
    let row = fetch_for_update!(
        tx,
        Row,
        concat!(
            "select ",
            columns!(),
            " from publications
            where workspace_id = $1
            and id = $2"
        ),
        workspace,
        id
    )?;
    row.map(TryInto::try_into).transpose()
}

/// Which publications a list shows.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// In this state only.
    pub state: Option<PublicationState>,
    /// Of this original only.
    pub original: Option<OriginalId>,
    /// On this channel only.
    pub channel: Option<ChannelId>,
}

/// Publications, the latest due first, a page at a time.
pub async fn list(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    filter: &Filter,
    after: Option<&Cursor>,
    size: u32,
) -> Result<Page<Publication>> {
    let mut sql = filtered(db, workspace, filter);
    cursor_after(&mut sql, "(due_at, id)", after);
    sql.push(" order by due_at desc, id desc limit ")
        .bind(i64::from(size) + 1);
    let rows: Result<Vec<Publication>> = sql
        .fetch_all::<Row>()
        .await?
        .into_iter()
        .map(TryInto::try_into)
        .collect();
    Ok(Page::cut(rows?, size as usize, |publication| Cursor {
        at: publication.due_at,
        id: publication.id.uuid(),
    }))
}

fn filtered<'c>(db: impl Into<Db<'c>>, workspace: WorkspaceId, filter: &Filter) -> Builder<'c> {
    let mut sql = Builder::on(
        db,
        concat!("select ", columns!(), " from publications where workspace_id = "),
    );
    sql.bind(workspace);
    if let Some(original) = filter.original {
        sql.push(" and original_id = ").bind(original);
    }
    if let Some(channel) = filter.channel {
        sql.push(" and channel_id = ").bind(channel);
    }
    if let Some(state) = filter.state {
        // An original has few publications, a state may have nearly all of them: SQLite takes the one index for as good as
        // the other, unless it can't take the other.
        sql.push(if filter.original.is_some() {
            " and coalesce(state, '') = "
        } else {
            " and state = "
        })
        .bind(state.as_str().to_owned());
    }
    sql
}

/// Every publication of a variant, the latest made first.
pub async fn of_variant(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    original: OriginalId,
    variant: VariantId,
) -> Result<Vec<Publication>> {
    let rows = fetch_all!(
        db,
        Row,
        concat!(
            "select ",
            columns!(),
            " from publications
            where workspace_id = $1
            and original_id = $2
            and variant_id = $3
            order by created_at desc, id desc"
        ),
        workspace,
        original,
        variant
    )?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// What the originals are called at present, for a list.
pub async fn titles(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    originals: &[OriginalId],
) -> Result<Vec<(OriginalId, String)>> {
    if originals.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<Uuid> = originals.iter().map(|id| id.uuid()).collect();
    let mut sql = Builder::on(
        db,
        "select original_id, title from working_copies where workspace_id = ",
    );
    sql.bind(workspace).push(" and ");
    any_of(&mut sql, "original_id", &ids);
    let rows: Vec<(Uuid, String)> = sql.fetch_all().await?;
    Ok(rows.into_iter().map(|(id, title)| (id.into(), title)).collect())
}

/// The publications of a channel in one state: for what concerns them all.
pub async fn of_channel_in(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    channel: ChannelId,
    state: PublicationState,
) -> Result<Vec<PublicationId>> {
    let rows = fetch_all!(
        db,
        (Uuid,),
        "select id
        from publications
        where workspace_id = $1
        and channel_id = $2
        and state = $3
        order by due_at, id",
        workspace,
        channel,
        state.as_str()
    )?;
    Ok(rows.into_iter().map(|(id,)| id.into()).collect())
}

/// What is planned by the clock of a zone and not under way yet, in every workspace: so many after the one named, in the
/// order of their identifiers.
pub async fn planned_everywhere(
    db: impl Into<Db<'_>>,
    after: Option<(WorkspaceId, PublicationId)>,
    most: u32,
) -> Result<Vec<(WorkspaceId, PublicationId, PlannedTime)>> {
    let (workspace, id) = after.map_or((Uuid::nil(), Uuid::nil()), |(workspace, id)| {
        (workspace.uuid(), id.uuid())
    });
    let rows = fetch_all!(
        db,
        (Uuid, Uuid, String, String, i64),
        "select workspace_id, id, planned_local, planned_zone, due_at
        from publications
        where state in ('scheduled', 'awaiting_approval')
        and planned_zone is not null
        and (workspace_id, id) > ($1, $2)
        order by workspace_id, id
        limit $3",
        workspace,
        id,
        i64::from(most)
    )?;
    rows.into_iter()
        .map(|(workspace, id, local, zone, due_at)| {
            let planned = PlannedTime::restored(
                word("publications.planned_local", &local)?,
                word("publications.planned_zone", &zone)?,
                Timestamp::from_micros(due_at),
            );
            Ok((workspace.into(), id.into(), planned))
        })
        .collect()
}

/// Writes a new one.
pub async fn insert(tx: &mut Tx, workspace: WorkspaceId, publication: &Publication) -> Result<()> {
    tx.say(workspace, "publication", publication.id.uuid());
    let remote = publication.remote.as_ref();
    execute!(
        tx,
        "insert into publications
        (workspace_id, id, original_id, variant_id, revision_id, channel_id, state, state_since, reason,
        planned_local, planned_zone, due_at, ruling_id, minutes_spent, remote_id, remote_version, remote_url,
        published_at, delivery_id, withdrawal_id, correction_id, replaces_id, parts, created_at, created_by)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
        $21, $22, $23, $24, $25)",
        workspace,
        publication.id,
        publication.original_id,
        publication.variant_id,
        publication.revision_id,
        publication.channel_id,
        publication.state.as_str(),
        publication.state_since,
        publication.reason.as_deref(),
        publication.planned.map(|planned| planned.local().to_string()),
        publication.planned.map(|planned| planned.zone().as_str()),
        publication.due_at,
        publication.ruling_id,
        publication.minutes_spent.map(i64::from),
        remote.map(|remote| remote.id.as_str()),
        remote.map(|remote| remote.version.as_str()),
        remote.and_then(|remote| remote.url.as_deref()),
        publication.published_at,
        publication.delivery_id,
        publication.withdrawal_id,
        publication.correction_id,
        publication.replaces_id,
        i64::from(publication.parts),
        publication.created_at,
        publication.created_by
    )?;
    Ok(())
}

/// Writes everything that may change of one that was read [for update](for_update).
pub async fn update(tx: &mut Tx, workspace: WorkspaceId, publication: &Publication) -> Result<()> {
    tx.say(workspace, "publication", publication.id.uuid());
    let remote = publication.remote.as_ref();
    execute!(
        tx,
        "update publications
        set revision_id = $3, state = $4, state_since = $5, reason = $6, planned_local = $7,
        planned_zone = $8, due_at = $9, ruling_id = $10, minutes_spent = $11, remote_id = $12,
        remote_version = $13, remote_url = $14, published_at = $15, delivery_id = $16, withdrawal_id = $17, correction_id = $18,
        parts = $19
        where workspace_id = $1
        and id = $2",
        workspace,
        publication.id,
        publication.revision_id,
        publication.state.as_str(),
        publication.state_since,
        publication.reason.as_deref(),
        publication.planned.map(|planned| planned.local().to_string()),
        publication.planned.map(|planned| Zone::as_str(planned.zone())),
        publication.due_at,
        publication.ruling_id,
        publication.minutes_spent.map(i64::from),
        remote.map(|remote| remote.id.as_str()),
        remote.map(|remote| remote.version.as_str()),
        remote.and_then(|remote| remote.url.as_deref()),
        publication.published_at,
        publication.delivery_id,
        publication.withdrawal_id,
        publication.correction_id,
        i64::from(publication.parts)
    )?;
    Ok(())
}

/// One change of a publication's state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The state it came into.
    pub state: PublicationState,
    /// Why, where a reason is kept.
    pub reason: Option<String>,
    /// When.
    pub at: Timestamp,
    /// Whose deed it was; none: the worker's.
    pub by: Option<UserId>,
}

/// Adds to its story.
pub async fn add_event(
    tx: &mut Tx,
    workspace: WorkspaceId,
    publication: PublicationId,
    event: &Event,
) -> Result<()> {
    execute!(
        tx,
        "insert into publication_events (workspace_id, publication_id, position, state, reason, at, user_id)
        select $1, $2, coalesce(max(position), 0) + 1, $3, $4, $5, $6
        from publication_events
        where workspace_id = $1
        and publication_id = $2",
        workspace,
        publication,
        event.state.as_str(),
        event.reason.as_deref(),
        event.at,
        event.by
    )?;
    Ok(())
}

/// Its story, from the beginning.
pub async fn events(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    publication: PublicationId,
) -> Result<Vec<Event>> {
    let rows = fetch_all!(
        db,
        (String, Option<String>, i64, Option<Uuid>),
        "select state, reason, at, user_id
        from publication_events
        where workspace_id = $1
        and publication_id = $2
        order by position",
        workspace,
        publication
    )?;
    rows.into_iter()
        .map(|(state, reason, at, by)| {
            Ok(Event {
                state: word("publication_events.state", &state)?,
                reason,
                at: Timestamp::from_micros(at),
                by: by.map(Into::into),
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Store;
    use crate::sql::plan;

    /// Asked for each page of an original that is rendered, among a hundred thousand that were published.
    #[tokio::test]
    async fn what_stands_of_an_original_is_found_by_the_original() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open_sqlite(&folder.path().join("plans.db")).await.unwrap();
        let filter = Filter {
            state: Some(PublicationState::Published),
            original: Some(OriginalId::from_uuid(Uuid::nil())),
            channel: None,
        };
        let nowhere = WorkspaceId::from_uuid(Uuid::nil());
        let mut sql = filtered(&store, nowhere, &filter);
        sql.push(" order by due_at desc, id desc limit ").bind(101_i64);
        let plan = plan(&store, sql.text()).await;
        assert!(
            plan.contains("INDEX publications_of_original (workspace_id=? AND original_id=?)"),
            "{plan}"
        );
        assert!(!plan.contains("TEMP B-TREE"), "{plan}");
        store.close().await;
    }
}
