//! How a workspace's public site is set up, and how often what it shows has changed.

use crate::{Db, Result, StoreError, Tx, sql::word};
use parvis_domain::{Site, Timestamp, WorkspaceId};

#[derive(sqlx::FromRow)]
struct Row {
    title: String,
    tagline: String,
    footer: String,
    language: String,
    items_per_page: i64,
    theme: String,
    version: i64,
    #[sqlx(try_from = "i64")]
    changed_at: Timestamp,
}

impl TryFrom<Row> for Site {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            title: row.title,
            tagline: row.tagline,
            footer: row.footer,
            language: word("sites.language", &row.language)?,
            items_per_page: u32::try_from(row.items_per_page)
                .map_err(|error| StoreError::corrupt("sites.items_per_page", error))?,
            theme: word("sites.theme", &row.theme)?,
            version: row.version,
            changed_at: row.changed_at,
        })
    }
}

/// The workspace's site. One that nobody has set up yet is called as the workspace, and speaks English.
pub async fn of_workspace(db: impl Into<Db<'_>>, workspace: WorkspaceId) -> Result<Option<Site>> {
    let row = fetch_optional!(
        db,
        Row,
        "select coalesce(s.title, w.name) as title, coalesce(s.tagline, '') as tagline,
        coalesce(s.footer, '') as footer, coalesce(s.language, 'en') as language,
        coalesce(s.items_per_page, 10) as items_per_page, coalesce(s.theme, 'seuil') as theme,
        coalesce(s.version, 0) as version,
        coalesce(s.changed_at, w.created_at) as changed_at
        from workspaces w
        left join sites s on s.workspace_id = w.workspace_id
        where w.workspace_id = $1",
        workspace
    )?;
    row.map(TryInto::try_into).transpose()
}

/// Writes how it is set up, and counts that as a change readers see.
pub async fn put(tx: &mut Tx, workspace: WorkspaceId, site: &Site, at: Timestamp) -> Result<()> {
    execute!(
        tx,
        "insert into sites (workspace_id, title, tagline, footer, language, items_per_page, theme, version, changed_at)
        values ($1, $2, $3, $4, $5, $6, $7, 1, $8)
        on conflict (workspace_id) do update
        set title = excluded.title, tagline = excluded.tagline, footer = excluded.footer,
        language = excluded.language, items_per_page = excluded.items_per_page, theme = excluded.theme,
        version = sites.version + 1, changed_at = excluded.changed_at",
        workspace,
        &site.title,
        &site.tagline,
        &site.footer,
        site.language.as_str(),
        i64::from(site.items_per_page),
        site.theme.as_str(),
        at
    )?;
    Ok(())
}

/// Counts a change that readers could see. Belongs in the transaction of that change: whoever then reads the
/// site's version knows whether what they rendered still holds.
pub async fn touch(tx: &mut Tx, workspace: WorkspaceId, at: Timestamp) -> Result<()> {
    execute!(
        tx,
        "insert into sites (workspace_id, title, tagline, footer, language, items_per_page, version, changed_at)
        select workspace_id, name, '', '', 'en', 10, 1, $2
        from workspaces
        where workspace_id = $1
        on conflict (workspace_id) do update
        set version = sites.version + 1, changed_at = excluded.changed_at",
        workspace,
        at
    )?;
    Ok(())
}
