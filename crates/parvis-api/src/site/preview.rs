use crate::shapes::instant;
use axum::{Json, extract::State};
use parvis_app::{site, workspace};
use parvis_http::{Body, Failure, Http, Member};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What the site shall be seen in.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ThemePreviewForm {
    /// `seuil` or `halle`.
    #[schema(pattern = "^(seuil|halle)$")]
    theme: String,
}

/// Where the whole site is seen in a theme.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ThemePreviewBody {
    /// The front page; every link in it stays in the theme. Whoever has it needs no account. Its query shows any other
    /// page of the site in the theme, too.
    url: String,
    /// When it stops working.
    expires_at: String,
}

/// Make a link to the site in a theme
///
/// Nothing changes for readers. It works for an hour.
#[utoipa::path(post, path = "/site/preview", operation_id = "site_preview", tag = "site",
    params(("workspace" = String, Path)),
    request_body = ThemePreviewForm,
    responses((status = 200, body = ThemePreviewBody)))]
pub(crate) async fn preview(
    State(http): State<Http>,
    Member(who): Member,
    Body(form): Body<ThemePreviewForm>,
) -> Result<Json<ThemePreviewBody>, Failure> {
    let made = site::make_preview(&http.app, &who, &form.theme).await?;
    let mut url = workspace::address(&http.app, &who.workspace, &http.config.instance_url).await?;
    url.query_pairs_mut().append_pair("theme", &made.word);
    Ok(Json(ThemePreviewBody {
        url: url.into(),
        expires_at: instant(made.expires_at),
    }))
}
