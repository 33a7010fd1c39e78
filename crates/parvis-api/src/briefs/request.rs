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
    #[schema(min_length = 1, max_length = 160, pattern = "\\S")]
    title: String,
    /// What should be different afterwards: 1 to 4,000 characters.
    #[schema(min_length = 1, max_length = 4000, pattern = "\\S")]
    purpose: String,
    /// The id of a usage: what people come to do. Null where none fits.
    #[schema(value_type = Option<uuid::Uuid>)]
    usage: Option<UsageId>,
    /// The same in one's own words: at most 160 characters. One of the two is needed.
    #[serde(default)]
    #[schema(max_length = 160)]
    usage_words: String,
    /// The id of an audience: whom it is for. Null where none fits.
    #[schema(value_type = Option<uuid::Uuid>)]
    audience: Option<AudienceId>,
    /// The same in one's own words: at most 160 characters.
    #[serde(default)]
    #[schema(max_length = 160)]
    audience_words: String,
    /// By which day: `2026-12-31`; empty: no day.
    #[serde(default)]
    #[schema(pattern = "^([0-9]{4}-[0-9]{2}-[0-9]{2})?$")]
    due_on: String,
    /// Why by then: at most 160 characters.
    #[serde(default)]
    #[schema(max_length = 160)]
    due_why: String,
    /// What exists already: addresses, pictures, originals. At most 4,000 characters.
    #[serde(default)]
    #[schema(max_length = 4000)]
    material: String,
    /// The form wished for: `article`, `note`, `answer`, `picture`, `video`, `infographic` or `campaign`.
    #[schema(pattern = "^(article|note|answer|picture|video|infographic|campaign)$")]
    form: Option<String>,
    /// The places wished for: at most 160 characters.
    #[serde(default)]
    #[schema(max_length = 160)]
    place: String,
    /// Anything else: at most 4,000 characters.
    #[serde(default)]
    #[schema(max_length = 4000)]
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
