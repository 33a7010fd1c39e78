use super::ChannelAt;
use super::bodies::ChannelBody;
use super::forms::PurposeForm;
use crate::grounds::GroundsForm;
use axum::{Json, extract::State};
use parvis_app::channel::{self, EditInput};
use parvis_app::home;
use parvis_http::{Body, Failure, Http, Ids, Member, Wanted};
use serde::Deserialize;
use utoipa::ToSchema;

/// What is said anew of a channel: all of it.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChannelForm {
    /// The version it was read at.
    version: i64,
    /// 1 to 80 characters.
    #[schema(min_length = 1, max_length = 80, pattern = "\\S")]
    name: String,
    /// A declared place's address; a connected channel's comes from its network.
    address: Option<String>,
    #[serde(default)]
    purpose: PurposeForm,
    /// On whose advice, and which decision it carries out.
    #[serde(default)]
    grounds: GroundsForm,
}

/// Say anew what a channel is called and what it is for
///
/// 409 `changed-meanwhile` when somebody else did since; the present version is in `extra`.
#[utoipa::path(put, path = "/channels/{channel}", operation_id = "channels_edit", tag = "channels",
    params(("workspace" = String, Path), ("channel" = String, Path)),
    request_body = ChannelForm,
    responses((status = 200, body = ChannelBody)))]
pub(crate) async fn edit(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<ChannelAt>,
    Wanted(language): Wanted,
    Body(form): Body<ChannelForm>,
) -> Result<Json<ChannelBody>, Failure> {
    let input = EditInput {
        version: form.version,
        name: form.name,
        address: form.address,
        purpose: form.purpose.read(form.grounds)?,
    };
    let channel = channel::edit(&http.app, &who, at.channel, &input).await?;
    let at_home = home::home_channel(&http.app, who.workspace.id).await?;
    Ok(Json(
        ChannelBody::of(&http.app, channel, language).at_home(at_home),
    ))
}
