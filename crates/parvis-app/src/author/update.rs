use super::address::{moved, word_for};
use super::{AuthorInput, is_member, name_taken};
use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, Author, AuthorId};
use parvis_store::search::{self, Renamed};
use parvis_store::{author, site};
use serde_json::json;

/// Says anew what a byline is. Readers see it under everything that carries it.
///
/// # Errors
/// `not-found`; `invalid` as in [`create`](super::create); `denied`.
pub async fn update(app: &App, who: &Acting, id: AuthorId, input: &AuthorInput) -> Result<Author> {
    app.allowed_here(who, Action::AuthorManage)?;
    let input = input.checked()?;

    let mut tx = app.begin().await?;
    let before = author::by_id(&mut tx, who.place(), id)
        .await?
        .ok_or(Problem::not_found("author"))?;
    if input.user != before.user {
        is_member(&mut tx, who.place(), input.user).await?;
    }
    let slug = if input.name == before.name && before.slug.is_some() {
        before.slug.clone()
    } else {
        Some(word_for(&mut tx, who.place(), id, &input.name).await?)
    };
    let after = Author {
        name: input.name,
        slug,
        sentence: input.sentence,
        user: input.user,
        ..before.clone()
    };
    author::update(&mut tx, who.place(), &after)
        .await
        .map_err(name_taken)?;
    moved(
        &mut tx,
        who.place(),
        id.uuid(),
        before.slug.as_deref(),
        after.slug.as_deref(),
    )
    .await?;
    site::touch(&mut tx, who.place(), app.now()).await?;
    if after.name != before.name {
        search::renamed(&mut tx, who.place(), Renamed::Author(id)).await?;
    }
    let said = |it: &Author| json!({ "name": it.name, "sentence": it.sentence, "user": it.user });
    let detail = json!({ "before": said(&before), "after": said(&after) });
    app.trace(&mut tx, who, Action::AuthorManage, id.uuid(), detail)
        .await?;
    tx.commit().await?;
    Ok(after)
}
