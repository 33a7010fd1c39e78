use super::{OriginalAt, OriginalBody};
use axum::{Json, extract::State};
use parvis_app::original::{self, Publish};
use parvis_domain::RevisionId;
use parvis_http::{Body, Failure, Http, Ids, Member};
use serde::Deserialize;
use utoipa::ToSchema;

/// What is to go before readers. Empty: the working copy, whatever is there.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PublishForm {
    /// The working copy's version that whoever publishes has seen; 409 with the code `working-copy-moved-on` when
    /// it was saved since.
    version: Option<i64>,
    /// A revision instead of the working copy: an older one to step back to, or the one that was planned.
    #[schema(value_type = Option<uuid::Uuid>)]
    revision: Option<RevisionId>,
}

/// Put an original before readers now, or put another revision of it there
///
/// Publishing what readers see already changes nothing.
#[utoipa::path(post, path = "/originals/{original}/publish", operation_id = "originals_publish", tag = "originals",
    params(("workspace" = String, Path), ("original" = String, Path)),
    request_body = PublishForm,
    responses((status = 200, body = OriginalBody)))]
pub(crate) async fn publish(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<OriginalAt>,
    Body(form): Body<PublishForm>,
) -> Result<Json<OriginalBody>, Failure> {
    let given = Publish {
        version: form.version,
        revision: form.revision,
    };
    let view = original::publish(&http.app, &who, at.original, given).await?;
    Ok(Json(view.into()))
}
