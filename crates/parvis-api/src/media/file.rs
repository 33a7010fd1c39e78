use super::FileBody;
use axum::body::Bytes;
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use parvis_app::{Problem, media};
use parvis_domain::MediaId;
use parvis_http::{Failure, Http, Ids, Member};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
pub(crate) struct FileAt {
    media: MediaId,
    file: String,
}

/// Read a file of a picture
///
/// The same as on the site, at an address that works in the workbench whatever the site's host is.
#[utoipa::path(get, path = "/media/{media}/files/{file}", operation_id = "media_file", tag = "media",
    params(("workspace" = String, Path), ("media" = String, Path),
        ("file" = String, Path, description = "`file` of a rendition: `960.jpg`")),
    responses((status = 200, content((FileBody = "image/jpeg"), (FileBody = "image/png"))),
        (status = 304, description = "It is what `If-None-Match` names.")))]
pub(crate) async fn file(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<FileAt>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let marked = query.is_some_and(|query| query.starts_with("v="));
    media::may_read(&http.app, &who)?;
    let found = media::file(&http.app, who.workspace.id, at.media, &at.file)
        .await?
        .ok_or(Problem::not_found("media"))?;
    let tag = format!("\"{}\"", found.digest);
    let known = headers
        .get(header::IF_NONE_MATCH)
        .is_some_and(|sent| sent.as_bytes() == tag.as_bytes());
    let said = [
        (header::CONTENT_TYPE, found.content_type.to_owned()),
        (header::ETAG, tag),
        // Whoever leaves the workspace loses sight of it within minutes. Without the mark of its content, another
        // picture may be there the next time.
        (
            header::CACHE_CONTROL,
            if marked {
                "private, max-age=300"
            } else {
                "private, no-cache"
            }
            .to_owned(),
        ),
    ];
    let mut response = if known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        Bytes::into_response(found.bytes)
    };
    for (name, value) in said {
        let value = HeaderValue::try_from(value).map_err(Problem::internal)?;
        response.headers_mut().insert(name, value);
    }
    Ok(response)
}
