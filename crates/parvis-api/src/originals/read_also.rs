use super::OriginalAt;
use axum::{Json, extract::State};
use parvis_app::original::{self, Picked};
use parvis_domain::OriginalId;
use parvis_http::{Body, Failure, Http, Ids, Member};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Something that was picked to be read after an original.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PickedBody {
    id: String,
    /// Its title as it is being written; for a note, how it begins.
    title: String,
    /// Readers are shown it while this is `live`.
    state: String,
}

impl From<Picked> for PickedBody {
    fn from(picked: Picked) -> Self {
        Self {
            id: picked.id.to_string(),
            title: picked.title,
            state: picked.state.to_string(),
        }
    }
}

/// What is to be recommended: all of it, anew.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReadAlsoForm {
    /// The ids of at most 6 originals, in their order.
    #[schema(value_type = Vec<uuid::Uuid>, max_items = 6)]
    originals: Vec<OriginalId>,
}

/// List what was picked to be read after an original
///
/// The site adds what has most in common with it.
#[utoipa::path(get, path = "/originals/{original}/read-also", operation_id = "originals_read_also", tag = "originals",
    params(("workspace" = String, Path), ("original" = String, Path)),
    responses((status = 200, body = [PickedBody])))]
pub(crate) async fn picked(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<OriginalAt>,
) -> Result<Json<Vec<PickedBody>>, Failure> {
    let found = original::picked(&http.app, &who, at.original).await?;
    Ok(Json(found.into_iter().map(Into::into).collect()))
}

/// Pick what is to be read after an original
///
/// On a live original readers see it at once.
#[utoipa::path(put, path = "/originals/{original}/read-also", operation_id = "originals_pick_read_also", tag = "originals",
    params(("workspace" = String, Path), ("original" = String, Path)),
    request_body = ReadAlsoForm,
    responses((status = 200, body = [PickedBody])))]
pub(crate) async fn pick(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<OriginalAt>,
    Body(form): Body<ReadAlsoForm>,
) -> Result<Json<Vec<PickedBody>>, Failure> {
    let found = original::pick(&http.app, &who, at.original, form.originals).await?;
    Ok(Json(found.into_iter().map(Into::into).collect()))
}
