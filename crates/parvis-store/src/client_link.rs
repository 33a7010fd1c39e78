//! Links by which somebody without an account does one thing. Only the hashes of their words are stored.

use crate::sql::{OptMicros, word};
use crate::{Db, Result, StoreError, Tx};
use parvis_domain::{ClientLink, ClientLinkId, ClientLinkPurpose, Timestamp, UserId, WorkspaceId};
use uuid::Uuid;

macro_rules! columns {
    () => {
        "id, purpose, noun_id, person_name, person_email, language, created_by, created_at, expires_at, revoked_at,
        mailed, opened_at, last_opened_at, used_at"
    };
}

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    id: ClientLinkId,
    purpose: String,
    noun_id: Option<Uuid>,
    person_name: String,
    person_email: String,
    language: String,
    #[sqlx(try_from = "Uuid")]
    created_by: UserId,
    #[sqlx(try_from = "i64")]
    created_at: Timestamp,
    #[sqlx(try_from = "i64")]
    expires_at: Timestamp,
    #[sqlx(try_from = "OptMicros")]
    revoked_at: Option<Timestamp>,
    mailed: bool,
    #[sqlx(try_from = "OptMicros")]
    opened_at: Option<Timestamp>,
    #[sqlx(try_from = "OptMicros")]
    last_opened_at: Option<Timestamp>,
    #[sqlx(try_from = "OptMicros")]
    used_at: Option<Timestamp>,
}

impl TryFrom<Row> for ClientLink {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            id: row.id,
            purpose: word("client_links.purpose", &row.purpose)?,
            noun_id: row.noun_id,
            person_name: row.person_name,
            person_email: row.person_email,
            language: word("client_links.language", &row.language)?,
            created_by: row.created_by,
            created_at: row.created_at,
            expires_at: row.expires_at,
            revoked_at: row.revoked_at,
            mailed: row.mailed,
            opened_at: row.opened_at,
            last_opened_at: row.last_opened_at,
            used_at: row.used_at,
        })
    }
}

/// The link whose word has this hash, and the workspace it belongs to.
pub async fn by_hash(db: impl Into<Db<'_>>, hash: &[u8]) -> Result<Option<(WorkspaceId, ClientLink)>> {
    #[derive(sqlx::FromRow)]
    struct WithPlace {
        #[sqlx(try_from = "Uuid")]
        workspace_id: WorkspaceId,
        #[sqlx(flatten)]
        link: Row,
    }
    let row = fetch_optional!(
        db,
        WithPlace,
        concat!(
            "select workspace_id, ",
            columns!(),
            " from client_links
            where word_hash = $1"
        ),
        hash
    )?;
    row.map(|row| Ok((row.workspace_id, row.link.try_into()?)))
        .transpose()
}

/// Every link ever made for a thing, the newest first; for none in particular where `noun` is nothing.
pub async fn list(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    purpose: ClientLinkPurpose,
    noun: Option<Uuid>,
) -> Result<Vec<ClientLink>> {
    let mut sql = crate::sql::Builder::on(
        db,
        concat!("select ", columns!(), " from client_links where workspace_id = "),
    );
    sql.bind(workspace)
        .push(" and purpose = ")
        .bind(purpose.as_str().to_owned());
    match noun {
        Some(noun) => sql.push(" and noun_id = ").bind(noun),
        None => sql.push(" and noun_id is null"),
    };
    sql.push(" order by created_at desc, id desc");
    let rows = sql.fetch_all::<Row>().await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// One link.
pub async fn by_id(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    id: ClientLinkId,
) -> Result<Option<ClientLink>> {
    let row = fetch_optional!(
        db,
        Row,
        concat!(
            "select ",
            columns!(),
            " from client_links
            where workspace_id = $1
            and id = $2"
        ),
        workspace,
        id
    )?;
    row.map(TryInto::try_into).transpose()
}

/// Writes a new one.
pub async fn insert(tx: &mut Tx, workspace: WorkspaceId, link: &ClientLink, hash: &[u8]) -> Result<()> {
    execute!(
        tx,
        "insert into client_links
        (workspace_id, id, purpose, noun_id, word_hash, person_name, person_email, language, created_by, created_at,
        expires_at, mailed)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        workspace,
        link.id,
        link.purpose.as_str(),
        link.noun_id,
        hash,
        &link.person_name,
        &link.person_email,
        link.language.as_str(),
        link.created_by,
        link.created_at,
        link.expires_at,
        link.mailed
    )?;
    Ok(())
}

/// Takes one back. Gives whether it wasn't yet.
pub async fn revoke(tx: &mut Tx, workspace: WorkspaceId, id: ClientLinkId, at: Timestamp) -> Result<bool> {
    let touched = execute!(
        tx,
        "update client_links
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

/// Takes back every link for a thing. Gives how many there were.
pub async fn revoke_of(
    tx: &mut Tx,
    workspace: WorkspaceId,
    purpose: ClientLinkPurpose,
    noun: Uuid,
    at: Timestamp,
) -> Result<u64> {
    execute!(
        tx,
        "update client_links
        set revoked_at = $4
        where workspace_id = $1
        and purpose = $2
        and noun_id = $3
        and revoked_at is null",
        workspace,
        purpose.as_str(),
        noun,
        at
    )
}

/// Notes that its page was opened.
pub async fn note_opened(tx: &mut Tx, workspace: WorkspaceId, id: ClientLinkId, at: Timestamp) -> Result<()> {
    execute!(
        tx,
        "update client_links
        set opened_at = coalesce(opened_at, $3), last_opened_at = $3
        where workspace_id = $1
        and id = $2",
        workspace,
        id,
        at
    )?;
    Ok(())
}

/// Notes that something was done by it.
pub async fn note_used(tx: &mut Tx, workspace: WorkspaceId, id: ClientLinkId, at: Timestamp) -> Result<()> {
    execute!(
        tx,
        "update client_links
        set used_at = $3
        where workspace_id = $1
        and id = $2",
        workspace,
        id,
        at
    )?;
    Ok(())
}
