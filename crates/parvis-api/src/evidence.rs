//! What speaks for advice and decisions, as it comes in and goes out; and how a list is narrowed to one subject.

use crate::shapes::instant;
use parvis_app::evidence::{EvidenceInput, Figure, ShownEvidence};
use parvis_app::{Problem, Result};
use parvis_domain::{Subject, SubjectKind};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// A list narrowed to what is about one thing.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(
    clippy::struct_field_names,
    reason = "the parameters stand among others, where the prefix tells them apart"
)]
pub(crate) struct SubjectQuery {
    /// About things of this kind only.
    #[param(
        pattern = "^(channel|network|usage|audience|objective|strategy|campaign|brief|home|budget|mandate|other)$"
    )]
    pub(crate) subject_kind: Option<String>,
    /// About this one only; with its kind.
    #[param(value_type = Option<uuid::Uuid>)]
    pub(crate) subject_id: Option<Uuid>,
    /// About the one with this word only; with its kind.
    pub(crate) subject_word: Option<String>,
}

impl SubjectQuery {
    pub(crate) fn read(self) -> Result<Option<Subject>> {
        let Some(kind) = self.subject_kind else {
            return Ok(None);
        };
        let unknown = |_| Problem::field("subject_kind", "subject-kind-unknown");
        Ok(Some(Subject {
            kind: kind.parse::<SubjectKind>().map_err(unknown)?,
            id: self.subject_id,
            word: self.subject_word,
            name: String::new(),
        }))
    }
}

/// Something that speaks for advice, or for a decision.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct EvidenceForm {
    /// `channel`, `publication`, `original`, `conversation`, `fact`, `health`, `weighing`, `trial`, `link` or `case`.
    #[schema(pattern = "^(channel|publication|original|conversation|fact|health|weighing|trial|link|case)$")]
    kind: String,
    /// Which thing of ours; for health its channel.
    #[schema(value_type = Option<uuid::Uuid>)]
    id: Option<Uuid>,
    /// The address of a link.
    url: Option<String>,
    /// What it shows, in a sentence.
    #[serde(default)]
    says: String,
}

impl From<EvidenceForm> for EvidenceInput {
    fn from(form: EvidenceForm) -> Self {
        Self {
            kind: form.kind,
            id: form.id,
            url: form.url,
            says: form.says,
        }
    }
}

/// A number that was read of a thing; null is unknown.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct EvidenceFigureBody {
    /// `likes`, `followers`, …
    metric: String,
    value: Option<u64>,
    /// When it was last seen so.
    at: String,
}

/// How a thing that is shown as evidence stands.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct EvidenceStandsBody {
    /// An answer of a weighing, a standing of a trial, a state of health.
    word: String,
    /// Since when, or of which day.
    day: String,
}

/// Something that speaks for advice, or for a decision, with what it is at present.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct EvidenceBody {
    kind: String,
    id: Option<String>,
    url: Option<String>,
    says: String,
    /// What the thing is called; empty for a link and a case.
    title: String,
    /// What was read of it last.
    figures: Vec<EvidenceFigureBody>,
    /// In which original a publication is to be found.
    original: Option<String>,
    /// On which channel a publication, health or a trial is.
    channel: Option<String>,
    /// Which place was weighed, or of which network a fact is.
    place: Option<String>,
    /// How it stands: of a weighing, a trial, health.
    stands: Option<EvidenceStandsBody>,
    /// When a fact changed, if that was after it was used.
    changed: Option<String>,
    /// The thing isn't there any more.
    gone: bool,
}

impl From<ShownEvidence> for EvidenceBody {
    fn from(shown: ShownEvidence) -> Self {
        let figure = |it: &Figure| EvidenceFigureBody {
            metric: it.metric.as_str().to_owned(),
            value: it.value,
            at: instant(it.at),
        };
        Self {
            kind: shown.evidence.kind.as_str().to_owned(),
            id: shown.evidence.id.map(|id| id.to_string()),
            url: shown.evidence.url,
            says: shown.evidence.says,
            title: shown.title,
            figures: shown.figures.iter().map(figure).collect(),
            original: shown.original.map(|id| id.to_string()),
            channel: shown.channel.map(|id| id.to_string()),
            place: shown.place,
            stands: shown.stands.map(|stands| EvidenceStandsBody {
                word: stands.word.to_owned(),
                day: stands.day.to_string(),
            }),
            changed: shown.changed.map(instant),
            gone: shown.gone,
        }
    }
}

impl EvidenceBody {
    /// As somebody outside may see it: texts and figures, and no identifier of ours.
    pub(crate) fn outside(shown: ShownEvidence) -> Self {
        Self {
            id: None,
            original: None,
            channel: None,
            place: None,
            ..shown.into()
        }
    }
}
