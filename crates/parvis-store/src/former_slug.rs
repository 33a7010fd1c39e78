//! Words that led to the page of a section, a topic or a byline. They lead there for ever, and to nothing else.

use crate::{Db, Result, Tx};
use parvis_domain::WorkspaceId;
use uuid::Uuid;

/// What has such a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paged {
    /// A section.
    Category,
    /// A topic.
    Tag,
    /// A byline.
    Author,
}

impl Paged {
    /// The word stored, which is the first of its address too.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Category => "category",
            Self::Tag => "tag",
            Self::Author => "author",
        }
    }
}

/// What this word led to once.
pub async fn owner(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    noun: Paged,
    slug: &str,
) -> Result<Option<Uuid>> {
    let row = fetch_optional!(
        db,
        (Uuid,),
        "select noun_id
        from former_slugs
        where workspace_id = $1
        and noun = $2
        and slug = $3",
        workspace,
        noun.as_str(),
        slug
    )?;
    Ok(row.map(|(id,)| id))
}

/// Every word that led to something of this kind, with what it led to.
pub async fn list(db: impl Into<Db<'_>>, workspace: WorkspaceId, noun: Paged) -> Result<Vec<(String, Uuid)>> {
    fetch_all!(
        db,
        (String, Uuid),
        "select slug, noun_id
        from former_slugs
        where workspace_id = $1
        and noun = $2
        order by slug",
        workspace,
        noun.as_str()
    )
}

/// Notes that something is called `after` in its address and was called `before`. A word that it takes back leads
/// to it as it is.
pub async fn moved(
    tx: &mut Tx,
    workspace: WorkspaceId,
    noun: Paged,
    id: Uuid,
    (before, after): (&str, &str),
) -> Result<()> {
    execute!(
        tx,
        "delete from former_slugs
        where workspace_id = $1
        and noun = $2
        and slug = $3",
        workspace,
        noun.as_str(),
        after
    )?;
    execute!(
        tx,
        "insert into former_slugs (workspace_id, noun, slug, noun_id)
        values ($1, $2, $3, $4)
        on conflict (workspace_id, noun, slug) do update
        set noun_id = excluded.noun_id",
        workspace,
        noun.as_str(),
        before,
        id
    )?;
    Ok(())
}

/// Gives up the words that led to something that is no more.
pub async fn forget(tx: &mut Tx, workspace: WorkspaceId, noun: Paged, id: Uuid) -> Result<()> {
    execute!(
        tx,
        "delete from former_slugs
        where workspace_id = $1
        and noun = $2
        and noun_id = $3",
        workspace,
        noun.as_str(),
        id
    )?;
    Ok(())
}
