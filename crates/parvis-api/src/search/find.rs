use crate::shapes::{Between, instant};
use axum::{Json, extract::State};
use parvis_app::Problem;
use parvis_app::search::{self, Everything, FoundThing, ThingKind};
use parvis_http::{Failure, Http, Member, Query};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// What to look for.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Asked {
    /// A part of a word, or some words; accents and capitals make no difference. Nothing finds nothing.
    q: Option<String>,
    /// Kinds of results, with commas between them: `original`, `brief`, `campaign`, `appearance`, `channel`, `fit`, `trial`,
    /// `plan`, `usage`, `objective`, `audience`, `recommendation`, `decision`, `message`, `member`, `media`, `category`,
    /// `tag`, `author`. All unless told.
    kinds: Option<String>,
    /// At most as many of each kind: 1 to 20, 6 unless told.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 20)]
    most: Option<Between<1, 20>>,
}

/// Something that was found.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FoundThingBody {
    /// One of the words that `kinds` takes.
    kind: String,
    id: String,
    /// The conversation a message stands in; null for everything else.
    conversation: Option<String>,
    /// A trial's or a plan's channel; of a fit, the channel or the word of a network; null for everything else.
    place: Option<String>,
    /// An appearance's first day; null for everything else.
    day: Option<String>,
    /// What it is called; for a note and a message, how it begins.
    title: String,
    /// What else tells it from others of its kind: a summary, whose message it is, an account. May be empty.
    detail: String,
    /// An original's, a brief's, a recommendation's or a decision's state, a channel's status, a member's role, the
    /// answer of a fit, `revive` or `leave` of a plan; null for everything else.
    state: Option<String>,
    /// An original's language; null for everything else.
    language: Option<String>,
    /// When an original changed last, a message was written, a picture came; null for everything else.
    at: Option<String>,
}

impl From<FoundThing> for FoundThingBody {
    fn from(thing: FoundThing) -> Self {
        Self {
            kind: thing.kind.as_str().to_owned(),
            id: thing.id.to_string(),
            conversation: thing.conversation.map(|id| id.to_string()),
            place: thing.place,
            day: thing.day.map(|day| day.to_string()),
            title: thing.title,
            detail: thing.detail,
            state: thing.state,
            language: thing.language,
            at: thing.at.map(instant),
        }
    }
}

/// What was found.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FoundBody {
    /// Kind after kind, in the order in which `kinds` names them above; what begins with the words comes first.
    items: Vec<FoundThingBody>,
}

/// Look for anything in the workspace
///
/// Originals whatever their state but the trash, briefs, campaigns, what the strategy is made of, where one is or thinks
/// of being, advice, decisions, messages, pictures, members, sections, topics and bylines: those of them that whoever
/// asks may see.
#[utoipa::path(get, path = "/search", operation_id = "search_find", tag = "search",
    params(("workspace" = String, Path), Asked),
    responses((status = 200, body = FoundBody)))]
pub(crate) async fn find(
    State(http): State<Http>,
    Member(who): Member,
    Query(asked): Query<Asked>,
) -> Result<Json<FoundBody>, Failure> {
    let words = asked.kinds.as_deref().unwrap_or_default();
    let kinds = words
        .split(',')
        .map(str::trim)
        .filter(|word| !word.is_empty())
        .map(str::parse)
        .collect::<Result<Vec<ThingKind>, _>>()
        .map_err(|_| Problem::field("kinds", "thing-unknown"))?;
    let found = search::everything(
        &http.app,
        &who,
        Everything {
            text: asked.q.as_deref().unwrap_or_default(),
            kinds: &kinds,
            most: asked.most.unwrap_or(Between(6)).0,
        },
    )
    .await?;
    Ok(Json(FoundBody {
        items: found.into_iter().map(Into::into).collect(),
    }))
}
