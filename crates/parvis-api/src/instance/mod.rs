//! What the instance's administrator does: workspaces by name, never their content.

mod create_workspace;
mod join_workspace;
mod list_workspaces;

use parvis_http::Http;
use utoipa_axum::{router::OpenApiRouter, routes};

pub(crate) fn operations() -> OpenApiRouter<Http> {
    OpenApiRouter::new()
        .routes(routes!(
            list_workspaces::list_workspaces,
            create_workspace::create_workspace
        ))
        .routes(routes!(join_workspace::join_workspace))
}
