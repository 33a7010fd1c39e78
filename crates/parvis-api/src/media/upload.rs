use super::{FileBody, MediaBody};
use crate::operations::Operations;
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{DefaultBodyLimit, State};
use axum::{Json, http::StatusCode};
use parvis_app::media::{self, MOST_BYTES, Upload};
use parvis_app::{Problem, ProblemKind};
use parvis_http::{Failure, Http, Member, Query};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::{router::UtoipaMethodRouterExt as _, routes};

/// A file that is somewhat too large is read to its end, and refused then: a proxy that can't hand on the rest of what it
/// was sent tells its client of a broken connection in place of our refusal.
pub(super) const READ_BYTES: usize = MOST_BYTES + 12 * 1024 * 1024;

/// Files are larger than everything else that is sent.
pub(crate) fn operation() -> Operations {
    Operations::new().routes(|| routes!(upload).layer(DefaultBodyLimit::max(READ_BYTES)))
}

/// What a file is called.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct FileName {
    /// As it is called where it comes from. Its ending proves nothing: what a file is is told from its content.
    #[serde(default)]
    pub(super) name: String,
}

/// Add a picture
///
/// The body is the file itself: JPEG, PNG, WebP or GIF, at most 20 MiB and 50 megapixels. What readers get is
/// encoded here; what the file carries besides (a place, a serial number) reaches nobody.
#[utoipa::path(post, path = "/media", operation_id = "media_upload", tag = "media",
    params(("workspace" = String, Path), FileName),
    request_body(content = FileBody, content_type = "application/octet-stream"),
    responses((status = 201, body = MediaBody)))]
pub(crate) async fn upload(
    State(http): State<Http>,
    Member(who): Member,
    Query(called): Query<FileName>,
    file: Result<Bytes, BytesRejection>,
) -> Result<(StatusCode, Json<MediaBody>), Failure> {
    let given = Upload {
        name: called.name,
        bytes: file.map_err(|_| too_many())?,
    };
    let media = media::upload(&http.app, &who, given).await?;
    Ok((StatusCode::CREATED, Json(media.into())))
}

pub(super) fn too_many() -> Problem {
    Problem::new(ProblemKind::TooLarge, "picture-too-many-bytes").with("mebibytes", MOST_BYTES / 1024 / 1024)
}
