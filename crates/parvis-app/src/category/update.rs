use super::{CategoryInput, free};
use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, Category, CategoryId};
use parvis_store::former_slug::{self, Paged};
use parvis_store::search::{self, Renamed};
use parvis_store::{category, site};
use serde_json::json;

/// Says anew what a section is.
///
/// # Errors
/// `not-found`; `invalid` as in [`create`](super::create); `denied`.
pub async fn update(app: &App, who: &Acting, id: CategoryId, input: &CategoryInput) -> Result<Category> {
    app.allowed_here(who, Action::CategoryManage)?;
    let input = input.checked()?;

    let mut tx = app.begin().await?;
    let before = category::by_id(&mut tx, who.place(), id)
        .await?
        .ok_or(Problem::not_found("category"))?;
    let after = Category {
        name: input.name,
        slug: if input.slug.is_empty() {
            before.slug.clone()
        } else {
            input.slug
        },
        sentence: input.sentence,
        position: input.position.map_or(before.position, i64::from),
        ..before.clone()
    };
    free(&mut tx, who.place(), &after).await?;
    category::update(&mut tx, who.place(), &after).await?;
    if after.slug != before.slug {
        let words = (before.slug.as_str(), after.slug.as_str());
        former_slug::moved(&mut tx, who.place(), Paged::Category, id.uuid(), words).await?;
    }
    site::touch(&mut tx, who.place(), app.now()).await?;
    if after.name != before.name {
        search::renamed(&mut tx, who.place(), Renamed::Category(id)).await?;
    }
    let said = |it: &Category| json!({ "name": it.name, "slug": it.slug, "sentence": it.sentence, "position": it.position });
    let detail = json!({ "before": said(&before), "after": said(&after) });
    app.trace(&mut tx, who, Action::CategoryManage, id.uuid(), detail)
        .await?;
    tx.commit().await?;
    Ok(after)
}
