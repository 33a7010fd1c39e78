use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, Cursor, OriginalId, Page, RevisionHead, UserId};
use parvis_store::{original, revision, user};

/// A page of an original's revisions, and the names of those who wrote them.
#[derive(Clone, Debug)]
pub struct RevisionList {
    /// The newest first.
    pub page: Page<RevisionHead>,
    /// Who wrote them.
    pub people: Vec<(UserId, String)>,
    /// The original they are of, which says what readers see.
    pub original: parvis_domain::Original,
}

/// The saved states of an original, the newest first.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn list(
    app: &App,
    who: &Acting,
    original: OriginalId,
    after: Option<&Cursor>,
    size: u32,
) -> Result<RevisionList> {
    app.allowed_here(who, Action::RevisionRead)?;
    let original = original::by_id(&app.store, who.place(), original)
        .await?
        .ok_or(Problem::not_found("original"))?;
    let page = revision::list(&app.store, who.place(), original.id, after, size).await?;
    let mut writers: Vec<UserId> = page.items.iter().map(|head| head.made_by).collect();
    writers.sort_unstable();
    writers.dedup();
    let people = user::names(&app.store, &writers).await?;
    Ok(RevisionList {
        page,
        people,
        original,
    })
}
