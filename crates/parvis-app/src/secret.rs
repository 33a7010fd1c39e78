//! Tokens that are given out once and recognised by their hash, and passwords.

use crate::{Problem, Result};
use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use parvis_domain::Dice;
use sha2::{Digest, Sha256};

/// A secret of 256 bits, as it travels.
pub struct Token(String);

impl Token {
    /// A new one.
    pub fn throw(dice: &dyn Dice) -> Self {
        Self(BASE64_URL_SAFE_NO_PAD.encode(dice.throw::<32>()))
    }

    /// As it travels.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As it is stored. A plain hash is enough: nobody guesses 256 bits.
    pub fn hash(token: &str) -> [u8; 32] {
        Sha256::digest(token.as_bytes()).into()
    }
}

/// OWASP's minimum for argon2id (2024): 19 MiB, two passes, one lane.
fn argon2() -> Result<Argon2<'static>> {
    let params = Params::new(19 * 1024, 2, 1, None).map_err(|error| Problem::internal(error.to_string()))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// Hashes a password, off the async threads.
pub async fn hash_password(password: String, dice: &dyn Dice) -> Result<String> {
    let salt =
        SaltString::encode_b64(&dice.throw::<16>()).map_err(|error| Problem::internal(error.to_string()))?;
    let hashing = tokio::task::spawn_blocking(move || -> Result<String> {
        let hash = argon2()?
            .hash_password(password.as_bytes(), &salt)
            .map_err(|error| Problem::internal(error.to_string()))?;
        Ok(hash.to_string())
    });
    hashing.await.map_err(Problem::internal)?
}

/// Whether the password is the one hashed, off the async threads. Without a hash it works as long and says no,
/// so that nobody can tell by the clock which addresses are known.
pub(crate) async fn password_matches(password: String, hash: Option<String>) -> Result<bool> {
    const NOBODYS: &str =
        "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    let checking = tokio::task::spawn_blocking(move || -> Result<bool> {
        let known = hash.is_some();
        let hash = hash.unwrap_or_else(|| NOBODYS.to_owned());
        let hash = PasswordHash::new(&hash).map_err(|error| Problem::internal(error.to_string()))?;
        Ok(argon2()?.verify_password(password.as_bytes(), &hash).is_ok() && known)
    });
    checking.await.map_err(Problem::internal)?
}

#[cfg(test)]
mod tests {
    use super::*;
    use parvis_testkit::SeededDice;

    #[tokio::test]
    async fn only_the_password_that_was_hashed_matches() {
        let hash = hash_password("correct horse".into(), &SeededDice::new(1))
            .await
            .unwrap();
        assert!(
            password_matches("correct horse".into(), Some(hash.clone()))
                .await
                .unwrap()
        );
        assert!(
            !password_matches("Correct horse".into(), Some(hash))
                .await
                .unwrap()
        );
        assert!(!password_matches("correct horse".into(), None).await.unwrap());
    }
}
