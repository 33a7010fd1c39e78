use super::QueueAt;
use super::bodies::{QueueBody, SlotShape};
use axum::{Json, extract::State};
use parvis_app::queue::{self, SlotsInput};
use parvis_http::{Body, Failure, Http, Ids, Member, Wanted};
use serde::Deserialize;
use utoipa::ToSchema;

/// What is said anew of a channel's slots: all of them.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SlotsForm {
    /// The version they were read at.
    version: i64,
    /// Where the clocks are that they are read on, an IANA zone; unless told, the workspace's.
    zone: Option<String>,
    /// At most seventy, a quarter of an hour apart at least.
    #[schema(max_items = 70)]
    slots: Vec<SlotShape>,
}

/// Say anew at which times of the week something may go out on a channel
///
/// What waits stays where it is until the queue is laid out anew. 409 `changed-meanwhile` when somebody else changed
/// them since; the present version is in `extra`.
#[utoipa::path(put, path = "/channels/{channel}/slots", operation_id = "queues_arrange", tag = "queues",
    params(("workspace" = String, Path), ("channel" = String, Path)),
    request_body = SlotsForm,
    responses((status = 200, body = QueueBody)))]
pub(crate) async fn arrange(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<QueueAt>,
    Wanted(language): Wanted,
    Body(form): Body<SlotsForm>,
) -> Result<Json<QueueBody>, Failure> {
    let input = SlotsInput {
        version: form.version,
        zone: form.zone,
        slots: form
            .slots
            .into_iter()
            .map(|slot| (slot.weekday, slot.time))
            .collect(),
    };
    let view = queue::arrange(&http.app, &who, at.channel, &input).await?;
    Ok(Json(QueueBody::of(at.channel, view, language)))
}
