use super::{CampaignBody, CampaignForm};
use axum::{Json, extract::State, http::StatusCode};
use parvis_app::campaign;
use parvis_http::{Body, Failure, Http, Member};

/// Order a campaign
///
/// One that names a brief is what that brief became.
#[utoipa::path(post, path = "/campaigns", operation_id = "campaigns_order", tag = "campaigns",
    params(("workspace" = String, Path)),
    request_body = CampaignForm,
    responses((status = 201, body = CampaignBody)))]
pub(crate) async fn order(
    State(http): State<Http>,
    Member(who): Member,
    Body(form): Body<CampaignForm>,
) -> Result<(StatusCode, Json<CampaignBody>), Failure> {
    let view = campaign::order(&http.app, &who, &form.read()).await?;
    Ok((StatusCode::CREATED, Json(view.into())))
}
