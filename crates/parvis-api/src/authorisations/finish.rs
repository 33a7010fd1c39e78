use crate::channels::{ChannelBody, PurposeForm};
use crate::grounds::GroundsForm;
use axum::{Json, extract::State};
use parvis_app::Secret;
use parvis_app::authorisation::{self, FinishInput};
use parvis_http::{Body, Failure, Http, Member, SignedIn, Wanted};
use serde::Deserialize;
use utoipa::ToSchema;

/// What somebody came back with.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct FinishForm {
    /// What they were sent with.
    state: String,
    /// What the server gave them.
    #[schema(min_length = 1, pattern = "\\S")]
    code: String,
    /// What a new channel is to be called: at most 80 characters; unless told, as the account is.
    #[serde(default)]
    #[schema(max_length = 80)]
    name: String,
    /// What a new channel is for.
    #[serde(default)]
    purpose: PurposeForm,
    /// On whose advice, and which decision it carries out.
    #[serde(default)]
    grounds: GroundsForm,
}

/// Take the access that was granted
///
/// Connects the account: a new channel, or the one that is connected again. By the same signed-in stay that asked.
#[utoipa::path(post, path = "/authorisations/finish", operation_id = "authorisations_finish", tag = "channels",
    params(("workspace" = String, Path)),
    request_body = FinishForm,
    responses((status = 200, body = ChannelBody)))]
pub(crate) async fn finish(
    State(http): State<Http>,
    signed_in: SignedIn,
    Member(who): Member,
    Wanted(language): Wanted,
    Body(form): Body<FinishForm>,
) -> Result<Json<ChannelBody>, Failure> {
    let input = FinishInput {
        state: form.state,
        code: Secret::new(form.code),
        name: form.name,
        purpose: form.purpose.read(form.grounds)?,
    };
    let channel = authorisation::finish(&http.app, &who, signed_in.session.id, &input).await?;
    Ok(Json(ChannelBody::of(&http.app, channel, language)))
}
