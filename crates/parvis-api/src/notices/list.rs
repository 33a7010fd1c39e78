use super::NoticeBody;
use crate::shapes::{PageBody, PageQuery};
use axum::Json;
use axum::extract::State;
use parvis_app::notice;
use parvis_domain::Page;
use parvis_http::{Failure, Http, Member, Query, Wanted};
use serde::Deserialize;
use utoipa::IntoParams;

#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct NoticeQuery {
    /// Only those that haven't been read.
    unread: Option<bool>,
}

/// List what one is told
///
/// The newest first; what is settled is gone.
#[utoipa::path(get, path = "/notices", operation_id = "notices_list", tag = "notices",
    params(("workspace" = String, Path), NoticeQuery, PageQuery),
    responses((status = 200, body = PageBody<NoticeBody>)))]
pub(crate) async fn list(
    State(http): State<Http>,
    Member(who): Member,
    Wanted(language): Wanted,
    Query(query): Query<NoticeQuery>,
    Query(page): Query<PageQuery>,
) -> Result<Json<PageBody<NoticeBody>>, Failure> {
    let after = page.cursor()?;
    let unread = query.unread.unwrap_or(false);
    let found = notice::list(&http.app, &who, unread, after.as_ref(), page.size()).await?;
    let items = found.items.into_iter().map(|each| NoticeBody::of(each, language));
    Ok(Json(PageBody::of(Page {
        items: items.collect(),
        next: found.next,
    })))
}
