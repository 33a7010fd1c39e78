use super::MediaBody;
use crate::shapes::{PageBody, PageQuery};
use axum::{Json, extract::State};
use parvis_app::media::{self, Format, MediaFilter};
use parvis_domain::UiLanguage;
use parvis_http::{Failure, Http, Member, Query};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

/// Which pictures to list.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Filter {
    /// Words in the name or in what it shows; accents and capitals make no difference.
    text: Option<String>,
    /// What the file that came is.
    #[param(inline)]
    format: Option<FormatWord>,
    /// Nothing says what it shows, in this language.
    #[param(inline)]
    silent_in: Option<LanguageWord>,
    /// Nothing uses it: no text being written, before readers or planned, no variant, nothing that isn't sent yet.
    #[serde(default)]
    unused: bool,
}

#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum FormatWord {
    Jpeg,
    Png,
    Webp,
    Gif,
}

impl From<FormatWord> for Format {
    fn from(word: FormatWord) -> Self {
        match word {
            FormatWord::Jpeg => Self::Jpeg,
            FormatWord::Png => Self::Png,
            FormatWord::Webp => Self::Webp,
            FormatWord::Gif => Self::Gif,
        }
    }
}

#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum LanguageWord {
    En,
    Fr,
}

impl From<LanguageWord> for UiLanguage {
    fn from(word: LanguageWord) -> Self {
        match word {
            LanguageWord::En => Self::En,
            LanguageWord::Fr => Self::Fr,
        }
    }
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
    let meant = MediaFilter {
        text: filter.text,
        format: filter.format.map(Into::into),
        silent_in: filter.silent_in.map(Into::into),
        unused: filter.unused,
    };
    let found = media::list(&http.app, &who, &meant, cursor.as_ref(), size).await?;
    Ok(Json(PageBody::of(found)))
}
