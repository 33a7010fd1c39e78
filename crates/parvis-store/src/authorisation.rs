//! People who were sent to a network's server to let us in, until they come back. What they come back with is never
//! stored, only its hash.

use crate::{Result, StoreError, Tx};
use parvis_domain::{ChannelId, Network, SessionId, Timestamp, WorkspaceId};
use uuid::Uuid;

/// Somebody who is on their way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PendingAuthorisation {
    /// What they come back with, hashed.
    pub state_hash: Vec<u8>,
    /// The signed-in stay they left from: nobody else comes back for them.
    pub session_id: SessionId,
    /// The channel it will be, or is.
    pub channel_id: ChannelId,
    /// Whether the channel is there already and is connected again.
    pub again: bool,
    /// Where they were sent.
    pub network: Network,
    /// To which server.
    pub server: String,
    /// Which key of the ring opens what is sealed.
    pub key_id: String,
    /// Nonce, ciphertext and tag.
    pub sealed: Vec<u8>,
}

#[derive(sqlx::FromRow)]
struct Row {
    state_hash: Vec<u8>,
    #[sqlx(try_from = "Uuid")]
    session_id: SessionId,
    #[sqlx(try_from = "Uuid")]
    channel_id: ChannelId,
    again: bool,
    network: String,
    server: String,
    key_id: String,
    sealed: Vec<u8>,
}

impl TryFrom<Row> for PendingAuthorisation {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            network: row
                .network
                .parse()
                .map_err(|error| StoreError::corrupt("authorisations.network", error))?,
            state_hash: row.state_hash,
            session_id: row.session_id,
            channel_id: row.channel_id,
            again: row.again,
            server: row.server,
            key_id: row.key_id,
            sealed: row.sealed,
        })
    }
}

/// Writes a new one, and forgets those of the workspace that nobody came back for in time.
pub async fn insert(
    tx: &mut Tx,
    workspace: WorkspaceId,
    pending: &PendingAuthorisation,
    now: Timestamp,
    expires_at: Timestamp,
) -> Result<()> {
    execute!(
        &mut *tx,
        "delete from authorisations
        where workspace_id = $1
        and expires_at <= $2",
        workspace,
        now
    )?;
    execute!(
        tx,
        "insert into authorisations
        (workspace_id, state_hash, session_id, channel_id, again, network, server, key_id, sealed, created_at,
        expires_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        workspace,
        pending.state_hash.as_slice(),
        pending.session_id,
        pending.channel_id,
        pending.again,
        pending.network.as_str(),
        pending.server.as_str(),
        pending.key_id.as_str(),
        pending.sealed.as_slice(),
        now,
        expires_at
    )?;
    Ok(())
}

/// Uses one up; nothing when it was used, ended, never was, or is another stay's.
pub async fn spend(
    tx: &mut Tx,
    workspace: WorkspaceId,
    state_hash: &[u8],
    session: SessionId,
    now: Timestamp,
) -> Result<Option<PendingAuthorisation>> {
    let row = fetch_optional!(
        tx,
        Row,
        "delete from authorisations
        where workspace_id = $1
        and state_hash = $2
        and session_id = $3
        and expires_at > $4
        returning state_hash, session_id, channel_id, again, network, server, key_id, sealed",
        workspace,
        state_hash,
        session,
        now
    )?;
    row.map(TryInto::try_into).transpose()
}
