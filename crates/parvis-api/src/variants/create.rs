use super::bodies::VariantBody;
use super::forms::VariantForm;
use axum::{Json, extract::State, http::StatusCode};
use parvis_app::variant::{self, CreateInput};
use parvis_domain::{ChannelId, OriginalId};
use parvis_http::{Body, Failure, Http, Member};
use serde::Deserialize;
use utoipa::ToSchema;

/// A variant to begin.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewVariantForm {
    #[schema(value_type = uuid::Uuid)]
    original: OriginalId,
    #[schema(value_type = uuid::Uuid)]
    channel: ChannelId,
    content: VariantForm,
}

/// Begin a variant of an original for a channel
///
/// 409 `variant-taken` when there is one; its id is in `extra`.
#[utoipa::path(post, path = "/variants", operation_id = "variants_create", tag = "variants",
    params(("workspace" = String, Path)),
    request_body = NewVariantForm,
    responses((status = 201, body = VariantBody)))]
pub(crate) async fn create(
    State(http): State<Http>,
    Member(who): Member,
    Body(form): Body<NewVariantForm>,
) -> Result<(StatusCode, Json<VariantBody>), Failure> {
    let input = CreateInput {
        original: form.original,
        channel: form.channel,
        content: form.content.read()?,
    };
    let view = variant::create(&http.app, &who, &input).await?;
    Ok((StatusCode::CREATED, Json(view.into())))
}
