use super::address::word_for;
use super::{AuthorInput, is_member, name_taken};
use crate::{Acting, App, Result};
use parvis_domain::{Action, Author, AuthorId};
use parvis_store::author;
use serde_json::json;

/// Makes a byline.
///
/// # Errors
/// `invalid`: `empty`, `too-long` or `name-taken` on `name`, `user-no-member` on `user`; `denied`.
pub async fn create(app: &App, who: &Acting, input: &AuthorInput) -> Result<Author> {
    app.allowed_here(who, Action::AuthorManage)?;
    let input = input.checked()?;
    let id = AuthorId::next(app.clock.as_ref(), app.dice.as_ref());
    let mut tx = app.begin().await?;
    let made = Author {
        id,
        slug: Some(word_for(&mut tx, who.place(), id, &input.name).await?),
        name: input.name,
        sentence: input.sentence,
        user: input.user,
        created_at: app.now(),
    };
    is_member(&mut tx, who.place(), made.user).await?;
    author::insert(&mut tx, who.place(), &made)
        .await
        .map_err(name_taken)?;
    let detail = json!({ "created": made.name });
    app.trace(&mut tx, who, Action::AuthorManage, made.id.uuid(), detail)
        .await?;
    tx.commit().await?;
    Ok(made)
}
