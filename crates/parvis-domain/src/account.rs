use crate::{AccountId, Network, Timestamp, UserId};

/// A profile on a network, as it was when it was last heard: a stranger's, or ours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Its identifier.
    pub id: AccountId,
    /// Where it is.
    pub network: Network,
    /// What the network never changes.
    pub remote_id: String,
    /// The name people call it by.
    pub handle: String,
    /// The name it shows; a stranger's words.
    pub display_name: Option<String>,
    /// Where people see it.
    pub url: Option<String>,
    /// Its picture, fetched and encoded anew: a file's name in the workspace's media folder.
    pub avatar: Option<String>,
    /// Since when what it writes appears by itself, and whose word that rests on.
    pub trusted: Option<Trust>,
    /// When it was first heard.
    pub first_heard_at: Timestamp,
}

/// Somebody let a message of this account through: what it writes later appears by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trust {
    /// Since when.
    pub since: Timestamp,
    /// Whose word it is.
    pub by: UserId,
}

impl Account {
    /// What to call it: the name it shows, else the name people call it by. Never empty, on one line.
    pub fn name(&self) -> String {
        let shown = self.display_name.as_deref().unwrap_or_default();
        let line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let shown: String = line(shown)
            .chars()
            .filter(|c| !c.is_control() && !is_direction(*c))
            .collect();
        if shown.is_empty() {
            self.handle.clone()
        } else {
            shown
        }
    }
}

/// Marks that turn the direction of a text: in a name they turn what stands beside it, too.
const fn is_direction(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_name_is_one_line_that_turns_nothing_around() {
        let mut account = Account {
            id: AccountId::from_uuid(Uuid::from_u128(1)),
            network: Network::named("rehearsal"),
            remote_id: "rehearsal:mira".into(),
            handle: "mira".into(),
            display_name: Some("  Mira\n\u{202e}Okonkwo\u{7} ".into()),
            url: None,
            avatar: None,
            trusted: None,
            first_heard_at: Timestamp::from_seconds(1),
        };
        assert_eq!(account.name(), "Mira Okonkwo");
        account.display_name = Some(" \u{202e} ".into());
        assert_eq!(account.name(), "mira");
    }
}
