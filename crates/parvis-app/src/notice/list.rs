use crate::{Acting, App, Problem, Result};
use parvis_domain::{Cursor, Notice, NoticeId, Page};
use parvis_store::notice;

/// What a member is told at present, the newest first. It concerns them alone: no policy is asked.
///
/// # Errors
/// When the store fails.
pub async fn list(
    app: &App,
    who: &Acting,
    unread: bool,
    after: Option<&Cursor>,
    size: u32,
) -> Result<Page<Notice>> {
    Ok(notice::list(&app.store, who.place(), who.user.id, unread, after, size).await?)
}

/// How many of them they haven't read.
///
/// # Errors
/// When the store fails.
pub async fn count_unread(app: &App, who: &Acting) -> Result<i64> {
    Ok(notice::count_unread(&app.store, who.place(), who.user.id).await?)
}

/// Says that one has been read, or hasn't.
///
/// # Errors
/// `not-found`.
pub async fn mark(app: &App, who: &Acting, id: NoticeId, read: bool) -> Result<()> {
    let mut tx = app.begin().await?;
    let at = read.then(|| app.now());
    if !notice::mark(&mut tx, who.place(), who.user.id, id, at).await? {
        return Err(Problem::not_found("notice"));
    }
    tx.commit().await?;
    Ok(())
}

/// Says that all of them have been read.
///
/// # Errors
/// When the store fails.
pub async fn mark_all(app: &App, who: &Acting) -> Result<()> {
    let mut tx = app.begin().await?;
    notice::mark_all(&mut tx, who.place(), who.user.id, app.now()).await?;
    tx.commit().await?;
    Ok(())
}
