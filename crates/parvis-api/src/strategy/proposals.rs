use super::bodies::ProposalHeadBody;
use crate::shapes::{PAGE_SIZE, PageBody, PageSize};
use axum::{Json, extract::State};
use parvis_app::Problem;
use parvis_app::strategy::{self, ProposalList};
use parvis_domain::{Cursor, ProposalState};
use parvis_http::{Failure, Http, Member, Query};
use serde::Deserialize;
use utoipa::IntoParams;

/// Which proposals.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct ProposalsQuery {
    /// `open` unless told: `accepted`, `refused` or `withdrawn`.
    #[param(pattern = "^(open|accepted|refused|withdrawn)$")]
    state: Option<String>,
    /// `next` of the page before; none for the first page.
    after: Option<String>,
    /// How many items at most: 1 to 100, 30 unless told.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 100)]
    size: Option<PageSize>,
}

/// List proposed changes
///
/// The newest first.
#[utoipa::path(get, path = "/strategy/proposals", operation_id = "strategy_proposals", tag = "strategy",
    params(("workspace" = String, Path), ProposalsQuery),
    responses((status = 200, body = PageBody<ProposalHeadBody>)))]
pub(crate) async fn proposals(
    State(http): State<Http>,
    Member(who): Member,
    Query(query): Query<ProposalsQuery>,
) -> Result<Json<PageBody<ProposalHeadBody>>, Failure> {
    let state = query.state.as_deref().unwrap_or("open").parse::<ProposalState>();
    let state = state.map_err(|_| Problem::field("state", "proposal-state-unknown"))?;
    let after = query
        .after
        .as_ref()
        .map(|word| word.parse::<Cursor>())
        .transpose();
    let after = after.map_err(|_| Problem::field("after", "cursor-unreadable"))?;
    let size = query.size.unwrap_or(PAGE_SIZE).0;
    let found = strategy::proposals(&http.app, &who, state, after.as_ref(), size).await?;
    let ProposalList { page, people } = found;
    Ok(Json(PageBody::of(
        page.map(|head| ProposalHeadBody::of(head, &people)),
    )))
}
