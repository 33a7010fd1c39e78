use axum::extract::FromRequestParts;
use axum::http::{HeaderMap, header::ACCEPT_LANGUAGE, request::Parts};
use parvis_domain::UiLanguage;
use std::convert::Infallible;

/// The language of the screens that the client asks for; English when it asks for neither of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wanted(pub UiLanguage);

impl Wanted {
    /// From `Accept-Language` (RFC 9110, 12.5.4).
    pub fn of(headers: &HeaderMap) -> UiLanguage {
        let header = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        header.and_then(UiLanguage::accepted).unwrap_or(UiLanguage::En)
    }
}

impl<S: Sync> FromRequestParts<S> for Wanted {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Infallible> {
        Ok(Self(Self::of(&parts.headers)))
    }
}
