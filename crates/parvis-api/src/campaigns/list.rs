use super::bodies::CampaignCardBody;
use crate::shapes::PageQuery;
use axum::{Json, extract::State};
use parvis_app::Problem;
use parvis_app::campaign::{self, CampaignQuery};
use parvis_http::{Failure, Http, Member, Query};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// Which campaigns to list.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct CampaignFilter {
    /// `to_come`, `running`, `over` or `called_off`, as of today.
    #[param(pattern = "^(to_come|running|over|called_off)$")]
    standing: Option<String>,
    /// Words in the name or the aim; accents and capitals make no difference.
    text: Option<String>,
}

/// How many campaigns stand how, today.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CampaignStandingBody {
    to_come: i64,
    running: i64,
    over: i64,
    called_off: i64,
}

/// A page of campaigns, and how all of them stand.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CampaignListBody {
    items: Vec<CampaignCardBody>,
    /// Give it back as `after` for the next page; missing on the last one.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<String>,
    standing: CampaignStandingBody,
}

/// List the campaigns
///
/// What was ordered last first.
#[utoipa::path(get, path = "/campaigns", operation_id = "campaigns_list", tag = "campaigns",
    params(("workspace" = String, Path), CampaignFilter, PageQuery),
    responses((status = 200, body = CampaignListBody)))]
pub(crate) async fn list(
    State(http): State<Http>,
    Member(who): Member,
    Query(filter): Query<CampaignFilter>,
    Query(page): Query<PageQuery>,
) -> Result<Json<CampaignListBody>, Failure> {
    let (cursor, size) = (page.cursor()?, page.size());
    let standing = filter.standing.map(|word| word.parse()).transpose();
    let query = CampaignQuery {
        standing: standing.map_err(|_| Problem::field("standing", "state-unknown"))?,
        text: filter.text,
    };
    let found = campaign::list(&http.app, &who, &query, cursor.as_ref(), size).await?;
    let [to_come, running, over, called_off] = found.standing;
    Ok(Json(CampaignListBody {
        items: found.page.items.into_iter().map(Into::into).collect(),
        next: found.page.next.map(|cursor| cursor.to_string()),
        standing: CampaignStandingBody {
            to_come,
            running,
            over,
            called_off,
        },
    }))
}
