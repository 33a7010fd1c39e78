use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// The language of an original, a page or a reply: a BCP 47 tag (RFC 5646) in its customary case, as it is
/// written into `lang` attributes and sent to networks: `fr`, `en-GB`, `zh-Hant-TW`.
///
/// Well-formed, not looked up: whether `qq` is anybody's language is not known here. Extensions and private
/// use (`-u-…`, `x-…`) are refused: no network takes them.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Language(Cow<'static, str>);

/// What isn't a language tag.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
#[error("{0:?} is not a language tag: expected something like fr, en or pt-BR")]
pub struct BadLanguage(pub String);

impl Language {
    /// English, of nowhere in particular.
    pub const ENGLISH: Self = Self(Cow::Borrowed("en"));
    /// French, of nowhere in particular.
    pub const FRENCH: Self = Self(Cow::Borrowed("fr"));

    /// The tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language alone, without script and country: `fr` of `fr-CA`.
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }

    /// The screen language that somebody who reads this would rather have: French for any French, else English.
    pub fn ui(&self) -> UiLanguage {
        if self.primary() == "fr" {
            UiLanguage::Fr
        } else {
            UiLanguage::En
        }
    }
}

impl std::fmt::Display for Language {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<Language> for String {
    fn from(language: Language) -> Self {
        language.0.into_owned()
    }
}

impl TryFrom<String> for Language {
    type Error = BadLanguage;

    fn try_from(tag: String) -> Result<Self, BadLanguage> {
        tag.parse()
    }
}

impl std::str::FromStr for Language {
    type Err = BadLanguage;

    fn from_str(tag: &str) -> Result<Self, BadLanguage> {
        canonical(tag)
            .map(|tag| Self(Cow::Owned(tag)))
            .ok_or_else(|| BadLanguage(tag.to_owned()))
    }
}

/// The parts of a tag come in this order, each but the language at will.
#[derive(PartialEq, PartialOrd)]
enum Part {
    Language,
    Script,
    Region,
    Variant,
}

/// Checks the form and gives each part its case (RFC 5646, 2.1 and 2.1.1).
fn canonical(tag: &str) -> Option<String> {
    // RFC 5646, 4.4.1: a buffer of 35 holds any tag without extensions.
    if tag.len() > 35 {
        return None;
    }
    let mut parts = tag.split('-');
    let language = parts
        .next()
        .filter(|part| (2..=3).contains(&part.len()) && alphabetic(part))?;
    let mut canonical = language.to_ascii_lowercase();
    let mut last = Part::Language;
    for part in parts {
        let kind = kind_of(part)?;
        let repeated = kind == last && kind != Part::Variant;
        if repeated || kind < last {
            return None;
        }
        canonical.push('-');
        match kind {
            Part::Script => {
                canonical.push_str(&part[..1].to_ascii_uppercase());
                canonical.push_str(&part[1..].to_ascii_lowercase());
            }
            Part::Region => canonical.push_str(&part.to_ascii_uppercase()),
            Part::Language | Part::Variant => canonical.push_str(&part.to_ascii_lowercase()),
        }
        last = kind;
    }
    Some(canonical)
}

fn kind_of(part: &str) -> Option<Part> {
    let digit_first = part.starts_with(|c: char| c.is_ascii_digit());
    match part.len() {
        4 if alphabetic(part) => Some(Part::Script),
        2 if alphabetic(part) => Some(Part::Region),
        3 if part.bytes().all(|b| b.is_ascii_digit()) => Some(Part::Region),
        4 if digit_first && alphanumeric(part) => Some(Part::Variant),
        5..=8 if alphanumeric(part) => Some(Part::Variant),
        _ => None,
    }
}

fn alphabetic(part: &str) -> bool {
    part.bytes().all(|b| b.is_ascii_alphabetic())
}

fn alphanumeric(part: &str) -> bool {
    part.bytes().all(|b| b.is_ascii_alphanumeric())
}

/// A language that screens, mails and the site's own words are written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UiLanguage {
    /// English.
    #[default]
    En,
    /// French.
    Fr,
}

/// A word that names no language the screens are written in.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
#[error("the screens are not written in {0:?}: en or fr")]
pub struct UnknownUiLanguage(pub String);

impl UiLanguage {
    /// Each of them.
    pub const ALL: [Self; 2] = [Self::En, Self::Fr];

    /// The word stored and sent, which is its BCP 47 tag too.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
        }
    }

    /// As the language of a text.
    pub const fn language(self) -> Language {
        match self {
            Self::En => Language::ENGLISH,
            Self::Fr => Language::FRENCH,
        }
    }

    /// The one that an `Accept-Language` header likes best (RFC 9110, 12.5.4), the first named among equals;
    /// nothing when it likes neither. `*` and what can't be read are passed over.
    pub fn accepted(header: &str) -> Option<Self> {
        let mut best: Option<(f32, Self)> = None;
        for range in header.split(',') {
            let (tag, weight) = range.split_once(';').unwrap_or((range, ""));
            let weight = match weight.trim().strip_prefix("q=") {
                Some(q) => q
                    .trim()
                    .parse()
                    .ok()
                    .filter(|q| (0.0..=1.0).contains(q))
                    .unwrap_or(0.0),
                None => 1.0,
            };
            let primary = tag
                .trim()
                .split('-')
                .next()
                .unwrap_or_default()
                .to_ascii_lowercase();
            let Ok(language) = primary.parse::<Self>() else {
                continue;
            };
            if weight > best.map_or(0.0, |(weight, _)| weight) {
                best = Some((weight, language));
            }
        }
        best.map(|(_, language)| language)
    }
}

impl std::str::FromStr for UiLanguage {
    type Err = UnknownUiLanguage;

    fn from_str(word: &str) -> Result<Self, UnknownUiLanguage> {
        Self::ALL
            .into_iter()
            .find(|language| language.as_str() == word)
            .ok_or_else(|| UnknownUiLanguage(word.to_owned()))
    }
}

impl std::fmt::Display for UiLanguage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag(text: &str) -> Option<String> {
        text.parse::<Language>().ok().map(String::from)
    }

    #[test]
    fn a_tag_takes_its_customary_case() {
        for (typed, kept) in [
            ("fr", "fr"),
            ("FR-fr", "fr-FR"),
            ("ZH-hant-tw", "zh-Hant-TW"),
            ("es-419", "es-419"),
            ("ca-VALENCIA", "ca-valencia"),
            ("de-1996", "de-1996"),
        ] {
            assert_eq!(tag(typed).as_deref(), Some(kept), "{typed}");
        }
    }

    #[test]
    fn what_is_no_tag_is_refused() {
        for wrong in [
            "",
            "f",
            "français",
            "fr_FR",
            "fr-",
            "-fr",
            "fr-FR-FR",
            "fr-FR-Latn",
            "x-mine",
            "en-u-ca-gregory",
        ] {
            assert_eq!(tag(wrong), None, "{wrong}");
        }
        assert_eq!(serde_json::from_str::<Language>("\"fr_FR\"").ok(), None);
    }

    #[test]
    fn somebody_who_reads_canadian_french_gets_french_screens() {
        assert_eq!("fr-CA".parse::<Language>().unwrap().ui(), UiLanguage::Fr);
        assert_eq!("frr".parse::<Language>().unwrap().ui(), UiLanguage::En);
    }

    #[test]
    fn a_browser_gets_the_language_it_likes_best() {
        for (header, expected) in [
            (
                "fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7, *;q=0.5",
                Some(UiLanguage::Fr),
            ),
            ("de, en-GB;q=0.5, fr;q=0.4", Some(UiLanguage::En)),
            ("en;q=0, fr;q=0.1", Some(UiLanguage::Fr)),
            ("fr, en", Some(UiLanguage::Fr)),
            ("en;q=nonsense, de", None),
            ("de, *", None),
            ("", None),
        ] {
            assert_eq!(UiLanguage::accepted(header), expected, "{header}");
        }
    }
}
