//! What is written for a channel.

use super::framing::{CropShape, FocusShape};
use parvis_app::variant::{PartInput, VariantInput};
use parvis_app::{Problem, Result};
use parvis_domain::{MediaId, Numbering, Poll, VariantOptions, VariantPicture, Visibility};
use serde::Deserialize;
use utoipa::ToSchema;

/// What a variant is to say and show.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct VariantForm {
    /// In their order, at most 50: one, or several that hang one from the other as a thread.
    #[schema(max_items = 50)]
    parts: Vec<VariantPartForm>,
    /// A language tag; unless told, the original's.
    language: Option<String>,
    /// Whether a card leads to the original; it stands on the first part.
    #[serde(default)]
    link_card: bool,
    /// Whether each part says which of how many it is: `none`, `start` or `end`.
    #[serde(default)]
    #[schema(value_type = String, pattern = "^(none|start|end)$")]
    numbering: Numbering,
    /// What only some networks offer.
    #[serde(default)]
    options: VariantOptionsForm,
    /// What it says of its links.
    #[serde(default)]
    links: VariantLinksForm,
}

/// What a variant says of its links.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct VariantLinksForm {
    /// They stay as they are written, whatever the channel says.
    #[serde(default)]
    plain: bool,
    /// `utm_campaign` of this variant alone: at most 100 characters; null: the original's.
    #[schema(max_length = 100)]
    campaign: Option<String>,
}

impl VariantLinksForm {
    pub(super) fn read(self) -> parvis_domain::VariantLinks {
        parvis_domain::VariantLinks {
            plain: self.plain,
            campaign: self.campaign,
            carries: Vec::new(),
        }
    }
}

/// What only some networks offer: see the limits of the channel's network.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct VariantOptionsForm {
    /// `public`, `unlisted` or `followers`; unless told, as the account is set up there.
    #[schema(pattern = "^(public|unlisted|followers)$")]
    visibility: Option<String>,
    /// Shown instead of the piece until one asks for it: at most 500 characters.
    #[schema(max_length = 500)]
    warning: Option<String>,
    /// Whether its pictures are veiled until one asks for them.
    #[serde(default)]
    sensitive: bool,
    /// A question with choices; in a thread it stands on the first part.
    poll: Option<PollForm>,
}

/// A question with choices.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PollForm {
    /// In order, at most 20.
    #[schema(max_items = 20)]
    choices: Vec<String>,
    /// Whether one may choose several.
    #[serde(default)]
    several: bool,
    /// How long it is open, in minutes.
    minutes: u32,
    /// Whether the counts are shown only when it is over.
    #[serde(default)]
    counts_hidden: bool,
}

impl VariantOptionsForm {
    fn read(self) -> Result<VariantOptions> {
        let visibility = self.visibility.map(|word| word.parse::<Visibility>()).transpose();
        Ok(VariantOptions {
            visibility: visibility.map_err(|_| Problem::field("options.visibility", "visibility-unknown"))?,
            warning: self.warning,
            sensitive: self.sensitive,
            poll: self.poll.map(|poll| Poll {
                choices: poll.choices,
                several: poll.several,
                minutes: poll.minutes,
                counts_hidden: poll.counts_hidden,
            }),
        })
    }
}

/// One part.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct VariantPartForm {
    /// Without its number. At most 20,000 characters are kept, whatever the channel takes.
    #[schema(max_length = 20000)]
    text: String,
    /// In their order, at most 20.
    #[serde(default)]
    #[schema(max_items = 20)]
    pictures: Vec<VariantPictureForm>,
}

/// One picture beside the text.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct VariantPictureForm {
    #[schema(value_type = uuid::Uuid)]
    media: MediaId,
    /// What it shows, in words.
    #[serde(default)]
    alternative: String,
    /// The point of the whole picture that a crop keeps here, where the network takes one; unless told, the picture's own.
    focus: Option<FocusShape>,
    /// The part of it that is sent here; unless told, all of it.
    crop: Option<CropShape>,
}

impl VariantForm {
    pub(super) fn read(self) -> Result<VariantInput> {
        let language = self.language.map(|tag| tag.trim().parse());
        let language = language.transpose();
        Ok(VariantInput {
            parts: self.parts.into_iter().map(VariantPartForm::read).collect(),
            language: language.map_err(|_| Problem::field("language", "language-unknown"))?,
            link_card: self.link_card,
            numbering: self.numbering,
            options: self.options.read()?,
            links: self.links.read(),
        })
    }
}

impl VariantPartForm {
    fn read(self) -> PartInput {
        let pictures = self.pictures.into_iter().map(|picture| VariantPicture {
            focus: picture.focus.map(Into::into),
            crop: picture.crop.map(Into::into),
            ..VariantPicture::whole(picture.media, picture.alternative)
        });
        PartInput {
            text: self.text,
            pictures: pictures.collect(),
        }
    }
}
