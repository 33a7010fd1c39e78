use super::{TagInput, free};
use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, Tag, TagId};
use parvis_store::former_slug::{self, Paged};
use parvis_store::search::{self, Renamed};
use parvis_store::{site, tag};
use serde_json::json;

/// Says anew what a topic is called.
///
/// # Errors
/// `not-found`; `invalid` as in [`create`](super::create); `denied`.
pub async fn update(app: &App, who: &Acting, id: TagId, input: &TagInput) -> Result<Tag> {
    app.allowed_here(who, Action::TagManage)?;
    let input = input.checked()?;

    let mut tx = app.begin().await?;
    let before = tag::by_id(&mut tx, who.place(), id)
        .await?
        .ok_or(Problem::not_found("tag"))?;
    let after = Tag {
        name: input.name,
        slug: if input.slug.is_empty() {
            before.slug.clone()
        } else {
            input.slug
        },
        ..before.clone()
    };
    free(&mut tx, who.place(), &after).await?;
    tag::update(&mut tx, who.place(), &after).await?;
    if after.slug != before.slug {
        let words = (before.slug.as_str(), after.slug.as_str());
        former_slug::moved(&mut tx, who.place(), Paged::Tag, id.uuid(), words).await?;
    }
    site::touch(&mut tx, who.place(), app.now()).await?;
    if after.name != before.name {
        search::renamed(&mut tx, who.place(), Renamed::Tag(id)).await?;
    }
    let detail = json!({
        "before": { "name": before.name, "slug": before.slug },
        "after": { "name": after.name, "slug": after.slug },
    });
    app.trace(&mut tx, who, Action::TagManage, id.uuid(), detail)
        .await?;
    tx.commit().await?;
    Ok(after)
}
