use super::PublicationAt;
use super::bodies::PublicationBody;
use axum::{Json, extract::State};
use parvis_app::publication;
use parvis_http::{Failure, Http, Ids, Member, Wanted};

/// Show a publication
///
/// Cheap: to be asked again and again while something is under way.
#[utoipa::path(get, path = "/publications/{publication}", operation_id = "publications_show", tag = "publications",
    params(("workspace" = String, Path), ("publication" = String, Path)),
    responses((status = 200, body = PublicationBody)))]
pub(crate) async fn show(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<PublicationAt>,
    Wanted(language): Wanted,
) -> Result<Json<PublicationBody>, Failure> {
    let view = publication::show(&http.app, &who, at.publication).await?;
    Ok(Json(PublicationBody::of(view, language)))
}
