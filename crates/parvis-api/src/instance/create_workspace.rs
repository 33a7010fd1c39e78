use crate::session::WorkspaceBody;
use crate::setup::{NewSiteForm, WorkspaceForm, input};
use axum::{Json, extract::State, http::StatusCode};
use parvis_app::workspace;
use parvis_http::{Body, Failure, Http, SignedIn};
use serde::Deserialize;
use utoipa::ToSchema;

/// A workspace to be.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewWorkspaceForm {
    workspace: WorkspaceForm,
    site: NewSiteForm,
}

/// Make a workspace
///
/// Administrators only. They are no member of it until they join.
#[utoipa::path(post, path = "/instance/workspaces", operation_id = "instance_create_workspace", tag = "instance",
    request_body = NewWorkspaceForm,
    responses((status = 201, body = WorkspaceBody)))]
pub(crate) async fn create_workspace(
    State(http): State<Http>,
    who: SignedIn,
    Body(form): Body<NewWorkspaceForm>,
) -> Result<(StatusCode, Json<WorkspaceBody>), Failure> {
    let place = workspace::create(&http.app, &who.user, &input(form.workspace, form.site)).await?;
    Ok((StatusCode::CREATED, Json(place.into())))
}
