use super::beginnings::BeginningsQuery;
use crate::shapes::{PageBody, PageQuery, instant};
use axum::{Json, extract::State};
use parvis_app::{Problem, brief};
use parvis_http::{Failure, Http, Member, Query};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// Which of them.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct BegunQuery {
    /// `brief`, `own`, `told` or `unknown`; all unless told.
    #[param(pattern = "^(brief|own|told|unknown)$")]
    beginning: Option<String>,
}

/// An original, and how it began.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct BegunBody {
    id: String,
    /// Empty for a note.
    title: String,
    /// How its text begins, in plain words: at most 140 characters.
    text: String,
    /// `brief`, `own`, `told` or `unknown`.
    beginning: String,
    /// Who began it.
    by: String,
    published_at: String,
}

/// List the originals behind a number of how content began
///
/// Those published last first.
#[utoipa::path(get, path = "/beginnings/originals", operation_id = "briefs_begun", tag = "briefs",
    params(("workspace" = String, Path), BeginningsQuery, BegunQuery, PageQuery),
    responses((status = 200, body = PageBody<BegunBody>)))]
pub(crate) async fn begun(
    State(http): State<Http>,
    Member(who): Member,
    Query(period): Query<BeginningsQuery>,
    Query(query): Query<BegunQuery>,
    Query(page): Query<PageQuery>,
) -> Result<Json<PageBody<BegunBody>>, Failure> {
    let (cursor, size) = (page.cursor()?, page.size());
    let of = query.beginning.map(|word| word.parse()).transpose();
    let of = of.map_err(|_| Problem::field("beginning", "beginning-unknown"))?;
    let days = period.days.unwrap_or(90);
    let found = brief::begun(&http.app, &who, days, of, (cursor.as_ref(), size)).await?;
    Ok(Json(PageBody::of(found.map(|begun| BegunBody {
        id: begun.id.to_string(),
        title: begun.title,
        text: begun.text,
        beginning: begun.beginning.to_string(),
        by: begun.by,
        published_at: instant(begun.published_at),
    }))))
}
