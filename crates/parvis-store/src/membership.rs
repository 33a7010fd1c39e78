//! Who belongs to which workspace, and as what.

use crate::{Db, Result, Tx, sql::word};
use parvis_domain::{Member, Membership, Role, Timestamp, UserId, Workspace, WorkspaceId};
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct MembershipRow {
    #[sqlx(try_from = "Uuid")]
    workspace_id: WorkspaceId,
    slug: String,
    name: String,
    zone: String,
    #[sqlx(try_from = "i64")]
    created_at: Timestamp,
    role: String,
}

impl TryFrom<MembershipRow> for Membership {
    type Error = crate::StoreError;

    fn try_from(row: MembershipRow) -> Result<Self> {
        Ok(Self {
            workspace: Workspace {
                id: row.workspace_id,
                slug: row.slug,
                name: row.name,
                zone: row.zone,
                created_at: row.created_at,
            },
            role: word("memberships.role", &row.role)?,
        })
    }
}

#[derive(sqlx::FromRow)]
struct MemberRow {
    #[sqlx(try_from = "Uuid")]
    user_id: UserId,
    name: String,
    email: String,
    role: String,
    #[sqlx(try_from = "i64")]
    created_at: Timestamp,
}

impl TryFrom<MemberRow> for Member {
    type Error = crate::StoreError;

    fn try_from(row: MemberRow) -> Result<Self> {
        let role = word("memberships.role", &row.role)?;
        Ok(Self {
            user_id: row.user_id,
            name: row.name,
            email: row.email,
            role,
            created_at: row.created_at,
        })
    }
}

/// Every workspace the user belongs to, by name.
pub async fn of_user(db: impl Into<Db<'_>>, user: UserId) -> Result<Vec<Membership>> {
    let rows = fetch_all!(
        db,
        MembershipRow,
        "select w.workspace_id, w.slug, w.name, w.zone, w.created_at, m.role
        from memberships m
        join workspaces w on w.workspace_id = m.workspace_id
        where m.user_id = $1
        order by w.name, w.workspace_id",
        user
    )?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// The user's place in the workspace with this slug.
pub async fn at(db: impl Into<Db<'_>>, user: UserId, slug: &str) -> Result<Option<Membership>> {
    let row = fetch_optional!(
        db,
        MembershipRow,
        "select w.workspace_id, w.slug, w.name, w.zone, w.created_at, m.role
        from workspaces w
        join memberships m on m.workspace_id = w.workspace_id
        where w.slug = $1
        and m.user_id = $2",
        slug,
        user
    )?;
    row.map(TryInto::try_into).transpose()
}

/// Every member of the workspace, by name.
pub async fn list(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<Vec<Member>> {
    let rows = fetch_all!(
        db,
        MemberRow,
        "select m.user_id, u.name, u.email, m.role, m.created_at
        from memberships m
        join users u on u.id = m.user_id
        where m.workspace_id = $1
        order by u.name, u.id",
        workspace
    )?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Makes the user a member. [`StoreError::Taken`](crate::StoreError::Taken) when they are one.
pub async fn insert(
    tx: &mut Tx,
    workspace: WorkspaceId,
    user: UserId,
    role: Role,
    at: Timestamp,
) -> Result<()> {
    execute!(
        tx,
        "insert into memberships (workspace_id, user_id, role, created_at)
        values ($1, $2, $3, $4)",
        workspace,
        user,
        role.as_str(),
        at
    )?;
    Ok(())
}

/// The member's role, held until the transaction ends so that nobody else changes it meanwhile.
pub async fn role_for_update(tx: &mut Tx, workspace: WorkspaceId, user: UserId) -> Result<Option<Role>> {
    let row = fetch_for_update!(
        tx,
        (String,),
        "select role
        from memberships
        where workspace_id = $1
        and user_id = $2",
        workspace,
        user
    )?;
    row.map(|(role,)| word("memberships.role", &role)).transpose()
}

/// How many leads the workspace has. Locks them, so that two can't leave at once.
pub async fn count_leads_for_update(tx: &mut Tx, workspace: WorkspaceId) -> Result<usize> {
    let leads = on_engine!(
        tx,
        "select user_id from memberships where workspace_id = $1 and role = 'lead'",
        "select user_id from memberships where workspace_id = $1 and role = 'lead' for update",
        sqlx::query_as::<_, (Uuid,)>,
        fetch_all,
        workspace
    )?;
    Ok(leads.len())
}

/// Gives the member another role.
pub async fn set_role(tx: &mut Tx, workspace: WorkspaceId, user: UserId, role: Role) -> Result<()> {
    execute!(
        tx,
        "update memberships
        set role = $3
        where workspace_id = $1
        and user_id = $2",
        workspace,
        user,
        role.as_str()
    )?;
    Ok(())
}

/// Takes the user out of the workspace.
pub async fn delete(tx: &mut Tx, workspace: WorkspaceId, user: UserId) -> Result<()> {
    execute!(
        tx,
        "delete from memberships
        where workspace_id = $1
        and user_id = $2",
        workspace,
        user
    )?;
    Ok(())
}
