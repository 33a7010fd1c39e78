use crate::{Fault, Problem, ProblemKind};
use parvis_connectors::{ConnectorError, ConnectorErrorKind as Kind, Retry};
use std::time::Duration;

/// Says to a person why a network did not do what was asked. `host` is the server, or the account, that was spoken to.
pub(crate) fn problem(error: ConnectorError, host: &str) -> Problem {
    let code = error.because.unwrap_or_else(|| code(error.kind));
    let host = host.trim_start_matches("https://").trim_start_matches("http://");
    let host = host.trim_end_matches('/').to_owned();
    let words = error.words.clone().unwrap_or_default();
    let kind = match (error.kind, error.retry) {
        (Kind::RateLimited, Retry::At(_)) => ProblemKind::TooMany {
            after: Duration::from_mins(1),
        },
        _ => ProblemKind::Upstream,
    };
    let problem = match error.field {
        Some(field) => Problem::invalid(vec![
            Fault::new(field, code).with("host", host).with("words", words),
        ]),
        None => Problem::new(kind, code).with("host", host).with("words", words),
    };
    problem.because(error)
}

const fn code(kind: Kind) -> &'static str {
    match kind {
        Kind::CredentialRejected => "connector-credential-rejected",
        Kind::CredentialExpired => "connector-credential-expired",
        Kind::AppPasswordWanted => "connector-app-password-wanted",
        Kind::AccountUnavailable => "connector-account-unavailable",
        Kind::AccountNotFound => "connector-account-not-found",
        Kind::InputUnreadable => "connector-input-unreadable",
        Kind::Refused => "connector-refused",
        Kind::RateLimited => "connector-rate-limited",
        Kind::Unreachable => "connector-unreachable",
        Kind::ServerFault => "connector-server-fault",
        Kind::Uncertain => "connector-uncertain",
        Kind::NotTheNetworkExpected => "connector-not-the-network-expected",
        Kind::GuardRefused => "connector-guard-refused",
        Kind::PlaceNotFound => "connector-place-not-found",
        Kind::PlaceClosed => "connector-place-closed",
        Kind::PlaceEncrypted => "connector-place-encrypted",
        Kind::PlaceSilent => "connector-place-silent",
        Kind::PlaceMoved => "connector-place-moved",
        Kind::Gone => "connector-gone",
        Kind::NotOffered => "connector-not-offered",
        Kind::Stopped => "connector-stopped",
    }
}
