//! Offers to become a member.

use crate::{
    Db, Result, StoreError, Tx,
    sql::{OptMicros, word},
};
use parvis_domain::{Invitation, InvitationId, Timestamp, UserId, Workspace, WorkspaceId};
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    id: InvitationId,
    email: String,
    role: String,
    #[sqlx(try_from = "Uuid")]
    invited_by: UserId,
    #[sqlx(try_from = "i64")]
    created_at: Timestamp,
    #[sqlx(try_from = "i64")]
    expires_at: Timestamp,
    #[sqlx(try_from = "OptMicros")]
    accepted_at: Option<Timestamp>,
    #[sqlx(try_from = "OptMicros")]
    revoked_at: Option<Timestamp>,
}

impl TryFrom<Row> for Invitation {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            id: row.id,
            email: row.email,
            role: word("invitations.role", &row.role)?,
            invited_by: row.invited_by,
            created_at: row.created_at,
            expires_at: row.expires_at,
            accepted_at: row.accepted_at,
            revoked_at: row.revoked_at,
        })
    }
}

/// Those of the workspace that were neither taken up nor taken back, newest first.
pub async fn list_pending(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<Vec<Invitation>> {
    let rows = fetch_all!(
        db,
        Row,
        "select id, email, role, invited_by, created_at, expires_at, accepted_at, revoked_at
        from invitations
        where workspace_id = $1
        and accepted_at is null
        and revoked_at is null
        order by created_at desc, id desc",
        workspace
    )?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// The one whose token has this hash, and the workspace it leads to.
pub async fn by_token_hash(db: impl Into<Db<'_>>, hash: &[u8]) -> Result<Option<(Workspace, Invitation)>> {
    #[derive(sqlx::FromRow)]
    struct WithPlace {
        #[sqlx(flatten)]
        invitation: Row,
        #[sqlx(try_from = "Uuid")]
        place_id: WorkspaceId,
        place_slug: String,
        place_name: String,
        place_zone: String,
        #[sqlx(try_from = "i64")]
        place_created_at: Timestamp,
    }
    let row = fetch_optional!(
        db,
        WithPlace,
        "select i.id, i.email, i.role, i.invited_by, i.created_at, i.expires_at, i.accepted_at, i.revoked_at,
        w.workspace_id as place_id, w.slug as place_slug, w.name as place_name, w.zone as place_zone,
        w.created_at as place_created_at
        from invitations i
        join workspaces w on w.workspace_id = i.workspace_id
        where i.token_hash = $1",
        hash
    )?;
    row.map(|row| {
        let place = Workspace {
            id: row.place_id,
            slug: row.place_slug,
            name: row.place_name,
            zone: row.place_zone,
            created_at: row.place_created_at,
        };
        Ok((place, row.invitation.try_into()?))
    })
    .transpose()
}

/// Writes a new one.
pub async fn insert(
    tx: &mut Tx,
    workspace: WorkspaceId,
    invitation: &Invitation,
    token_hash: &[u8],
) -> Result<()> {
    execute!(
        tx,
        "insert into invitations
        (workspace_id, id, email, role, token_hash, invited_by, created_at, expires_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8)",
        workspace,
        invitation.id,
        &invitation.email,
        invitation.role.as_str(),
        token_hash,
        invitation.invited_by,
        invitation.created_at,
        invitation.expires_at
    )?;
    Ok(())
}

/// Notes that it was taken up. Gives whether it still could be: two people at once can't both.
pub async fn accept(
    tx: &mut Tx,
    workspace: WorkspaceId,
    id: InvitationId,
    by: UserId,
    at: Timestamp,
) -> Result<bool> {
    let touched = execute!(
        tx,
        "update invitations
        set accepted_at = $3, accepted_by = $4
        where workspace_id = $1
        and id = $2
        and accepted_at is null
        and revoked_at is null
        and expires_at > $3",
        workspace,
        id,
        at,
        by
    )?;
    Ok(touched == 1)
}

/// Takes it back. Gives whether it was still open.
pub async fn revoke(tx: &mut Tx, workspace: WorkspaceId, id: InvitationId, at: Timestamp) -> Result<bool> {
    let touched = execute!(
        tx,
        "update invitations
        set revoked_at = $3
        where workspace_id = $1
        and id = $2
        and accepted_at is null
        and revoked_at is null",
        workspace,
        id,
        at
    )?;
    Ok(touched == 1)
}
