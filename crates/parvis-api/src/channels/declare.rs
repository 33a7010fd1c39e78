use super::bodies::ChannelBody;
use super::forms::PurposeForm;
use crate::grounds::GroundsForm;
use axum::{Json, extract::State, http::StatusCode};
use parvis_app::channel::{self, DeclareInput};
use parvis_http::{Body, Failure, Http, Member, Wanted};
use serde::Deserialize;
use utoipa::ToSchema;

/// A place where somebody publishes by hand.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct DeclareForm {
    /// 1 to 80 characters.
    #[schema(min_length = 1, max_length = 80, pattern = "\\S")]
    name: String,
    /// Where it is; empty where it has no address, as a stand at the market.
    #[serde(default)]
    address: String,
    #[serde(default)]
    purpose: PurposeForm,
    /// On whose advice, and which decision it carries out.
    #[serde(default)]
    grounds: GroundsForm,
}

/// Declare a place
///
/// One publishes there by hand and gives the link.
#[utoipa::path(post, path = "/channels/declare", operation_id = "channels_declare", tag = "channels",
    params(("workspace" = String, Path)),
    request_body = DeclareForm,
    responses((status = 201, body = ChannelBody)))]
pub(crate) async fn declare(
    State(http): State<Http>,
    Member(who): Member,
    Wanted(language): Wanted,
    Body(form): Body<DeclareForm>,
) -> Result<(StatusCode, Json<ChannelBody>), Failure> {
    let input = DeclareInput {
        name: form.name,
        address: form.address,
        purpose: form.purpose.read(form.grounds)?,
    };
    let channel = channel::declare(&http.app, &who, &input).await?;
    Ok((
        StatusCode::CREATED,
        Json(ChannelBody::of(&http.app, channel, language)),
    ))
}
