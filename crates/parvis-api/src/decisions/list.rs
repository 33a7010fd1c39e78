use super::DecisionCardBody;
use crate::evidence::SubjectQuery;
use crate::shapes::{Between, PageQuery};
use axum::{Json, extract::State};
use parvis_app::decision::{self, DecisionQuery};
use parvis_domain::RecommendationId;
use parvis_http::{Failure, Http, Member, Query};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// Which decisions.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct DecisionListQuery {
    /// `all` (unless told), `standing`, `past`, `to_look_at` (the longest due first).
    #[param(pattern = "^(all|standing|past|to_look_at)$")]
    list: Option<String>,
    /// Recorded in this year.
    #[param(value_type = Option<i16>, minimum = 1, maximum = 9999)]
    year: Option<Between<1, 9999>>,
    /// With these words in the question or the decision.
    text: Option<String>,
    /// That answer this advice.
    #[param(value_type = Option<uuid::Uuid>)]
    recommendation: Option<RecommendationId>,
}

/// A page of the register.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RegisterBody {
    /// The newest first, unless what is to be looked at was asked for.
    items: Vec<DecisionCardBody>,
    /// Give it back as `after` for the next page; missing on the last one.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<String>,
    /// The years of the register, the newest first.
    years: Vec<i16>,
}

/// List the decision register
#[utoipa::path(get, path = "/decisions", operation_id = "decisions_list", tag = "decisions",
    params(("workspace" = String, Path), PageQuery, DecisionListQuery, SubjectQuery),
    responses((status = 200, body = RegisterBody)))]
pub(crate) async fn list(
    State(http): State<Http>,
    Member(who): Member,
    Query(page): Query<PageQuery>,
    Query(which): Query<DecisionListQuery>,
    Query(about): Query<SubjectQuery>,
) -> Result<Json<RegisterBody>, Failure> {
    let query = DecisionQuery {
        list: which.list,
        year: which.year.and_then(|year| i16::try_from(year.0).ok()),
        text: which.text,
        subject: about.read()?,
        recommendation: which.recommendation,
    };
    let after = page.cursor()?;
    let found = decision::list(&http.app, &who, &query, after.as_ref(), page.size()).await?;
    let card = |card| DecisionCardBody::of(card, found.now);
    Ok(Json(RegisterBody {
        items: found.page.items.iter().map(card).collect(),
        next: found.page.next.map(|next| next.to_string()),
        years: found.years,
    }))
}
