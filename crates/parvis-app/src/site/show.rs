use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, Site, WorkspaceId};
use parvis_store::site;

/// How the site is set up.
///
/// # Errors
/// `denied`.
pub async fn show(app: &App, who: &Acting) -> Result<Site> {
    app.allowed_here(who, Action::SiteRead)?;
    public(app, who.place()).await
}

/// The same, for readers. Its `version` grows with every change they could see: what was rendered under another
/// one is out of date.
///
/// # Errors
/// `not-found` when there is no such workspace.
pub async fn public(app: &App, place: WorkspaceId) -> Result<Site> {
    site::of_workspace(&app.store, place)
        .await?
        .ok_or(Problem::not_found("workspace"))
}
