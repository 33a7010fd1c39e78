use super::StrategyRevisionAt;
use super::bodies::{StrategyChangeBody, StrategyRevisionHeadBody};
use super::content::StrategyContent;
use crate::originals::PersonBody;
use axum::{Json, extract::State};
use parvis_app::strategy;
use parvis_http::{Failure, Http, Ids, Member};
use serde::Serialize;
use utoipa::ToSchema;

/// A state the strategy was in. It never changes.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct StrategyRevisionBody {
    #[serde(flatten)]
    head: StrategyRevisionHeadBody,
    content: StrategyContent,
    /// What is different in it beside the one before.
    changes: Vec<StrategyChangeBody>,
}

/// Show a state the strategy was in
#[utoipa::path(get, path = "/strategy/revisions/{revision}", operation_id = "strategy_revision", tag = "strategy",
    params(("workspace" = String, Path), ("revision" = String, Path)),
    responses((status = 200, body = StrategyRevisionBody)))]
pub(crate) async fn revision(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<StrategyRevisionAt>,
) -> Result<Json<StrategyRevisionBody>, Failure> {
    let view = strategy::revision(&http.app, &who, at.revision).await?;
    let made_by = PersonBody::new(view.revision.head.made_by, &view.made_by);
    Ok(Json(StrategyRevisionBody {
        head: StrategyRevisionHeadBody::of(view.revision.head, made_by),
        content: view.revision.content.into(),
        changes: view.changes.into_iter().map(Into::into).collect(),
    }))
}
