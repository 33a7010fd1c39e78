use super::ChannelAt;
use super::bodies::PlanBody;
use axum::{Json, extract::State};
use parvis_app::plan;
use parvis_http::{Failure, Http, Ids, Member};

/// The plans of a channel
///
/// The newest first.
#[utoipa::path(get, path = "/channels/{channel}/plans", operation_id = "plans_list", tag = "plans",
    params(("workspace" = String, Path), ("channel" = String, Path)),
    responses((status = 200, body = Vec<PlanBody>)))]
pub(crate) async fn list(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<ChannelAt>,
) -> Result<Json<Vec<PlanBody>>, Failure> {
    let plans = plan::list(&http.app, &who, at.channel).await?;
    let plans: Result<Vec<PlanBody>, _> = plans.into_iter().map(PlanBody::of).collect();
    Ok(Json(plans?))
}
