//! What is shown of a part as it would stand on its channel.

use super::bodies::VariantOptionsBody;
use super::framing::{CropShape, FocusShape};
use parvis_app::variant::{CardShown, Mark, PartShown, PictureShown, Run};
use serde::Serialize;
use utoipa::ToSchema;

/// A part as it would stand there, made of the very draft that would be sent.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PartShownBody {
    /// Its text, with its number where it has one: in runs, as its network reads it.
    runs: Vec<RunBody>,
    /// What stands on this part of what only some networks offer.
    options: VariantOptionsBody,
    /// Its pictures, without those that are no more.
    pictures: Vec<PictureShownBody>,
    /// The card beside it; null where there is none, or pictures take its place.
    link_card: Option<CardShownBody>,
}

/// Some of a text.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RunBody {
    /// What one reads there; an address may be written shorter than it is sent.
    text: String,
    /// `link`, `mention` or `tag`; null for words.
    mark: Option<String>,
    /// Where it leads, whom it names, or which tag it is.
    target: Option<String>,
}

/// A picture as it would be sent.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PictureShownBody {
    media: String,
    /// The name of a file of the whole picture, for `media_file`.
    file: String,
    /// The part of it that is sent; null: all of it.
    crop: Option<CropShape>,
    /// What is sent, in pixels.
    width: u32,
    /// What is sent, in pixels.
    height: u32,
    /// The point that is sent along, within what is sent; null where it is the middle, or the network takes none.
    focus: Option<FocusShape>,
    /// What it shows, in words.
    alternative: String,
}

/// A card that would stand there.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CardShownBody {
    url: String,
    title: String,
    description: String,
    thumbnail: Option<ThumbnailBody>,
    /// Whether the network makes it by itself of the text's first address, if it makes cards at all.
    made_there: bool,
}

/// The picture of a card.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ThumbnailBody {
    media: String,
    /// The name of its file, for `media_file`.
    file: String,
}

impl From<&PartShown> for PartShownBody {
    fn from(shown: &PartShown) -> Self {
        Self {
            runs: shown.runs.iter().map(Into::into).collect(),
            options: shown.options.clone().into(),
            pictures: shown.pictures.iter().map(Into::into).collect(),
            link_card: shown.link_card.as_ref().map(Into::into),
        }
    }
}

impl From<&Run> for RunBody {
    fn from(run: &Run) -> Self {
        let (mark, target) = match run.mark.clone() {
            None => (None, None),
            Some(Mark::Link(address)) => (Some("link"), Some(address)),
            Some(Mark::Mention(name)) => (Some("mention"), Some(name)),
            Some(Mark::Tag(tag)) => (Some("tag"), Some(tag)),
        };
        Self {
            text: run.text.clone(),
            mark: mark.map(str::to_owned),
            target,
        }
    }
}

impl From<&PictureShown> for PictureShownBody {
    fn from(picture: &PictureShown) -> Self {
        Self {
            media: picture.media.to_string(),
            file: picture.file.clone(),
            crop: picture.crop.map(Into::into),
            width: picture.width,
            height: picture.height,
            focus: picture.focus.map(Into::into),
            alternative: picture.alternative.clone(),
        }
    }
}

impl From<&CardShown> for CardShownBody {
    fn from(card: &CardShown) -> Self {
        Self {
            url: card.url.clone(),
            title: card.title.clone(),
            description: card.description.clone(),
            thumbnail: card.thumbnail.as_ref().map(|(media, file)| ThumbnailBody {
                media: media.to_string(),
                file: file.clone(),
            }),
            made_there: card.made_there,
        }
    }
}
