//! Signed-in stays. The token itself is never stored, only its hash.

use crate::{Db, Result, Tx};
use parvis_domain::{Session, SessionId, Timestamp, UserId};
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    id: SessionId,
    #[sqlx(try_from = "Uuid")]
    user_id: UserId,
    #[sqlx(try_from = "i64")]
    created_at: Timestamp,
    #[sqlx(try_from = "i64")]
    seen_at: Timestamp,
    #[sqlx(try_from = "i64")]
    expires_at: Timestamp,
    user_agent: String,
}

impl From<Row> for Session {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            user_id: row.user_id,
            created_at: row.created_at,
            seen_at: row.seen_at,
            expires_at: row.expires_at,
            user_agent: row.user_agent,
        }
    }
}

/// The session whose token has this hash, if it hasn't ended at `now`.
pub async fn by_token_hash(db: impl Into<Db<'_>>, hash: &[u8], now: Timestamp) -> Result<Option<Session>> {
    let row = fetch_optional!(
        db,
        Row,
        "select id, user_id, created_at, seen_at, expires_at, user_agent
        from sessions
        where token_hash = $1
        and expires_at > $2",
        hash,
        now
    )?;
    Ok(row.map(Into::into))
}

/// Begins one.
pub async fn insert(tx: &mut Tx, session: &Session, token_hash: &[u8]) -> Result<()> {
    execute!(
        tx,
        "insert into sessions (id, token_hash, user_id, created_at, seen_at, expires_at, user_agent)
        values ($1, $2, $3, $4, $5, $6, $7)",
        session.id,
        token_hash,
        session.user_id,
        session.created_at,
        session.seen_at,
        session.expires_at,
        &session.user_agent
    )?;
    Ok(())
}

/// Notes that it was used, and moves its end.
pub async fn touch(tx: &mut Tx, id: SessionId, seen_at: Timestamp, expires_at: Timestamp) -> Result<()> {
    execute!(
        tx,
        "update sessions
        set seen_at = $2, expires_at = $3
        where id = $1",
        id,
        seen_at,
        expires_at
    )?;
    Ok(())
}

/// Ends one.
pub async fn delete(tx: &mut Tx, id: SessionId) -> Result<()> {
    execute!(tx, "delete from sessions where id = $1", id)?;
    Ok(())
}

/// Ends all of a user's. Gives how many there were.
pub async fn delete_of_user(tx: &mut Tx, user: UserId) -> Result<u64> {
    execute!(tx, "delete from sessions where user_id = $1", user)
}

/// Forgets those that ended before `now`.
pub async fn delete_ended(tx: &mut Tx, now: Timestamp) -> Result<u64> {
    execute!(tx, "delete from sessions where expires_at <= $1", now)
}

/// Ends all of a user's but one.
pub async fn delete_of_user_but(tx: &mut Tx, user: UserId, kept: SessionId) -> Result<u64> {
    execute!(
        tx,
        "delete from sessions where user_id = $1 and id <> $2",
        user,
        kept
    )
}
