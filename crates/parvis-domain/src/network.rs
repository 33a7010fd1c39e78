use serde::{Deserialize, Serialize};

/// A kind of place that a connector speaks to, by its word. A declared channel has none: it is served by hand.
///
/// The set is open: a word tells of a network, not that this installation speaks to it. Which ones it speaks to, the
/// connectors say.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Network {
    /// The word, and zeros behind it: so they sort by the alphabet.
    letters: [u8; Network::LONGEST],
    length: u8,
}

/// A word that can't be a network's: small letters and digits, the first a letter.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("no network can be called {0:?}")]
pub struct UnknownNetwork(pub String);

impl Network {
    /// The most letters of a word.
    pub const LONGEST: usize = 24;

    /// The network of this word, for a constant. Elsewhere a word is parsed.
    ///
    /// # Panics
    /// Where the word can't be a network's: in a constant, that is an error of the compiler.
    #[must_use]
    #[expect(clippy::panic, reason = "in a constant it is the compiler that stops")]
    pub const fn named(word: &'static str) -> Self {
        match Self::read(word) {
            Some(network) => network,
            None => panic!("a network's word is made of small letters and digits, the first a letter"),
        }
    }

    const fn read(word: &str) -> Option<Self> {
        let bytes = word.as_bytes();
        if bytes.is_empty() || bytes.len() > Self::LONGEST || !bytes[0].is_ascii_lowercase() {
            return None;
        }
        let mut letters = [0; Self::LONGEST];
        let mut at = 0;
        while at < bytes.len() {
            if !bytes[at].is_ascii_lowercase() && !bytes[at].is_ascii_digit() {
                return None;
            }
            letters[at] = bytes[at];
            at += 1;
        }
        #[expect(
            clippy::cast_possible_truncation,
            reason = "at most LONGEST, which is less than 256"
        )]
        let length = at as u8;
        Some(Self { letters, length })
    }

    /// The word stored and sent.
    pub fn as_str(&self) -> &str {
        let word = self.letters.get(..usize::from(self.length)).unwrap_or_default();
        str::from_utf8(word).unwrap_or_default()
    }
}

impl std::str::FromStr for Network {
    type Err = UnknownNetwork;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Self::read(word).ok_or_else(|| UnknownNetwork(word.to_owned()))
    }
}

impl TryFrom<String> for Network {
    type Error = UnknownNetwork;

    fn try_from(word: String) -> Result<Self, Self::Error> {
        word.parse()
    }
}

impl From<Network> for String {
    fn from(network: Network) -> Self {
        network.as_str().to_owned()
    }
}

impl std::fmt::Display for Network {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl std::fmt::Debug for Network {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Network({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_is_its_word_wherever_it_is_kept() {
        for word in ["bluesky", "x", "pnut2", "abcdefghijklmnopqrstuvwx"] {
            let network: Network = word.parse().unwrap();
            assert_eq!(network.as_str(), word);
            assert_eq!(serde_json::to_value(network).unwrap(), word);
            assert_eq!(serde_json::from_value::<Network>(word.into()).unwrap(), network);
        }
        assert_eq!("matrix".parse(), Ok(Network::named("matrix")));
    }

    #[test]
    fn what_can_not_be_a_word_is_none() {
        for word in [
            "",
            "Matrix",
            "2",
            "a b",
            "a-b",
            "réseau",
            "abcdefghijklmnopqrstuvwxy",
        ] {
            assert_eq!(word.parse::<Network>(), Err(UnknownNetwork(word.into())));
        }
        assert!(serde_json::from_str::<Network>("\"No\"").is_err());
    }

    #[test]
    fn they_stand_in_the_order_of_the_alphabet() {
        let mut all = ["rehearsal", "matrix", "mat", "bluesky"].map(Network::named);
        all.sort();
        assert_eq!(
            all.map(|it| it.to_string()),
            ["bluesky", "mat", "matrix", "rehearsal"]
        );
    }
}
