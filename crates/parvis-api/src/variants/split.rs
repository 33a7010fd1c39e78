use super::forms::VariantLinksForm;
use axum::{Json, extract::State};
use parvis_app::variant::{self, SplitInput};
use parvis_domain::{ChannelId, Numbering, OriginalId};
use parvis_http::{Body, Failure, Http, Member};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A text to split.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SplitForm {
    #[schema(value_type = uuid::Uuid)]
    channel: ChannelId,
    /// At most 20,000 characters.
    #[schema(max_length = 20000)]
    text: String,
    /// Whether each part says which of how many it is: `none`, `start` or `end`. Room is left for it.
    #[serde(default)]
    #[schema(value_type = String, pattern = "^(none|start|end)$")]
    numbering: Numbering,
    /// The original it is a variant of: room is left for what its links carry on that channel.
    #[schema(value_type = Option<uuid::Uuid>)]
    original: Option<OriginalId>,
    /// What the variant says of its links.
    #[serde(default)]
    links: VariantLinksForm,
}

/// A text in parts.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SplitBody {
    /// In order, without numbers. One when the channel takes the text as it is.
    texts: Vec<String>,
}

/// Split a text into parts that a channel takes
///
/// At sense: after a paragraph, else a sentence, a clause, a word; never inside a link or a mention. Keeps nothing.
#[utoipa::path(post, path = "/variants/split", operation_id = "variants_split", tag = "variants",
    params(("workspace" = String, Path)),
    request_body = SplitForm,
    responses((status = 200, body = SplitBody)))]
pub(crate) async fn split(
    State(http): State<Http>,
    Member(who): Member,
    Body(form): Body<SplitForm>,
) -> Result<Json<SplitBody>, Failure> {
    let input = SplitInput {
        channel: form.channel,
        text: form.text,
        numbering: form.numbering,
        original: form.original,
        links: form.links.read(),
    };
    let texts = variant::split(&http.app, &who, &input).await?;
    Ok(Json(SplitBody { texts }))
}
