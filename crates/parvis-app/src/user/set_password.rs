use super::checked_password;
use crate::link::{Purpose, spend};
use crate::session::{Arrival, begin};
use crate::{App, By, Checked, Problem, Result, secret};
use parvis_domain::{Session, User};
use parvis_store::{Tx, session, user};
use serde_json::json;

/// A password and the one that replaces it.
pub struct PasswordChange {
    /// The present one.
    pub present: String,
    /// The new one: at least 12 characters.
    pub new: String,
}

/// Changes one's own password. Every other session of theirs ends.
///
/// # Errors
/// `password-wrong` on `present`; `password-short` on `new`.
pub async fn change_password(app: &App, who: &User, here: &Session, given: PasswordChange) -> Result<()> {
    let known = user::by_email(&app.store, &who.email)
        .await?
        .and_then(|(_, hash)| hash);
    if !secret::password_matches(given.present, known).await? {
        return Err(Problem::field("present", "password-wrong"));
    }
    let hash = checked_hash(app, "new", given.new).await?;
    let mut tx = app.begin().await?;
    store(app, &mut tx, who, &hash).await?;
    session::delete_of_user_but(&mut tx, who.id, here.id).await?;
    tx.commit().await?;
    Ok(())
}

/// Sets a password with a link made on the command line, and signs its holder in. Every older session ends.
///
/// # Errors
/// `link-spent`; `password-short` on `password`.
pub async fn set_password_by_link(
    app: &App,
    token: &str,
    password: String,
    user_agent: &str,
) -> Result<Arrival> {
    // Before the link is spent: a password that is too short must not cost the link.
    let hash = checked_hash(app, "password", password).await?;
    let mut tx = app.begin().await?;
    let who = spend(app, &mut tx, token, Purpose::SetPassword).await?;
    session::delete_of_user(&mut tx, who.id).await?;
    store(app, &mut tx, &who, &hash).await?;
    let arrival = begin(app, &mut tx, who, user_agent).await?;
    tx.commit().await?;
    Ok(arrival)
}

async fn checked_hash(app: &App, field: &str, password: String) -> Result<String> {
    let mut checked = Checked::new();
    checked_password(&mut checked, field, &password);
    checked.done()?;
    secret::hash_password(password, app.dice.as_ref()).await
}

async fn store(app: &App, tx: &mut Tx, who: &User, hash: &str) -> Result<()> {
    user::set_password(tx, who.id, hash).await?;
    app.trace_instance_word(tx, &By::user(who), "user.set_password", json!({}))
        .await
}
