use super::bodies::CameBody;
use axum::Json;
use axum::extract::State;
use parvis_app::{Problem, origin};
use parvis_domain::{Origin, OriginKind};
use parvis_http::{Failure, Http, Ids, Member};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
pub(crate) struct OriginAt {
    kind: String,
    origin: String,
}

/// What came of a trial, a plan, a review, a brief, or the question whether to be somewhere
///
/// The advice and the decisions that say so, as far as whoever asks may read them.
#[utoipa::path(get, path = "/origins/{kind}/{origin}", operation_id = "origins_show", tag = "decisions",
    params(("workspace" = String, Path),
        ("kind" = String, Path, description = "`fit`, `trial`, `plan`, `review` or `brief`"),
        ("origin" = String, Path, description = "Which one; for fit the place: a channel's identifier or a network's word")),
    responses((status = 200, body = CameBody)))]
pub(crate) async fn show(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<OriginAt>,
) -> Result<Json<CameBody>, Failure> {
    let unknown = |_| Problem::not_found("origin");
    let asked = Origin {
        kind: at.kind.parse::<OriginKind>().map_err(unknown)?,
        id: at.origin,
    };
    Ok(Json(origin::came_of(&http.app, &who, &asked).await?.into()))
}
