use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, TokenId};
use parvis_store::token;
use serde_json::json;

/// Takes a token back: one's own, or anybody's for whoever oversees them. It no longer works from then on.
///
/// # Errors
/// `denied`; `not-found`.
pub async fn revoke(app: &App, who: &Acting, id: TokenId) -> Result<()> {
    let mut tx = app.begin().await?;
    let token = token::by_id(&mut tx, who.place(), id)
        .await?
        .ok_or(Problem::not_found("token"))?;
    let action = if token.user_id == who.user.id {
        Action::TokenManage
    } else {
        Action::TokenOversee
    };
    app.allowed_here(who, action)?;
    if token::revoke(&mut tx, who.place(), id, app.now()).await? {
        let detail = json!({ "deleted": token.name });
        app.trace(&mut tx, who, action, id.uuid(), detail).await?;
    }
    tx.commit().await?;
    Ok(())
}
