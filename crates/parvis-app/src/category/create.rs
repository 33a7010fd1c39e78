use super::{CategoryInput, free, words_for};
use crate::{Acting, App, Result};
use parvis_domain::{Action, Category, CategoryId};
use parvis_store::category;
use parvis_store::former_slug::{self, Paged};
use serde_json::json;

/// Makes a section of the site. Readers see it once something in it is live.
///
/// # Errors
/// `invalid`: `empty`, `too-long` or `name-taken` on `name`, `slug-…` on `slug`; `denied`.
pub async fn create(app: &App, who: &Acting, input: &CategoryInput) -> Result<Category> {
    app.allowed_here(who, Action::CategoryManage)?;
    let input = input.checked()?;

    let mut tx = app.begin().await?;
    let others = category::list(&mut tx, who.place()).await?;
    let former = former_slug::list(&mut tx, who.place(), Paged::Category).await?;
    let is_free = |word: &String| {
        others.iter().all(|other| other.slug != *word) && former.iter().all(|(other, _)| other != word)
    };
    let suggested = words_for(&input.name, "section").find(is_free);
    let last = others.iter().map(|other| other.position + 1).max().unwrap_or(0);
    let made = Category {
        id: CategoryId::next(app.clock.as_ref(), app.dice.as_ref()),
        name: input.name,
        slug: if input.slug.is_empty() {
            suggested.unwrap_or_default()
        } else {
            input.slug
        },
        sentence: input.sentence,
        position: input.position.map_or(last, i64::from),
        created_at: app.now(),
    };
    free(&mut tx, who.place(), &made).await?;
    category::insert(&mut tx, who.place(), &made).await?;
    let detail = json!({ "created": made.name, "slug": made.slug });
    app.trace(&mut tx, who, Action::CategoryManage, made.id.uuid(), detail)
        .await?;
    tx.commit().await?;
    Ok(made)
}
