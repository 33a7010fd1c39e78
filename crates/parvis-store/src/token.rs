//! Words by which scripts act for members. Only their hashes are stored.

use crate::{Db, Result, Tx, sql::OptMicros};
use parvis_domain::{Scopes, Timestamp, Token, TokenId, UserId, WorkspaceId};
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    id: TokenId,
    #[sqlx(try_from = "Uuid")]
    user_id: UserId,
    name: String,
    scopes: String,
    #[sqlx(try_from = "i64")]
    created_at: Timestamp,
    #[sqlx(try_from = "i64")]
    expires_at: Timestamp,
    #[sqlx(try_from = "OptMicros")]
    used_at: Option<Timestamp>,
    #[sqlx(try_from = "OptMicros")]
    revoked_at: Option<Timestamp>,
}

impl From<Row> for Token {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            user_id: row.user_id,
            name: row.name,
            scopes: Scopes::from(row.scopes.as_str()),
            created_at: row.created_at,
            expires_at: row.expires_at,
            used_at: row.used_at,
            revoked_at: row.revoked_at,
        }
    }
}

/// The token whose word has this hash, and the workspace it opens.
pub async fn by_hash(db: impl Into<Db<'_>>, hash: &[u8]) -> Result<Option<(WorkspaceId, Token)>> {
    #[derive(sqlx::FromRow)]
    struct WithPlace {
        #[sqlx(try_from = "Uuid")]
        workspace_id: WorkspaceId,
        #[sqlx(flatten)]
        token: Row,
    }
    let row = fetch_optional!(
        db,
        WithPlace,
        "select workspace_id, id, user_id, name, scopes, created_at, expires_at, used_at, revoked_at
        from tokens
        where token_hash = $1",
        hash
    )?;
    Ok(row.map(|row| (row.workspace_id, row.token.into())))
}

#[derive(sqlx::FromRow)]
struct WithOwner {
    #[sqlx(flatten)]
    token: Row,
    owner: String,
}

impl From<WithOwner> for (Token, String) {
    fn from(row: WithOwner) -> Self {
        (row.token.into(), row.owner)
    }
}

/// Those of the workspace that weren't taken back, each with its owner's name, newest first.
pub async fn list(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<Vec<(Token, String)>> {
    let rows = fetch_all!(
        db,
        WithOwner,
        "select t.id, t.user_id, t.name, t.scopes, t.created_at, t.expires_at, t.used_at, t.revoked_at,
        u.name as owner
        from tokens t
        join users u on u.id = t.user_id
        where t.workspace_id = $1
        and t.revoked_at is null
        order by t.created_at desc, t.id desc",
        workspace
    )?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// As [`list`], one member's only.
pub async fn list_of_user(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    user: UserId,
) -> Result<Vec<(Token, String)>> {
    let rows = fetch_all!(
        db,
        WithOwner,
        "select t.id, t.user_id, t.name, t.scopes, t.created_at, t.expires_at, t.used_at, t.revoked_at,
        u.name as owner
        from tokens t
        join users u on u.id = t.user_id
        where t.workspace_id = $1
        and t.user_id = $2
        and t.revoked_at is null
        order by t.created_at desc, t.id desc",
        workspace,
        user
    )?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// One of the workspace.
pub async fn by_id(db: impl Into<Db<'_>>, workspace: WorkspaceId, id: TokenId) -> Result<Option<Token>> {
    let row = fetch_optional!(
        db,
        Row,
        "select id, user_id, name, scopes, created_at, expires_at, used_at, revoked_at
        from tokens
        where workspace_id = $1
        and id = $2",
        workspace,
        id
    )?;
    Ok(row.map(Into::into))
}

/// Writes a new one.
pub async fn insert(tx: &mut Tx, workspace: WorkspaceId, token: &Token, hash: &[u8]) -> Result<()> {
    execute!(
        tx,
        "insert into tokens (workspace_id, id, user_id, name, token_hash, scopes, created_at, expires_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8)",
        workspace,
        token.id,
        token.user_id,
        &token.name,
        hash,
        token.scopes.to_string(),
        token.created_at,
        token.expires_at
    )?;
    Ok(())
}

/// Notes that it was used.
pub async fn touch(tx: &mut Tx, workspace: WorkspaceId, id: TokenId, at: Timestamp) -> Result<()> {
    execute!(
        tx,
        "update tokens
        set used_at = $3
        where workspace_id = $1
        and id = $2",
        workspace,
        id,
        at
    )?;
    Ok(())
}

/// Takes it back. Gives whether it wasn't yet.
pub async fn revoke(tx: &mut Tx, workspace: WorkspaceId, id: TokenId, at: Timestamp) -> Result<bool> {
    let touched = execute!(
        tx,
        "update tokens
        set revoked_at = $3
        where workspace_id = $1
        and id = $2
        and revoked_at is null",
        workspace,
        id,
        at
    )?;
    Ok(touched == 1)
}

/// Takes back all that a member has there. Gives how many there were.
pub async fn revoke_of_user(tx: &mut Tx, workspace: WorkspaceId, user: UserId, at: Timestamp) -> Result<u64> {
    execute!(
        tx,
        "update tokens
        set revoked_at = $3
        where workspace_id = $1
        and user_id = $2
        and revoked_at is null",
        workspace,
        user,
        at
    )
}
