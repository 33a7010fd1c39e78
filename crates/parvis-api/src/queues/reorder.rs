use super::QueueAt;
use super::bodies::QueueBody;
use axum::{Json, extract::State};
use parvis_app::queue;
use parvis_domain::PublicationId;
use parvis_http::{Body, Failure, Http, Ids, Member, Wanted};
use serde::Deserialize;
use utoipa::ToSchema;

/// The order in which things are to go out.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct OrderForm {
    /// Everything that waits, each once.
    #[schema(value_type = Vec<uuid::Uuid>)]
    order: Vec<PublicationId>,
}

/// Put what waits in another order
///
/// The times stay; who goes out at which changes. 409 `queue-moved-on` when something else waits by now, with what does
/// in `extra`.
#[utoipa::path(put, path = "/channels/{channel}/queue/order", operation_id = "queues_reorder", tag = "queues",
    params(("workspace" = String, Path), ("channel" = String, Path)),
    request_body = OrderForm,
    responses((status = 200, body = QueueBody)))]
pub(crate) async fn reorder(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<QueueAt>,
    Wanted(language): Wanted,
    Body(form): Body<OrderForm>,
) -> Result<Json<QueueBody>, Failure> {
    let view = queue::reorder(&http.app, &who, at.channel, &form.order).await?;
    Ok(Json(QueueBody::of(at.channel, view, language)))
}
