use super::VariantAt;
use super::bodies::VariantBody;
use super::forms::VariantForm;
use axum::{Json, extract::State};
use parvis_app::variant::{self, SaveInput};
use parvis_http::{Body, Failure, Http, Ids, Member};
use serde::Deserialize;
use utoipa::ToSchema;

/// A variant to save.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SaveVariantForm {
    /// The version it goes on from.
    version: i64,
    content: VariantForm,
    /// That it goes with what the original says now: it isn't stale any more.
    #[serde(default)]
    up_to_date: bool,
}

/// Save a variant
///
/// 409 `variant-moved-on` when somebody else saved since `version`: `extra` has both texts (`mine`, `theirs`), the
/// present `version`, `saved_by` and `saved_at`.
#[utoipa::path(put, path = "/variants/{variant}", operation_id = "variants_save", tag = "variants",
    params(("workspace" = String, Path), ("variant" = String, Path)),
    request_body = SaveVariantForm,
    responses((status = 200, body = VariantBody)))]
pub(crate) async fn save(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<VariantAt>,
    Body(form): Body<SaveVariantForm>,
) -> Result<Json<VariantBody>, Failure> {
    let input = SaveInput {
        version: form.version,
        content: form.content.read()?,
        up_to_date: form.up_to_date,
    };
    Ok(Json(
        variant::save(&http.app, &who, at.variant, &input).await?.into(),
    ))
}
