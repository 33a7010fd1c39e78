use parvis_app::brief::RequestInput;
use parvis_app::{Problem, Result};
use parvis_domain::{AudienceId, BriefForm, UsageId};
use serde::Deserialize;
use utoipa::ToSchema;

/// What somebody asks for: what for, before how.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct BriefRequestForm {
    /// In a few words: 1 to 160 characters.
    title: String,
    /// What should be different afterwards: 1 to 4,000 characters.
    purpose: String,
    /// The id of a usage: what people come to do. Null where none fits.
    #[schema(value_type = Option<String>)]
    usage: Option<UsageId>,
    /// The same in one's own words: at most 160 characters. One of the two is needed.
    #[serde(default)]
    usage_words: String,
    /// The id of an audience: whom it is for. Null where none fits.
    #[schema(value_type = Option<String>)]
    audience: Option<AudienceId>,
    /// The same in one's own words: at most 160 characters.
    #[serde(default)]
    audience_words: String,
    /// By which day: `2026-12-31`; empty: no day.
    #[serde(default)]
    due_on: String,
    /// Why by then: at most 160 characters.
    #[serde(default)]
    due_why: String,
    /// What exists already: addresses, pictures, originals. At most 4,000 characters.
    #[serde(default)]
    material: String,
    /// The form wished for: `article`, `note`, `answer`, `picture`, `video`, `infographic` or `campaign`.
    form: Option<String>,
    /// The places wished for: at most 160 characters.
    #[serde(default)]
    place: String,
    /// Anything else: at most 4,000 characters.
    #[serde(default)]
    more: String,
}

/// A form by its word.
pub(super) fn form(word: Option<String>) -> Result<Option<BriefForm>> {
    let read = word.map(|word| word.parse());
    read.transpose()
        .map_err(|_| Problem::field("form", "form-unknown"))
}

impl BriefRequestForm {
    pub(crate) fn read(self) -> Result<RequestInput> {
        Ok(RequestInput {
            title: self.title,
            purpose: self.purpose,
            usage: self.usage,
            usage_words: self.usage_words,
            audience: self.audience,
            audience_words: self.audience_words,
            due_on: self.due_on,
            due_why: self.due_why,
            material: self.material,
            form: form(self.form)?,
            place: self.place,
            more: self.more,
        })
    }
}
