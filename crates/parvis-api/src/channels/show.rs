use super::ChannelAt;
use super::bodies::ChannelBody;
use axum::{Json, extract::State};
use parvis_app::{channel, home};
use parvis_http::{Failure, Http, Ids, Member, Wanted};

/// Show a channel
#[utoipa::path(get, path = "/channels/{channel}", operation_id = "channels_show", tag = "channels",
    params(("workspace" = String, Path), ("channel" = String, Path)),
    responses((status = 200, body = ChannelBody)))]
pub(crate) async fn show(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<ChannelAt>,
    Wanted(language): Wanted,
) -> Result<Json<ChannelBody>, Failure> {
    let channel = channel::show(&http.app, &who, at.channel).await?;
    let at_home = home::home_channel(&http.app, who.workspace.id).await?;
    Ok(Json(
        ChannelBody::of(&http.app, channel, language).at_home(at_home),
    ))
}
