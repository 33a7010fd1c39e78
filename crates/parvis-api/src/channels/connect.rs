use super::bodies::ChannelBody;
use super::forms::PurposeForm;
use crate::grounds::GroundsForm;
use axum::{Json, extract::State, http::StatusCode};
use parvis_app::channel::{self, ConnectInput};
use parvis_app::{Problem, Secret};
use parvis_http::{Body, Failure, Http, Member, Wanted};
use serde::Deserialize;
use utoipa::ToSchema;

/// An account to connect.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ConnectForm {
    /// The word of a network that can be connected, such as `bluesky`.
    network: String,
    /// What the channel is to be called: at most 80 characters; unless told, as the account is.
    #[serde(default)]
    #[schema(max_length = 80)]
    name: String,
    /// The handle, or what the network signs in with.
    #[schema(min_length = 1, pattern = "\\S")]
    identifier: String,
    /// What the network takes as one: a password, a token, a key; on Bluesky an app password, never the account's own. It
    /// is kept encrypted and never shown.
    #[serde(default)]
    secret: String,
    /// The server, where the account's own can't be found by itself.
    server: Option<String>,
    /// The place within the network, such as a room, where the network asks for one.
    place: Option<String>,
    /// On the rehearsal network: what its people's moods are drawn from; unless told, from the name.
    seed: Option<u64>,
    #[serde(default)]
    purpose: PurposeForm,
    /// On whose advice, and which decision it carries out.
    #[serde(default)]
    grounds: GroundsForm,
}

/// Connect an account
///
/// Signs in over the network, so it may take a few seconds. An account is one channel.
#[utoipa::path(post, path = "/channels/connect", operation_id = "channels_connect", tag = "channels",
    params(("workspace" = String, Path)),
    request_body = ConnectForm,
    responses((status = 201, body = ChannelBody)))]
pub(crate) async fn connect(
    State(http): State<Http>,
    Member(who): Member,
    Wanted(language): Wanted,
    Body(form): Body<ConnectForm>,
) -> Result<(StatusCode, Json<ChannelBody>), Failure> {
    let network = form.network.parse();
    let input = ConnectInput {
        network: network.map_err(|_| Problem::field("network", "network-not-offered"))?,
        name: form.name,
        identifier: form.identifier,
        secret: Secret::new(form.secret),
        server: form.server,
        place: form.place,
        seed: form.seed,
        purpose: form.purpose.read(form.grounds)?,
    };
    let channel = channel::connect(&http.app, &who, &input).await?;
    Ok((
        StatusCode::CREATED,
        Json(ChannelBody::of(&http.app, channel, language)),
    ))
}
