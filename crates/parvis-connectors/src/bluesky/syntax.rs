//! The protocol's own names for things: handles, DIDs, addresses of records.

use parvis_text::bluesky::is_handle;

/// What a person typed to say which account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Identifier {
    Handle(String),
    Did(String),
    /// Only the account's own server knows it by that.
    Email(String),
}

impl Identifier {
    /// Reads a handle (with `@`, without its host, or as the address of a profile), a DID or a mail address.
    pub(super) fn read(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        let name = match typed.split_once("/profile/") {
            Some((_, rest)) => rest.split(['/', '?', '#']).next().unwrap_or(rest),
            None => typed,
        };
        // Copied from a page, a handle may come with invisible marks of direction around it.
        let name: String = name.chars().filter(|c| !is_invisible(*c)).collect();
        let name = name.strip_prefix('@').unwrap_or(&name);
        if is_did(name) {
            return Some(Self::Did(name.to_owned()));
        }
        if name.contains('@') {
            let (user, host) = name.rsplit_once('@')?;
            return (!user.is_empty() && is_handle(host)).then(|| Self::Email(name.to_owned()));
        }
        let name = name.to_ascii_lowercase();
        let handle = if name.contains('.') {
            name
        } else {
            format!("{name}.bsky.social")
        };
        is_handle(&handle).then_some(Self::Handle(handle))
    }

    pub(super) fn as_str(&self) -> &str {
        match self {
            Self::Handle(name) | Self::Did(name) | Self::Email(name) => name,
        }
    }
}

const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Whether `text` is a DID of one of the two methods that the protocol uses.
pub(super) fn is_did(text: &str) -> bool {
    let plc = text
        .strip_prefix("did:plc:")
        .is_some_and(|id| id.len() == 24 && id.bytes().all(|b| matches!(b, b'a'..=b'z' | b'2'..=b'7')));
    plc || web_host(text).is_some()
}

/// The host of a `did:web`, with its port where it has one. Paths aren't used by the protocol.
pub(super) fn web_host(did: &str) -> Option<String> {
    let host = did
        .strip_prefix("did:web:")?
        .replace("%3A", ":")
        .replace("%3a", ":");
    let (name, port) = host.split_once(':').unwrap_or((&host, "443"));
    let named = is_handle(name) || name == "localhost";
    (named && port.parse::<u16>().is_ok()).then_some(host)
}

/// Where a record is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct RecordAddress<'a> {
    pub(super) repo: &'a str,
    pub(super) collection: &'a str,
    pub(super) key: &'a str,
}

impl<'a> RecordAddress<'a> {
    /// Reads `at://did/collection/key`.
    pub(super) fn read(uri: &'a str) -> Option<Self> {
        let mut parts = uri.strip_prefix("at://")?.split('/');
        let (repo, collection, key) = (parts.next()?, parts.next()?, parts.next()?);
        let whole = parts.next().is_none() && !collection.is_empty() && !key.is_empty();
        (whole && repo.starts_with("did:")).then_some(Self {
            repo,
            collection,
            key,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_is_recognised_however_it_is_typed() {
        let handle = |name: &str| Some(Identifier::Handle(name.to_owned()));
        assert_eq!(
            Identifier::read(" @Mira.Example.com "),
            handle("mira.example.com")
        );
        assert_eq!(
            Identifier::read("\u{2068}mira.example.com\u{2069}"),
            handle("mira.example.com")
        );
        assert_eq!(Identifier::read("mira"), handle("mira.bsky.social"));
        assert_eq!(
            Identifier::read("https://bsky.app/profile/mira.test/post/3k"),
            handle("mira.test")
        );
        let did = "did:plc:f54fmsc4dsguav5irnvhzt3e";
        assert_eq!(Identifier::read(did), Some(Identifier::Did(did.to_owned())));
        assert_eq!(
            Identifier::read("mira@example.com"),
            Some(Identifier::Email("mira@example.com".to_owned()))
        );
        for wrong in [
            "",
            "@",
            "mira example",
            "mira..com",
            "did:plc:short",
            "did:key:z6Mk",
            "@mira@mastodon",
            "-a.com",
        ] {
            assert_eq!(Identifier::read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_record_is_found_by_its_address_only_when_it_is_whole() {
        let uri = "at://did:plc:f54fmsc4dsguav5irnvhzt3e/app.bsky.feed.post/3jzfcijpj2z2a";
        let address = RecordAddress::read(uri).unwrap();
        assert_eq!(
            (address.collection, address.key),
            ("app.bsky.feed.post", "3jzfcijpj2z2a")
        );
        for wrong in [
            "",
            "at://",
            "at://did:plc:x",
            "at://did:plc:x/a.b/k/more",
            "https://a/b/c",
            "at://mira.test/a/b",
        ] {
            assert_eq!(RecordAddress::read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_did_of_the_web_names_a_host_and_nothing_more() {
        assert_eq!(web_host("did:web:example.com").as_deref(), Some("example.com"));
        assert_eq!(
            web_host("did:web:localhost%3A2583").as_deref(),
            Some("localhost:2583")
        );
        for wrong in [
            "did:web:",
            "did:web:a.com:users:mira",
            "did:web:a.com/x",
            "did:web:a.com%3Ax",
            "did:web:u@a.com",
        ] {
            assert_eq!(web_host(wrong), None, "{wrong}");
        }
    }
}
