use super::AppearanceBody;
use axum::{Json, extract::State};
use parvis_app::appearance::{self, AppearanceDaysQuery};
use parvis_http::{Failure, Http, Member, Query};
use serde::Deserialize;
use utoipa::IntoParams;

/// Which days to show.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct AppearanceDays {
    /// The first day: `2026-03-23`.
    #[serde(default)]
    #[param(required = true, format = Date)]
    from: String,
    /// The last day. Four hundred days at most.
    #[serde(default)]
    #[param(required = true, format = Date)]
    until: String,
}

/// List what the rest of the house says on some days
///
/// The earliest first; what began before or lasts beyond is there too.
#[utoipa::path(get, path = "/appearances", operation_id = "appearances_list", tag = "appearances",
    params(("workspace" = String, Path), AppearanceDays),
    responses((status = 200, body = [AppearanceBody])))]
pub(crate) async fn list(
    State(http): State<Http>,
    Member(who): Member,
    Query(days): Query<AppearanceDays>,
) -> Result<Json<Vec<AppearanceBody>>, Failure> {
    let query = AppearanceDaysQuery {
        from: days.from,
        until: days.until,
    };
    let found = appearance::list(&http.app, &who, &query).await?;
    Ok(Json(found.into_iter().map(Into::into).collect()))
}
