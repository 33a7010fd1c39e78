use crate::{Acting, App, Result};
use parvis_domain::{Action, Token};
use parvis_policy::Context;
use parvis_store::token;

/// A token as its list shows it.
pub struct Listed {
    /// The token.
    pub token: Token,
    /// Its owner's name.
    pub owner: String,
    /// Whether whoever asks owns it.
    pub own: bool,
}

/// The tokens that weren't taken back, newest first: one's own; everybody's for whoever oversees them.
///
/// # Errors
/// `denied`.
pub async fn list(app: &App, who: &Acting) -> Result<Vec<Listed>> {
    app.allowed_here(who, Action::TokenManage)?;
    let oversees = app
        .would_allow(who, Action::TokenOversee, &Context::WHOLE)
        .is_allowed();
    let found = if oversees {
        token::list(&app.store, who.place()).await?
    } else {
        token::list_of_user(&app.store, who.place(), who.user.id).await?
    };
    let listed = found.into_iter().map(|(token, owner)| Listed {
        own: token.user_id == who.user.id,
        token,
        owner,
    });
    Ok(listed.collect())
}
