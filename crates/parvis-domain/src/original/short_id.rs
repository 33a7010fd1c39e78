use crate::Dice;
use serde::{Deserialize, Serialize};

/// Without `i`, `l`, `o` and `u`, which are misread or spell words (Crockford's Base32).
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// An original's short word in addresses: eight letters and digits, unique in its workspace.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ShortId(String);

/// What isn't one.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
#[error("{0:?} is no short id: eight letters and digits")]
pub struct BadShortId(pub String);

impl ShortId {
    /// A new one: 40 bits of chance. Whether it is free in the workspace is for the caller to see.
    pub fn throw(dice: &dyn Dice) -> Self {
        let bits = dice
            .throw::<5>()
            .iter()
            .fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte));
        let letter = |at: u32| char::from(ALPHABET[(bits >> (at * 5) & 31) as usize]);
        Self((0..8).rev().map(letter).collect())
    }

    /// As it stands in the address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for ShortId {
    type Error = BadShortId;

    fn try_from(word: String) -> Result<Self, BadShortId> {
        if word.len() == 8 && word.bytes().all(|byte| ALPHABET.contains(&byte)) {
            Ok(Self(word))
        } else {
            Err(BadShortId(word))
        }
    }
}

impl std::str::FromStr for ShortId {
    type Err = BadShortId;

    fn from_str(word: &str) -> Result<Self, BadShortId> {
        Self::try_from(word.to_owned())
    }
}

impl From<ShortId> for String {
    fn from(id: ShortId) -> Self {
        id.0
    }
}

impl std::fmt::Display for ShortId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Bytes([u8; 5]);
    impl Dice for Bytes {
        fn fill(&self, bytes: &mut [u8]) {
            bytes.copy_from_slice(&self.0);
        }
    }

    #[test]
    fn every_throw_is_eight_letters_that_read_back() {
        for (bytes, word) in [
            ([0; 5], "00000000"),
            ([255; 5], "zzzzzzzz"),
            ([0, 0, 0, 0, 1], "00000001"),
            ([0x08, 0, 0, 0, 0], "10000000"),
        ] {
            let made = ShortId::throw(&Bytes(bytes));
            assert_eq!(made.as_str(), word);
            assert_eq!(word.parse(), Ok(made));
        }
        for wrong in ["", "0000000", "000000000", "0000000l", "0000000A"] {
            assert_eq!(wrong.parse::<ShortId>(), Err(BadShortId(wrong.to_owned())));
        }
    }
}
