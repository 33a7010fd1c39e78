use super::PublicationAt;
use super::receipt_bodies::ReceiptBody;
use axum::{Json, extract::State};
use parvis_app::publication;
use parvis_http::{Failure, Http, Ids, Member, Wanted};

/// Tell the full story of a publication
///
/// Every change of its state, every attempt with its steps, and the ruling it rests on.
#[utoipa::path(get, path = "/publications/{publication}/receipt", operation_id = "publications_receipt", tag = "publications",
    params(("workspace" = String, Path), ("publication" = String, Path)),
    responses((status = 200, body = ReceiptBody)))]
pub(crate) async fn receipt(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<PublicationAt>,
    Wanted(language): Wanted,
) -> Result<Json<ReceiptBody>, Failure> {
    let view = publication::receipt(&http.app, &who, at.publication).await?;
    Ok(Json(ReceiptBody::of(view, language)))
}
