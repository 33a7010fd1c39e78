use super::ChannelAt;
use super::bodies::ChannelBody;
use axum::{Json, extract::State};
use parvis_app::channel;
use parvis_http::{Failure, Http, Ids, Member, Wanted};

/// Leave a channel
///
/// Its credential is forgotten and its history kept; what was planned there is held. Asking twice is no fault.
#[utoipa::path(post, path = "/channels/{channel}/disconnect", operation_id = "channels_disconnect", tag = "channels",
    params(("workspace" = String, Path), ("channel" = String, Path)),
    responses((status = 200, body = ChannelBody)))]
pub(crate) async fn disconnect(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<ChannelAt>,
    Wanted(language): Wanted,
) -> Result<Json<ChannelBody>, Failure> {
    let channel = channel::disconnect(&http.app, &who, at.channel).await?;
    Ok(Json(ChannelBody::of(&http.app, channel, language)))
}
