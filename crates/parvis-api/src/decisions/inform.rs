use super::DecisionAt;
use super::bodies::DecisionBody;
use super::forms::DecisionPersonForm;
use axum::{Json, extract::State};
use parvis_app::decision::{self, InformInput};
use parvis_http::{Body, Failure, Http, Ids, Member};
use serde::Deserialize;
use utoipa::ToSchema;

/// Who was told of a decision since it was recorded.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct InformForm {
    #[schema(min_items = 1)]
    informed: Vec<DecisionPersonForm>,
}

/// Add who was told of a decision
#[utoipa::path(post, path = "/decisions/{decision}/inform", operation_id = "decisions_inform", tag = "decisions",
    params(("workspace" = String, Path), ("decision" = String, Path)),
    request_body = InformForm,
    responses((status = 200, body = DecisionBody)))]
pub(crate) async fn inform(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<DecisionAt>,
    Body(form): Body<InformForm>,
) -> Result<Json<DecisionBody>, Failure> {
    let input = InformInput {
        informed: form.informed.into_iter().map(Into::into).collect(),
    };
    decision::inform(&http.app, &who, at.decision, &input).await?;
    Ok(Json(decision::show(&http.app, &who, at.decision).await?.into()))
}
