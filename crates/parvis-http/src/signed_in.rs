use crate::bearer::{Needs, bearer, bearer_word, closed_to_tokens};
use crate::{Failure, Http, cookie::session_token, csrf_for};
use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use parvis_app::event::Pass;
use parvis_app::{Acting, Problem, ProblemKind, session, token};
use parvis_domain::{Session, User};

/// Somebody signed in, in person: what takes this concerns them, and no token opens it. As an argument of a handler
/// it refuses everybody else.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// Who.
    pub user: User,
    /// Their session.
    pub session: Session,
    /// What their pages send along with each change.
    pub csrf: String,
}

impl FromRequestParts<Http> for SignedIn {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, http: &Http) -> Result<Self, Failure> {
        if let Some(word) = bearer_word(&parts.headers) {
            bearer(http, word).await?;
            return Err(closed_to_tokens().into());
        }
        let refused = || Problem::new(ProblemKind::NotSignedIn, "not-signed-in");
        let token = session_token(&http.config, &parts.headers).ok_or_else(refused)?;
        let (session, user) = session::resume(&http.app, token).await?.ok_or_else(refused)?;
        Ok(Self {
            user,
            session,
            csrf: csrf_for(token),
        })
    }
}

/// A member of the workspace named in the path as `{workspace}`, in person or by a token that is good for what is
/// asked. Anybody else is told that there is no such workspace.
#[derive(Clone, Debug)]
pub struct Member(pub Acting);

impl FromRequestParts<Http> for Member {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, http: &Http) -> Result<Self, Failure> {
        let acting = if let Some(word) = bearer_word(&parts.headers) {
            let bearer = bearer(http, word).await?;
            let slug = slug_of(parts, http).await?;
            token::standing_in(&http.app, bearer, &slug).await?
        } else {
            let signed_in = SignedIn::from_request_parts(parts, http).await?;
            let slug = slug_of(parts, http).await?;
            session::standing_in(&http.app, &signed_in.user, &slug).await?
        };
        let acting = acting.ok_or(Problem::not_found("workspace"))?;
        acting.within(parts.extensions.get::<Needs>().and_then(|needs| needs.0))?;
        Ok(Self(acting))
    }
}

/// Which workspace the path names.
async fn slug_of(parts: &mut Parts, http: &Http) -> Result<String, Failure> {
    let params = RawPathParams::from_request_parts(parts, http)
        .await
        .map_err(Problem::internal)?;
    let slug = params
        .iter()
        .find_map(|(name, value)| (name == "workspace").then(|| value.to_owned()));
    let slug = slug.ok_or_else(|| Problem::internal("a path without {workspace} wants a member"))?;
    // No slug has it, and PostgreSQL takes it in no text.
    if slug.contains('\0') {
        return Err(Problem::not_found("workspace").into());
    }
    Ok(slug)
}

/// By what somebody came in, for what lasts longer than a request and must be looked over again.
#[derive(Clone)]
pub struct CameBy(pub Pass);

impl FromRequestParts<Http> for CameBy {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, http: &Http) -> Result<Self, Failure> {
        if let Some(word) = bearer_word(&parts.headers) {
            return Ok(Self(Pass::Token(word.to_owned())));
        }
        let token = session_token(&http.config, &parts.headers);
        let token = token.ok_or_else(|| Problem::new(ProblemKind::NotSignedIn, "not-signed-in"))?;
        Ok(Self(Pass::Session(token.to_owned())))
    }
}
