use super::WordAt;
use super::bodies::ClientPageBody;
use axum::{Json, extract::State};
use parvis_app::client_link;
use parvis_http::{ClientAddress, Failure, Http, Ids, Limit};

/// Read what a link leads to
///
/// That it was read is noted for whoever sent it.
#[utoipa::path(get, path = "/client/{word}", operation_id = "client_show", tag = "client",
    params(("word" = String, Path)),
    responses((status = 200, body = ClientPageBody)))]
pub(crate) async fn show(
    State(http): State<Http>,
    from: ClientAddress,
    Ids(at): Ids<WordAt>,
) -> Result<Json<ClientPageBody>, Failure> {
    http.limits.count(Limit::Anonymous, from)?;
    Ok(Json(client_link::read(&http.app, &at.word).await?.into()))
}
