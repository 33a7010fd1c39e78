use super::SiteBody;
use axum::{Json, extract::State};
use parvis_app::site::{self, SiteInput};
use parvis_app::workspace;
use parvis_http::{Body, Failure, Http, Member};
use serde::Deserialize;
use utoipa::ToSchema;

/// What is said of the site: all of it, anew.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SiteForm {
    /// 1 to 120 characters.
    #[schema(min_length = 1, max_length = 120, pattern = "\\S")]
    title: String,
    /// At most 200 characters.
    #[schema(max_length = 200)]
    tagline: String,
    /// Markdown, at most 2,000 characters.
    #[schema(max_length = 2000)]
    footer: String,
    /// A language tag.
    language: String,
    /// 1 to 50.
    #[schema(minimum = 1, maximum = 50)]
    items_per_page: u32,
    /// What readers see it in: `seuil` or `halle`.
    #[schema(pattern = "^(seuil|halle)$")]
    theme: String,
}

/// Say anew how the site is set up
///
/// Readers see it at once.
#[utoipa::path(put, path = "/site", operation_id = "site_update", tag = "site",
    params(("workspace" = String, Path)),
    request_body = SiteForm,
    responses((status = 200, body = SiteBody)))]
pub(crate) async fn update(
    State(http): State<Http>,
    Member(who): Member,
    Body(form): Body<SiteForm>,
) -> Result<Json<SiteBody>, Failure> {
    let input = SiteInput {
        title: form.title,
        tagline: form.tagline,
        footer: form.footer,
        language: form.language,
        items_per_page: form.items_per_page,
        theme: form.theme,
    };
    let site = site::update(&http.app, &who, &input).await?;
    let url = workspace::address(&http.app, &who.workspace, &http.config.instance_url).await?;
    Ok(Json(SiteBody::of(site, url.into())))
}
