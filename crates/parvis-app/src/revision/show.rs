use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, Original, OriginalId, Revision, RevisionId};
use parvis_store::{original, user};

/// A revision with its words.
#[derive(Clone, Debug)]
pub struct RevisionView {
    /// The revision.
    pub revision: Revision,
    /// Who wrote it.
    pub made_by: String,
    /// The original it is of.
    pub original: Original,
}

/// One saved state of an original.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn show(app: &App, who: &Acting, original: OriginalId, id: RevisionId) -> Result<RevisionView> {
    app.allowed_here(who, Action::RevisionRead)?;
    let original = original::by_id(&app.store, who.place(), original)
        .await?
        .ok_or(Problem::not_found("original"))?;
    let revision = super::of_original(&app.store, who.place(), original.id, id).await?;
    let names = user::names(&app.store, &[revision.head.made_by]).await?;
    Ok(RevisionView {
        made_by: names.into_iter().next().map(|(_, name)| name).unwrap_or_default(),
        revision,
        original,
    })
}
