//! What is being written: one row for each original.

use crate::revision::ContentRow;
use crate::sql::OptUuid;
use crate::{Db, Result, Tx, grams};
use parvis_domain::{
    Content, Language, OriginalId, RevisionId, Slug, Timestamp, UserId, WorkingCopy, WorkspaceId,
};
use uuid::Uuid;

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Uuid")]
    original_id: OriginalId,
    version: i64,
    #[sqlx(flatten)]
    content: ContentRow,
    #[sqlx(try_from = "OptUuid")]
    revision_id: Option<RevisionId>,
    #[sqlx(try_from = "Uuid")]
    saved_by: UserId,
    #[sqlx(try_from = "i64")]
    saved_at: Timestamp,
}

impl From<Row> for WorkingCopy {
    fn from(row: Row) -> Self {
        Self {
            original: row.original_id,
            version: row.version,
            content: row.content.into(),
            revision: row.revision_id,
            saved_by: row.saved_by,
            saved_at: row.saved_at,
        }
    }
}

/// What is being written in this original.
pub async fn of_original(
    db: impl Into<Db<'_>>,
    workspace: WorkspaceId,
    original: OriginalId,
) -> Result<Option<WorkingCopy>> {
    let row = fetch_optional!(
        db,
        Row,
        "select original_id, version, title, summary, body, cover_media_id, cover_alt, revision_id, saved_by, saved_at
        from working_copies
        where workspace_id = $1
        and original_id = $2",
        workspace,
        original
    )?;
    Ok(row.map(Into::into))
}

/// As [`of_original`]; nobody else saves until this transaction ends.
pub async fn for_update(
    tx: &mut Tx,
    workspace: WorkspaceId,
    original: OriginalId,
) -> Result<Option<WorkingCopy>> {
    let row = fetch_for_update!(
        tx,
        Row,
        "select original_id, version, title, summary, body, cover_media_id, cover_alt, revision_id, saved_by, saved_at
        from working_copies
        where workspace_id = $1
        and original_id = $2",
        workspace,
        original
    )?;
    Ok(row.map(Into::into))
}

/// Writes a new one. [`StoreError::Reference`](crate::StoreError::Reference) when its cover isn't a picture of
/// the workspace.
pub async fn insert(tx: &mut Tx, workspace: WorkspaceId, copy: &WorkingCopy) -> Result<()> {
    tx.say(workspace, "original", copy.original.uuid());
    let (content, words) = (&copy.content, searchable(&copy.content));
    execute!(
        tx,
        "insert into working_copies
        (workspace_id, original_id, version, title, summary, body, cover_media_id, cover_alt, search, revision_id,
        saved_by, saved_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        workspace,
        copy.original,
        copy.version,
        &content.title,
        &content.summary,
        &content.body,
        content.cover.as_ref().map(|cover| cover.media),
        content.cover.as_ref().map_or("", |cover| cover.alt.as_str()),
        &words,
        copy.revision,
        copy.saved_by,
        copy.saved_at
    )?;
    let of = grams::Of::WorkingCopies;
    grams::keep(tx, of, workspace, copy.original.uuid(), &words).await
}

/// Writes it anew. [`StoreError::Reference`](crate::StoreError::Reference) as in [`insert`].
pub async fn update(tx: &mut Tx, workspace: WorkspaceId, copy: &WorkingCopy) -> Result<()> {
    tx.say(workspace, "original", copy.original.uuid());
    let (content, words) = (&copy.content, searchable(&copy.content));
    execute!(
        tx,
        "update working_copies
        set version = $3, title = $4, summary = $5, body = $6, cover_media_id = $7, cover_alt = $8, search = $9,
        revision_id = $10, saved_by = $11, saved_at = $12
        where workspace_id = $1
        and original_id = $2",
        workspace,
        copy.original,
        copy.version,
        &content.title,
        &content.summary,
        &content.body,
        content.cover.as_ref().map(|cover| cover.media),
        content.cover.as_ref().map_or("", |cover| cover.alt.as_str()),
        &words,
        copy.revision,
        copy.saved_by,
        copy.saved_at
    )?;
    let of = grams::Of::WorkingCopies;
    grams::keep(tx, of, workspace, copy.original.uuid(), &words).await
}

/// Working copies of every workspace without a revision of their words, last saved before `before` or, because a
/// clock was wrong then, after `after`. The trash is left out.
pub async fn unrevised(
    db: impl Into<Db<'_>>,
    before: Timestamp,
    after: Timestamp,
    most: u32,
) -> Result<Vec<(WorkspaceId, OriginalId)>> {
    let rows = fetch_all!(
        db,
        (Uuid, Uuid),
        "select w.workspace_id, w.original_id
        from working_copies w
        join originals o on o.workspace_id = w.workspace_id and o.id = w.original_id
        where w.revision_id is null
        and (w.saved_at <= $1 or w.saved_at > $2)
        and (w.title <> '' or w.summary <> '' or w.body <> '')
        and o.state <> 'trashed'
        order by w.saved_at, w.original_id
        limit $3",
        before,
        after,
        i64::from(most)
    )?;
    Ok(rows
        .into_iter()
        .map(|(place, id)| (place.into(), id.into()))
        .collect())
}

/// The forms in which a text is looked for: in lower case as it is, and without accents, so that `ete` finds
/// `Été` and `été` does too. SQLite folds ASCII letters only, so it is done here.
pub fn folded(text: &str) -> Vec<String> {
    let lower = text.trim().to_lowercase();
    let plain = Slug::words(text, &Language::FRENCH);
    let mut forms = vec![lower, plain];
    // Most words are the same in both.
    forms.dedup();
    forms.retain(|form| !form.is_empty());
    forms
}

/// Both forms of everything that is searched.
fn searchable(content: &Content) -> String {
    let all = format!("{} {}", content.title, content.summary);
    let beginning: String = content.body.chars().take(2_000).collect();
    folded(&format!("{all} {beginning}")).join("\n")
}

/// A pattern for `like … escape '\'`.
pub(crate) fn holding(word: &str) -> String {
    let mut pattern = String::with_capacity(word.len() + 2);
    pattern.push('%');
    for letter in word.chars() {
        if matches!(letter, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(letter);
    }
    pattern.push('%');
    pattern
}
