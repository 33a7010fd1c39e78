use super::PlanAt;
use super::bodies::PlanBody;
use axum::{Json, extract::State};
use parvis_app::plan;
use parvis_http::{Body, Failure, Http, Ids, Member};
use serde::Deserialize;
use utoipa::ToSchema;

/// Which step is done, or isn't.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TickForm {
    /// The step's place.
    position: u32,
    done: bool,
}

/// Why a plan is given up.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct GiveUpForm {
    /// 1 to 300 characters.
    #[schema(min_length = 1, max_length = 300, pattern = "\\S")]
    reason: String,
}

/// Tick a step of a plan off, or take that back
///
/// With the last step the plan is done. Asking twice is no fault.
#[utoipa::path(post, path = "/plans/{plan}/tick", operation_id = "plans_follow", tag = "plans",
    params(("workspace" = String, Path), ("plan" = String, Path)),
    request_body = TickForm,
    responses((status = 200, body = PlanBody)))]
pub(crate) async fn tick(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<PlanAt>,
    Body(form): Body<TickForm>,
) -> Result<Json<PlanBody>, Failure> {
    let plan = plan::tick(&http.app, &who, at.plan, form.position, form.done).await?;
    Ok(Json(PlanBody::of(plan)?))
}

/// Give a plan up
#[utoipa::path(post, path = "/plans/{plan}/give-up", operation_id = "plans_give_up", tag = "plans",
    params(("workspace" = String, Path), ("plan" = String, Path)),
    request_body = GiveUpForm,
    responses((status = 200, body = PlanBody)))]
pub(crate) async fn give_up(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<PlanAt>,
    Body(form): Body<GiveUpForm>,
) -> Result<Json<PlanBody>, Failure> {
    let plan = plan::give_up(&http.app, &who, at.plan, &form.reason).await?;
    Ok(Json(PlanBody::of(plan)?))
}
