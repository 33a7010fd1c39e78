use super::bodies::ActBody;
use crate::shapes::{PageBody, PageQuery};
use axum::{Json, extract::State};
use parvis_app::{Problem, involvement};
use parvis_domain::Involvement;
use parvis_http::{Failure, Http, Member, Query};
use serde::Deserialize;
use utoipa::IntoParams;

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct ActsQuery {
    /// Only those that were `advised`, `consulted` or `told_after`.
    #[param(pattern = "^(advised|consulted|told_after)$")]
    involvement: Option<String>,
}

/// List strategic acts
///
/// Newest first, each with the advice and the decision it rests on.
#[utoipa::path(get, path = "/involvement/acts", operation_id = "involvement_acts", tag = "involvement",
    params(("workspace" = String, Path), ActsQuery, PageQuery),
    responses((status = 200, body = PageBody<ActBody>)))]
pub(crate) async fn acts(
    State(http): State<Http>,
    Member(who): Member,
    Query(filter): Query<ActsQuery>,
    Query(page): Query<PageQuery>,
) -> Result<Json<PageBody<ActBody>>, Failure> {
    let only = filter.involvement.map(|word| word.parse::<Involvement>());
    let only = only
        .transpose()
        .map_err(|_| Problem::field("involvement", "involvement-unknown"))?;
    let cursor = page.cursor()?;
    let acts = involvement::list(&http.app, &who, only, cursor.as_ref(), page.size()).await?;
    Ok(Json(PageBody::of(acts)))
}
