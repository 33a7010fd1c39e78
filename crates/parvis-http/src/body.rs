use crate::once::Once;
use crate::{Failure, json};
use axum::body::Bytes;
use axum::extract::{FromRequest, OptionalFromRequest, Request};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use parvis_app::{Problem, ProblemKind};
use serde::de::DeserializeOwned;

/// A JSON body. What can't be read is refused with the place where reading stopped.
#[derive(Clone, Copy, Debug, Default)]
pub struct Body<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Body<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        // `Json` says of a wrong byte that it can't be read, and where; not that it isn't UTF-8.
        let said = request
            .headers()
            .get(CONTENT_TYPE)
            .and_then(|value| value.to_str().ok());
        let kind = said.and_then(|said| said.split(';').next()).unwrap_or_default();
        let is_json = kind.trim().eq_ignore_ascii_case("application/json");
        if !is_json {
            return Err(Problem::new(ProblemKind::Invalid, "body-not-json").into());
        }
        let bytes = Bytes::from_request(request, state)
            .await
            .map_err(|_| Problem::new(ProblemKind::TooLarge, "body-too-large"))?;
        if std::str::from_utf8(&bytes).is_err() {
            return Err(Problem::new(ProblemKind::Invalid, "body-not-text").into());
        }
        if has_nul(&bytes) {
            return Err(Problem::new(ProblemKind::Invalid, "body-with-nul").into());
        }
        let Once(body) = serde_json::from_slice(&bytes).map_err(|error| malformed(&error))?;
        let read = json::read(body).map_err(Problem::from)?;
        Ok(Self(read))
    }
}

/// What isn't JSON at all, or has a name twice, and from where on.
fn malformed(error: &serde_json::Error) -> Problem {
    Problem::new(ProblemKind::Invalid, "body-malformed")
        .with("line", error.line())
        .with("column", error.column())
}

/// Whether a string in this JSON has the character U+0000, which PostgreSQL can't keep in any text. JSON can only say it
/// as an escape: a raw one is no JSON.
fn has_nul(json: &[u8]) -> bool {
    let mut rest = json;
    while let Some(at) = rest.iter().position(|byte| *byte == b'\\') {
        let escaped = &rest[at + 1..];
        if escaped.starts_with(b"u0000") {
            return true;
        }
        rest = escaped.get(1..).unwrap_or_default();
    }
    false
}

/// A body that may be left out: nothing was sent, and nothing was said of its kind; or it is `null`.
impl<S: Send + Sync, T: DeserializeOwned> OptionalFromRequest<S> for Body<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Option<Self>, Failure> {
        let length = request.headers().get(CONTENT_LENGTH);
        let is_empty = length.is_none_or(|length| length == "0");
        if is_empty && !request.headers().contains_key(CONTENT_TYPE) {
            return Ok(None);
        }
        let Body(read) = <Body<Option<T>> as FromRequest<S>>::from_request(request, state).await?;
        Ok(read.map(Self))
    }
}

#[cfg(test)]
mod tests {
    use super::has_nul;

    #[test]
    fn a_nul_is_found_and_what_looks_like_one_is_not() {
        assert!(has_nul(br#"{"name":"a\u0000b"}"#));
        assert!(has_nul(br#""\\\u0000""#));
        assert!(!has_nul(br#""\\u0000""#));
        assert!(!has_nul(br#"{"name":"u0000","other":"\\"}"#));
        assert!(!has_nul(b"\\"));
    }
}
