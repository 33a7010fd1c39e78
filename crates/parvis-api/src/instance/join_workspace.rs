use axum::{extract::State, http::StatusCode};
use parvis_app::workspace;
use parvis_http::{Failure, Http, Ids, SignedIn};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
pub(crate) struct SlugAt {
    slug: String,
}

/// Join a workspace as a lead
///
/// Administrators only. Its members see it in their audit log.
#[utoipa::path(post, path = "/instance/workspaces/{slug}/join", operation_id = "instance_join_workspace",
    tag = "instance",
    params(("slug" = String, Path)),
    responses((status = 204)))]
pub(crate) async fn join_workspace(
    State(http): State<Http>,
    who: SignedIn,
    Ids(at): Ids<SlugAt>,
) -> Result<StatusCode, Failure> {
    workspace::join(&http.app, &who.user, &at.slug).await?;
    Ok(StatusCode::NO_CONTENT)
}
