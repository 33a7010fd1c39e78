//! Links that work once, made by whoever runs the program: the demonstration's sign-in, a forgotten password.

use crate::session::{Arrival, begin};
use crate::{App, Problem, Result, secret::Token};
use parvis_domain::User;
use parvis_store::{Tx, one_time_link, user};
use std::time::Duration;

/// What a link is good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Signs in.
    SignIn,
    /// Lets a new password be set.
    SetPassword,
}

impl Purpose {
    const fn as_str(self) -> &'static str {
        match self {
            Self::SignIn => "sign_in",
            Self::SetPassword => "set_password",
        }
    }

    /// Where the workbench takes such a link.
    pub const fn path(self) -> &'static str {
        match self {
            Self::SignIn => "/app/sign-in/link/",
            Self::SetPassword => "/app/password/",
        }
    }
}

/// Makes a link for the user with this address; it works once, for `life`. Gives its path. Only the command line
/// calls this: whoever can, holds the database anyway.
///
/// # Errors
/// `not-found` when nobody signs in with that address.
pub async fn make(app: &App, email: &str, purpose: Purpose, life: Duration) -> Result<String> {
    let email = email.trim().to_lowercase();
    let (user, _) = user::by_email(&app.store, &email)
        .await?
        .ok_or(Problem::not_found("user"))?;
    let token = Token::throw(app.dice.as_ref());
    let now = app.now();
    let mut tx = app.begin().await?;
    one_time_link::delete_unused(&mut tx, user.id, purpose.as_str()).await?;
    let hash = Token::hash(token.as_str());
    one_time_link::insert(&mut tx, &hash, user.id, purpose.as_str(), now, now.plus(life)).await?;
    tx.commit().await?;
    Ok(format!("{}{}", purpose.path(), token.as_str()))
}

/// Signs in whoever holds the link.
///
/// # Errors
/// `link-spent` when it was used, is too old, or never was.
pub async fn sign_in(app: &App, token: &str, user_agent: &str) -> Result<Arrival> {
    let mut tx = app.begin().await?;
    let who = spend(app, &mut tx, token, Purpose::SignIn).await?;
    let arrival = begin(app, &mut tx, who, user_agent).await?;
    tx.commit().await?;
    Ok(arrival)
}

/// Uses a link up, and gives whose it was.
pub(crate) async fn spend(app: &App, tx: &mut Tx, token: &str, purpose: Purpose) -> Result<User> {
    let spent = || Problem::new(crate::ProblemKind::Gone, "link-spent");
    let hash = Token::hash(token);
    let id = one_time_link::spend(tx, &hash, purpose.as_str(), app.now())
        .await?
        .ok_or_else(spent)?;
    let who = user::by_id(tx, id).await?;
    who.filter(|user| user.deactivated_at.is_none()).ok_or_else(spent)
}
