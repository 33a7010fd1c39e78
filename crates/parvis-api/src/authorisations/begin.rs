use axum::{Json, extract::State, http::StatusCode};
use parvis_app::Problem;
use parvis_app::authorisation::{self, BeginInput};
use parvis_domain::ChannelId;
use parvis_http::{Body, Failure, Http, Member, SignedIn};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Where somebody wants to let us in.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AuthorisationForm {
    /// `mastodon`, or another network whose `ways` have `authorisation`.
    network: String,
    /// The account's server, or the account's name with its server.
    #[schema(min_length = 1, pattern = "\\S")]
    server: String,
    /// Whether the server is to show a code, to be brought by hand, instead of sending them back.
    #[serde(default)]
    shown: bool,
    /// The channel that is connected again; unless told, it will be a new one.
    #[schema(value_type = Option<uuid::Uuid>)]
    channel: Option<ChannelId>,
}

/// Where to send them.
#[derive(Serialize, ToSchema)]
pub(crate) struct AuthorisationBody {
    /// The page of the account's server on which they say yes.
    address: String,
    /// What they come back with: good once, for this signed-in stay, for twenty minutes.
    state: String,
}

/// Ask a network's server for access
///
/// Makes this installation known there where it isn't yet, so it may take a few seconds.
#[utoipa::path(post, path = "/authorisations", operation_id = "authorisations_begin", tag = "channels",
    params(("workspace" = String, Path)),
    request_body = AuthorisationForm,
    responses((status = 201, body = AuthorisationBody)))]
pub(crate) async fn begin(
    State(http): State<Http>,
    signed_in: SignedIn,
    Member(who): Member,
    Body(form): Body<AuthorisationForm>,
) -> Result<(StatusCode, Json<AuthorisationBody>), Failure> {
    let network = form.network.parse();
    let input = BeginInput {
        network: network.map_err(|_| Problem::field("network", "network-not-offered"))?,
        server: form.server,
        shown: form.shown,
        again: form.channel,
    };
    let asked = authorisation::begin(&http.app, &who, signed_in.session.id, &input).await?;
    let body = AuthorisationBody {
        address: asked.address,
        state: asked.state,
    };
    Ok((StatusCode::CREATED, Json(body)))
}
