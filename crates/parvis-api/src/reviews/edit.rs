use super::ReviewAt;
use super::bodies::{ReviewForm, ReviewWholeBody};
use axum::{Json, extract::State};
use parvis_app::review;
use parvis_http::{Body, Failure, Http, Ids, Member};

/// Say anew when a review is held and who comes
///
/// 409 `changed-meanwhile` when somebody else did since.
#[utoipa::path(put, path = "/reviews/{review}", operation_id = "reviews_edit", tag = "reviews",
    params(("workspace" = String, Path), ("review" = String, Path)),
    request_body = ReviewForm,
    responses((status = 200, body = ReviewWholeBody)))]
pub(crate) async fn edit(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<ReviewAt>,
    Body(form): Body<ReviewForm>,
) -> Result<Json<ReviewWholeBody>, Failure> {
    let version = form.version;
    let shown = review::edit(&http.app, &who, at.review, version, &form.read()?).await?;
    Ok(Json(shown.into()))
}
