//! What the instance's administrator does: workspaces by name, never their content.

mod create_workspace;
mod join_workspace;
mod list_workspaces;

use crate::operations::Operations;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new()
        .routes(|| {
            routes!(
                list_workspaces::list_workspaces,
                create_workspace::create_workspace
            )
        })
        .routes(|| routes!(join_workspace::join_workspace))
}
