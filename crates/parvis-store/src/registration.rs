//! What networks' servers know this installation by, encrypted. The store never sees what is inside.

use crate::{Db, Result, Tx};
use parvis_domain::{Network, Timestamp};

/// A registration as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct SealedRegistration {
    /// Which key of the ring opens it.
    pub key_id: String,
    /// Nonce, ciphertext and tag.
    pub sealed: Vec<u8>,
}

/// The one with a server, for those who come back to `redirect`.
pub async fn find(
    db: impl Into<Db<'_>>,
    network: Network,
    server: &str,
    redirect: &str,
) -> Result<Option<SealedRegistration>> {
    fetch_optional!(
        db,
        SealedRegistration,
        "select key_id, sealed
        from registrations
        where network = $1
        and server = $2
        and redirect = $3",
        network.as_str(),
        server,
        redirect
    )
}

/// Keeps one, instead of whatever was there.
pub async fn keep(
    tx: &mut Tx,
    (network, server, redirect): (Network, &str, &str),
    key_id: &str,
    sealed: &[u8],
    now: Timestamp,
) -> Result<()> {
    execute!(
        tx,
        "insert into registrations (network, server, redirect, key_id, sealed, made_at)
        values ($1, $2, $3, $4, $5, $6)
        on conflict (network, server, redirect) do update
        set key_id = excluded.key_id, sealed = excluded.sealed, made_at = excluded.made_at",
        network.as_str(),
        server,
        redirect,
        key_id,
        sealed,
        now
    )?;
    Ok(())
}
