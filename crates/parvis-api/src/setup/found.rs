use super::{NewSiteForm, WorkspaceForm, input};
use crate::session::{SessionBody, user_agent, welcome};
use axum::{
    Json,
    extract::State,
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode},
};
use parvis_app::setup::{self, SetUp};
use parvis_http::{Body, ClientAddress, Failure, Http, Limit, Wanted};
use serde::Deserialize;
use utoipa::ToSchema;

/// What is asked while nobody is there yet.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SetUpForm {
    /// Printed in the log when the program starts.
    token: String,
    administrator: AdministratorForm,
    workspace: WorkspaceForm,
    site: NewSiteForm,
}

/// Who will run the instance.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AdministratorForm {
    name: String,
    email: String,
    /// At least 12 characters.
    #[schema(min_length = 12)]
    password: String,
}

/// Found the instance
///
/// Makes its administrator, a first workspace which they lead, and its site; signs them in. Works once. The
/// administrator's language is the one the request asks for.
#[utoipa::path(post, path = "/setup", operation_id = "setup_found", tag = "setup",
    request_body = SetUpForm,
    responses((status = 201, body = SessionBody)))]
pub(crate) async fn found(
    State(http): State<Http>,
    from: ClientAddress,
    wanted: Wanted,
    headers: HeaderMap,
    Body(form): Body<SetUpForm>,
) -> Result<(StatusCode, [(HeaderName, HeaderValue); 1], Json<SessionBody>), Failure> {
    http.limits.count(Limit::ComingIn, from)?;
    let given = SetUp {
        token: form.token,
        name: form.administrator.name,
        email: form.administrator.email,
        password: form.administrator.password,
        workspace: input(form.workspace, form.site),
        language: wanted.0,
        user_agent: user_agent(&headers),
    };
    let arrival = setup::found(&http.app, given).await?;
    welcome(&http, arrival).await
}
