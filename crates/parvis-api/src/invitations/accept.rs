use super::TokenAt;
use crate::session::{SessionBody, WorkspaceBody, user_agent, welcome};
use axum::{
    Json,
    extract::State,
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode},
};
use parvis_app::invitation::{self, Acceptance};
use parvis_http::{Body, ClientAddress, Failure, Http, Ids, Limit, SignedIn, Wanted};
use serde::Deserialize;
use utoipa::ToSchema;

/// What somebody new says of themselves.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AcceptanceForm {
    /// 1 to 80 characters.
    #[schema(min_length = 1, max_length = 80, pattern = "\\S")]
    name: String,
    /// At least 12 characters.
    #[schema(min_length = 12)]
    password: String,
}

/// Take up an invitation as somebody new
///
/// Makes the user, signs them in. Their language is the one the request asks for.
#[utoipa::path(post, path = "/invitations/{token}", operation_id = "invitations_accept", tag = "invitations",
    params(("token" = String, Path)),
    request_body = AcceptanceForm,
    responses((status = 201, body = SessionBody)))]
pub(crate) async fn accept(
    State(http): State<Http>,
    from: ClientAddress,
    wanted: Wanted,
    headers: HeaderMap,
    Ids(at): Ids<TokenAt>,
    Body(form): Body<AcceptanceForm>,
) -> Result<(StatusCode, [(HeaderName, HeaderValue); 1], Json<SessionBody>), Failure> {
    http.limits.count(Limit::ComingIn, from)?;
    let given = Acceptance {
        name: form.name,
        password: form.password,
        language: wanted.0,
        user_agent: user_agent(&headers),
    };
    let arrival = invitation::accept(&http.app, &at.token, given).await?;
    welcome(&http, arrival).await
}

/// Take up an invitation as who one is signed in
#[utoipa::path(post, path = "/invitations/{token}/join", operation_id = "invitations_accept_signed_in",
    tag = "invitations",
    params(("token" = String, Path)),
    responses((status = 200, body = WorkspaceBody)))]
pub(crate) async fn accept_signed_in(
    State(http): State<Http>,
    who: SignedIn,
    Ids(at): Ids<TokenAt>,
) -> Result<Json<WorkspaceBody>, Failure> {
    let place = invitation::accept_as(&http.app, &at.token, &who.user).await?;
    Ok(Json(place.into()))
}
