//! The names of people and rooms (spec.matrix.org, "Identifier Grammar"), as typed and as links.

use parvis_net::Url;

/// Where links to people, rooms and messages lead: the page that offers each reader the client they use.
const LINKS: &str = "https://matrix.to/#/";

/// Whom somebody means by what they typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Person {
    /// `@name:server`.
    Full(String),
    /// The name only: the server has to be named beside it.
    Local(String),
}

impl Person {
    pub(super) fn read(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        let (name, server) = match typed.trim_start_matches('@').split_once(':') {
            Some((name, server)) => (name, Some(server)),
            None => (typed.trim_start_matches('@'), None),
        };
        let letter = |c: char| c.is_ascii_alphanumeric() || "._=-/+".contains(c);
        if name.is_empty() || name.len() > 255 || !name.chars().all(letter) {
            return None;
        }
        match server {
            Some(server) => is_server_name(server).then(|| Self::Full(format!("@{name}:{server}"))),
            None => Some(Self::Local(name.to_owned())),
        }
    }

    /// As one signs in with it.
    pub(super) fn as_str(&self) -> &str {
        match self {
            Self::Full(name) | Self::Local(name) => name,
        }
    }

    /// Whether this is whom the server calls `user`.
    pub(super) fn is(&self, user: &str) -> bool {
        match self {
            Self::Full(full) => full.eq_ignore_ascii_case(user),
            Self::Local(name) => user
                .strip_prefix('@')
                .and_then(|user| user.split_once(':'))
                .is_some_and(|(local, _)| local.eq_ignore_ascii_case(name)),
        }
    }
}

/// The server that a person's or a room's name ends with.
pub(super) fn server_of(name: &str) -> Option<&str> {
    name.split_once(':').map(|(_, server)| server)
}

fn is_server_name(name: &str) -> bool {
    !name.is_empty()
        && name.len() <= 230
        && name
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || ".-:[]".contains(c))
        && Url::parse(&format!("https://{name}")).is_ok_and(|url| url.has_host())
}

/// Whether a text is the whole name of a person.
pub(super) fn is_user(text: &str) -> bool {
    text.starts_with('@') && matches!(Person::read(text), Some(Person::Full(_)))
}

/// A room, as typed: `#alias:server`, `!id` (in rooms of today's version without a server), or a link to it.
pub(super) fn room(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let linked = typed
        .strip_prefix(LINKS)
        .or_else(|| typed.strip_prefix("matrix.to/#/"));
    let name = match linked {
        Some(rest) => {
            let first = rest.split(['/', '?']).next().unwrap_or_default();
            percent_decoded(first)?
        }
        None => typed.to_owned(),
    };
    let whole = !name.chars().any(|c| c.is_whitespace() || c.is_control()) && name.len() <= 255;
    let fits = match name.chars().next() {
        Some('#') => name.len() > 1 && server_of(&name).is_some_and(is_server_name),
        Some('!') => name.len() > 1,
        _ => false,
    };
    (whole && fits).then_some(name)
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let pair = [rest.next()?, rest.next()?];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&pair).ok()?, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn percent_encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.extend(["%", &format!("{byte:02X}")]);
        }
    }
    encoded
}

/// Where people see a profile.
pub(super) fn link_to_person(user: &str) -> String {
    format!("{LINKS}{}", percent_encoded(user))
}

/// Where people see a room: by its public name where it has one; else a server is named that knows it.
pub(super) fn link_to_room(room: &str, alias: Option<&str>, via: &str) -> String {
    match alias {
        Some(alias) => format!("{LINKS}{}", percent_encoded(alias)),
        None => format!("{LINKS}{}?via={}", percent_encoded(room), percent_encoded(via)),
    }
}

/// Where people see a message.
pub(super) fn link_to_event(room: &str, event: &str, via: &str) -> String {
    format!(
        "{LINKS}{}/{}?via={}",
        percent_encoded(room),
        percent_encoded(event),
        percent_encoded(via)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_read_with_and_without_their_server() {
        let full = Some(Person::Full("@lou:parvis.test:8448".into()));
        assert_eq!(Person::read(" lou:parvis.test:8448 "), full);
        assert_eq!(Person::read("@lou:parvis.test:8448"), full);
        assert_eq!(Person::read("@lou"), Some(Person::Local("lou".into())));
        for typed in ["", "@", "two words", "what?", "@lou:", "@lou:two words", ":x"] {
            assert_eq!(Person::read(typed), None, "{typed:?}");
        }
        assert!(Person::Local("Lou".into()).is("@lou:parvis.test"));
        assert!(!Person::Local("lou".into()).is("@mira:parvis.test"));
    }

    #[test]
    fn rooms_are_read_by_name_by_identity_and_from_a_link() {
        for (typed, read) in [
            ("#place:parvis.test", "#place:parvis.test"),
            (" !abc:parvis.test ", "!abc:parvis.test"),
            ("!OGEhHVWSdvArJzumhm", "!OGEhHVWSdvArJzumhm"),
            (
                "https://matrix.to/#/#place:parvis.test?via=parvis.test",
                "#place:parvis.test",
            ),
            (
                "https://matrix.to/#/%23caf%C3%A9%3Aparvis.test",
                "#café:parvis.test",
            ),
            ("https://matrix.to/#/!abc/$event?via=x", "!abc"),
        ] {
            assert_eq!(room(typed).as_deref(), Some(read), "{typed}");
        }
        for typed in [
            "",
            "#",
            "place",
            "#place",
            "# place:x",
            "@lou:parvis.test",
            "https://parvis.test/#/x",
            "https://matrix.to/#/%E9",
        ] {
            assert_eq!(room(typed), None, "{typed:?}");
        }
    }

    #[test]
    fn links_can_be_read_back() {
        let link = link_to_event("!a:parvis.test", "$e-_", "parvis.test");
        assert_eq!(
            link,
            "https://matrix.to/#/%21a%3Aparvis.test/%24e-_?via=parvis.test"
        );
        assert_eq!(room(&link).as_deref(), Some("!a:parvis.test"));
        assert_eq!(
            room(&link_to_room("!a", Some("#é:x"), "x")).as_deref(),
            Some("#é:x")
        );
    }
}
