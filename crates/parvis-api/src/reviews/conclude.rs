use super::ReviewAt;
use super::bodies::ReviewWholeBody;
use axum::{Json, extract::State};
use parvis_app::Problem;
use parvis_app::review::{self, OutcomeInput};
use parvis_http::{Body, Failure, Http, Ids, Member};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// What came of a point of the agenda.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct OutcomeForm {
    /// On which point; null: on none in particular.
    item: Option<String>,
    /// `decision`, `recommendation` or `day`.
    #[schema(pattern = "^(decision|recommendation|day)$")]
    kind: String,
    /// Which decision or recommendation; not of a day.
    #[schema(value_type = Option<uuid::Uuid>)]
    noun: Option<Uuid>,
    /// On which day the channel of the point is looked at again: `2027-01-31`; of a day only.
    #[serde(default)]
    #[schema(pattern = "^([0-9]{4}-[0-9]{2}-[0-9]{2})?$")]
    day: String,
}

/// Note what came of a review
///
/// A decision or a recommendation that stands written down already; or a day, which is set at the point's channel.
#[utoipa::path(post, path = "/reviews/{review}/outcomes", operation_id = "reviews_conclude", tag = "reviews",
    params(("workspace" = String, Path), ("review" = String, Path)),
    request_body = OutcomeForm,
    responses((status = 200, body = ReviewWholeBody)))]
pub(crate) async fn conclude(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<ReviewAt>,
    Body(form): Body<OutcomeForm>,
) -> Result<Json<ReviewWholeBody>, Failure> {
    let kind = form.kind.parse();
    let input = OutcomeInput {
        item: form.item,
        kind: kind.map_err(|_| Problem::field("kind", "outcome-kind-unknown"))?,
        noun: form.noun,
        day: form.day,
    };
    let shown = review::conclude(&http.app, &who, at.review, &input).await?;
    Ok(Json(shown.into()))
}
