//! Links that work once. The token itself is never stored, only its hash.

use crate::{Result, Tx};
use parvis_domain::{Timestamp, UserId};
use uuid::Uuid;

/// Writes a new one.
pub async fn insert(
    tx: &mut Tx,
    token_hash: &[u8],
    user: UserId,
    purpose: &str,
    created_at: Timestamp,
    expires_at: Timestamp,
) -> Result<()> {
    execute!(
        tx,
        "insert into one_time_links (token_hash, user_id, purpose, created_at, expires_at)
        values ($1, $2, $3, $4, $5)",
        token_hash,
        user,
        purpose,
        created_at,
        expires_at
    )?;
    Ok(())
}

/// Uses it up, and gives whose it is; nothing when it was used, ended, or never was.
pub async fn spend(tx: &mut Tx, token_hash: &[u8], purpose: &str, now: Timestamp) -> Result<Option<UserId>> {
    let owner: Option<(Uuid,)> = fetch_optional!(
        tx,
        (Uuid,),
        "update one_time_links
        set used_at = $3
        where token_hash = $1
        and purpose = $2
        and used_at is null
        and expires_at > $3
        returning user_id",
        token_hash,
        purpose,
        now
    )?;
    Ok(owner.map(|(id,)| id.into()))
}

/// Takes back every unused one of this user and purpose.
pub async fn delete_unused(tx: &mut Tx, user: UserId, purpose: &str) -> Result<()> {
    execute!(
        tx,
        "delete from one_time_links
        where user_id = $1
        and purpose = $2
        and used_at is null",
        user,
        purpose
    )?;
    Ok(())
}
