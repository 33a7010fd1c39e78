use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, AuthorId};
use parvis_store::former_slug::{self, Paged};
use parvis_store::{author, original};
use serde_json::json;

/// Takes away a byline that no original carries.
///
/// # Errors
/// `not-found`; `author-in-use` while an original carries it, whatever its state; `denied`.
pub async fn delete(app: &App, who: &Acting, id: AuthorId) -> Result<()> {
    app.allowed_here(who, Action::AuthorManage)?;

    let mut tx = app.begin().await?;
    let before = author::by_id(&mut tx, who.place(), id)
        .await?
        .ok_or(Problem::not_found("author"))?;
    let count = original::count_of_author(&mut tx, who.place(), id).await?;
    if count > 0 {
        return Err(Problem::conflict("author-in-use").with("count", count));
    }
    author::delete(&mut tx, who.place(), id).await?;
    former_slug::forget(&mut tx, who.place(), Paged::Author, id.uuid()).await?;
    let detail = json!({ "deleted": before.name });
    app.trace(&mut tx, who, Action::AuthorManage, id.uuid(), detail)
        .await?;
    tx.commit().await?;
    Ok(())
}
