use super::MediaBody;
use crate::shapes::{PageBody, PageQuery};
use axum::{Json, extract::State};
use parvis_app::media;
use parvis_http::{Failure, Http, Member, Query};
use serde::Deserialize;
use utoipa::IntoParams;

/// Which pictures to list.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Filter {
    /// Words in the name or in what it shows; accents and capitals make no difference.
    text: Option<String>,
}

/// List the pictures
///
/// The newest first.
#[utoipa::path(get, path = "/media", operation_id = "media_list", tag = "media",
    params(("workspace" = String, Path), Filter, PageQuery),
    responses((status = 200, body = PageBody<MediaBody>)))]
pub(crate) async fn list(
    State(http): State<Http>,
    Member(who): Member,
    Query(filter): Query<Filter>,
    Query(page): Query<PageQuery>,
) -> Result<Json<PageBody<MediaBody>>, Failure> {
    let (cursor, size) = (page.cursor()?, page.size());
    let found = media::list(&http.app, &who, filter.text.as_deref(), cursor.as_ref(), size).await?;
    Ok(Json(PageBody::of(found)))
}
