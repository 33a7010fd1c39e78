use super::OriginalBody;
use super::forms::{CoverForm, content, language};
use axum::{Json, extract::State, http::StatusCode};
use parvis_app::Problem;
use parvis_app::original::{self, NewOriginal};
use parvis_domain::OriginalId;
use parvis_http::{Body, Failure, Http, Member};
use serde::Deserialize;
use utoipa::ToSchema;

/// What an original begins with. Everything but the kind may be left for later.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewOriginalForm {
    /// `article` or `note`.
    #[schema(pattern = "^(article|note)$")]
    kind: String,
    /// A language tag; unless told, the site's language.
    language: Option<String>,
    /// The id of the original that this one will be a translation of.
    #[schema(value_type = Option<uuid::Uuid>)]
    translation_of: Option<OriginalId>,
    /// At most 200 characters; a note has none.
    #[serde(default)]
    #[schema(max_length = 200)]
    title: String,
    /// At most 400 characters.
    #[serde(default)]
    #[schema(max_length = 400)]
    summary: String,
    /// Markdown, at most 1 MiB. Pictures of the library are named `media:{id}`.
    #[serde(default)]
    body: String,
    /// The picture that leads it.
    cover: Option<CoverForm>,
}

/// Begin an article or a note
///
/// It is a draft. It carries the byline that stands for whoever begins it, if there is one.
#[utoipa::path(post, path = "/originals", operation_id = "originals_create", tag = "originals",
    params(("workspace" = String, Path)),
    request_body = NewOriginalForm,
    responses((status = 201, body = OriginalBody)))]
pub(crate) async fn create(
    State(http): State<Http>,
    Member(who): Member,
    Body(form): Body<NewOriginalForm>,
) -> Result<(StatusCode, Json<OriginalBody>), Failure> {
    let kind = form.kind.parse();
    let new = NewOriginal {
        kind: kind.map_err(|_| Problem::field("kind", "kind-unknown"))?,
        language: form.language.as_deref().map(language).transpose()?,
        translation_of: form.translation_of,
        content: content(form.title, form.summary, form.body, form.cover),
    };
    let view = original::create(&http.app, &who, new).await?;
    Ok((StatusCode::CREATED, Json(view.into())))
}
