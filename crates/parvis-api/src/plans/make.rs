use super::ChannelAt;
use super::bodies::PlanBody;
use axum::{Json, extract::State, http::StatusCode};
use parvis_app::{Problem, plan};
use parvis_http::{Body, Failure, Http, Ids, Member};
use serde::Deserialize;
use utoipa::ToSchema;

/// What a plan is to be for.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct MakePlanForm {
    /// `revive` or `leave`.
    #[schema(pattern = "^(revive|leave)$")]
    kind: String,
}

/// Propose a plan for a channel
///
/// It is made from what is known and kept. 409 `plan-there` while another one is followed.
#[utoipa::path(post, path = "/channels/{channel}/plans", operation_id = "plans_make", tag = "plans",
    params(("workspace" = String, Path), ("channel" = String, Path)),
    request_body = MakePlanForm,
    responses((status = 201, body = PlanBody)))]
pub(crate) async fn make(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<ChannelAt>,
    Body(form): Body<MakePlanForm>,
) -> Result<(StatusCode, Json<PlanBody>), Failure> {
    let kind = form
        .kind
        .parse()
        .map_err(|_| Problem::field("kind", "plan-kind-unknown"))?;
    let made = plan::make(&http.app, &who, at.channel, kind).await?;
    Ok((StatusCode::CREATED, Json(PlanBody::of(made)?)))
}
