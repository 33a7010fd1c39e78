use super::bodies::InvolvementBody;
use axum::{Json, extract::State};
use parvis_app::Problem;
use parvis_app::involvement::{self, By};
use parvis_http::{Failure, Http, Member, Query};
use serde::Deserialize;
use utoipa::IntoParams;

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct InvolvementQuery {
    /// `quarter` (eight of them, unless told) or `month` (twelve).
    #[param(pattern = "^(quarter|month)$")]
    by: Option<String>,
}

/// Show who was asked before and who was told after
///
/// Read from the audit trail; nobody types it in. Beside it, what became of advice, and of what those who advise were
/// asked for.
#[utoipa::path(get, path = "/involvement", operation_id = "involvement_show", tag = "involvement",
    params(("workspace" = String, Path), InvolvementQuery),
    responses((status = 200, body = InvolvementBody)))]
pub(crate) async fn show(
    State(http): State<Http>,
    Member(who): Member,
    Query(query): Query<InvolvementQuery>,
) -> Result<Json<InvolvementBody>, Failure> {
    let by = match query.by.as_deref() {
        None | Some("quarter") => By::Quarter,
        Some("month") => By::Month,
        Some(_) => return Err(Problem::field("by", "period-unknown").into()),
    };
    let overview = involvement::overview(&http.app, &who, by).await?;
    Ok(Json(overview.into()))
}
