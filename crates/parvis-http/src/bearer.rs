use crate::Http;
use axum::http::{HeaderMap, header::AUTHORIZATION};
use parvis_app::{Problem, ProblemKind, Result, token};
use parvis_domain::Scope;

/// The word of a token, as it was sent (RFC 6750, 2.1). Whoever sends one is asked for no session and no CSRF word:
/// no other site can make a browser send it.
pub(crate) fn bearer_word(headers: &HeaderMap) -> Option<&str> {
    let sent = headers.get(AUTHORIZATION)?.to_str().ok()?;
    let (scheme, word) = sent.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then_some(word.trim())
}

/// What the operation that was asked for needs of a token; none when it is closed to tokens. Whoever routes
/// requests puts this among a request's extensions; without it, every token is refused.
#[derive(Clone, Copy, Debug)]
pub struct Needs(pub Option<Scope>);

/// Whose script came.
///
/// # Errors
/// `token-unknown`; `too-often`.
pub(crate) async fn bearer(http: &Http, word: &str) -> Result<token::Bearer> {
    let found = token::resume(&http.app, word).await?;
    let bearer = found.ok_or_else(|| Problem::new(ProblemKind::NotSignedIn, "token-unknown"))?;
    http.limits.count_token(bearer.token.id)?;
    Ok(bearer)
}

/// The refusal of an operation that no token opens.
pub(crate) fn closed_to_tokens() -> Problem {
    Problem::new(ProblemKind::Denied, "token-closed")
}
