//! What is made of originals for each channel, and its frozen states.

use crate::sql::OptUuid;
use crate::{Db, Result, StoreError, Tx};
use parvis_domain::{
    ChannelId, OriginalId, RevisionId, Timestamp, UserId, Variant, VariantContent, VariantId,
    VariantRevision, WorkspaceId,
};
use uuid::Uuid;

macro_rules! columns {
    () => {
        "id, original_id, channel_id, content, made_from, version, created_at, updated_at, updated_by"
    };
}

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    id: VariantId,
    #[sqlx(try_from = "Uuid")]
    original_id: OriginalId,
    #[sqlx(try_from = "Uuid")]
    channel_id: ChannelId,
    content: String,
    #[sqlx(try_from = "OptUuid")]
    made_from: Option<RevisionId>,
    version: i64,
    #[sqlx(try_from = "i64")]
    created_at: Timestamp,
    #[sqlx(try_from = "i64")]
    updated_at: Timestamp,
    #[sqlx(try_from = "Uuid")]
    updated_by: UserId,
}

impl TryFrom<Row> for Variant {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            id: row.id,
            original_id: row.original_id,
            channel_id: row.channel_id,
            content: content("variants.content", &row.content)?,
            made_from: row.made_from,
            version: row.version,
            created_at: row.created_at,
            updated_at: row.updated_at,
            updated_by: row.updated_by,
        })
    }
}

fn content(what: &'static str, stored: &str) -> Result<VariantContent> {
    serde_json::from_str(stored).map_err(|error| StoreError::corrupt(what, error))
}

fn stored(content: &VariantContent) -> Result<String> {
    serde_json::to_string(content).map_err(|error| StoreError::corrupt("variants.content", error))
}

/// Every variant of an original, in the order they were begun.
pub async fn of_original(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    original: OriginalId,
) -> Result<Vec<Variant>> {
    let rows = fetch_all!(
        db,
        Row,
        concat!(
            "select ",
            columns!(),
            " from variants
            where workspace_id = $1
            and original_id = $2
            order by created_at, id"
        ),
        workspace,
        original
    )?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// One variant.
pub async fn by_id(db: impl Into<Db<'_>>, workspace: WorkspaceId, id: VariantId) -> Result<Option<Variant>> {
    let row = fetch_optional!(
        db,
        Row,
        concat!(
            "select ",
            columns!(),
            " from variants
            where workspace_id = $1
            and id = $2"
        ),
        workspace,
        id
    )?;
    row.map(TryInto::try_into).transpose()
}

/// One variant, that nobody else may change until the transaction ends.
pub async fn for_update(tx: &mut Tx, workspace: WorkspaceId, id: VariantId) -> Result<Option<Variant>> {
    let row = fetch_for_update!(
        tx,
        Row,
        concat!(
            "select ",
            columns!(),
            " from variants
            where workspace_id = $1
            and id = $2"
        ),
        workspace,
        id
    )?;
    row.map(TryInto::try_into).transpose()
}

/// Writes a new one. [`StoreError::Taken`] when the original has one for that channel.
pub async fn insert(tx: &mut Tx, workspace: WorkspaceId, variant: &Variant) -> Result<()> {
    execute!(
        tx,
        "insert into variants
        (workspace_id, id, original_id, channel_id, content, made_from, version, created_at, updated_at,
        updated_by)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        workspace,
        variant.id,
        variant.original_id,
        variant.channel_id,
        stored(&variant.content)?,
        variant.made_from,
        variant.version,
        variant.created_at,
        variant.updated_at,
        variant.updated_by
    )?;
    Ok(())
}

/// Writes everything that may change of one that was read [for update](for_update).
pub async fn update(tx: &mut Tx, workspace: WorkspaceId, variant: &Variant) -> Result<()> {
    execute!(
        tx,
        "update variants
        set content = $3, made_from = $4, version = $5, updated_at = $6, updated_by = $7
        where workspace_id = $1
        and id = $2",
        workspace,
        variant.id,
        stored(&variant.content)?,
        variant.made_from,
        variant.version,
        variant.updated_at,
        variant.updated_by
    )?;
    Ok(())
}

/// Takes it away. Gives whether it was there; [`StoreError::Reference`] when something of it was ever frozen.
pub async fn delete(tx: &mut Tx, workspace: WorkspaceId, id: VariantId) -> Result<bool> {
    let touched = execute!(
        tx,
        "delete from variants
        where workspace_id = $1
        and id = $2",
        workspace,
        id
    )?;
    Ok(touched == 1)
}

macro_rules! revision_columns {
    () => {
        "id, variant_id, number, content, made_from, created_at, created_by"
    };
}

#[derive(sqlx::FromRow)]
struct RevisionRow {
    #[sqlx(try_from = "Uuid")]
    id: RevisionId,
    #[sqlx(try_from = "Uuid")]
    variant_id: VariantId,
    number: i64,
    content: String,
    #[sqlx(try_from = "OptUuid")]
    made_from: Option<RevisionId>,
    #[sqlx(try_from = "i64")]
    created_at: Timestamp,
    #[sqlx(try_from = "Uuid")]
    created_by: UserId,
}

impl TryFrom<RevisionRow> for VariantRevision {
    type Error = StoreError;

    fn try_from(row: RevisionRow) -> Result<Self> {
        Ok(Self {
            id: row.id,
            variant_id: row.variant_id,
            number: row.number,
            content: content("variant_revisions.content", &row.content)?,
            made_from: row.made_from,
            created_at: row.created_at,
            created_by: row.created_by,
        })
    }
}

/// A frozen state.
pub async fn revision(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    id: RevisionId,
) -> Result<Option<VariantRevision>> {
    let row = fetch_optional!(
        db,
        RevisionRow,
        concat!(
            "select ",
            revision_columns!(),
            " from variant_revisions
            where workspace_id = $1
            and id = $2"
        ),
        workspace,
        id
    )?;
    row.map(TryInto::try_into).transpose()
}

/// The state frozen last.
pub async fn newest_revision(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    variant: VariantId,
) -> Result<Option<VariantRevision>> {
    let row = fetch_optional!(
        db,
        RevisionRow,
        concat!(
            "select ",
            revision_columns!(),
            " from variant_revisions
            where workspace_id = $1
            and variant_id = $2
            order by number desc
            limit 1"
        ),
        workspace,
        variant
    )?;
    row.map(TryInto::try_into).transpose()
}

/// Freezes a state. [`StoreError::Taken`] when the number is in use.
pub async fn insert_revision(tx: &mut Tx, workspace: WorkspaceId, revision: &VariantRevision) -> Result<()> {
    execute!(
        tx,
        "insert into variant_revisions
        (workspace_id, id, variant_id, number, content, made_from, created_at, created_by)
        values ($1, $2, $3, $4, $5, $6, $7, $8)",
        workspace,
        revision.id,
        revision.variant_id,
        revision.number,
        stored(&revision.content)?,
        revision.made_from,
        revision.created_at,
        revision.created_by
    )?;
    Ok(())
}
