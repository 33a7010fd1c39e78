use super::ChannelAt;
use crate::media::FileBody;
use axum::extract::State;
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use parvis_app::{Problem, plan};
use parvis_http::{Failure, Http, Ids, Member};

/// Take a channel's archive along
///
/// A ZIP with everything it leaves behind: its pieces, its conversations and its numbers, as JSON and as a page.
#[utoipa::path(get, path = "/channels/{channel}/archive", operation_id = "plans_archive", tag = "plans",
    params(("workspace" = String, Path), ("channel" = String, Path)),
    responses((status = 200, content_type = "application/zip", body = FileBody)))]
pub(crate) async fn archive(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<ChannelAt>,
) -> Result<Response, Failure> {
    let archive = plan::archive(&http.app, &who, at.channel).await?;
    let disposition = format!("attachment; filename=\"{}\"", archive.name);
    let disposition = HeaderValue::from_str(&disposition).map_err(Problem::internal)?;
    let mut answer = archive.bytes.into_response();
    let told = answer.headers_mut();
    told.insert(CONTENT_TYPE, HeaderValue::from_static("application/zip"));
    told.insert(CONTENT_DISPOSITION, disposition);
    told.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(answer)
}
