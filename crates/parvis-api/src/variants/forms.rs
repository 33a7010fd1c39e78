//! What is written for a channel.

use parvis_app::variant::VariantInput;
use parvis_app::{Problem, Result};
use parvis_domain::MediaId;
use serde::Deserialize;
use utoipa::ToSchema;

/// What a variant is to say and show.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct VariantForm {
    /// At most 20,000 characters are kept, whatever the channel takes.
    text: String,
    /// A language tag; unless told, the original's.
    language: Option<String>,
    /// Whether a card leads to the original.
    #[serde(default)]
    link_card: bool,
    /// In their order, at most 20.
    #[serde(default)]
    pictures: Vec<VariantPictureForm>,
}

/// One picture beside the text.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct VariantPictureForm {
    #[schema(value_type = String)]
    media: MediaId,
    /// What it shows, in words.
    #[serde(default)]
    alternative: String,
}

impl VariantForm {
    pub(super) fn read(self) -> Result<VariantInput> {
        let language = self.language.map(|tag| tag.trim().parse());
        let language = language.transpose();
        Ok(VariantInput {
            text: self.text,
            language: language.map_err(|_| Problem::field("language", "language-unknown"))?,
            link_card: self.link_card,
            pictures: self
                .pictures
                .into_iter()
                .map(|picture| (picture.media, picture.alternative))
                .collect(),
        })
    }
}
