use super::RevisionHeadBody;
use crate::originals::{OriginalAt, PersonBody};
use crate::shapes::{PageBody, PageQuery};
use axum::{Json, extract::State};
use parvis_app::revision::{self, RevisionList};
use parvis_http::{Failure, Http, Ids, Member, Query};

/// List the saved states of an original
///
/// The newest first, without their words.
#[utoipa::path(get, path = "/originals/{original}/revisions", operation_id = "revisions_list", tag = "revisions",
    params(("workspace" = String, Path), ("original" = String, Path), PageQuery),
    responses((status = 200, body = PageBody<RevisionHeadBody>)))]
pub(crate) async fn list(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<OriginalAt>,
    Query(page): Query<PageQuery>,
) -> Result<Json<PageBody<RevisionHeadBody>>, Failure> {
    let (cursor, size) = (page.cursor()?, page.size());
    let found = revision::list(&http.app, &who, at.original, cursor.as_ref(), size).await?;
    let RevisionList {
        page,
        people,
        original,
    } = found;
    let page = page.map(|head| {
        let made_by = PersonBody::among(&people, head.made_by);
        RevisionHeadBody::of(head, made_by, &original)
    });
    Ok(Json(PageBody::of(page)))
}
