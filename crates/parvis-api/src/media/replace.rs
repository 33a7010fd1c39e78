use super::upload::{FileName, READ_BYTES};
use super::{FileBody, MediaAt, MediaUsedBody};
use crate::operations::Operations;
use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{DefaultBodyLimit, State};
use parvis_app::media::{self, Upload};
use parvis_http::{Failure, Http, Ids, Member, Query};
use utoipa_axum::{router::UtoipaMethodRouterExt as _, routes};

/// Files are larger than everything else that is sent.
pub(crate) fn operation() -> Operations {
    Operations::new().routes(|| routes!(replace).layer(DefaultBodyLimit::max(READ_BYTES)))
}

/// Put another file in a picture's place
///
/// Wherever the picture is used: in what is being written, in what readers see, in what isn't sent yet; what stands on a
/// network stays as it is, and is among `publications`. The body is the file itself, as for adding one. What is said of
/// the picture stays. The old file is kept, among `earlier`; the same file again changes nothing.
#[utoipa::path(post, path = "/media/{media}/replace", operation_id = "media_replace", tag = "media",
    params(("workspace" = String, Path), ("media" = String, Path), FileName),
    request_body(content = FileBody, content_type = "application/octet-stream"),
    responses((status = 200, body = MediaUsedBody)))]
pub(crate) async fn replace(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<MediaAt>,
    Query(called): Query<FileName>,
    file: Result<Bytes, BytesRejection>,
) -> Result<Json<MediaUsedBody>, Failure> {
    let given = Upload {
        name: called.name,
        bytes: file.map_err(|_| super::upload::too_many())?,
    };
    let view = media::replace(&http.app, &who, at.media, given).await?;
    Ok(Json(view.into()))
}
