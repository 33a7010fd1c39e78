//! Every word that ever led to an original.

use crate::{Db, Result, Tx};
use parvis_domain::{OriginalId, Slug, Timestamp, WorkspaceId};
use uuid::Uuid;

/// The original this word leads to, now or as an address it had.
pub async fn owner(db: impl Into<Db<'_>>, workspace: WorkspaceId, slug: &str) -> Result<Option<OriginalId>> {
    let row = fetch_optional!(
        db,
        (Uuid,),
        "select original_id
        from slugs
        where workspace_id = $1
        and slug = $2",
        workspace,
        slug
    )?;
    Ok(row.map(|(id,)| id.into()))
}

/// Takes a word for an original. [`StoreError::Taken`](crate::StoreError::Taken) when it leads somewhere
/// already.
pub async fn insert(
    tx: &mut Tx,
    workspace: WorkspaceId,
    slug: &Slug,
    original: OriginalId,
    public_since: Option<Timestamp>,
) -> Result<()> {
    execute!(
        tx,
        "insert into slugs (workspace_id, slug, original_id, public_since)
        values ($1, $2, $3, $4)",
        workspace,
        slug.as_str(),
        original,
        public_since
    )?;
    Ok(())
}

/// Gives up the words of an original that no reader was ever given.
pub async fn release(tx: &mut Tx, workspace: WorkspaceId, original: OriginalId) -> Result<()> {
    execute!(
        tx,
        "delete from slugs
        where workspace_id = $1
        and original_id = $2
        and public_since is null",
        workspace,
        original
    )?;
    Ok(())
}

/// Notes that a word was given to readers: from now on it leads to its original for ever.
pub async fn make_public(tx: &mut Tx, workspace: WorkspaceId, slug: &Slug, at: Timestamp) -> Result<()> {
    execute!(
        tx,
        "update slugs
        set public_since = $3
        where workspace_id = $1
        and slug = $2
        and public_since is null",
        workspace,
        slug.as_str(),
        at
    )?;
    Ok(())
}

/// The words that lead to an original, the oldest first; those no reader was given come last.
pub async fn of_original(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    original: OriginalId,
) -> Result<Vec<String>> {
    let rows = fetch_all!(
        db,
        (String,),
        "select slug
        from slugs
        where workspace_id = $1
        and original_id = $2
        order by case when public_since is null then 1 else 0 end, public_since, slug",
        workspace,
        original
    )?;
    Ok(rows.into_iter().map(|(slug,)| slug).collect())
}
