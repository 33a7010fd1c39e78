//! What the server's refusals and the net's failures mean.

use crate::{ConnectorError, ConnectorErrorKind as Kind, Retry};
use parvis_domain::Timestamp;
use parvis_net::{Cause, Error as NetError, RateLimit, Response, Unreadable, retry_after};
use serde::Deserialize;
use std::time::Duration;

/// Whether doing it twice does harm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Effect {
    /// It reads, or does again what was done.
    Repeatable,
    /// It puts something there: after an unknown outcome one looks before sending again.
    Once,
}

/// However long a server asks us to wait, it is asked again within a day.
const LONGEST_WAIT: Duration = Duration::from_hours(24);

/// How the API says no (entities/Error).
#[derive(Default, Deserialize)]
struct Said {
    #[serde(default)]
    error: String,
    #[serde(default)]
    error_description: Option<String>,
}

/// There was no answer.
pub(super) fn unanswered(error: &NetError, effect: Effect) -> ConnectorError {
    let cause = error.cause();
    let kind = match (error.may_have_arrived(), effect) {
        (true, Effect::Once) => Kind::Uncertain,
        (true, Effect::Repeatable) if matches!(cause, Cause::TooLarge { .. }) => Kind::NotTheNetworkExpected,
        (false, _)
            if matches!(
                cause,
                Cause::Refused(_) | Cause::Insecure | Cause::BadAddress | Cause::AddressWithPassword
            ) =>
        {
            Kind::GuardRefused
        }
        (false, _)
            if matches!(
                cause,
                Cause::TooManyRedirects | Cause::BadRedirect | Cause::Downgrade
            ) =>
        {
            Kind::NotTheNetworkExpected
        }
        _ => Kind::Unreachable,
    };
    ConnectorError::new(kind, error.to_string()).because(cause.code())
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

fn unsure(effect: Effect, detail: String) -> ConnectorError {
    match effect {
        Effect::Once => ConnectorError::new(Kind::Uncertain, detail),
        Effect::Repeatable => ConnectorError::new(Kind::ServerFault, detail),
    }
}

/// Waits as long as the server says, where the same again makes sense at all.
fn wait_as_told(error: ConnectorError, answer: &Response, now: Timestamp) -> ConnectorError {
    if error.retry != Retry::Later {
        return error;
    }
    let seconds = now.micros().div_euclid(1_000_000);
    let spent = || RateLimit::read(answer.headers(), seconds).and_then(|limit| limit.wait());
    match retry_after(answer.headers(), seconds).or_else(spent) {
        Some(wait) => error.retry(Retry::At(now.plus(wait.min(LONGEST_WAIT)))),
        None => error,
    }
}

/// There was a yes, and it doesn't say what it should.
pub(super) fn unreadable(error: &Unreadable, path: &str, effect: Effect) -> ConnectorError {
    let retry = match effect {
        Effect::Once => Retry::AfterCheck,
        // A web page in front of a server that spoke well before is mostly a passing thing.
        Effect::Repeatable => Retry::Later,
    };
    ConnectorError::new(Kind::NotTheNetworkExpected, format!("{path}: {error}"))
        .retry(retry)
        .because(error.kind.code())
}
