use crate::shapes::instant;
use axum::{Json, extract::State};
use parvis_app::brief;
use parvis_domain::{ClientLink, Zone};
use parvis_http::{Failure, Http, Member};
use serde::Serialize;
use std::time::Duration;
use utoipa::ToSchema;

/// A link by which a client asks for content.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct BriefLinkBody {
    id: String,
    /// Whom it was made for.
    name: String,
    /// May be empty.
    email: String,
    /// `en` or `fr`.
    language: String,
    /// The last day on which it works.
    until: String,
    /// Whether it was sent by e-mail.
    mailed: bool,
    /// When its page was last opened.
    opened_at: Option<String>,
    /// When something was last done by it.
    used_at: Option<String>,
}

impl BriefLinkBody {
    pub(super) fn of(link: ClientLink, zone: &str) -> Self {
        let zone = zone.parse().unwrap_or(Zone::UTC).time_zone();
        // An end is the first instant of the next day.
        let last = link.expires_at.minus(Duration::from_secs(1));
        Self {
            id: link.id.to_string(),
            name: link.person_name,
            email: link.person_email,
            language: link.language.as_str().to_owned(),
            until: last.to_jiff().to_zoned(zone).date().to_string(),
            mailed: link.mailed,
            opened_at: link.last_opened_at.map(instant),
            used_at: link.used_at.map(instant),
        }
    }
}

/// List the links by which clients ask for content
///
/// Those that work, the newest first.
#[utoipa::path(get, path = "/brief-links", operation_id = "briefs_links", tag = "briefs",
    params(("workspace" = String, Path)),
    responses((status = 200, body = Vec<BriefLinkBody>)))]
pub(crate) async fn links(
    State(http): State<Http>,
    Member(who): Member,
) -> Result<Json<Vec<BriefLinkBody>>, Failure> {
    let links = brief::links(&http.app, &who).await?;
    let zone = &who.workspace.zone;
    Ok(Json(
        links
            .into_iter()
            .map(|link| BriefLinkBody::of(link, zone))
            .collect(),
    ))
}
