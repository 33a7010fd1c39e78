use super::WordAt;
use super::bodies::ClientPageBody;
use crate::recommendations::AdviceAnswerForm;
use axum::{Json, extract::State};
use parvis_app::client_link;
use parvis_http::{Body, ClientAddress, Failure, Http, Ids, Limit};

/// Answer advice by a link
///
/// The answer can be changed by the same link until a decision rests on it.
#[utoipa::path(post, path = "/client/{word}/answer", operation_id = "client_answer", tag = "client",
    params(("word" = String, Path)),
    request_body = AdviceAnswerForm,
    responses((status = 200, body = ClientPageBody)))]
pub(crate) async fn answer(
    State(http): State<Http>,
    from: ClientAddress,
    Ids(at): Ids<WordAt>,
    Body(form): Body<AdviceAnswerForm>,
) -> Result<Json<ClientPageBody>, Failure> {
    http.limits.count(Limit::Anonymous, from)?;
    let page = client_link::answer(&http.app, &at.word, &form.into()).await?;
    Ok(Json(page.into()))
}
