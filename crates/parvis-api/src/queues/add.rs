use super::QueueAt;
use crate::publications::PublicationBody;
use axum::{Json, extract::State, http::StatusCode};
use parvis_app::publication::Place;
use parvis_app::queue;
use parvis_domain::VariantId;
use parvis_http::{Body, Failure, Http, Ids, Member, Wanted};
use serde::Deserialize;
use utoipa::ToSchema;

/// What is to wait for a slot.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct QueueForm {
    #[schema(value_type = uuid::Uuid)]
    variant: VariantId,
    /// The version of the variant that was seen; without one, whatever is there is meant.
    version: Option<i64>,
    /// How long the piece took, in minutes, if somebody knows.
    #[schema(maximum = 44640)]
    minutes_spent: Option<u32>,
    /// That the very same stands there already and is wanted once more.
    #[serde(default)]
    again: bool,
}

/// Add a variant to its channel’s queue
///
/// It takes the next free slot, and is a publication planned for that time: its words are frozen. 409
/// `queue-without-slots`, `queue-paused`, `queue-full`, and what placing refuses.
#[utoipa::path(post, path = "/channels/{channel}/queue", operation_id = "queues_add", tag = "queues",
    params(("workspace" = String, Path), ("channel" = String, Path)),
    request_body = QueueForm,
    responses((status = 201, body = PublicationBody)))]
pub(crate) async fn add(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<QueueAt>,
    Wanted(language): Wanted,
    Body(form): Body<QueueForm>,
) -> Result<(StatusCode, Json<PublicationBody>), Failure> {
    let given = Place {
        variant: form.variant,
        version: form.version,
        minutes_spent: form.minutes_spent,
        again: form.again,
    };
    let view = queue::add(&http.app, &who, at.channel, &given).await?;
    Ok((StatusCode::CREATED, Json(PublicationBody::of(view, language))))
}
