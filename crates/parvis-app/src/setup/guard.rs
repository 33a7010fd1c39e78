use crate::secret::Token;
use crate::{App, Result};
use parvis_domain::Dice;
use parvis_store::user;
use subtle::ConstantTimeEq;

/// Keeps strangers from founding an instance that somebody just started: the token is printed in the log, new at
/// each start, and never stored.
pub struct SetUpGuard(Token);

impl SetUpGuard {
    /// A new token.
    pub fn throw(dice: &dyn Dice) -> Self {
        Self(Token::throw(dice))
    }

    /// The token, for the log.
    pub fn token(&self) -> &str {
        self.0.as_str()
    }

    /// Whether this is the printed one.
    pub(super) fn lets_in(&self, given: &str) -> bool {
        Token::hash(given.trim()).ct_eq(&Token::hash(self.token())).into()
    }
}

impl App {
    /// Whether nobody has founded this instance yet.
    pub async fn awaits_set_up(&self) -> Result<bool> {
        Ok(!user::any(&self.store).await?)
    }

    /// The token that lets somebody found this instance. For the log of an instance that awaits it.
    pub fn set_up_token(&self) -> &str {
        self.set_up.token()
    }
}
