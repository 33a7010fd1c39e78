use super::VariantAt;
use super::bodies::VariantBody;
use axum::{Json, extract::State};
use parvis_app::variant;
use parvis_http::{Failure, Http, Ids, Member};

/// Show a variant
#[utoipa::path(get, path = "/variants/{variant}", operation_id = "variants_show", tag = "variants",
    params(("workspace" = String, Path), ("variant" = String, Path)),
    responses((status = 200, body = VariantBody)))]
pub(crate) async fn show(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<VariantAt>,
) -> Result<Json<VariantBody>, Failure> {
    Ok(Json(variant::show(&http.app, &who, at.variant).await?.into()))
}
