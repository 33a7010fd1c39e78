use super::ChannelAt;
use super::bodies::{HealthShownBody, read_day};
use axum::{Json, extract::State};
use parvis_app::Problem;
use parvis_app::health::{self, LookInput};
use parvis_http::{Body, Failure, Http, Ids, Member};
use serde::Deserialize;
use utoipa::ToSchema;

/// What somebody saw on a channel. What they didn't look at is left out.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct LookForm {
    /// The day of the newest piece there, `2027-01-31`.
    #[schema(pattern = "^([0-9]{4}-[0-9]{2}-[0-9]{2})?$")]
    last_piece_on: Option<String>,
    /// How many questions stand there without an answer.
    #[schema(maximum = 10_000)]
    questions: Option<u32>,
    /// The day of the oldest of them.
    #[schema(pattern = "^([0-9]{4}-[0-9]{2}-[0-9]{2})?$")]
    oldest_question_on: Option<String>,
    /// Whether something is pinned.
    pinned: Option<bool>,
    /// The day of what is pinned.
    #[schema(pattern = "^([0-9]{4}-[0-9]{2}-[0-9]{2})?$")]
    pinned_on: Option<String>,
    /// `ok`, `dead` or `unreachable`.
    #[schema(pattern = "^(ok|dead|unreachable)$")]
    link: Option<String>,
    /// At most 500 characters.
    #[serde(default)]
    #[schema(max_length = 500)]
    note: String,
}

impl LookForm {
    fn read(self) -> Result<LookInput, Problem> {
        let day = |field: &str, typed: Option<String>| {
            let typed = typed.filter(|typed| !typed.is_empty());
            typed.map(|typed| read_day(field, &typed)).transpose()
        };
        Ok(LookInput {
            last_piece_on: day("last_piece_on", self.last_piece_on)?,
            questions: self.questions,
            oldest_question_on: day("oldest_question_on", self.oldest_question_on)?,
            pinned: self.pinned,
            pinned_on: day("pinned_on", self.pinned_on)?,
            link: self.link,
            note: self.note,
        })
    }
}

/// Write down what one saw on a channel
///
/// For places that nothing reads. The channel is judged anew at once.
#[utoipa::path(post, path = "/channels/{channel}/health/looks", operation_id = "health_look", tag = "health",
    params(("workspace" = String, Path), ("channel" = String, Path)),
    request_body = LookForm,
    responses((status = 200, body = HealthShownBody)))]
pub(crate) async fn look(
    State(http): State<Http>,
    Member(who): Member,
    Ids(at): Ids<ChannelAt>,
    Body(form): Body<LookForm>,
) -> Result<Json<HealthShownBody>, Failure> {
    let shown = health::look(&http.app, &who, at.channel, &form.read()?).await?;
    Ok(Json(shown.into()))
}
