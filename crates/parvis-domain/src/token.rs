use crate::{Action, Timestamp, TokenId, UserId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A part of the workbench, as the scopes of a token name it. What belongs to none is closed to tokens: the members,
/// their invitations, their tokens, and what is told to them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Area {
    /// Originals, pictures, and how they are filed; variants.
    Content,
    /// Putting originals before readers, placing variants, and what that took.
    Publishing,
    /// The inbox.
    Conversations,
    /// Channels, and whom and what they serve.
    Channels,
    /// What is wanted, advised and decided: strategy, advice, decisions, reviews.
    Strategy,
    /// The workspace and its site.
    Workspace,
}

/// How far a scope reaches in its area.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// See what is there.
    Read,
    /// Change it, and see it.
    Write,
}

/// One thing a token is good for: `content:read`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Scope {
    /// Where.
    pub area: Area,
    /// How far.
    pub reach: Reach,
}

/// A word that names no scope.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("no scope is called {0:?}")]
pub struct UnknownScope(pub String);

impl Area {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 6] = [
        Self::Content,
        Self::Publishing,
        Self::Conversations,
        Self::Channels,
        Self::Strategy,
        Self::Workspace,
    ];

    /// The word stored and sent.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Content => "content",
            Self::Publishing => "publishing",
            Self::Conversations => "conversations",
            Self::Channels => "channels",
            Self::Strategy => "strategy",
            Self::Workspace => "workspace",
        }
    }

    /// The area in which a noun lies; none for a noun that is closed to tokens.
    pub fn of_noun(noun: &str) -> Option<Self> {
        Some(match noun {
            "original" | "revision" | "variant" | "category" | "tag" | "author" | "media" | "brief"
            | "campaign" => Self::Content,
            "publication" | "cost" | "agenda" | "queue" | "slot" | "calendar" | "appearance" => {
                Self::Publishing
            }
            "conversation" | "message" | "account" => Self::Conversations,
            "channel" | "network" | "rehearsal" | "audience" | "usage" | "observation" | "fit" | "trial"
            | "fact" | "health" | "plan" => Self::Channels,
            "strategy" | "recommendation" | "decision" | "involvement" | "review" | "responsibility" => {
                Self::Strategy
            }
            "workspace" | "site" | "home" | "audit" | "event" | "search" => Self::Workspace,
            _ => return None,
        })
    }
}

impl Scope {
    /// Every scope, area by area.
    pub const ALL: [Self; 12] = {
        let mut all = [Self {
            area: Area::Content,
            reach: Reach::Read,
        }; 12];
        let mut at = 0;
        while at < Area::ALL.len() {
            all[2 * at] = Self {
                area: Area::ALL[at],
                reach: Reach::Read,
            };
            all[2 * at + 1] = Self {
                area: Area::ALL[at],
                reach: Reach::Write,
            };
            at += 1;
        }
        all
    };

    /// What a token needs for an action; none when no token is good for it.
    pub fn of(action: Action) -> Option<Self> {
        let area = match action {
            // To speak for the brand is more than to write.
            Action::OriginalPublish | Action::OriginalSchedule | Action::OriginalUnpublish => {
                Area::Publishing
            }
            action if action.is_of_instance() => return None,
            action => Area::of_noun(action.noun())?,
        };
        let reach = if action.is_reading() {
            Reach::Read
        } else {
            Reach::Write
        };
        Some(Self { area, reach })
    }

    /// The word stored and sent: `content:read`.
    pub const fn as_str(self) -> &'static str {
        match (self.area, self.reach) {
            (Area::Content, Reach::Read) => "content:read",
            (Area::Content, Reach::Write) => "content:write",
            (Area::Publishing, Reach::Read) => "publishing:read",
            (Area::Publishing, Reach::Write) => "publishing:write",
            (Area::Conversations, Reach::Read) => "conversations:read",
            (Area::Conversations, Reach::Write) => "conversations:write",
            (Area::Channels, Reach::Read) => "channels:read",
            (Area::Channels, Reach::Write) => "channels:write",
            (Area::Strategy, Reach::Read) => "strategy:read",
            (Area::Strategy, Reach::Write) => "strategy:write",
            (Area::Workspace, Reach::Read) => "workspace:read",
            (Area::Workspace, Reach::Write) => "workspace:write",
        }
    }
}

impl std::str::FromStr for Scope {
    type Err = UnknownScope;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|scope| scope.as_str() == word)
            .ok_or_else(|| UnknownScope(word.to_owned()))
    }
}

impl std::fmt::Display for Scope {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What a token is good for: never more than its owner's role, whatever stands here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scopes(BTreeSet<Scope>);

impl Scopes {
    /// Whether this is among them. Who may change an area may see it.
    pub fn cover(&self, needed: Scope) -> bool {
        let write = Scope {
            reach: Reach::Write,
            ..needed
        };
        self.0.contains(&needed) || self.0.contains(&write)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// In their order.
    pub fn iter(&self) -> impl Iterator<Item = Scope> + '_ {
        self.0.iter().copied()
    }
}

impl FromIterator<Scope> for Scopes {
    fn from_iter<T: IntoIterator<Item = Scope>>(scopes: T) -> Self {
        Self(scopes.into_iter().collect())
    }
}

/// As it is stored: the words, with a space between them.
impl std::fmt::Display for Scopes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let words: Vec<&str> = self.0.iter().map(|scope| scope.as_str()).collect();
        f.write_str(&words.join(" "))
    }
}

/// Reads what was stored. A word that is no scope any more is good for nothing.
impl From<&str> for Scopes {
    fn from(stored: &str) -> Self {
        stored.split(' ').filter_map(|word| word.parse().ok()).collect()
    }
}

/// A word by which a script acts for a member in one workspace. The word itself is shown once and never stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its identifier.
    pub id: TokenId,
    /// For whom it acts.
    pub user_id: UserId,
    /// What it is for, in its owner's words.
    pub name: String,
    /// What it is good for.
    pub scopes: Scopes,
    /// Since when.
    pub created_at: Timestamp,
    /// It doesn't work any more from then on.
    pub expires_at: Timestamp,
    /// When it was last used, to within an hour.
    pub used_at: Option<Timestamp>,
    /// When it was taken back.
    pub revoked_at: Option<Timestamp>,
}

impl Token {
    /// Whether it works at `now`.
    pub fn works(&self, now: Timestamp) -> bool {
        self.revoked_at.is_none() && now < self.expires_at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_scope_reads_back_and_who_may_write_may_read() {
        for scope in Scope::ALL {
            assert_eq!(scope.to_string().parse(), Ok(scope));
        }
        let scopes: Scopes = [Scope {
            area: Area::Content,
            reach: Reach::Write,
        }]
        .into_iter()
        .collect();
        assert!(scopes.cover(Scope {
            area: Area::Content,
            reach: Reach::Read
        }));
        assert!(!scopes.cover(Scope {
            area: Area::Channels,
            reach: Reach::Read
        }));
        assert_eq!(Scopes::from(scopes.to_string().as_str()), scopes);
        assert!(Scopes::from("content:burn").is_empty());
    }

    #[test]
    fn every_action_has_a_scope_or_is_closed_to_tokens() {
        let closed = ["member", "invitation", "token", "notice", "user"];
        for &action in Action::ALL {
            let is_closed = closed.contains(&action.noun()) || action.is_of_instance();
            assert_eq!(
                Scope::of(action).is_none(),
                is_closed,
                "{action}: give its noun an area in token.rs, or name it here as closed to tokens"
            );
        }
        let publish = Scope::of(Action::OriginalPublish).map(Scope::as_str);
        assert_eq!(publish, Some("publishing:write"));
        assert_eq!(
            Scope::of(Action::OriginalRead).map(Scope::as_str),
            Some("content:read")
        );
    }
}
