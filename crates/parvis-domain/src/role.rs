use serde::{Deserialize, Serialize};

/// What a member is in a workspace. The table of what each may do is `docs/roles.md`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Reads.
    Viewer,
    /// Writes originals and variants; publishes and answers nothing.
    Contributor,
    /// Content, channels, publishing, answering.
    Cm,
    /// Everything in the workspace, members too.
    Lead,
}

/// A word that names no role.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("no role is called {0:?}: lead, cm, contributor or viewer")]
pub struct UnknownRole(pub String);

impl Role {
    /// From the one who reads to the one who may do everything.
    pub const ALL: [Self; 4] = [Self::Viewer, Self::Contributor, Self::Cm, Self::Lead];

    /// The word stored and sent.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Viewer => "viewer",
            Self::Contributor => "contributor",
            Self::Cm => "cm",
            Self::Lead => "lead",
        }
    }
}

impl std::str::FromStr for Role {
    type Err = UnknownRole;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|role| role.as_str() == word)
            .ok_or_else(|| UnknownRole(word.to_owned()))
    }
}

impl std::fmt::Display for Role {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
