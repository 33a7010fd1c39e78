use crate::excerpt::excerpt;
use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;
use serde_json::error::Category;
use std::borrow::Cow;
use url::Url;

/// A server's answer, read whole.
#[derive(Clone, Debug)]
pub struct Response {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
    url: Url,
}

impl Response {
    pub(crate) const fn new(status: StatusCode, headers: HeaderMap, body: Bytes, url: Url) -> Self {
        Self {
            status,
            headers,
            body,
            url,
        }
    }

    /// Its status.
    pub const fn status(&self) -> StatusCode {
        self.status
    }

    /// Whether the status is 2xx.
    pub fn is_success(&self) -> bool {
        self.status.is_success()
    }

    /// Its headers.
    pub const fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// A header's first value, when it is readable text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The media type in lower case, without parameters.
    pub fn content_type(&self) -> Option<String> {
        let full = self.header(CONTENT_TYPE.as_str())?;
        Some(
            full.split(';')
                .next()
                .unwrap_or_default()
                .trim()
                .to_ascii_lowercase(),
        )
    }

    /// The body, decompressed.
    pub const fn bytes(&self) -> &Bytes {
        &self.body
    }

    /// The body, decompressed.
    pub fn into_bytes(self) -> Bytes {
        self.body
    }

    /// The body as UTF-8, with replacement characters where it isn't.
    pub fn text(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.body)
    }

    /// Who answered in the end, after redirects.
    pub const fn url(&self) -> &Url {
        &self.url
    }

    /// A line of the body that may be logged and shown: no markup, no control characters, nothing long enough to be a secret.
    pub fn excerpt(&self) -> String {
        excerpt(&self.text())
    }

    /// Reads the body as JSON, whatever type it is announced as. U+0000, which no database keeps and nobody meant, is
    /// read as the replacement character.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, Unreadable> {
        serde_json::from_slice(&without_null(&self.body)).map_err(|error| {
            let kind = match error.classify() {
                Category::Data => UnreadableKind::Unexpected {
                    line: error.line(),
                    column: error.column(),
                },
                _ if self.looks_like_html() => UnreadableKind::Html,
                _ => UnreadableKind::NotJson,
            };
            // JSON of another shape may hold what nobody should read in a log.
            let excerpt = if matches!(kind, UnreadableKind::Unexpected { .. }) {
                String::new()
            } else {
                self.excerpt()
            };
            Unreadable {
                kind,
                status: self.status,
                host: self.url.host_str().unwrap_or_default().to_owned(),
                excerpt,
            }
        })
    }

    fn looks_like_html(&self) -> bool {
        let kind = self.content_type();
        matches!(kind.as_deref(), Some("text/html" | "application/xhtml+xml"))
            || self.body.trim_ascii_start().starts_with(b"<")
    }
}

/// The same JSON with `\ufffd` wherever a text holds `\u0000`.
fn without_null(json: &[u8]) -> Cow<'_, [u8]> {
    const NULL: &[u8] = b"\\u0000";
    if !json.windows(NULL.len()).any(|six| six == NULL) {
        return Cow::Borrowed(json);
    }
    let mut kept = json.to_vec();
    let mut at = 0;
    while let Some(sign) = kept.get(at) {
        if *sign != b'\\' {
            at += 1;
        } else if kept[at..].starts_with(NULL) {
            kept[at..at + NULL.len()].copy_from_slice(b"\\ufffd");
            at += NULL.len();
        } else {
            // Whatever is escaped here, a backslash too.
            at += 2;
        }
    }
    Cow::Owned(kept)
}

/// An answer that isn't the JSON that was expected.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{host} answered {status} with {kind:?}: {excerpt}")]
pub struct Unreadable {
    /// What it is instead.
    pub kind: UnreadableKind,
    /// The answer's status.
    pub status: StatusCode,
    /// Who answered.
    pub host: String,
    /// A line of it that may be shown; empty when it is JSON of another shape.
    pub excerpt: String,
}

/// What came instead of the JSON expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnreadableKind {
    /// A web page: mostly a proxy's error page, or an address that isn't an API's.
    Html,
    /// Something else, or JSON cut short.
    NotJson,
    /// JSON of another shape.
    Unexpected {
        /// Where it departs, from 1.
        line: usize,
        /// Where it departs.
        column: usize,
    },
}

impl UnreadableKind {
    /// The message key of the sentence for people, in `net.ftl`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Html => "net-answer-html",
            Self::NotJson => "net-answer-not-json",
            Self::Unexpected { .. } => "net-answer-unexpected",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_null_in_a_text_is_read_as_something_that_can_be_kept() {
        let answer = |body: &'static str| {
            let url = Url::parse("https://a.example/").unwrap();
            Response::new(
                StatusCode::OK,
                HeaderMap::new(),
                Bytes::from_static(body.as_bytes()),
                url,
            )
        };
        let read: Vec<String> = answer(r#"["a\u0000b", "\\u0000", "\\\u0000"]"#).json().unwrap();
        assert_eq!(read, ["a\u{fffd}b", "\\u0000", "\\\u{fffd}"]);
    }
}
