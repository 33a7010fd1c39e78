use super::bodies::CheckupBody;
use super::forms::VariantForm;
use axum::{Json, extract::State};
use parvis_app::variant::{self, CheckInput};
use parvis_domain::{ChannelId, OriginalId};
use parvis_http::{Body, Failure, Http, Member, Wanted};
use serde::Deserialize;
use utoipa::ToSchema;

/// A text to hold against a channel, saved or not.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CheckForm {
    #[schema(value_type = uuid::Uuid)]
    original: OriginalId,
    #[schema(value_type = uuid::Uuid)]
    channel: ChannelId,
    content: VariantForm,
}

impl CheckForm {
    pub(crate) fn read(self) -> parvis_app::Result<CheckInput> {
        Ok(CheckInput {
            original: self.original,
            channel: self.channel,
            content: self.content.read()?,
        })
    }
}

/// Hold a text against what a channel takes
///
/// Asks no network and keeps nothing: to be called while somebody writes.
#[utoipa::path(post, path = "/variants/check", operation_id = "variants_check", tag = "variants",
    params(("workspace" = String, Path)),
    request_body = CheckForm,
    responses((status = 200, body = CheckupBody)))]
pub(crate) async fn check(
    State(http): State<Http>,
    Member(who): Member,
    Wanted(language): Wanted,
    Body(form): Body<CheckForm>,
) -> Result<Json<CheckupBody>, Failure> {
    let found = variant::check(&http.app, &who, &form.read()?).await?;
    Ok(Json(CheckupBody::of(&found, language)))
}
