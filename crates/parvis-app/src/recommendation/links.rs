use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, ClientLink, ClientLinkId, ClientLinkPurpose, RecommendationId};
use parvis_store::client_link;
use serde_json::json;

/// The links by which advice can be answered, the newest first: for whom, until when, read and used when.
///
/// # Errors
/// `denied`.
pub async fn links(app: &App, who: &Acting, id: RecommendationId) -> Result<Vec<ClientLink>> {
    app.allowed_here(who, Action::RecommendationRead)?;
    let purpose = ClientLinkPurpose::Answer;
    Ok(client_link::list(&app.store, who.place(), purpose, Some(id.uuid())).await?)
}

/// Takes a link back: it works no more. Doing it twice is doing it once.
///
/// # Errors
/// `denied`; `not-found`.
pub async fn revoke(app: &App, who: &Acting, id: RecommendationId, link: ClientLinkId) -> Result<()> {
    app.allowed_here(who, Action::RecommendationSend)?;
    let mut tx = app.begin().await?;
    let found = client_link::by_id(&mut tx, who.place(), link).await?;
    let found = found.filter(|it| it.purpose == ClientLinkPurpose::Answer && it.noun_id == Some(id.uuid()));
    let found = found.ok_or(Problem::not_found("client_link"))?;
    if client_link::revoke(&mut tx, who.place(), link, app.now()).await? {
        let detail = json!({ "revoked": found.person_name, "link": link });
        app.trace(&mut tx, who, Action::RecommendationSend, id.uuid(), detail)
            .await?;
    }
    tx.commit().await?;
    Ok(())
}
