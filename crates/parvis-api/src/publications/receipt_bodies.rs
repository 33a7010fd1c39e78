//! The full story of a publication.

use super::bodies::PublicationBody;
use crate::channels::ReasonBody;
use crate::shapes::instant;
use parvis_app::publication::{DeliveryStory, Receipt};
use parvis_domain::{Attempt, AttemptOutcome, PublicationPart, PublicationState, UiLanguage, VariantContent};
use parvis_http::say;
use serde::Serialize;
use utoipa::ToSchema;

/// Everything that happened to a publication.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ReceiptBody {
    publication: PublicationBody,
    /// What was frozen for it, and goes or went out.
    content: FrozenBody,
    /// The policy's answer it rests on.
    ruling: RulingBody,
    /// Each change of its state, from the first.
    events: Vec<PublicationEventBody>,
    /// Everything that was set in motion for it, in order.
    deliveries: Vec<DeliveryBody>,
    /// What stands or stood for each of its parts, in order.
    parts: Vec<PartBody>,
    /// What stood there, from when to when.
    texts: Vec<StoodBody>,
}

/// What stands or stood there for one part.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PartBody {
    /// Counted from 1.
    number: u32,
    url: Option<String>,
    out_at: String,
    /// When we removed it; null while it stands.
    gone_at: Option<String>,
    /// What the network counted last; null is unknown, never zero.
    likes: Option<u64>,
    reposts: Option<u64>,
    /// As the network counts them: the next part may be one.
    replies: Option<u64>,
    quotes: Option<u64>,
    counted_at: Option<String>,
}

/// A text that stood there.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct StoodBody {
    /// Counted from 1 in the variant.
    number: i64,
    language: String,
    parts: Vec<FrozenPartBody>,
    since: String,
    /// Null while it stands.
    until: Option<String>,
}

impl From<PublicationPart> for PartBody {
    fn from(part: PublicationPart) -> Self {
        Self {
            number: part.position + 1,
            url: part.remote.url,
            out_at: instant(part.out_at),
            gone_at: part.gone_at.map(instant),
            likes: part.counts.likes,
            reposts: part.counts.reposts,
            replies: part.counts.replies,
            quotes: part.counts.quotes,
            counted_at: part.counts.read_at.map(instant),
        }
    }
}

/// A frozen state of a variant.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FrozenBody {
    /// Counted from 1 in the variant.
    number: i64,
    /// Each part as it is sent, in order.
    parts: Vec<FrozenPartBody>,
    language: String,
    link_card: bool,
    frozen_at: String,
}

/// One part of a frozen state.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FrozenPartBody {
    /// With its number, where it has one.
    text: String,
    /// How many pictures.
    pictures: usize,
}

impl FrozenPartBody {
    pub(super) fn all_of(content: &VariantContent) -> Vec<Self> {
        (0..content.parts.len())
            .filter_map(|position| content.shown(position))
            .map(|shown| Self {
                text: shown.text,
                pictures: shown.pictures.len(),
            })
            .collect()
    }
}

/// What the policy answered.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RulingBody {
    /// `allow`, `ask` or `deny`.
    outcome: String,
    /// What was asked: `publication.place`.
    action: String,
    /// What whoever asked was in the workspace.
    role: Option<String>,
    /// The clauses behind it, as sentences in the language asked for.
    reasons: Vec<String>,
}

/// A change of state.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PublicationEventBody {
    state: String,
    reason: Option<ReasonBody>,
    at: String,
    /// Whose deed it was; null: the worker's.
    by: Option<String>,
}

/// One outgoing effect.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DeliveryBody {
    /// `publish`, `edit` or `withdraw`.
    kind: String,
    /// `available`, `running`, `retryable`, `completed`, `cancelled` or `discarded`.
    state: String,
    /// The keys its parts are sent under, each made once.
    keys: Vec<String>,
    created_at: String,
    finished_at: Option<String>,
    attempts: Vec<AttemptBody>,
}

/// One try.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AttemptBody {
    number: u32,
    /// The node that made it.
    node: String,
    /// `running`, `succeeded`, `found_there`, `failed`, `unknown`, `put_off`, `released` or `interrupted`.
    outcome: String,
    reason: Option<ReasonBody>,
    started_at: String,
    ended_at: Option<String>,
    /// When the next one was due.
    next_at: Option<String>,
    /// How far it came.
    steps: Vec<StepBody>,
}

/// One step of a try.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct StepBody {
    step: String,
    at: String,
}

impl ReceiptBody {
    pub(super) fn of(receipt: Receipt, language: UiLanguage) -> Self {
        let host = receipt.view.channel.name.clone();
        let name = |id| {
            let known = receipt.names.iter().find(|(user, _)| *user == id);
            known.map(|(_, name)| name.clone())
        };
        let events = receipt.events.iter().map(|event| PublicationEventBody {
            state: event.state.to_string(),
            reason: event.reason.as_deref().map(|code| {
                if event.state == PublicationState::Failed {
                    ReasonBody::of_the_end(code, None, None, &host, language)
                } else {
                    ReasonBody::of(code, None, None, &host, language)
                }
            }),
            at: instant(event.at),
            by: event.by.and_then(name),
        });
        let reasons = receipt.ruling.reasons.iter();
        Self {
            events: events.collect(),
            parts: receipt.parts.into_iter().map(Into::into).collect(),
            texts: receipt
                .texts
                .into_iter()
                .map(|(text, stood)| StoodBody {
                    number: stood.number,
                    parts: FrozenPartBody::all_of(&stood.content),
                    language: stood.content.language.into(),
                    since: instant(text.since),
                    until: text.until.map(instant),
                })
                .collect(),
            content: FrozenBody {
                number: receipt.revision.number,
                parts: FrozenPartBody::all_of(&receipt.revision.content),
                language: receipt.revision.content.language.into(),
                link_card: receipt.revision.content.link_card,
                frozen_at: instant(receipt.revision.created_at),
            },
            ruling: RulingBody {
                outcome: receipt.ruling.outcome.as_str().to_owned(),
                action: receipt.ruling.action.to_string(),
                role: receipt.ruling.role.map(|role| role.to_string()),
                reasons: reasons.map(|reason| say(language, &reason.sentence)).collect(),
            },
            deliveries: receipt
                .deliveries
                .into_iter()
                .map(|story| DeliveryBody::of(story, &host, language))
                .collect(),
            publication: PublicationBody::of(receipt.view, language),
        }
    }
}

impl DeliveryBody {
    fn of(story: DeliveryStory, host: &str, language: UiLanguage) -> Self {
        Self {
            kind: story.delivery.kind.to_string(),
            state: story.delivery.state.to_string(),
            keys: story.parts.iter().map(|part| part.key.clone()).collect(),
            created_at: instant(story.delivery.created_at),
            finished_at: story.delivery.finished_at.map(instant),
            attempts: story
                .attempts
                .into_iter()
                .map(|attempt| AttemptBody::of(attempt, host, language))
                .collect(),
        }
    }
}

impl AttemptBody {
    fn of(attempt: Attempt, host: &str, language: UiLanguage) -> Self {
        let (because, words) = (attempt.because.as_deref(), attempt.words.as_deref());
        let last = attempt.outcome == AttemptOutcome::Failed && attempt.next_at.is_none();
        let reason = attempt.code.as_deref().map(|code| {
            if last {
                ReasonBody::of_the_end(code, because, words, host, language)
            } else {
                ReasonBody::of(code, because, words, host, language)
            }
        });
        let steps = attempt.steps.into_iter().map(|(step, at)| StepBody {
            step: step.to_string(),
            at: instant(at),
        });
        Self {
            number: attempt.number,
            outcome: attempt.outcome.to_string(),
            reason,
            started_at: instant(attempt.started_at),
            ended_at: attempt.ended_at.map(instant),
            next_at: attempt.next_at.map(instant),
            steps: steps.collect(),
            node: attempt.node,
        }
    }
}
