use crate::shapes::instant;
use axum::{Json, extract::State};
use parvis_app::agenda;
use parvis_http::{Failure, Http, Member};
use serde::Serialize;
use utoipa::ToSchema;

/// One's own link to the agenda.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AgendaLinkBody {
    /// When it was made; null when there is none.
    created_at: Option<String>,
    /// When a calendar last came; null when none ever did.
    read_at: Option<String>,
}

/// See whether a calendar of one's own reads the agenda
///
/// The link itself is shown once only, when it is made.
#[utoipa::path(get, path = "/agenda/link", operation_id = "agenda_link", tag = "agenda",
    params(("workspace" = String, Path)),
    responses((status = 200, body = AgendaLinkBody)))]
pub(crate) async fn link(
    State(http): State<Http>,
    Member(who): Member,
) -> Result<Json<AgendaLinkBody>, Failure> {
    let link = agenda::link(&http.app, &who).await?;
    Ok(Json(AgendaLinkBody {
        created_at: link.as_ref().map(|link| instant(link.created_at)),
        read_at: link.and_then(|link| link.read_at).map(instant),
    }))
}
