//! What the server's refusals and the net's failures mean.

pub(super) use crate::fault::{Effect, unanswered, unreadable};
use crate::fault::{unsure, wait_as_told};
use crate::{ConnectorError, ConnectorErrorKind as Kind, Retry};
use parvis_domain::Timestamp;
use parvis_net::Response;
use serde::Deserialize;

/// How the API says no (entities/Error).
#[derive(Default, Deserialize)]
struct Said {
    #[serde(default)]
    error: String,
    #[serde(default)]
    error_description: Option<String>,
}

/// There was an answer, and it isn't a yes.
pub(super) fn refused(answer: &Response, path: &str, effect: Effect, now: Timestamp) -> ConnectorError {
    let status = answer.status().as_u16();
    let said: Option<Said> = answer.json().ok();
    let html = said.is_none() && matches!(answer.content_type().as_deref(), Some("text/html"));
    let detail = format!("{path}: {status} {}", answer.excerpt());
    let error = match status {
        429 => ConnectorError::new(Kind::RateLimited, detail),
        // The server gave up waiting, or doesn't know what another of its own did.
        408 | 500..=599 => unsure(effect, detail),
        300..=399 => ConnectorError::new(Kind::NotTheNetworkExpected, detail),
        401 => ConnectorError::new(Kind::CredentialExpired, detail),
        404 | 410 => ConnectorError::new(Kind::Gone, detail),
        // Mostly a gate in front of the server, which may open again. Nothing was done.
        _ if html => ConnectorError::new(Kind::NotTheNetworkExpected, detail)
            .retry(Retry::Later)
            .because("net-answer-html"),
        // 400, 403, 422 and whatever else: the same again would be refused again.
        _ => ConnectorError::new(Kind::Refused, detail),
    };
    wait_as_told(error.words(&words(said, answer)), answer, now)
}

/// What can be quoted: what the server says in full, else its short word, else a line of the page, else the bare status.
fn words(said: Option<Said>, answer: &Response) -> String {
    let said = said.unwrap_or_default();
    let candidates = [
        said.error_description.unwrap_or_default(),
        said.error,
        answer.excerpt(),
        answer.status().to_string(),
    ];
    candidates
        .into_iter()
        .find(|words| !words.trim().is_empty())
        .unwrap_or_default()
}
