use super::PublicationAt;
use super::bodies::PublicationBody;
use axum::{Json, extract::State};
use parvis_app::publication;
use parvis_http::{Failure, Http, Ids, Member, Wanted};

/// Send at once what was held
///
/// Refused while it would only be held again.
#[utoipa::path(post, path = "/publications/{publication}/release", operation_id = "publications_release", tag = "publications",
    params(("workspace" = String, Path), ("publication" = String, Path)),
    responses((status = 200, body = PublicationBody)))]
pub(crate) async fn release(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<PublicationAt>,
    Wanted(language): Wanted,
) -> Result<Json<PublicationBody>, Failure> {
    let view = publication::release(&http.app, &who, at.publication).await?;
    Ok(Json(PublicationBody::of(view, language)))
}
