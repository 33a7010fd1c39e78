use super::OfOriginal;
use super::bodies::VariantBody;
use axum::{Json, extract::State};
use parvis_app::variant;
use parvis_http::{Failure, Http, Ids, Member};

/// List the variants of an original
///
/// In the order they were begun; there is at most one for a channel.
#[utoipa::path(get, path = "/originals/{original}/variants", operation_id = "variants_list", tag = "variants",
    params(("workspace" = String, Path), ("original" = String, Path)),
    responses((status = 200, body = [VariantBody])))]
pub(crate) async fn list(
    State(http): State<Http>,
    Member(who): Member,
    Ids(of): Ids<OfOriginal>,
) -> Result<Json<Vec<VariantBody>>, Failure> {
    let variants = variant::list(&http.app, &who, of.original).await?;
    Ok(Json(variants.into_iter().map(Into::into).collect()))
}
