use super::bodies::UndatedBody;
use axum::{Json, extract::State};
use parvis_app::agenda;
use parvis_http::{Failure, Http, Member};

/// See what could be planned and has no time
///
/// Of each kind, the sixty that changed last.
#[utoipa::path(get, path = "/agenda/undated", operation_id = "agenda_undated", tag = "agenda",
    params(("workspace" = String, Path)),
    responses((status = 200, body = UndatedBody)))]
pub(crate) async fn undated(
    State(http): State<Http>,
    Member(who): Member,
) -> Result<Json<UndatedBody>, Failure> {
    let found = agenda::undated(&http.app, &who).await?;
    Ok(Json(UndatedBody {
        originals: found.originals.into_iter().map(Into::into).collect(),
        variants: found.variants.into_iter().map(Into::into).collect(),
    }))
}
