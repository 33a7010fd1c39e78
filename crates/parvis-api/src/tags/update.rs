use super::{TagAt, TagBody, TagForm};
use axum::{Json, extract::State};
use parvis_app::tag;
use parvis_http::{Body, Failure, Http, Ids, Member};

/// Say anew what a topic is called
///
/// Readers see it at once.
#[utoipa::path(put, path = "/tags/{tag}", operation_id = "tags_update", tag = "tags",
    params(("workspace" = String, Path), ("tag" = String, Path)),
    request_body = TagForm,
    responses((status = 200, body = TagBody)))]
pub(crate) async fn update(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<TagAt>,
    Body(form): Body<TagForm>,
) -> Result<Json<TagBody>, Failure> {
    let changed = tag::update(&http.app, &who, at.tag, &form.into()).await?;
    Ok(Json(changed.into()))
}
