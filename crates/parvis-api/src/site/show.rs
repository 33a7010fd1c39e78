use super::SiteBody;
use axum::{Json, extract::State};
use parvis_app::{site, workspace};
use parvis_http::{Failure, Http, Member};

/// Show how the site is set up
#[utoipa::path(get, path = "/site", operation_id = "site_show", tag = "site",
    params(("workspace" = String, Path)),
    responses((status = 200, body = SiteBody)))]
pub(crate) async fn show(State(http): State<Http>, Member(who): Member) -> Result<Json<SiteBody>, Failure> {
    let site = site::show(&http.app, &who).await?;
    let url = workspace::address(&http.app, &who.workspace, &http.config.instance_url).await?;
    Ok(Json(SiteBody::of(site, url.into())))
}
