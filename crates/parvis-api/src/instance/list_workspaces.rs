use crate::session::WorkspaceBody;
use axum::{Json, extract::State};
use parvis_app::workspace;
use parvis_http::{Failure, Http, SignedIn};

/// List every workspace of the instance
///
/// By name. Administrators only.
#[utoipa::path(get, path = "/instance/workspaces", operation_id = "instance_list_workspaces", tag = "instance",
    responses((status = 200, body = [WorkspaceBody])))]
pub(crate) async fn list_workspaces(
    State(http): State<Http>,
    who: SignedIn,
) -> Result<Json<Vec<WorkspaceBody>>, Failure> {
    let workspaces = workspace::list(&http.app, &who.user).await?;
    Ok(Json(workspaces.into_iter().map(Into::into).collect()))
}
