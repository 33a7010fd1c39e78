use crate::originals::PersonBody;
use crate::shapes::instant;
use parvis_app::brief::{BriefResult, BriefView};
use parvis_domain::{Brief, BriefAnswer, BriefAsker, BriefMessage, Named};
use serde::Serialize;
use utoipa::ToSchema;

/// Something out of the strategy, or words in its place.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct BriefNamedBody {
    /// Null where only words were given.
    id: Option<String>,
    /// What it is called; may be empty.
    words: String,
}

impl<Id: ToString> From<Named<Id>> for BriefNamedBody {
    fn from(named: Named<Id>) -> Self {
        Self {
            id: named.id.map(|id| id.to_string()),
            words: named.words,
        }
    }
}

/// A brief as a list shows it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct BriefCardBody {
    pub(super) id: String,
    /// What it is called.
    pub(super) title: String,
    /// What should be different afterwards.
    pub(super) purpose: String,
    /// What people come to do.
    pub(super) usage: BriefNamedBody,
    /// Whom it is for.
    pub(super) audience: BriefNamedBody,
    /// By which day.
    pub(super) due_on: Option<String>,
    /// What whoever asked is called.
    pub(super) asker: String,
    /// Whether a client asked, by a link.
    pub(super) by_client: bool,
    /// `asked`, `answered`, `agreed`, `became`, `declined` or `withdrawn`.
    pub(super) state: String,
    /// Whether the original it became is live. Null: it became none.
    pub(super) live: Option<bool>,
    /// `cm` or `asker`: who has to do something next. Null: nobody.
    pub(super) waits_for: Option<String>,
    /// Since when.
    pub(super) waits_since: Option<String>,
    /// Counts changes. Send it back with them.
    pub(super) version: i64,
    pub(super) asked_at: String,
    pub(super) changed_at: String,
}

impl BriefCardBody {
    pub(super) fn new(brief: Brief, asker: String, live: Option<bool>) -> Self {
        Self {
            id: brief.id.to_string(),
            title: brief.request.title,
            purpose: brief.request.purpose,
            usage: brief.request.usage.into(),
            audience: brief.request.audience.into(),
            due_on: brief.request.due_on.map(|day| day.to_string()),
            asker,
            by_client: matches!(brief.asker, BriefAsker::Client { .. }),
            state: brief.state.to_string(),
            live,
            waits_for: brief.waits.map(|(who, _)| who.to_string()),
            waits_since: brief.waits.map(|(_, since)| instant(since)),
            version: brief.version,
            asked_at: instant(brief.asked_at),
            changed_at: instant(brief.changed_at),
        }
    }
}

/// An answer to a brief.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct BriefAnswerBody {
    /// `feasible`: as asked; `otherwise`: something else serves better; `declined`.
    kind: String,
    /// What, and why.
    says: String,
    /// The form that serves better.
    form: Option<String>,
    /// The place that serves better; may be empty.
    place: String,
    /// The day that serves better.
    later_on: Option<String>,
    /// What it costs at least, in minutes. Null is unknown.
    minutes_from: Option<u32>,
    /// What it costs at most, in minutes.
    minutes_to: Option<u32>,
    /// Who answered.
    by: String,
    at: String,
}

impl BriefAnswerBody {
    pub(crate) fn new(answer: BriefAnswer, by: String) -> Self {
        Self {
            kind: answer.kind.to_string(),
            says: answer.says,
            form: answer.form.map(|form| form.to_string()),
            place: answer.place,
            later_on: answer.later_on.map(|day| day.to_string()),
            minutes_from: answer.minutes_from,
            minutes_to: answer.minutes_to,
            by,
            at: instant(answer.at),
        }
    }
}

/// Something asker and CM wrote to one another.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct BriefMessageBody {
    name: String,
    text: String,
    at: String,
}

impl From<BriefMessage> for BriefMessageBody {
    fn from(message: BriefMessage) -> Self {
        Self {
            name: message.name,
            text: message.text,
            at: instant(message.at),
        }
    }
}

/// What came of a brief.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct BriefBecameBody {
    /// `original`, `campaign` or `recommendation`.
    kind: String,
    id: String,
    /// What it is called; may be empty.
    title: String,
    /// Where an original or a recommendation stands.
    state: Option<String>,
    /// When an original was published first.
    published_at: Option<String>,
    /// When the brief became it.
    at: Option<String>,
}

impl BriefBecameBody {
    fn new(result: BriefResult, at: Option<String>) -> Self {
        Self {
            kind: result.kind.to_owned(),
            id: result.id.to_string(),
            title: result.title,
            state: result.state,
            published_at: result.published_at.map(instant),
            at,
        }
    }
}

/// What whoever asks may do about a brief now.
#[derive(Debug, Serialize, ToSchema)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a button that is there or isn't"
)]
pub(crate) struct BriefMayBody {
    /// Say anew what is asked.
    edit: bool,
    answer: bool,
    /// Say yes to the answer.
    agree: bool,
    write: bool,
    withdraw: bool,
    /// Make an original or a campaign of it.
    turn: bool,
    /// Make advice of it.
    advise: bool,
}

/// A brief with everything that was said about it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct BriefBody {
    #[serde(flatten)]
    card: BriefCardBody,
    /// Why by the day it is wanted; may be empty.
    due_why: String,
    /// What exists already; may be empty.
    material: String,
    /// The form wished for.
    form: Option<String>,
    /// The places wished for; may be empty.
    place: String,
    /// Anything else; may be empty.
    more: String,
    /// Who asked; null for a client.
    asked_by: Option<PersonBody>,
    /// Every answer, the first first; the last one holds.
    answers: Vec<BriefAnswerBody>,
    messages: Vec<BriefMessageBody>,
    became: Option<BriefBecameBody>,
    may: BriefMayBody,
}

impl From<BriefView> for BriefBody {
    fn from(view: BriefView) -> Self {
        let BriefView {
            brief,
            asker_name,
            answers,
            people,
            messages,
            result,
            may,
        } = view;
        let name = |id| {
            let named = people.iter().find(|(of, _)| *of == id);
            named.map(|(_, name)| name.clone()).unwrap_or_default()
        };
        let asked_by = match &brief.asker {
            BriefAsker::Member(id) => Some(PersonBody::new(*id, &asker_name)),
            BriefAsker::Client { .. } => None,
        };
        let at = brief.became.map(|(_, at)| instant(at));
        let request = brief.request.clone();
        let live = result.as_ref().and_then(BriefResult::live);
        Self {
            due_why: request.due_why,
            material: request.material,
            form: request.form.map(|form| form.to_string()),
            place: request.place,
            more: request.more,
            asked_by,
            answers: answers
                .into_iter()
                .map(|answer| {
                    let by = name(answer.by);
                    BriefAnswerBody::new(answer, by)
                })
                .collect(),
            messages: messages.into_iter().map(Into::into).collect(),
            became: result.map(|result| BriefBecameBody::new(result, at)),
            may: BriefMayBody {
                edit: may.edit,
                answer: may.answer,
                agree: may.agree,
                write: may.write,
                withdraw: may.withdraw,
                turn: may.turn,
                advise: may.advise,
            },
            card: BriefCardBody::new(brief, asker_name, live),
        }
    }
}
