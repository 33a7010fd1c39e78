use super::ChannelAt;
use super::bodies::ChannelBody;
use axum::{Json, extract::State};
use parvis_app::{Secret, channel};
use parvis_http::{Body, Failure, Http, Ids, Member, Wanted};
use serde::Deserialize;
use utoipa::ToSchema;

/// A new credential.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReconnectForm {
    /// The handle, or what the network signs in with.
    #[schema(min_length = 1, pattern = "\\S")]
    identifier: String,
    /// As when it was connected.
    #[serde(default)]
    secret: String,
    /// Another server than before.
    server: Option<String>,
}

/// Connect a channel again
///
/// To the same account: after its credential was revoked, or when the channel had been left.
#[utoipa::path(post, path = "/channels/{channel}/reconnect", operation_id = "channels_reconnect", tag = "channels",
    params(("workspace" = String, Path), ("channel" = String, Path)),
    request_body = ReconnectForm,
    responses((status = 200, body = ChannelBody)))]
pub(crate) async fn reconnect(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<ChannelAt>,
    Wanted(language): Wanted,
    Body(form): Body<ReconnectForm>,
) -> Result<Json<ChannelBody>, Failure> {
    let secret = Secret::new(form.secret);
    let (identifier, server) = (form.identifier.as_str(), form.server.as_deref());
    let channel = channel::reconnect(&http.app, &who, at.channel, identifier, &secret, server).await?;
    Ok(Json(ChannelBody::of(&http.app, channel, language)))
}
