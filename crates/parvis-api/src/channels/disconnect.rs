use super::ChannelAt;
use super::bodies::ChannelBody;
use crate::grounds::GroundsForm;
use axum::{Json, extract::State};
use parvis_app::channel;
use parvis_http::{Body, Failure, Http, Ids, Member, Wanted};
use serde::Deserialize;
use utoipa::ToSchema;

/// On what it rests. The whole body may be left out.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct DisconnectForm {
    /// On whose advice, and which decision it carries out.
    #[serde(default)]
    grounds: GroundsForm,
}

/// Leave a channel
///
/// Its credential is forgotten and its history kept; what was planned there is held. Asking twice is no fault.
#[utoipa::path(post, path = "/channels/{channel}/disconnect", operation_id = "channels_disconnect", tag = "channels",
    params(("workspace" = String, Path), ("channel" = String, Path)),
    request_body = Option<DisconnectForm>,
    responses((status = 200, body = ChannelBody)))]
pub(crate) async fn disconnect(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<ChannelAt>,
    Wanted(language): Wanted,
    form: Option<Body<DisconnectForm>>,
) -> Result<Json<ChannelBody>, Failure> {
    let named = form.unwrap_or_default().0.grounds.read();
    let channel = channel::disconnect(&http.app, &who, at.channel, named).await?;
    Ok(Json(ChannelBody::of(&http.app, channel, language)))
}
