use super::VariantAt;
use axum::{extract::State, http::StatusCode};
use parvis_app::variant;
use parvis_http::{Failure, Http, Ids, Member};

/// Take away a variant that was never placed
#[utoipa::path(delete, path = "/variants/{variant}", operation_id = "variants_delete", tag = "variants",
    params(("workspace" = String, Path), ("variant" = String, Path)),
    responses((status = 204)))]
pub(crate) async fn delete(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<VariantAt>,
) -> Result<StatusCode, Failure> {
    variant::delete(&http.app, &who, at.variant).await?;
    Ok(StatusCode::NO_CONTENT)
}
