use super::{TagInput, free};
use crate::category::words_for;
use crate::{Acting, App, Result};
use parvis_domain::{Action, Tag, TagId};
use parvis_store::former_slug::{self, Paged};
use parvis_store::tag;
use serde_json::json;

/// Makes a public topic. Readers see it once something live carries it.
///
/// # Errors
/// `invalid`: `empty`, `too-long` or `name-taken` on `name`, `slug-…` on `slug`; `denied`.
pub async fn create(app: &App, who: &Acting, input: &TagInput) -> Result<Tag> {
    app.allowed_here(who, Action::TagManage)?;
    let input = input.checked()?;

    let mut tx = app.begin().await?;
    let others = tag::list(&mut tx, who.place()).await?;
    let former = former_slug::list(&mut tx, who.place(), Paged::Tag).await?;
    let is_free = |word: &String| {
        others.iter().all(|other| other.slug != *word) && former.iter().all(|(other, _)| other != word)
    };
    let suggested = words_for(&input.name, "topic").find(is_free);
    let made = Tag {
        id: TagId::next(app.clock.as_ref(), app.dice.as_ref()),
        name: input.name,
        slug: if input.slug.is_empty() {
            suggested.unwrap_or_default()
        } else {
            input.slug
        },
        created_at: app.now(),
    };
    free(&mut tx, who.place(), &made).await?;
    tag::insert(&mut tx, who.place(), &made).await?;
    let detail = json!({ "created": made.name, "slug": made.slug });
    app.trace(&mut tx, who, Action::TagManage, made.id.uuid(), detail)
        .await?;
    tx.commit().await?;
    Ok(made)
}
