use super::request::form as read_form;
use super::{BriefAt, BriefBody};
use axum::{Json, extract::State};
use parvis_app::Problem;
use parvis_app::brief::{self, AnswerInput};
use parvis_http::{Body, Failure, Http, Ids, Member};
use serde::Deserialize;
use utoipa::ToSchema;

/// What is answered to a brief.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct BriefAnswerForm {
    /// The version that is answered.
    version: i64,
    /// `feasible`: as asked; `otherwise`: something else serves better; `declined`.
    #[schema(pattern = "^(feasible|otherwise|declined)$")]
    kind: String,
    /// What, and why: at most 4,000 characters; needed unless it is done as asked.
    #[serde(default)]
    #[schema(max_length = 4000)]
    says: String,
    /// The form that serves better: `article`, `note`, `answer`, `picture`, `video`, `infographic` or `campaign`.
    #[schema(pattern = "^(article|note|answer|picture|video|infographic|campaign)$")]
    form: Option<String>,
    /// The place that serves better: at most 160 characters.
    #[serde(default)]
    #[schema(max_length = 160)]
    place: String,
    /// The day that serves better; empty: none.
    #[serde(default)]
    #[schema(pattern = "^([0-9]{4}-[0-9]{2}-[0-9]{2})?$")]
    later_on: String,
    /// What it costs at least, in minutes: 1 to 60,000. Null is unknown.
    #[schema(minimum = 1, maximum = 60000)]
    minutes_from: Option<u32>,
    /// What it costs at most.
    #[schema(minimum = 1, maximum = 60000)]
    minutes_to: Option<u32>,
}

/// Answer a brief
///
/// A later answer takes the place of an earlier one, which stays readable.
#[utoipa::path(post, path = "/briefs/{brief}/answer", operation_id = "briefs_answer", tag = "briefs",
    params(("workspace" = String, Path), ("brief" = String, Path)),
    request_body = BriefAnswerForm,
    responses((status = 200, body = BriefBody)))]
pub(crate) async fn answer(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<BriefAt>,
    Body(form): Body<BriefAnswerForm>,
) -> Result<Json<BriefBody>, Failure> {
    let kind = form.kind.parse();
    let input = AnswerInput {
        version: form.version,
        kind: kind.map_err(|_| Problem::field("kind", "brief-answer-unknown"))?,
        says: form.says,
        form: read_form(form.form)?,
        place: form.place,
        later_on: form.later_on,
        minutes: (form.minutes_from, form.minutes_to),
    };
    let view = brief::answer(&http.app, &who, at.brief, &input).await?;
    Ok(Json(view.into()))
}
