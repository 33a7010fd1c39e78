use super::bodies::AgendaBody;
use axum::{Json, extract::State};
use parvis_app::agenda::{self, AgendaQuery};
use parvis_http::{Failure, Http, Member, Query, Wanted};
use serde::Deserialize;
use utoipa::IntoParams;

/// Which days to show.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct DaysQuery {
    /// The first day: `2026-03-23`.
    #[serde(default)]
    #[param(required = true, format = Date)]
    from: String,
    /// The last day. A hundred days at most.
    #[serde(default)]
    #[param(required = true, format = Date)]
    until: String,
    /// Where those days begin and end, an IANA zone; unless told, the workspace's.
    zone: Option<String>,
}

/// See what goes out when
///
/// Originals on the site and publications on every channel, also those that are out; what crowds one another, and
/// where nothing goes out for longer than a channel's rhythm lets pass. 422 `agenda-too-wide` beyond a hundred days.
#[utoipa::path(get, path = "/agenda", operation_id = "agenda_read", tag = "agenda",
    params(("workspace" = String, Path), DaysQuery),
    responses((status = 200, body = AgendaBody)))]
pub(crate) async fn read(
    State(http): State<Http>,
    Member(who): Member,
    Wanted(language): Wanted,
    Query(days): Query<DaysQuery>,
) -> Result<Json<AgendaBody>, Failure> {
    let query = AgendaQuery {
        from: days.from,
        until: days.until,
        zone: days.zone,
    };
    let agenda = agenda::window(&http.app, &who, &query).await?;
    Ok(Json(AgendaBody::of(agenda, language)))
}
