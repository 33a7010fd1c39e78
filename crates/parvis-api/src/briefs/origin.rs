use axum::{Json, extract::State};
use parvis_app::brief::{self, OriginBrief};
use parvis_domain::OriginalId;
use parvis_http::{Failure, Http, Ids, Member};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

#[derive(Debug, Deserialize)]
pub(crate) struct OfOriginal {
    original: OriginalId,
}

/// The brief that something was made of.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OriginBriefBody {
    id: String,
    title: String,
    /// What whoever asked is called.
    asker: String,
}

impl From<OriginBrief> for OriginBriefBody {
    fn from(brief: OriginBrief) -> Self {
        Self {
            id: brief.id.to_string(),
            title: brief.title,
            asker: brief.asker_name,
        }
    }
}

/// A campaign by its name.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CampaignNamedBody {
    id: String,
    name: String,
}

/// What an original comes from, and belongs to.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OriginBody {
    /// The brief it was made of.
    brief: Option<OriginBriefBody>,
    /// The campaign it belongs to.
    campaign: Option<CampaignNamedBody>,
}

/// Show what an original comes from, and belongs to
#[utoipa::path(get, path = "/originals/{original}/origin", operation_id = "briefs_origin", tag = "originals",
    params(("workspace" = String, Path), ("original" = String, Path)),
    responses((status = 200, body = OriginBody)))]
pub(crate) async fn origin(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<OfOriginal>,
) -> Result<Json<OriginBody>, Failure> {
    let found = brief::origin(&http.app, &who, at.original).await?;
    Ok(Json(OriginBody {
        brief: found.brief.map(Into::into),
        campaign: found.campaign.map(|(id, name)| CampaignNamedBody {
            id: id.to_string(),
            name,
        }),
    }))
}
