use super::{EndedBody, WordAt};
use axum::{Json, extract::State};
use parvis_app::mail;
use parvis_http::{ClientAddress, Failure, Http, Ids, Limit};

/// End mail of a kind
///
/// What one is told in the workbench stays. A mailbox posts here by itself (RFC 8058); its body is passed over.
#[utoipa::path(post, path = "/unsubscribe/{word}", operation_id = "unsubscribe_end", tag = "unsubscribe",
    params(("word" = String, Path)),
    responses((status = 200, body = EndedBody)))]
pub(crate) async fn end(
    State(http): State<Http>,
    from: ClientAddress,
    Ids(at): Ids<WordAt>,
) -> Result<Json<EndedBody>, Failure> {
    http.limits.count(Limit::Anonymous, from)?;
    Ok(Json(mail::end(&http.app, &at.word).await?.into()))
}
