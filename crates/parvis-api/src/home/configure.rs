use super::bodies::HomeBody;
use crate::grounds::GroundsForm;
use axum::{Json, extract::State};
use parvis_app::home::{self, ConfigureInput};
use parvis_http::{Body, Failure, Http, Member, Wanted};
use serde::Deserialize;
use utoipa::ToSchema;

/// Where the originals live, when that isn't the workspace's own site.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct HomeForm {
    /// The address of a blog elsewhere, or of its feed.
    address: String,
    /// On whose advice.
    #[serde(default)]
    grounds: GroundsForm,
}

/// Say that the originals live on a blog elsewhere
///
/// It is looked at first, and its articles are read from then on. What was written here stays where readers know it; no
/// new article is begun here.
#[utoipa::path(put, path = "/home", operation_id = "home_configure", tag = "home",
    params(("workspace" = String, Path)),
    request_body = HomeForm,
    responses((status = 200, body = HomeBody)))]
pub(crate) async fn configure(
    State(http): State<Http>,
    Member(who): Member,
    Wanted(language): Wanted,
    Body(form): Body<HomeForm>,
) -> Result<Json<HomeBody>, Failure> {
    let input = ConfigureInput {
        address: form.address,
        grounds: form.grounds.read(),
    };
    let view = home::configure(&http.app, &who, &input).await?;
    Ok(Json(HomeBody::of(view, language)))
}
