use crate::shapes::instant;
use axum::{Json, extract::State, http::StatusCode};
use parvis_app::agenda;
use parvis_http::{Failure, Http, Member, Wanted};
use serde::Serialize;
use utoipa::ToSchema;

/// A link that was just made.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct NewAgendaLinkBody {
    /// The whole address, shown this once. Whoever has it reads the agenda.
    url: String,
    created_at: String,
}

/// Make a secret link by which a calendar reads the agenda
///
/// It shows what its owner may see, as iCalendar (RFC 5545). The one that was there stops working.
#[utoipa::path(post, path = "/agenda/link", operation_id = "agenda_make_link", tag = "agenda",
    params(("workspace" = String, Path)),
    responses((status = 201, body = NewAgendaLinkBody)))]
pub(crate) async fn make_link(
    State(http): State<Http>,
    Member(who): Member,
    Wanted(language): Wanted,
) -> Result<(StatusCode, Json<NewAgendaLinkBody>), Failure> {
    let made = agenda::make_link(&http.app, &who, language).await?;
    let path = format!("/agenda/{}.ics", made.secret.as_str());
    let body = NewAgendaLinkBody {
        url: http.config.link(&path),
        created_at: instant(made.link.created_at),
    };
    Ok((StatusCode::CREATED, Json(body)))
}
