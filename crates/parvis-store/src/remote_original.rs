//! Originals that live elsewhere: what each is there.

use crate::sql::{Builder, dialect::any_of};
use crate::{Db, Result, Tx};
use parvis_domain::{OriginalId, RemoteOriginal, Timestamp, WorkspaceId};
use uuid::Uuid;

macro_rules! columns {
    () => {
        "original_id, remote_id, address, fingerprint, picture, written_by, seen_at"
    };
}

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    original_id: OriginalId,
    remote_id: String,
    address: String,
    fingerprint: String,
    picture: Option<String>,
    written_by: Option<String>,
    #[sqlx(try_from = "i64")]
    seen_at: Timestamp,
}

impl From<Row> for RemoteOriginal {
    fn from(row: Row) -> Self {
        Self {
            original: row.original_id,
            remote_id: row.remote_id,
            address: row.address,
            fingerprint: row.fingerprint,
            picture: row.picture,
            written_by: row.written_by,
            seen_at: row.seen_at,
        }
    }
}

/// What this original is elsewhere; none when it lives here.
pub async fn of_original(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    original: OriginalId,
) -> Result<Option<RemoteOriginal>> {
    let row = fetch_optional!(
        db,
        Row,
        concat!(
            "select ",
            columns!(),
            " from remote_originals
            where workspace_id = $1
            and original_id = $2"
        ),
        workspace,
        original
    )?;
    Ok(row.map(Into::into))
}

/// Those of these originals that live elsewhere.
pub async fn of_originals(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    originals: &[OriginalId],
) -> Result<Vec<RemoteOriginal>> {
    let mut sql = Builder::on(
        db,
        concat!(
            "select ",
            columns!(),
            " from remote_originals where workspace_id = "
        ),
    );
    sql.bind(workspace).push(" and ");
    let ids: Vec<Uuid> = originals.iter().map(|id| id.uuid()).collect();
    any_of(&mut sql, "original_id", &ids);
    let rows = sql.fetch_all::<Row>().await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// The one with this identity there.
pub async fn by_remote_id(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    remote_id: &str,
) -> Result<Option<RemoteOriginal>> {
    let row = fetch_optional!(
        db,
        Row,
        concat!(
            "select ",
            columns!(),
            " from remote_originals
            where workspace_id = $1
            and remote_id = $2"
        ),
        workspace,
        remote_id
    )?;
    Ok(row.map(Into::into))
}

/// The one that readers find at this address.
pub async fn by_address(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    address: &str,
) -> Result<Option<RemoteOriginal>> {
    let row = fetch_optional!(
        db,
        Row,
        concat!(
            "select ",
            columns!(),
            " from remote_originals
            where workspace_id = $1
            and address = $2
            order by seen_at desc
            limit 1"
        ),
        workspace,
        address
    )?;
    Ok(row.map(Into::into))
}

/// Those of one home that readers can see as far as we know, those that were seen longest ago first: everything whose
/// identity begins with `source`.
pub async fn live(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    source: &str,
) -> Result<Vec<RemoteOriginal>> {
    let rows = fetch_all!(
        db,
        Row,
        "select r.original_id, r.remote_id, r.address, r.fingerprint, r.picture, r.written_by, r.seen_at
        from remote_originals r
        join originals o on o.workspace_id = r.workspace_id and o.id = r.original_id
        where r.workspace_id = $1
        and o.state = 'live'
        and r.remote_id like $2 escape '\\'
        order by r.seen_at, r.original_id",
        workspace,
        beginning(source)
    )?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// How many of one home are before readers as far as we know.
pub async fn count_live(db: impl Into<Db<'_>>, workspace: WorkspaceId, source: &str) -> Result<i64> {
    let row = fetch_optional!(
        db,
        (i64,),
        "select count(*)
        from remote_originals r
        join originals o on o.workspace_id = r.workspace_id and o.id = r.original_id
        where r.workspace_id = $1
        and o.state = 'live'
        and r.remote_id like $2 escape '\\'",
        workspace,
        beginning(source)
    )?;
    Ok(row.map_or(0, |(count,)| count))
}

/// An article that isn't any more where its home is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoneOriginal {
    /// What it is here.
    pub original: OriginalId,
    /// What it was called.
    pub title: String,
    /// Since when it isn't there, as far as we know.
    pub since: Timestamp,
}

/// Those of one home that readers can't see any more, and of which we learnt at `since` or later; the newest first, at
/// most `most`.
pub async fn gone_since(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    source: &str,
    since: Timestamp,
    most: u32,
) -> Result<Vec<GoneOriginal>> {
    let rows = fetch_all!(
        db,
        (Uuid, String, i64),
        "select o.id, w.title, o.changed_at
        from originals o
        join remote_originals r on r.workspace_id = o.workspace_id and r.original_id = o.id
        join working_copies w on w.workspace_id = o.workspace_id and w.original_id = o.id
        where o.workspace_id = $1
        and o.state = 'unpublished'
        and o.changed_at >= $2
        and r.remote_id like $3 escape '\\'
        order by o.changed_at desc, o.id desc
        limit $4",
        workspace,
        since,
        beginning(source),
        i64::from(most)
    )?;
    let gone = |(original, title, since): (Uuid, String, i64)| GoneOriginal {
        original: original.into(),
        title,
        since: since.into(),
    };
    Ok(rows.into_iter().map(gone).collect())
}

/// What a text that begins with `source` is like.
fn beginning(source: &str) -> String {
    crate::working_copy::holding(source)
        .trim_start_matches('%')
        .to_owned()
}

/// Writes a new one, or one anew.
pub async fn put(tx: &mut Tx, workspace: WorkspaceId, remote: &RemoteOriginal) -> Result<()> {
    execute!(
        tx,
        "insert into remote_originals
        (workspace_id, original_id, remote_id, address, fingerprint, picture, written_by, seen_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        on conflict (workspace_id, original_id) do update
        set address = excluded.address, fingerprint = excluded.fingerprint, picture = excluded.picture,
        written_by = excluded.written_by, seen_at = excluded.seen_at",
        workspace,
        remote.original,
        &remote.remote_id,
        &remote.address,
        &remote.fingerprint,
        remote.picture.as_deref(),
        remote.written_by.as_deref(),
        remote.seen_at
    )?;
    Ok(())
}

/// Notes that these still stand there.
pub async fn see(
    tx: &mut Tx,
    workspace: WorkspaceId,
    originals: &[OriginalId],
    at: Timestamp,
) -> Result<u64> {
    let mut sql = Builder::on(tx, "update remote_originals set seen_at = ");
    sql.bind(at)
        .push(" where workspace_id = ")
        .bind(workspace)
        .push(" and ");
    let ids: Vec<Uuid> = originals.iter().map(|id| id.uuid()).collect();
    any_of(&mut sql, "original_id", &ids);
    sql.execute().await
}
