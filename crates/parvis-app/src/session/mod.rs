//! Signed-in stays.

mod resume;
mod sign_in;
mod sign_out;

pub use resume::{memberships, resume, standing_in};
pub use sign_in::{SignIn, sign_in};
pub use sign_out::sign_out;

use crate::{App, Result, secret::Token};
use parvis_domain::{Session, SessionId, User};
use parvis_store::{Tx, session};
use std::time::Duration;

/// A session lives this long after it was last used.
pub(crate) const LIFE: Duration = Duration::from_hours(30 * 24);

/// Somebody who just came in, and the token their browser keeps.
pub struct Arrival {
    /// Who.
    pub user: User,
    /// Their session.
    pub session: Session,
    /// For the cookie; it isn't stored anywhere else.
    pub token: Token,
}

/// Begins a session for a user who has shown who they are.
pub(crate) async fn begin(app: &App, tx: &mut Tx, user: User, user_agent: &str) -> Result<Arrival> {
    let now = app.now();
    let token = Token::throw(app.dice.as_ref());
    let session = Session {
        id: SessionId::next(app.clock.as_ref(), app.dice.as_ref()),
        user_id: user.id,
        created_at: now,
        seen_at: now,
        expires_at: now.plus(LIFE),
        user_agent: user_agent.chars().take(200).collect(),
    };
    session::insert(tx, &session, &Token::hash(token.as_str())).await?;
    Ok(Arrival { user, session, token })
}
