use super::bodies::ChannelBody;
use axum::{Json, extract::State};
use parvis_app::{channel, home};
use parvis_http::{Failure, Http, Member, Wanted};

/// List the channels
///
/// By name; those that were left too.
#[utoipa::path(get, path = "/channels", operation_id = "channels_list", tag = "channels",
    params(("workspace" = String, Path)),
    responses((status = 200, body = [ChannelBody])))]
pub(crate) async fn list(
    State(http): State<Http>,
    Member(who): Member,
    Wanted(language): Wanted,
) -> Result<Json<Vec<ChannelBody>>, Failure> {
    let channels = channel::list(&http.app, &who).await?;
    let at_home = home::home_channel(&http.app, who.workspace.id).await?;
    let shown = channels
        .into_iter()
        .map(|channel| ChannelBody::of(&http.app, channel, language).at_home(at_home));
    Ok(Json(shown.collect()))
}
