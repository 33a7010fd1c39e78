use bytes::Bytes;
use http::header::{AUTHORIZATION, CONTENT_TYPE, COOKIE, PROXY_AUTHORIZATION};
use http::{HeaderMap, HeaderName, HeaderValue, Method};
use serde::Serialize;
use std::time::Duration;
use url::Url;
use url::form_urlencoded::Serializer;

/// One request, with its own limits. What can't be sent (a line break in a header) is kept until sending and
/// refused there as [`Cause::BadRequest`](crate::Cause::BadRequest).
#[derive(Clone, Debug)]
pub struct Request {
    pub(crate) method: Method,
    pub(crate) url: Url,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Body,
    pub(crate) timeout: Duration,
    pub(crate) max_bytes: usize,
    pub(crate) max_redirects: u8,
    pub(crate) plain_http: bool,
    pub(crate) idempotent: bool,
    pub(crate) problem: Option<&'static str>,
}

#[derive(Clone, Debug)]
pub(crate) enum Body {
    None,
    Bytes(Bytes),
    Multipart(Vec<Part>),
}

/// One part of a `multipart/form-data` body.
#[derive(Clone, Debug)]
pub struct Part {
    /// The field's name.
    pub name: String,
    /// What is in it.
    pub bytes: Bytes,
    /// A file name makes it an upload.
    pub file_name: Option<String>,
    /// Such as `image/jpeg`.
    pub content_type: Option<String>,
}

impl Part {
    /// A plain field.
    pub fn text(name: impl Into<String>, value: impl Into<String>) -> Self {
        let bytes = Bytes::from(value.into());
        Self {
            name: name.into(),
            bytes,
            file_name: None,
            content_type: None,
        }
    }

    /// An upload.
    pub fn file(name: impl Into<String>, file_name: &str, content_type: &str, bytes: Bytes) -> Self {
        let (file_name, content_type) = (Some(file_name.to_owned()), Some(content_type.to_owned()));
        Self {
            name: name.into(),
            bytes,
            file_name,
            content_type,
        }
    }
}

impl Request {
    /// A request with the usual limits: 30 s in all, 10 MiB of answer, 5 redirects, HTTPS only.
    pub fn new(method: Method, url: Url) -> Self {
        Self {
            idempotent: method.is_idempotent(),
            method,
            url,
            headers: HeaderMap::new(),
            body: Body::None,
            timeout: crate::TIMEOUT,
            max_bytes: crate::MAX_BYTES,
            max_redirects: crate::MAX_REDIRECTS,
            plain_http: false,
            problem: None,
        }
    }

    /// Reads.
    pub fn get(url: Url) -> Self {
        Self::new(Method::GET, url)
    }

    /// Acts.
    pub fn post(url: Url) -> Self {
        Self::new(Method::POST, url)
    }

    /// Adds a header.
    #[must_use]
    pub fn header(self, name: &str, value: &str) -> Self {
        self.put_header(name, value, false)
    }

    /// Adds a header that is never logged, and is dropped when a redirect leads to another origin.
    #[must_use]
    pub fn secret_header(self, name: &str, value: &str) -> Self {
        self.put_header(name, value, true)
    }

    /// `Authorization: Bearer …`, kept to its origin.
    #[must_use]
    pub fn bearer(self, credential: &str) -> Self {
        self.secret_header(AUTHORIZATION.as_str(), &format!("Bearer {credential}"))
    }

    /// A JSON body.
    #[must_use]
    pub fn json(mut self, value: &impl Serialize) -> Self {
        if let Ok(json) = serde_json::to_vec(value) {
            return self.bytes("application/json", json);
        }
        self.problem = Some("a value that JSON can't hold");
        self
    }

    /// A form body, `application/x-www-form-urlencoded`.
    #[must_use]
    pub fn form<K: AsRef<str>, V: AsRef<str>>(self, fields: impl IntoIterator<Item = (K, V)>) -> Self {
        let encoded = Serializer::new(String::new()).extend_pairs(fields).finish();
        self.bytes("application/x-www-form-urlencoded", encoded)
    }

    /// A body of this type.
    #[must_use]
    pub fn bytes(mut self, content_type: &str, bytes: impl Into<Bytes>) -> Self {
        self.body = Body::Bytes(bytes.into());
        self.headers.remove(CONTENT_TYPE);
        self.header(CONTENT_TYPE.as_str(), content_type)
    }

    /// A `multipart/form-data` body.
    #[must_use]
    pub fn multipart(mut self, parts: Vec<Part>) -> Self {
        self.body = Body::Multipart(parts);
        self
    }

    /// How long it may take in all: connecting, redirects and body included.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// How many bytes of answer are read, counted after decompression.
    #[must_use]
    pub fn max_bytes(mut self, limit: usize) -> Self {
        self.max_bytes = limit;
        self
    }

    /// How many redirects are followed; with 0 the redirect itself is the answer.
    #[must_use]
    pub fn redirects(mut self, limit: u8) -> Self {
        self.max_redirects = limit;
        self
    }

    /// Allows `http` to public addresses too. Without it only the guard's exceptions may be spoken to in the clear.
    #[must_use]
    pub fn plain_http(mut self, allowed: bool) -> Self {
        self.plain_http = allowed;
        self
    }

    /// Whether sending it twice does no more than sending it once: then a connection that breaks before the answer is tried
    /// once more at once. True from the start for the methods of which HTTP says so (RFC 9110, 9.2.2).
    #[must_use]
    pub fn idempotent(mut self, idempotent: bool) -> Self {
        self.idempotent = idempotent;
        self
    }

    fn put_header(mut self, name: &str, value: &str, secret: bool) -> Self {
        match (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            (Ok(name), Ok(mut value)) => {
                value.set_sensitive(secret);
                self.headers.append(name, value);
            }
            _ => self.problem = Some("a header that HTTP can't hold"),
        }
        self
    }

    pub(crate) fn carries_credential(&self) -> bool {
        self.headers
            .iter()
            .any(|(name, value)| is_credential(name, value))
    }

    pub(crate) fn drop_credentials(&mut self) {
        let kept = self
            .headers
            .iter()
            .filter(|(name, value)| !is_credential(name, value));
        self.headers = kept.map(|(name, value)| (name.clone(), value.clone())).collect();
    }
}

fn is_credential(name: &HeaderName, value: &HeaderValue) -> bool {
    value.is_sensitive()
        || [AUTHORIZATION, COOKIE, PROXY_AUTHORIZATION].contains(name)
        || ["dpop", "signature", "signature-input"].contains(&name.as_str())
}
