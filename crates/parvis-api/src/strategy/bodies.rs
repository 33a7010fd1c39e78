//! What is shown of the strategy.

use super::content::StrategyContent;
use crate::originals::PersonBody;
use crate::shapes::instant;
use parvis_app::recommendation::prose;
use parvis_app::strategy::{Measured, ProposalView, RemarkThread, StrategyView};
use parvis_domain::{
    Clash, Passage, Piece, ProposalHead, Remark, ReturnNote, StrategyChange, StrategyRevisionHead,
    StrategyStanding, UiLanguage, UserId,
};
use serde::Serialize;
use utoipa::ToSchema;

/// The strategy, and how things stand with it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct StrategyBody {
    content: StrategyContent,
    /// The introduction as safe HTML.
    introduction_html: String,
    /// Counts the revisions; 0 before there is one. Send it back with a change.
    number: i64,
    /// Who changed it last, and why.
    newest: Option<StrategyRevisionHeadBody>,
    standing: StrategyStandingBody,
    /// What was read last for objectives that count a number of ours.
    measured: Vec<ObjectiveReadingBody>,
    /// How many proposals wait for an answer.
    open_proposals: i64,
    /// How many remarks wait to be settled.
    open_remarks: i64,
}

/// What serves nothing, and what nothing serves: ids.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct StrategyStandingBody {
    /// Usages that no channel serves.
    unserved_usages: Vec<String>,
    /// Audiences that no channel speaks to.
    unspoken_audiences: Vec<String>,
    channels_without_usage: Vec<String>,
    channels_without_audience: Vec<String>,
    channels_without_keeper: Vec<String>,
    /// Objectives that name no usage, or only such as nothing serves.
    unserved_objectives: Vec<String>,
    /// Objectives whose day has passed.
    past_objectives: Vec<String>,
}

/// A number of ours that an objective counts.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ObjectiveReadingBody {
    objective: String,
    /// Null when the network doesn't say, which is not zero.
    value: Option<u64>,
    /// When that was last read.
    at: String,
}

/// A state the strategy was in, without its words.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct StrategyRevisionHeadBody {
    id: String,
    /// Counts from 1.
    number: i64,
    /// `begun`, `edited`, `listed` (in the list of usages or audiences), `channel` (one came, went, or serves something
    /// else), `accepted` (a proposal) or `returned`.
    cause: String,
    /// In a sentence; may be empty.
    why: String,
    /// The recommendation it rests on.
    recommendation: Option<String>,
    /// The decision it carries out.
    decision: Option<String>,
    /// The number of the revision that was returned to.
    returned_to: Option<i64>,
    made_by: PersonBody,
    made_at: String,
}

/// A passage that isn't as it was.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct StrategyChangeBody {
    passage: PassageBody,
    /// What it is called; empty for the introduction. A serving is called as its channel.
    name: String,
    /// `added`, `removed` or `changed`.
    how: String,
    fields: Vec<FieldChangeBody>,
}

/// Which passage: `introduction`, `objective`, `usage`, `audience` or `serving`, and which of them.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PassageBody {
    kind: String,
    /// Null for the introduction.
    id: Option<String>,
}

/// One thing that a passage says differently, with names instead of ids.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FieldChangeBody {
    field: String,
    /// Empty for nothing. A rhythm is `3/week`; a number of ours is `followers@` and the channel's name.
    from: String,
    to: String,
}

/// Something of an earlier state that isn't as it was then.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ReturnNoteBody {
    /// `channel_left` (what it served isn't brought back), `channel_stays` (it came since, and keeps what it serves),
    /// `usage_stays` or `audience_stays` (it came since, and something names it).
    note: String,
    name: String,
}

/// A passage that two people changed, each in their own way.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ClashBody {
    passage: PassageBody,
    name: String,
    /// What the proposal says there, as it stands in a revision; null when it takes it away.
    #[schema(value_type = Option<Object>)]
    mine: Option<Piece>,
    /// What stands there now; null when it was taken away.
    #[schema(value_type = Option<Object>)]
    theirs: Option<Piece>,
}

/// A proposed change, without its words.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ProposalHeadBody {
    id: String,
    /// The number of the revision it goes on from.
    base: i64,
    why: String,
    /// `open`, `accepted`, `refused` or `withdrawn`.
    state: String,
    made_by: PersonBody,
    made_at: String,
    settled_by: Option<PersonBody>,
    settled_at: Option<String>,
    /// Why it was refused, or what was said on accepting; may be empty.
    answer: String,
    /// The number of the revision that has it.
    revision: Option<i64>,
}

/// A proposed change, and what accepting it would do.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ProposalBody {
    #[serde(flatten)]
    head: ProposalHeadBody,
    content: StrategyContent,
    /// What it changes in what it goes on from.
    changes: Vec<StrategyChangeBody>,
    /// Passages that others changed meanwhile too.
    clashes: Vec<ClashBody>,
    /// Whether the strategy changed since, wherever.
    is_behind: bool,
}

/// A note on a passage, and what was answered.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RemarkBody {
    id: String,
    passage: PassageBody,
    /// What the passage is called; empty for the introduction.
    name: String,
    /// The words of the introduction it is about; empty for the whole passage.
    quote: String,
    body: String,
    made_by: PersonBody,
    made_at: String,
    /// `same`, `changed` or `gone`: how the passage stands beside how it was.
    standing: String,
    settled_by: Option<PersonBody>,
    settled_at: Option<String>,
    answers: Vec<RemarkAnswerBody>,
}

/// What was answered to a remark.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RemarkAnswerBody {
    id: String,
    body: String,
    made_by: PersonBody,
    made_at: String,
}

impl StrategyBody {
    pub(crate) fn of(view: StrategyView, language: UiLanguage) -> Self {
        Self {
            introduction_html: prose(&view.strategy.introduction, language),
            content: view.strategy.into(),
            number: view.number,
            newest: view.newest.map(|newest| {
                let made_by = PersonBody::new(newest.head.made_by, &newest.made_by);
                StrategyRevisionHeadBody::of(newest.head, made_by)
            }),
            standing: view.standing.into(),
            measured: view.measured.into_iter().map(Into::into).collect(),
            open_proposals: view.open_proposals,
            open_remarks: view.open_remarks,
        }
    }
}

impl From<Measured> for ObjectiveReadingBody {
    fn from(it: Measured) -> Self {
        Self {
            objective: it.objective.to_string(),
            value: it.value,
            at: instant(it.at),
        }
    }
}

impl From<StrategyStanding> for StrategyStandingBody {
    fn from(it: StrategyStanding) -> Self {
        fn words<Id: std::fmt::Display>(ids: Vec<Id>) -> Vec<String> {
            ids.into_iter().map(|id| id.to_string()).collect()
        }
        Self {
            unserved_usages: words(it.unserved_usages),
            unspoken_audiences: words(it.unspoken_audiences),
            channels_without_usage: words(it.channels_without_usage),
            channels_without_audience: words(it.channels_without_audience),
            channels_without_keeper: words(it.channels_without_keeper),
            unserved_objectives: words(it.unserved_objectives),
            past_objectives: words(it.past_objectives),
        }
    }
}

impl StrategyRevisionHeadBody {
    pub(crate) fn of(head: StrategyRevisionHead, made_by: PersonBody) -> Self {
        Self {
            id: head.id.to_string(),
            number: head.number,
            cause: head.cause.to_string(),
            why: head.why,
            recommendation: head.grounds.recommendation.map(|id| id.to_string()),
            decision: head.grounds.decision.map(|id| id.to_string()),
            returned_to: head.returned_to,
            made_by,
            made_at: instant(head.made_at),
        }
    }
}

impl From<Passage> for PassageBody {
    fn from(it: Passage) -> Self {
        Self {
            kind: it.kind.to_string(),
            id: it.id.map(|id| id.to_string()),
        }
    }
}

impl From<StrategyChange> for StrategyChangeBody {
    fn from(it: StrategyChange) -> Self {
        let fields = it.fields.into_iter().map(|field| FieldChangeBody {
            field: field.field.to_owned(),
            from: field.from,
            to: field.to,
        });
        Self {
            passage: it.passage.into(),
            name: it.name,
            how: it.how.to_string(),
            fields: fields.collect(),
        }
    }
}

impl From<ReturnNote> for ReturnNoteBody {
    fn from(it: ReturnNote) -> Self {
        let (note, name) = match it {
            ReturnNote::ChannelLeft(name) => ("channel_left".to_owned(), name),
            ReturnNote::ChannelStays(name) => ("channel_stays".to_owned(), name),
            ReturnNote::Stays(kind, name) => (format!("{kind}_stays"), name),
        };
        Self { note, name }
    }
}

impl From<Clash> for ClashBody {
    fn from(it: Clash) -> Self {
        let name = it.mine.as_ref().or(it.theirs.as_ref());
        Self {
            passage: it.passage.into(),
            name: name.map(|piece| piece.name().to_owned()).unwrap_or_default(),
            mine: it.mine,
            theirs: it.theirs,
        }
    }
}

impl ProposalHeadBody {
    pub(crate) fn of(head: ProposalHead, people: &[(UserId, String)]) -> Self {
        Self {
            id: head.id.to_string(),
            base: head.base,
            why: head.why,
            state: head.state.to_string(),
            made_by: PersonBody::among(people, head.made_by),
            made_at: instant(head.made_at),
            settled_by: head.settled_by.map(|id| PersonBody::among(people, id)),
            settled_at: head.settled_at.map(instant),
            answer: head.answer,
            revision: head.revision,
        }
    }
}

impl From<ProposalView> for ProposalBody {
    fn from(view: ProposalView) -> Self {
        Self {
            head: ProposalHeadBody::of(view.proposal.head, &view.people),
            content: view.proposal.content.into(),
            changes: view.changes.into_iter().map(Into::into).collect(),
            clashes: view.clashes.into_iter().map(Into::into).collect(),
            is_behind: view.is_behind,
        }
    }
}

impl From<RemarkThread> for RemarkBody {
    fn from(thread: RemarkThread) -> Self {
        let RemarkThread {
            remark,
            name,
            answers,
            standing,
            people,
        } = thread;
        let answer = |it: Remark| RemarkAnswerBody {
            id: it.id.to_string(),
            body: it.body,
            made_by: PersonBody::among(&people, it.made_by),
            made_at: instant(it.made_at),
        };
        Self {
            id: remark.id.to_string(),
            passage: remark.passage.into(),
            name,
            quote: remark.quote,
            body: remark.body,
            made_by: PersonBody::among(&people, remark.made_by),
            made_at: instant(remark.made_at),
            standing: standing.to_string(),
            settled_by: remark.settled_by.map(|id| PersonBody::among(&people, id)),
            settled_at: remark.settled_at.map(instant),
            answers: answers.into_iter().map(answer).collect(),
        }
    }
}
