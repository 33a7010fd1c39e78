use super::WordAt;
use crate::audiences::AudienceBody;
use crate::briefs::{BriefAnswerBody, BriefMessageBody, BriefNamedBody, BriefRequestForm};
use crate::shapes::instant;
use crate::usages::UsageBody;
use axum::{Json, extract::State};
use parvis_app::brief::{self, BriefView, ClientBriefs, ClientReply};
use parvis_domain::BriefId;
use parvis_http::{Body, ClientAddress, Failure, Http, Ids, Limit};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A brief as a client sees it who asked for it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ClientBriefBody {
    id: String,
    /// Give it back with what is said to it.
    version: i64,
    title: String,
    purpose: String,
    usage: BriefNamedBody,
    audience: BriefNamedBody,
    due_on: Option<String>,
    asked_at: String,
    /// `asked`, `answered`, `agreed`, `became`, `declined` or `withdrawn`.
    state: String,
    /// Whether what came of it was published.
    live: bool,
    /// The answer that holds.
    answer: Option<BriefAnswerBody>,
    messages: Vec<BriefMessageBody>,
}

impl From<BriefView> for ClientBriefBody {
    fn from(view: BriefView) -> Self {
        let BriefView {
            brief,
            mut answers,
            people,
            messages,
            result,
            ..
        } = view;
        let answer = answers.pop().map(|answer| {
            let by = people.iter().find(|(id, _)| *id == answer.by);
            let by = by.map(|(_, name)| name.clone()).unwrap_or_default();
            BriefAnswerBody::new(answer, by)
        });
        let live = result.and_then(|result| result.live()) == Some(true);
        Self {
            id: brief.id.to_string(),
            version: brief.version,
            title: brief.request.title,
            purpose: brief.request.purpose,
            usage: brief.request.usage.into(),
            audience: brief.request.audience.into(),
            due_on: brief.request.due_on.map(|day| day.to_string()),
            asked_at: instant(brief.asked_at),
            state: brief.state.to_string(),
            live,
            answer,
            messages: messages.into_iter().map(Into::into).collect(),
        }
    }
}

/// What a client asked, and what they can ask with.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ClientBriefsBody {
    /// The newest first: at most 30.
    items: Vec<ClientBriefBody>,
    /// What people come to do, to choose from.
    usages: Vec<UsageBody>,
    /// Whom one speaks to, to choose from.
    audiences: Vec<AudienceBody>,
}

impl From<ClientBriefs> for ClientBriefsBody {
    fn from(found: ClientBriefs) -> Self {
        Self {
            items: found.items.into_iter().map(Into::into).collect(),
            usages: found.usages.into_iter().map(Into::into).collect(),
            audiences: found.audiences.into_iter().map(Into::into).collect(),
        }
    }
}

/// Show what was asked by a link
#[utoipa::path(get, path = "/client/{word}/briefs", operation_id = "client_briefs", tag = "client",
    params(("word" = String, Path)),
    responses((status = 200, body = ClientBriefsBody)))]
pub(crate) async fn briefs(
    State(http): State<Http>,
    from: ClientAddress,
    Ids(at): Ids<WordAt>,
) -> Result<Json<ClientBriefsBody>, Failure> {
    http.limits.count(Limit::Anonymous, from)?;
    let found = brief::client_briefs(&http.app, &at.word).await?;
    Ok(Json(found.into()))
}

/// Ask for content by a link
#[utoipa::path(post, path = "/client/{word}/briefs", operation_id = "client_ask", tag = "client",
    params(("word" = String, Path)),
    request_body = BriefRequestForm,
    responses((status = 200, body = ClientBriefsBody)))]
pub(crate) async fn ask(
    State(http): State<Http>,
    from: ClientAddress,
    Ids(at): Ids<WordAt>,
    Body(form): Body<BriefRequestForm>,
) -> Result<Json<ClientBriefsBody>, Failure> {
    http.limits.count(Limit::Anonymous, from)?;
    let found = brief::client_ask(&http.app, &at.word, &form.read()?).await?;
    Ok(Json(found.into()))
}

#[derive(Debug, Deserialize)]
pub(crate) struct ClientBriefAt {
    word: String,
    brief: BriefId,
}

/// What a client says to the answer of a brief.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ClientReplyForm {
    /// The version it was read at.
    version: i64,
    /// `agree`, `withdraw` or `write`.
    #[schema(pattern = "^(agree|withdraw|write)$")]
    deed: String,
    /// What they write: 1 to 4,000 characters.
    #[serde(default)]
    #[schema(max_length = 4000)]
    text: String,
}

/// Say yes to the answer of a brief by a link, write back, or take the brief back
#[utoipa::path(post, path = "/client/{word}/briefs/{brief}/reply", operation_id = "client_reply", tag = "client",
    params(("word" = String, Path), ("brief" = String, Path)),
    request_body = ClientReplyForm,
    responses((status = 200, body = ClientBriefsBody)))]
pub(crate) async fn reply(
    State(http): State<Http>,
    from: ClientAddress,
    Ids(at): Ids<ClientBriefAt>,
    Body(form): Body<ClientReplyForm>,
) -> Result<Json<ClientBriefsBody>, Failure> {
    http.limits.count(Limit::Anonymous, from)?;
    let said = match form.deed.as_str() {
        "agree" => ClientReply::Agree,
        "withdraw" => ClientReply::Withdraw,
        "write" => ClientReply::Write(form.text),
        _ => return Err(parvis_app::Problem::field("deed", "brief-answer-unknown").into()),
    };
    let found = brief::client_reply(&http.app, &at.word, at.brief, form.version, said).await?;
    Ok(Json(found.into()))
}
