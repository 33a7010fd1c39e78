//! What is said of an original.

use parvis_app::original::PlannedInput;
use parvis_app::{Fault, Problem, Result};
use parvis_domain::{Content, Cover, Language, MediaId};
use serde::Deserialize;
use utoipa::ToSchema;

/// The picture that leads an original.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CoverForm {
    /// A picture of the library.
    #[schema(value_type = uuid::Uuid)]
    media: MediaId,
    /// What it shows, said for this place: at most 1,000 characters; empty means as the library says.
    #[serde(default)]
    #[schema(max_length = 1000)]
    alt: String,
}

/// A time, as clocks somewhere show it.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PlannedForm {
    /// `2026-03-29T14:30`. A time that clocks skip moves forward by the gap; one that comes twice means the
    /// first.
    #[schema(pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]$")]
    local: String,
    /// An IANA zone: `Europe/Paris`. Unless told, the workspace's.
    zone: Option<String>,
}

impl From<PlannedForm> for PlannedInput {
    fn from(form: PlannedForm) -> Self {
        Self {
            local: form.local,
            zone: form.zone,
        }
    }
}

/// The words and the cover, as forms have them.
pub(super) fn content(title: String, summary: String, body: String, cover: Option<CoverForm>) -> Content {
    Content {
        title,
        summary,
        body,
        cover: cover.map(|cover| Cover {
            media: cover.media,
            alt: cover.alt,
        }),
    }
}

/// A language by its tag.
pub(super) fn language(tag: &str) -> Result<Language> {
    tag.trim()
        .parse()
        .map_err(|_| Problem::invalid(vec![Fault::new("language", "language-unknown")]))
}
