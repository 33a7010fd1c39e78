use serde::{Deserialize, Serialize};

/// A kind of place that a connector speaks to. A declared channel has none: it is served by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Network {
    /// The built-in pretend network to learn, demonstrate and test on.
    Rehearsal,
    /// Bluesky, at any server of the AT Protocol.
    Bluesky,
    /// Mastodon, and other servers of its API.
    Mastodon,
    /// Matrix: rooms of any server of the protocol.
    Matrix,
}

/// A word that names no network.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("no network is called {0:?}: rehearsal, bluesky, mastodon or matrix")]
pub struct UnknownNetwork(pub String);

impl Network {
    /// All that have a connector.
    pub const ALL: [Self; 4] = [Self::Rehearsal, Self::Bluesky, Self::Mastodon, Self::Matrix];

    /// The word stored and sent.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Rehearsal => "rehearsal",
            Self::Bluesky => "bluesky",
            Self::Mastodon => "mastodon",
            Self::Matrix => "matrix",
        }
    }
}

impl std::str::FromStr for Network {
    type Err = UnknownNetwork;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|network| network.as_str() == word)
            .ok_or_else(|| UnknownNetwork(word.to_owned()))
    }
}

impl std::fmt::Display for Network {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_network_is_found_by_its_word_and_no_other_word_is() {
        for network in Network::ALL {
            assert_eq!(network.as_str().parse(), Ok(network));
            assert_eq!(serde_json::to_value(network).unwrap(), network.as_str());
        }
        assert_eq!(
            "twitter".parse::<Network>(),
            Err(UnknownNetwork("twitter".into()))
        );
    }
}
