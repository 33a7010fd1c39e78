use super::{Arrival, begin};
use crate::{App, Problem, ProblemKind, Result, secret::password_matches};
use parvis_store::user;

/// What somebody typed to come in.
pub struct SignIn {
    /// Their address; its case doesn't matter.
    pub email: String,
    /// Their password.
    pub password: String,
    /// What their browser calls itself.
    pub user_agent: String,
}

/// Begins a session for whoever knows the password.
///
/// # Errors
/// `sign-in-refused`, the same whether the address is unknown, the password wrong or the user deactivated.
pub async fn sign_in(app: &App, given: SignIn) -> Result<Arrival> {
    let email = given.email.trim().to_lowercase();
    let found = user::by_email(&app.store, &email).await?;
    let (user, hash) = match found {
        Some((user, hash)) if user.deactivated_at.is_none() => (Some(user), hash),
        _ => (None, None),
    };
    let matches = password_matches(given.password, hash).await?;
    let user = user
        .filter(|_| matches)
        .ok_or(Problem::new(ProblemKind::NotSignedIn, "sign-in-refused"))?;

    let mut tx = app.begin().await?;
    let arrival = begin(app, &mut tx, user, &given.user_agent).await?;
    tx.commit().await?;
    Ok(arrival)
}
