use super::bodies::RecommendationCardBody;
use crate::evidence::SubjectQuery;
use crate::shapes::{PageBody, PageQuery};
use axum::{Json, extract::State};
use parvis_app::recommendation::{self, AdviceQuery};
use parvis_http::{Failure, Http, Member, Query};
use serde::Deserialize;
use utoipa::IntoParams;

/// Which advice.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct AdviceListQuery {
    /// `all` (unless told), `waiting`, `mine` (waits for whoever asks), `unanswered` (past its day), `to_judge`, `taken`,
    /// `refused`. What waits comes in the order of its days, the rest with the newest first.
    #[param(pattern = "^(all|waiting|mine|unanswered|to_judge|taken|refused)$")]
    list: Option<String>,
    /// With these words in the question, the advice or the subject.
    text: Option<String>,
}

/// List what was advised
#[utoipa::path(get, path = "/recommendations", operation_id = "recommendations_list", tag = "recommendations",
    params(("workspace" = String, Path), PageQuery, AdviceListQuery, SubjectQuery),
    responses((status = 200, body = PageBody<RecommendationCardBody>)))]
pub(crate) async fn list(
    State(http): State<Http>,
    Member(who): Member,
    Query(page): Query<PageQuery>,
    Query(which): Query<AdviceListQuery>,
    Query(about): Query<SubjectQuery>,
) -> Result<Json<PageBody<RecommendationCardBody>>, Failure> {
    let query = AdviceQuery {
        list: which.list,
        text: which.text,
        subject: about.read()?,
    };
    let after = page.cursor()?;
    let found = recommendation::list(&http.app, &who, &query, after.as_ref(), page.size()).await?;
    let now = http.app.now();
    let cards = found
        .page
        .items
        .iter()
        .map(|one| RecommendationCardBody::of(one, &found.names, now))
        .collect();
    Ok(Json(PageBody {
        items: cards,
        next: found.page.next.map(|next| next.to_string()),
    }))
}
