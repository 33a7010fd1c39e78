//! What it means to a connector that a call over HTTP came to nothing, whatever the network.

use crate::{ConnectorError, ConnectorErrorKind as Kind, Retry};
use parvis_domain::Timestamp;
use parvis_net::{Cause, Error as NetError, RateLimit, Response, Unreadable, retry_after};
use std::time::Duration;

/// Whether doing it twice does harm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// It reads, or does again what was done.
    Repeatable,
    /// It puts something there: after an unknown outcome one looks before sending again.
    Once,
}

/// However long a server asks us to wait, it is asked again within a day.
const LONGEST_WAIT: Duration = Duration::from_hours(24);

/// There was no answer.
pub fn unanswered(error: &NetError, effect: Effect) -> ConnectorError {
    let cause = error.cause();
    let kind = match (error.may_have_arrived(), effect) {
        (true, Effect::Once) => Kind::Uncertain,
        (true, Effect::Repeatable) if matches!(cause, Cause::TooLarge { .. }) => Kind::NotTheNetworkExpected,
        (false, _) if is_guard(cause) => Kind::GuardRefused,
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

const fn is_guard(cause: Cause) -> bool {
    matches!(
        cause,
        Cause::Refused(_) | Cause::Insecure | Cause::BadAddress | Cause::AddressWithPassword
    )
}

/// Said while one publishes, "gone" is about what is answered: of our own piece there is nothing yet that could go.
#[must_use]
pub fn unanswerable(error: ConnectorError) -> ConnectorError {
    match error.kind {
        Kind::Gone => ConnectorError {
            kind: Kind::Refused,
            ..error
        }
        .retry(Retry::Never),
        _ => error,
    }
}

/// The server gave up half-way: where something was put there, one looks.
pub fn unsure(effect: Effect, detail: String) -> ConnectorError {
    match effect {
        Effect::Once => ConnectorError::new(Kind::Uncertain, detail),
        Effect::Repeatable => ConnectorError::new(Kind::ServerFault, detail),
    }
}

/// Waits as long as the server says in its answer's head, where the same again makes sense at all.
pub fn wait_as_told(error: ConnectorError, answer: &Response, now: Timestamp) -> ConnectorError {
    let seconds = now.micros().div_euclid(1_000_000);
    let spent = || RateLimit::read(answer.headers(), seconds).and_then(|limit| limit.wait());
    wait(error, retry_after(answer.headers(), seconds).or_else(spent), now)
}

/// Waits this long, where the same again makes sense at all.
pub fn wait(error: ConnectorError, told: Option<Duration>, now: Timestamp) -> ConnectorError {
    match told {
        Some(wait) if error.retry == Retry::Later => error.retry(Retry::At(now.plus(wait.min(LONGEST_WAIT)))),
        _ => error,
    }
}

/// There was a yes, and it doesn't say what it should.
pub fn unreadable(error: &Unreadable, what: &str, effect: Effect) -> ConnectorError {
    let retry = match effect {
        Effect::Once => Retry::AfterCheck,
        // A web page in front of a server that spoke well before is mostly a passing thing.
        Effect::Repeatable => Retry::Later,
    };
    ConnectorError::new(Kind::NotTheNetworkExpected, format!("{what}: {error}"))
        .retry(retry)
        .because(error.kind.code())
}
