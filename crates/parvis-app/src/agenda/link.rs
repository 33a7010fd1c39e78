use crate::secret::Token;
use crate::{Acting, App, Result};
use parvis_domain::{Action, UiLanguage};
use parvis_store::agenda_link::{self, AgendaLink};
use serde_json::json;

/// A link that was just made.
pub struct NewLink {
    /// What is known of it from now on.
    pub link: AgendaLink,
    /// What only its owner knows.
    pub secret: Token,
}

/// One's own link to the agenda, if there is one. The secret in it is shown once only, when it is made.
///
/// # Errors
/// `denied`.
pub async fn link(app: &App, who: &Acting) -> Result<Option<AgendaLink>> {
    app.allowed_here(who, Action::AgendaSubscribe)?;
    Ok(agenda_link::of_member(&app.store, who.place(), who.user.id).await?)
}

/// Makes one's own link to the agenda. The one that was there stops working.
///
/// # Errors
/// `denied`.
pub async fn make_link(app: &App, who: &Acting, language: UiLanguage) -> Result<NewLink> {
    app.allowed_here(who, Action::AgendaSubscribe)?;
    let secret = Token::throw(app.dice.as_ref());
    let link = AgendaLink {
        workspace: who.place(),
        user: who.user.id,
        language,
        created_at: app.now(),
        read_at: None,
    };
    let mut tx = app.begin().await?;
    let before = agenda_link::of_member(&mut tx, who.place(), who.user.id).await?;
    agenda_link::put(&mut tx, &link, &Token::hash(secret.as_str())).await?;
    let detail = json!({ "renewed": before.is_some() });
    app.trace(&mut tx, who, Action::AgendaSubscribe, who.user.id.uuid(), detail)
        .await?;
    tx.commit().await?;
    Ok(NewLink { link, secret })
}

/// Takes one's own link back. Asking twice is no fault.
///
/// # Errors
/// `denied`.
pub async fn revoke_link(app: &App, who: &Acting) -> Result<()> {
    app.allowed_here(who, Action::AgendaSubscribe)?;
    let mut tx = app.begin().await?;
    if agenda_link::delete(&mut tx, who.place(), who.user.id).await? {
        let detail = json!({ "revoked": true });
        app.trace(&mut tx, who, Action::AgendaSubscribe, who.user.id.uuid(), detail)
            .await?;
        tx.commit().await?;
    }
    Ok(())
}
