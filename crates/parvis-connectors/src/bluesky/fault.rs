//! What the server's refusals and the net's failures mean.

use crate::fault::wait_as_told;
pub(super) use crate::fault::{Effect, unanswered, unreadable};
use crate::{ConnectorError, ConnectorErrorKind as Kind, Retry};
use parvis_domain::Timestamp;
use parvis_net::Response;
use serde::Deserialize;

/// How the protocol says no.
#[derive(Default, Deserialize)]
struct Said {
    #[serde(default)]
    error: String,
    #[serde(default)]
    message: String,
}

/// There was an answer, and it isn't a yes.
pub(super) fn refused(answer: &Response, method: &str, effect: Effect, now: Timestamp) -> ConnectorError {
    let status = answer.status();
    let said: Option<Said> = answer.json().ok();
    let html = said.is_none() && matches!(answer.content_type().as_deref(), Some("text/html"));
    let code = said.as_ref().map_or("", |said| said.error.as_str());
    let detail = format!("{method}: {} {code} {}", status.as_u16(), answer.excerpt());
    let error = match status.as_u16() {
        429 => ConnectorError::new(Kind::RateLimited, detail),
        // The server gave up waiting for us, or doesn't know what another did.
        408 | 500..=599 => unsure(effect, detail),
        300..=399 => ConnectorError::new(Kind::NotTheNetworkExpected, detail),
        // Mostly a gate in front of the server, which may open again. Nothing was done.
        _ if html => ConnectorError::new(Kind::NotTheNetworkExpected, detail)
            .retry(Retry::Later)
            .because("net-answer-html"),
        number => named(number, code, detail),
    };
    wait_as_told(error.words(&words(said, answer)), answer, now)
}

/// What can be quoted: the message, else the error's name, else a line of the page, else the bare status.
fn words(said: Option<Said>, answer: &Response) -> String {
    let said = said.unwrap_or_default();
    let candidates = [
        said.message,
        said.error,
        answer.excerpt(),
        answer.status().to_string(),
    ];
    candidates
        .into_iter()
        .find(|words| !words.trim().is_empty())
        .unwrap_or_default()
}

fn unsure(effect: Effect, detail: String) -> ConnectorError {
    match effect {
        Effect::Once => ConnectorError::new(Kind::Uncertain, detail),
        Effect::Repeatable => ConnectorError::new(Kind::ServerFault, detail),
    }
}

/// The protocol's own names for what is wrong.
fn named(status: u16, code: &str, detail: String) -> ConnectorError {
    let kind = match (code, status) {
        (
            "AccountTakedown" | "AccountDeactivated" | "AccountSuspended" | "AccountNotFound"
            | "RepoTakendown" | "RepoDeactivated" | "RepoSuspended" | "RepoNotFound",
            _,
        ) => Kind::AccountUnavailable,
        ("AuthFactorTokenRequired", _) => Kind::AppPasswordWanted,
        ("RateLimitExceeded", _) => Kind::RateLimited,
        ("NotFound" | "RecordNotFound", _) => Kind::Gone,
        // Files wait for minutes only: the next attempt uploads them anew.
        ("BlobNotFound", _) => Kind::ServerFault,
        // Something else stands under our key: only looking tells what.
        ("InvalidSwap", _) => Kind::Uncertain,
        ("ExpiredToken" | "InvalidToken" | "AuthMissing", _) | (_, 401) => Kind::CredentialExpired,
        (_, 404 | 501) => Kind::NotTheNetworkExpected,
        _ => Kind::Refused,
    };
    ConnectorError::new(kind, detail)
}
