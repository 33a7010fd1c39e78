use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, TagId};
use parvis_store::former_slug::{self, Paged};
use parvis_store::search::{self, Renamed};
use parvis_store::{site, tag};
use serde_json::json;

/// Takes away a topic, from the originals that carry it too.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn delete(app: &App, who: &Acting, id: TagId) -> Result<()> {
    app.allowed_here(who, Action::TagManage)?;

    let mut tx = app.begin().await?;
    let before = tag::by_id(&mut tx, who.place(), id)
        .await?
        .ok_or(Problem::not_found("tag"))?;
    search::renamed(&mut tx, who.place(), Renamed::Tag(id)).await?;
    tag::delete(&mut tx, who.place(), id).await?;
    former_slug::forget(&mut tx, who.place(), Paged::Tag, id.uuid()).await?;
    site::touch(&mut tx, who.place(), app.now()).await?;
    let detail = json!({ "deleted": before.name });
    app.trace(&mut tx, who, Action::TagManage, id.uuid(), detail)
        .await?;
    tx.commit().await?;
    Ok(())
}
