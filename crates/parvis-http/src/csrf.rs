use crate::{Failure, Http, bearer::bearer_word, cookie::session_token};
use axum::extract::{Request, State};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::Response;
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use parvis_app::{Problem, ProblemKind, session};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

/// The word a page of the workbench must send along as `X-Parvis-CSRF`. It is made from the session's token, so
/// another site can neither read nor guess it, and it ends with the session.
pub fn csrf_for(token: &str) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(format!("parvis csrf {token}").as_bytes()))
}

/// Refuses a change that a signed-in browser was made to ask for by another site. Requests without a session that
/// goes on change nothing in anybody's name; they pass when the browser says they come from this very site. A token is
/// sent by whoever has it, never by a browser on its own: it needs no more.
///
/// # Errors
/// `csrf`.
pub async fn guard_csrf(State(http): State<Http>, request: Request, next: Next) -> Result<Response, Failure> {
    if matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS) {
        return Ok(next.run(request).await);
    }
    let headers = request.headers();
    if bearer_word(headers).is_some() {
        return Ok(next.run(request).await);
    }
    let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    // Browsers that are no more than some years old say where a request comes from, and pages can't change it.
    let from_elsewhere = header("sec-fetch-site").is_some_and(|site| !matches!(site, "same-origin" | "none"));
    let right = match session_token(&http.config, headers) {
        None => true,
        // A browser keeps the cookie of a session that has ended, and its pages no longer know the word: whoever sits
        // there must be able to sign in again.
        Some(token) => {
            header("x-parvis-csrf")
                .is_some_and(|sent| bool::from(sent.as_bytes().ct_eq(csrf_for(token).as_bytes())))
                || session::resume(&http.app, token).await?.is_none()
        }
    };
    if from_elsewhere || !right {
        return Err(Problem::new(ProblemKind::Denied, "csrf").into());
    }
    Ok(next.run(request).await)
}
