use crate::{Failure, Http, cookie::session_token, csrf_for};
use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use parvis_app::{Acting, Problem, ProblemKind, session};
use parvis_domain::{Session, User};

/// Somebody signed in. As an argument of a handler it refuses everybody else.
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

/// A member of the workspace named in the path as `{workspace}`. Anybody else is told that there is no such
/// workspace.
#[derive(Clone, Debug)]
pub struct Member(pub Acting);

impl FromRequestParts<Http> for Member {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, http: &Http) -> Result<Self, Failure> {
        let signed_in = SignedIn::from_request_parts(parts, http).await?;
        let params = RawPathParams::from_request_parts(parts, http)
            .await
            .map_err(Problem::internal)?;
        let slug = params
            .iter()
            .find_map(|(name, value)| (name == "workspace").then_some(value));
        let slug = slug.ok_or_else(|| Problem::internal("a path without {workspace} wants a member"))?;
        let acting = session::standing_in(&http.app, &signed_in.user, slug).await?;
        Ok(Self(acting.ok_or(Problem::not_found("workspace"))?))
    }
}
