use super::OriginalAt;
use crate::shapes::instant;
use axum::{Json, extract::State};
use parvis_app::{Problem, original, workspace};
use parvis_http::{Failure, Http, Ids, Member};
use serde::Serialize;
use utoipa::ToSchema;

/// Where the working copy is seen in the site's own clothes.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PreviewBody {
    /// The whole address. Whoever has it needs no account.
    url: String,
    /// The same, from the site's root.
    path: String,
    /// When it stops working.
    expires_at: String,
}

/// Make a link to a preview
///
/// It shows the working copy as it is when somebody looks, and works for an hour.
#[utoipa::path(post, path = "/originals/{original}/preview", operation_id = "originals_preview", tag = "originals",
    params(("workspace" = String, Path), ("original" = String, Path)),
    responses((status = 200, body = PreviewBody)))]
pub(crate) async fn preview(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<OriginalAt>,
) -> Result<Json<PreviewBody>, Failure> {
    let link = original::make_preview(&http.app, &who, at.original).await?;
    let site = workspace::address(&http.app, &who.workspace, &http.config.instance_url).await?;
    let url = site.join(&link.path).map_err(Problem::internal)?;
    Ok(Json(PreviewBody {
        url: url.into(),
        path: link.path,
        expires_at: instant(link.expires_at),
    }))
}
