use axum::extract::FromRequestParts;
use axum::http::{HeaderMap, header::ACCEPT_LANGUAGE, request::Parts};
use std::convert::Infallible;

/// The two languages of the screens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// French.
    Fr,
}

impl Language {
    /// The word stored and sent.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
        }
    }

    /// From a language tag, by its primary part; nothing for a third language.
    pub fn of_tag(tag: &str) -> Option<Self> {
        match tag.split('-').next()?.trim().to_ascii_lowercase().as_str() {
            "en" => Some(Self::En),
            "fr" => Some(Self::Fr),
            _ => None,
        }
    }

    /// What the client prefers among our languages (RFC 9110, 12.5.4); English when it says nothing of them.
    pub fn preferred(headers: &HeaderMap) -> Self {
        let wanted = headers
            .get(ACCEPT_LANGUAGE)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default();
        let mut best = (Self::En, 0.0);
        for part in wanted.split(',') {
            let (tag, quality) = part.split_once(";q=").unwrap_or((part, "1"));
            let quality: f32 = quality.trim().parse().unwrap_or(0.0);
            if let Some(language) = Self::of_tag(tag).filter(|_| quality > best.1) {
                best = (language, quality);
            }
        }
        best.0
    }
}

impl<S: Sync> FromRequestParts<S> for Language {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Infallible> {
        Ok(Self::preferred(&parts.headers))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_better_liked_of_our_languages_wins() {
        let prefers = |wanted: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(ACCEPT_LANGUAGE, wanted.parse().unwrap());
            Language::preferred(&headers)
        };
        assert_eq!(prefers("de, fr-CH;q=0.9, en;q=0.8"), Language::Fr);
        assert_eq!(prefers("en-GB,en;q=0.9,fr;q=0.8"), Language::En);
        assert_eq!(prefers("nl"), Language::En);
        assert_eq!(prefers("fr;q=zero, ;;"), Language::En);
    }
}
