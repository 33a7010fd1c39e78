use super::TagAt;
use axum::{extract::State, http::StatusCode};
use parvis_app::tag;
use parvis_http::{Failure, Http, Ids, Member};

/// Take away a topic
///
/// From the originals that carry it, too.
#[utoipa::path(delete, path = "/tags/{tag}", operation_id = "tags_delete", tag = "tags",
    params(("workspace" = String, Path), ("tag" = String, Path)),
    responses((status = 204)))]
pub(crate) async fn delete(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<TagAt>,
) -> Result<StatusCode, Failure> {
    tag::delete(&http.app, &who, at.tag).await?;
    Ok(StatusCode::NO_CONTENT)
}
