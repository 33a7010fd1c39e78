use super::bodies::StrategyRevisionHeadBody;
use crate::originals::PersonBody;
use crate::shapes::{PageBody, PageQuery};
use axum::{Json, extract::State};
use parvis_app::strategy::{self, StrategyRevisionList};
use parvis_http::{Failure, Http, Member, Query};

/// List the states the strategy was in
///
/// The newest first, without their words.
#[utoipa::path(get, path = "/strategy/revisions", operation_id = "strategy_revisions", tag = "strategy",
    params(("workspace" = String, Path), PageQuery),
    responses((status = 200, body = PageBody<StrategyRevisionHeadBody>)))]
pub(crate) async fn revisions(
    State(http): State<Http>,
    Member(who): Member,
    Query(page): Query<PageQuery>,
) -> Result<Json<PageBody<StrategyRevisionHeadBody>>, Failure> {
    let cursor = page.cursor()?;
    let found = strategy::revisions(&http.app, &who, cursor.as_ref(), page.size()).await?;
    let StrategyRevisionList { page, people } = found;
    let page = page.map(|head| {
        let made_by = PersonBody::among(&people, head.made_by);
        StrategyRevisionHeadBody::of(head, made_by)
    });
    Ok(Json(PageBody::of(page)))
}
