//! The secret links by which members' own calendars read the agenda. The link itself is never stored, only its hash.

use crate::sql::{OptMicros, word};
use crate::{Db, Result, StoreError, Tx};
use parvis_domain::{Timestamp, UiLanguage, UserId, WorkspaceId};
use uuid::Uuid;

/// A member's link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaLink {
    /// In which workspace.
    pub workspace: WorkspaceId,
    /// Whose.
    pub user: UserId,
    /// The language its sentences are in.
    pub language: UiLanguage,
    /// When it was made.
    pub created_at: Timestamp,
    /// When a calendar last came.
    pub read_at: Option<Timestamp>,
}

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    workspace_id: WorkspaceId,
    #[sqlx(try_from = "Uuid")]
    user_id: UserId,
    language: String,
    #[sqlx(try_from = "i64")]
    created_at: Timestamp,
    #[sqlx(try_from = "OptMicros")]
    read_at: Option<Timestamp>,
}

impl TryFrom<Row> for AgendaLink {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            workspace: row.workspace_id,
            user: row.user_id,
            language: word("agenda_links.language", &row.language)?,
            created_at: row.created_at,
            read_at: row.read_at,
        })
    }
}

/// A member's own link.
pub async fn of_member(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    user: UserId,
) -> Result<Option<AgendaLink>> {
    let row = fetch_optional!(
        db,
        Row,
        "select workspace_id, user_id, language, created_at, read_at
        from agenda_links
        where workspace_id = $1
        and user_id = $2",
        workspace,
        user
    )?;
    row.map(TryInto::try_into).transpose()
}

/// Whose link has this hash.
pub async fn by_hash(db: impl Into<Db<'_>>, token_hash: &[u8]) -> Result<Option<AgendaLink>> {
    let row = fetch_optional!(
        db,
        Row,
        "select workspace_id, user_id, language, created_at, read_at
        from agenda_links
        where token_hash = $1",
        token_hash
    )?;
    row.map(TryInto::try_into).transpose()
}

/// Makes a member's link, or puts this one in the place of the one that was there.
pub async fn put(tx: &mut Tx, link: &AgendaLink, token_hash: &[u8]) -> Result<()> {
    execute!(
        tx,
        "insert into agenda_links (workspace_id, user_id, token_hash, language, created_at, read_at)
        values ($1, $2, $3, $4, $5, null)
        on conflict (workspace_id, user_id) do update
        set token_hash = excluded.token_hash, language = excluded.language, created_at = excluded.created_at,
        read_at = null",
        link.workspace,
        link.user,
        token_hash,
        link.language.as_str(),
        link.created_at
    )?;
    Ok(())
}

/// Notes that a calendar came.
pub async fn note_read(tx: &mut Tx, workspace: WorkspaceId, user: UserId, at: Timestamp) -> Result<()> {
    execute!(
        tx,
        "update agenda_links
        set read_at = $3
        where workspace_id = $1
        and user_id = $2",
        workspace,
        user,
        at
    )?;
    Ok(())
}

/// Takes a member's link away. Gives whether there was one.
pub async fn delete(tx: &mut Tx, workspace: WorkspaceId, user: UserId) -> Result<bool> {
    let gone = execute!(
        tx,
        "delete from agenda_links
        where workspace_id = $1
        and user_id = $2",
        workspace,
        user
    )?;
    Ok(gone > 0)
}
