//! What the server's refusals and the net's failures mean.

pub(super) use crate::fault::{Effect, unanswered, unreadable};
use crate::fault::{unsure, wait};
use crate::{ConnectorError, ConnectorErrorKind as Kind, Retry};
use parvis_domain::Timestamp;
use parvis_net::{Response, retry_after};
use serde::Deserialize;
use std::time::Duration;

/// A no, and the protocol's own name for it.
#[derive(Debug)]
pub(super) struct No {
    /// Such as `M_FORBIDDEN`; empty where there was none.
    pub(super) code: String,
    /// The answer's status; zero where there was none.
    pub(super) status: u16,
    pub(super) error: ConnectorError,
}

impl No {
    pub(super) const fn unnamed(error: ConnectorError) -> Self {
        Self {
            code: String::new(),
            status: 0,
            error,
        }
    }

    pub(super) fn is(&self, code: &str) -> bool {
        self.code == code
    }
}

impl From<No> for ConnectorError {
    fn from(no: No) -> Self {
        no.error
    }
}

/// How the protocol says no.
#[derive(Default, Deserialize)]
struct Said {
    #[serde(default)]
    errcode: String,
    #[serde(default)]
    error: String,
    #[serde(default)]
    retry_after_ms: Option<u64>,
}

/// There was an answer, and it isn't a yes.
pub(super) fn refused(answer: &Response, what: &str, effect: Effect, now: Timestamp) -> No {
    let status = answer.status();
    let said: Option<Said> = answer.json().ok();
    let html = said.is_none() && matches!(answer.content_type().as_deref(), Some("text/html"));
    let said = said.unwrap_or_default();
    let detail = format!(
        "{what}: {} {} {}",
        status.as_u16(),
        said.errcode,
        answer.excerpt()
    );
    let error = match status.as_u16() {
        429 => ConnectorError::new(Kind::RateLimited, detail),
        // The server gave up waiting for us, or doesn't know what another did.
        408 | 500..=599 => unsure(effect, detail),
        300..=399 => ConnectorError::new(Kind::NotTheNetworkExpected, detail),
        // Mostly a gate in front of the server, which may open again. Nothing was done.
        _ if html => ConnectorError::new(Kind::NotTheNetworkExpected, detail)
            .retry(Retry::Later)
            .because("net-answer-html"),
        number => ConnectorError::new(named(number, &said.errcode), detail),
    };
    let error = wait_as_told(error.words(&words(&said, answer)), &said, answer, now);
    No {
        code: said.errcode,
        status: status.as_u16(),
        error,
    }
}

/// What can be quoted: the message, else the error's name, else a line of the page, else the bare status.
fn words(said: &Said, answer: &Response) -> String {
    let candidates = [
        said.error.clone(),
        said.errcode.clone(),
        answer.excerpt(),
        answer.status().to_string(),
    ];
    candidates
        .into_iter()
        .find(|words| !words.trim().is_empty())
        .unwrap_or_default()
}

/// The protocol's own names for what is wrong (client-server API, "Standard error response").
fn named(status: u16, code: &str) -> Kind {
    match (code, status) {
        ("M_LIMIT_EXCEEDED", _) => Kind::RateLimited,
        ("M_USER_DEACTIVATED" | "M_USER_LOCKED" | "M_USER_SUSPENDED", _) => Kind::AccountUnavailable,
        ("M_NOT_FOUND", _) => Kind::Gone,
        // A soft logout is one: the session can go on with its refresh token.
        ("M_UNKNOWN_TOKEN" | "M_MISSING_TOKEN", _) | (_, 401) => Kind::CredentialExpired,
        ("M_UNRECOGNIZED", _) | ("", 404 | 405 | 501) => Kind::NotTheNetworkExpected,
        _ => Kind::Refused,
    }
}

/// Waits as long as the server says, where the same again makes sense at all.
fn wait_as_told(error: ConnectorError, said: &Said, answer: &Response, now: Timestamp) -> ConnectorError {
    let seconds = now.micros().div_euclid(1_000_000);
    let told = said.retry_after_ms.map(Duration::from_millis);
    wait(error, retry_after(answer.headers(), seconds).max(told), now)
}
