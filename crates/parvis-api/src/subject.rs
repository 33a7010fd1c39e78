//! What advice, a decision, an act or a responsibility is about.

use parvis_app::{Problem, Result};
use parvis_domain::Subject;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// What something is about.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct SubjectBody {
    /// `channel`, `network`, `usage`, `audience`, `objective`, `strategy`, `campaign`, `brief`, `home`, `budget`, `mandate`
    /// or `other`.
    kind: String,
    /// Which one, where it has an identifier.
    id: Option<String>,
    /// Which one, where it is named by a word: a network.
    word: Option<String>,
    /// What it was called when this was written.
    name: String,
}

impl From<Subject> for SubjectBody {
    fn from(subject: Subject) -> Self {
        Self {
            kind: subject.kind.as_str().to_owned(),
            id: subject.id.map(|id| id.to_string()),
            word: subject.word,
            name: subject.name,
        }
    }
}

/// What something is about.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SubjectForm {
    /// `channel`, `network`, `usage`, `audience`, `objective`, `strategy`, `campaign`, `brief`, `home`, `budget`, `mandate`
    /// or `other`.
    #[schema(
        pattern = "^(channel|network|usage|audience|objective|strategy|campaign|brief|home|budget|mandate|other)$"
    )]
    kind: String,
    /// Which one, where it has an identifier.
    #[schema(value_type = Option<uuid::Uuid>)]
    id: Option<Uuid>,
    /// Which one, where it is named by a word: a network.
    word: Option<String>,
    /// What it is called.
    #[serde(default)]
    name: String,
}

impl SubjectForm {
    /// Reads it; `subject.kind` is at fault when its kind isn't known.
    pub(crate) fn read(self) -> Result<Subject> {
        let kind = self.kind.parse();
        Ok(Subject {
            kind: kind.map_err(|_| Problem::field("subject.kind", "subject-kind-unknown"))?,
            id: self.id,
            word: self.word.filter(|word| !word.trim().is_empty()),
            name: self.name,
        })
    }
}
