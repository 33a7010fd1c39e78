//! Who did what, when. Written with the change it tells of; never changed, never deleted.

use crate::{
    Db, Result, Tx,
    sql::{Builder, OptUuid, cursor_after, dialect::any_word},
};
use parvis_domain::{AuditEntry, AuditEntryId, Cursor, Page, Timestamp, WorkspaceId};
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    id: AuditEntryId,
    #[sqlx(try_from = "i64")]
    at: Timestamp,
    principal_kind: String,
    #[sqlx(try_from = "OptUuid")]
    principal_id: Option<Uuid>,
    principal_name: String,
    action: String,
    noun: String,
    #[sqlx(try_from = "OptUuid")]
    noun_id: Option<Uuid>,
    detail: String,
}

impl From<OptUuid> for Option<Uuid> {
    fn from(stored: OptUuid) -> Self {
        stored.0
    }
}

impl From<Row> for AuditEntry {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            at: row.at,
            principal_kind: row.principal_kind,
            principal_id: row.principal_id,
            principal_name: row.principal_name,
            action: row.action,
            noun: row.noun,
            noun_id: row.noun_id,
            detail: row.detail,
        }
    }
}

/// Writes an entry of a workspace.
pub async fn insert(tx: &mut Tx, workspace: WorkspaceId, entry: &AuditEntry) -> Result<()> {
    execute!(
        tx,
        "insert into audit_entries
        (workspace_id, id, at, principal_kind, principal_id, principal_name, action, noun, noun_id, detail)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        workspace,
        entry.id,
        entry.at,
        &entry.principal_kind,
        entry.principal_id,
        &entry.principal_name,
        &entry.action,
        &entry.noun,
        entry.noun_id,
        &entry.detail
    )?;
    Ok(())
}

/// Writes an entry of the instance: what happened outside any workspace.
pub async fn insert_for_instance(tx: &mut Tx, entry: &AuditEntry) -> Result<()> {
    execute!(
        tx,
        "insert into instance_audit_entries
        (id, at, principal_kind, principal_id, principal_name, action, detail)
        values ($1, $2, $3, $4, $5, $6, $7)",
        entry.id,
        entry.at,
        &entry.principal_kind,
        entry.principal_id,
        &entry.principal_name,
        &entry.action,
        &entry.detail
    )?;
    Ok(())
}

/// The newest entries of the workspace, a page at a time; of one thing only when `noun_id` is given.
pub async fn list(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    noun_id: Option<Uuid>,
    after: Option<&Cursor>,
    size: u32,
) -> Result<Page<AuditEntry>> {
    let mut sql = Builder::on(
        db,
        "select id, at, principal_kind, principal_id, principal_name, action, noun, noun_id, detail
        from audit_entries
        where workspace_id = ",
    );
    sql.bind(workspace);
    if let Some(noun_id) = noun_id {
        sql.push(" and noun_id = ").bind(noun_id);
    }
    cursor_after(&mut sql, "(at, id)", after);
    sql.push(" order by at desc, id desc limit ")
        .bind(i64::from(size) + 1);
    let rows: Vec<AuditEntry> = sql
        .fetch_all::<Row>()
        .await?
        .into_iter()
        .map(Into::into)
        .collect();
    Ok(Page::cut(rows, size as usize, |entry| Cursor {
        at: entry.at,
        id: entry.id.uuid(),
    }))
}

/// The newest entries of these actions, a page at a time.
pub async fn of_actions(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    actions: &[&str],
    after: Option<&Cursor>,
    size: u32,
) -> Result<Page<AuditEntry>> {
    let mut sql = Builder::on(
        db,
        "select id, at, principal_kind, principal_id, principal_name, action, noun, noun_id, detail
        from audit_entries
        where workspace_id = ",
    );
    sql.bind(workspace).push(" and ");
    any_word(&mut sql, "action", actions);
    cursor_after(&mut sql, "(at, id)", after);
    sql.push(" order by at desc, id desc limit ")
        .bind(i64::from(size) + 1);
    let rows = sql.fetch_all::<Row>().await?;
    let entries = rows.into_iter().map(Into::into).collect();
    Ok(Page::cut(entries, size as usize, |entry: &AuditEntry| Cursor {
        at: entry.at,
        id: entry.id.uuid(),
    }))
}
