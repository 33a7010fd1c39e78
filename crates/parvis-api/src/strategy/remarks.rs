use super::bodies::RemarkBody;
use crate::shapes::{PAGE_SIZE, PageBody, PageSize};
use axum::{Json, extract::State};
use parvis_app::{Problem, strategy};
use parvis_domain::Cursor;
use parvis_http::{Failure, Http, Member, Query};
use serde::Deserialize;
use utoipa::IntoParams;

/// Which remarks.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct RemarksQuery {
    /// Those that are settled instead of those that wait.
    #[serde(default)]
    settled: bool,
    /// `next` of the page before; none for the first page.
    after: Option<String>,
    /// How many items at most: 1 to 100, 30 unless told.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 100)]
    size: Option<PageSize>,
}

/// List remarks on the strategy
///
/// The newest first, each with what was answered.
#[utoipa::path(get, path = "/strategy/remarks", operation_id = "strategy_remarks", tag = "strategy",
    params(("workspace" = String, Path), RemarksQuery),
    responses((status = 200, body = PageBody<RemarkBody>)))]
pub(crate) async fn remarks(
    State(http): State<Http>,
    Member(who): Member,
    Query(query): Query<RemarksQuery>,
) -> Result<Json<PageBody<RemarkBody>>, Failure> {
    let after = query
        .after
        .as_ref()
        .map(|word| word.parse::<Cursor>())
        .transpose();
    let after = after.map_err(|_| Problem::field("after", "cursor-unreadable"))?;
    let size = query.size.unwrap_or(PAGE_SIZE).0;
    let found = strategy::remarks(&http.app, &who, query.settled, after.as_ref(), size).await?;
    Ok(Json(PageBody::of(found.page)))
}
