mod fold;

use crate::Language;
use serde::{Deserialize, Serialize};

/// The word of an original or a page in its address: `/{slug}`. Lower-case ASCII letters and digits, single
/// hyphens between them, at most [`Slug::MAX`] bytes, and not a word the site keeps for itself.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

/// Why a word can't be a slug.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
pub enum BadSlug {
    /// There is nothing in it.
    #[error("an address needs at least one letter or digit")]
    Empty,
    /// It is longer than [`Slug::MAX`] bytes.
    #[error("an address has at most {max} characters, this one has {length}", max = Slug::MAX)]
    TooLong {
        /// Its length in bytes.
        length: usize,
    },
    /// It holds something else than lower-case letters without accents, digits and hyphens.
    #[error("{0:?} can't stand in an address: use a to z, 0 to 9 and hyphens")]
    Character(char),
    /// It begins or ends with a hyphen, or has two of them together.
    #[error("hyphens stand alone, between letters or digits")]
    Hyphen,
    /// The site keeps this word for itself.
    #[error("{0:?} is kept for the site itself")]
    Reserved(String),
}

/// First segments of paths that the instance answers itself, or may one day, in every language. A word is never
/// taken off this list: somebody's old address could then start to mean something else.
const RESERVED: &[&str] = &[
    "about-parvis",
    "account",
    "activity",
    "actor",
    "actor-inbox",
    "actor-outbox",
    "admin",
    "ap",
    "api",
    "app",
    "archive",
    "archives",
    "assets",
    "atom",
    "auth",
    "author",
    "authors",
    "avatar",
    "avatars",
    "callback",
    "card",
    "cards",
    "categories",
    "category",
    "comment",
    "comments",
    "contexts",
    "csp",
    "download",
    "downloads",
    "embed",
    "error",
    "errors",
    "events",
    "export",
    "favicon",
    "feed",
    "feeds",
    "files",
    "fonts",
    "goto",
    "health",
    "healthz",
    "hook",
    "hooks",
    "import",
    "inbox",
    "index",
    "invitation",
    "invitations",
    "invite",
    "jobs",
    "json",
    "l",
    "live",
    "livez",
    "locale",
    "locales",
    "login",
    "logout",
    "mandate",
    "manifest",
    "mcp",
    "media",
    "medias",
    "metrics",
    "micropub",
    "newsletter",
    "nodeinfo",
    "note",
    "notes",
    "o",
    "oauth",
    "object",
    "objects",
    "oembed",
    "oidc",
    "openapi",
    "outbox",
    "page",
    "pages",
    "parvis",
    "password",
    "ping",
    "preview",
    "previews",
    "proxy",
    "public",
    "readyz",
    "recovery",
    "redirect",
    "reset",
    "robots",
    "rss",
    "s",
    "saml",
    "scripts",
    "search",
    "security",
    "service-worker",
    "session",
    "sessions",
    "set-up",
    "settings",
    "setup",
    "share",
    "shortlink",
    "sign-in",
    "sign-out",
    "sign-up",
    "signin",
    "signout",
    "signup",
    "site",
    "sitemap",
    "sitemaps",
    "sso",
    "static",
    "status",
    "styles",
    "subscribe",
    "subscriptions",
    "sw",
    "tag",
    "tags",
    "theme",
    "themes",
    "token",
    "unsubscribe",
    "upload",
    "uploads",
    "user",
    "users",
    "version",
    "w",
    "webfinger",
    "webhook",
    "webhooks",
    "webmention",
    "webmentions",
    "well-known",
    "workbench",
    "wp-admin",
    "wp-content",
    "wp-json",
    "wp-login",
    "xmlrpc",
    "xrpc",
];

impl Slug {
    /// How long a slug may be, in bytes.
    pub const MAX: usize = 96;

    /// How long one that is made from a title gets: what search pages show of an address.
    const MADE: usize = 64;

    /// As it stands in the address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The words of a title as a slug has them, of any length and perhaps empty, reserved or not: what anchors on a
    /// page are made of too.
    pub fn words(title: &str, language: &Language) -> String {
        fold::words(title, language)
    }

    /// The slugs that a title suggests, best first: `fete-d-ete`, `fete-d-ete-2`, `fete-d-ete-3`… without end,
    /// so that a caller takes the first that is free. None at all for a title without a letter or digit that
    /// can be written in ASCII: such an original is addressed by its short id.
    ///
    /// Accents are folded and ligatures opened. The language settles what has no letter of its own: an
    /// apostrophe parts two words in French (`l-ete`) and none in English (`dont`), `&` is *et* or *and*.
    pub fn from_title(title: &str, language: &Language) -> impl Iterator<Item = Self> + use<> {
        let base = cut(fold::words(title, language), Self::MADE);
        let numbered = (2_u64..).map(|n| format!("-{n}"));
        std::iter::once(String::new())
            .chain(numbered)
            .take_while({
                let empty = base.is_empty();
                move |_| !empty
            })
            .filter_map(move |suffix| {
                let base = cut(base.clone(), Self::MAX - suffix.len());
                Self::try_from(format!("{base}{suffix}")).ok()
            })
    }
}

/// At most `max` bytes of `slug`, whole words if there are any.
fn cut(mut slug: String, max: usize) -> String {
    if slug.len() > max {
        let end = if slug.as_bytes()[max] == b'-' {
            Some(max)
        } else {
            slug[..max].rfind('-')
        };
        slug.truncate(end.filter(|&end| end > 0).unwrap_or(max));
    }
    slug
}

impl TryFrom<String> for Slug {
    type Error = BadSlug;

    fn try_from(word: String) -> Result<Self, BadSlug> {
        if word.is_empty() {
            return Err(BadSlug::Empty);
        }
        if let Some(wrong) = word.chars().find(|c| !matches!(c, 'a'..='z' | '0'..='9' | '-')) {
            return Err(BadSlug::Character(wrong));
        }
        if word.len() > Self::MAX {
            return Err(BadSlug::TooLong { length: word.len() });
        }
        if word.starts_with('-') || word.ends_with('-') || word.contains("--") {
            return Err(BadSlug::Hyphen);
        }
        if RESERVED.contains(&word.as_str()) {
            return Err(BadSlug::Reserved(word));
        }
        Ok(Self(word))
    }
}

impl std::str::FromStr for Slug {
    type Err = BadSlug;

    fn from_str(word: &str) -> Result<Self, BadSlug> {
        Self::try_from(word.to_owned())
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> Self {
        slug.0
    }
}

impl std::fmt::Display for Slug {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(title: &str, language: &Language) -> Option<String> {
        Slug::from_title(title, language).next().map(String::from)
    }

    #[test]
    fn a_french_title_loses_its_accents_and_keeps_its_words() {
        for (title, slug) in [
            ("L’été à la plage", "l-ete-a-la-plage"),
            ("Aujourd'hui : on fête Noël !", "aujourd-hui-on-fete-noel"),
            ("« Cœur » & garçon", "coeur-et-garcon"),
            ("Ægir, ou 20 % de mieux ?", "aegir-ou-20-de-mieux"),
            ("L\u{2019}E\u{301}COLE", "l-ecole"),
        ] {
            assert_eq!(made(title, &Language::FRENCH).as_deref(), Some(slug), "{title}");
        }
    }

    #[test]
    fn an_english_title_keeps_its_contractions_together() {
        for (title, slug) in [
            ("Don’t panic", "dont-panic"),
            ("Rock 'n' Roll & Co.", "rock-n-roll-and-co"),
            ("The café’s naïve façade", "the-cafes-naive-facade"),
            ("  --  C++ — or Rust?  ", "c-or-rust"),
            ("Straße, Łódź, smørrebrød", "strasse-lodz-smorrebrod"),
        ] {
            assert_eq!(made(title, &Language::ENGLISH).as_deref(), Some(slug), "{title}");
        }
    }

    #[test]
    fn a_title_without_a_letter_of_ours_suggests_nothing() {
        for title in ["", "!!!", "日本語", "🦋"] {
            assert_eq!(made(title, &Language::ENGLISH), None, "{title}");
        }
    }

    #[test]
    fn a_word_of_the_site_and_a_taken_one_are_numbered() {
        let mut notes = Slug::from_title("Notes", &Language::ENGLISH);
        assert_eq!(notes.next().unwrap().as_str(), "notes-2");
        assert_eq!(notes.next().unwrap().as_str(), "notes-3");
        let hundredth = Slug::from_title("Hello", &Language::ENGLISH).nth(99).unwrap();
        assert_eq!(hundredth.as_str(), "hello-100");
    }

    #[test]
    fn a_long_title_is_cut_between_words() {
        let made = made(&"word ".repeat(60), &Language::ENGLISH).unwrap();
        assert_eq!(made, vec!["word"; 13].join("-"));
        let unbroken = Slug::from_title(&"x".repeat(500), &Language::ENGLISH)
            .nth(1)
            .unwrap();
        assert_eq!(unbroken.as_str(), format!("{}-2", "x".repeat(64)));
    }

    #[test]
    fn what_can_not_stand_in_an_address_is_named() {
        let refused = |word: &str| word.parse::<Slug>().unwrap_err();
        assert_eq!(refused(""), BadSlug::Empty);
        assert_eq!(refused("Été"), BadSlug::Character('É'));
        assert_eq!(refused("a/b"), BadSlug::Character('/'));
        assert_eq!(refused("a--b"), BadSlug::Hyphen);
        assert_eq!(refused("-a"), BadSlug::Hyphen);
        assert_eq!(refused(&"a".repeat(97)), BadSlug::TooLong { length: 97 });
        assert!("a".repeat(96).parse::<Slug>().is_ok());
        for word in [
            "app", "api", "notes", "o", "feed", "preview", "media", "healthz", "readyz",
        ] {
            assert_eq!(refused(word), BadSlug::Reserved(word.to_owned()));
        }
        assert!(serde_json::from_str::<Slug>("\"feed\"").is_err());
    }

    #[test]
    fn the_reserved_words_are_sorted_and_could_be_slugs() {
        assert!(RESERVED.is_sorted());
        for word in RESERVED {
            assert!(
                word.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'),
                "{word}"
            );
        }
    }
}
