use super::PublicationAt;
use super::bodies::PublicationBody;
use axum::{Json, extract::State};
use parvis_app::publication;
use parvis_http::{Failure, Http, Ids, Member, Wanted};

/// Give up a publication before anything is sent
///
/// Asking twice is no fault.
#[utoipa::path(post, path = "/publications/{publication}/cancel", operation_id = "publications_cancel", tag = "publications",
    params(("workspace" = String, Path), ("publication" = String, Path)),
    responses((status = 200, body = PublicationBody)))]
pub(crate) async fn cancel(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<PublicationAt>,
    Wanted(language): Wanted,
) -> Result<Json<PublicationBody>, Failure> {
    let view = publication::cancel(&http.app, &who, at.publication).await?;
    Ok(Json(PublicationBody::of(view, language)))
}
