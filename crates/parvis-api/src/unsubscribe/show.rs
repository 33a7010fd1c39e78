use super::{EndedBody, WordAt};
use axum::{Json, extract::State};
use parvis_app::mail;
use parvis_http::{ClientAddress, Failure, Http, Ids, Limit};

/// Show what a letter’s link would end
///
/// Nothing is ended by looking.
#[utoipa::path(get, path = "/unsubscribe/{word}", operation_id = "unsubscribe_show", tag = "unsubscribe",
    params(("word" = String, Path)),
    responses((status = 200, body = EndedBody)))]
pub(crate) async fn show(
    State(http): State<Http>,
    from: ClientAddress,
    Ids(at): Ids<WordAt>,
) -> Result<Json<EndedBody>, Failure> {
    http.limits.count(Limit::Anonymous, from)?;
    Ok(Json(mail::look_at(&http.app, &at.word).await?.into()))
}
