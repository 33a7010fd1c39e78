use super::OfOriginal;
use axum::{Json, extract::State};
use parvis_app::campaign_parameter;
use parvis_http::{Body, Failure, Http, Ids, Member};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What an original's campaign is to be called.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CampaignNameForm {
    /// At most 100 characters; empty or null: the word in its address.
    #[schema(max_length = 100)]
    name: Option<String>,
}

/// What an original's campaign is called.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CampaignNameBody {
    /// Null: the word in its address.
    name: Option<String>,
}

/// Name the campaign of an original
///
/// It is `utm_campaign` on the links of its variants that don't name their own.
#[utoipa::path(put, path = "/originals/{original}/campaign-name", operation_id = "campaign_parameters_name", tag = "originals",
    params(("workspace" = String, Path), ("original" = String, Path)),
    request_body = CampaignNameForm,
    responses((status = 200, body = CampaignNameBody)))]
pub(crate) async fn name(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<OfOriginal>,
    Body(form): Body<CampaignNameForm>,
) -> Result<Json<CampaignNameBody>, Failure> {
    let wanted = form.name.unwrap_or_default();
    let name = campaign_parameter::name(&http.app, &who, at.original, &wanted).await?;
    Ok(Json(CampaignNameBody { name }))
}
