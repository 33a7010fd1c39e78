//! Pictures.

mod delete;
mod file;
mod list;
mod put_back;
mod replace;
mod show;
mod update;
mod upload;

use crate::operations::Operations;
use crate::originals::PersonBody;
use crate::shapes::instant;
use parvis_app::media::{MediaView, OriginalUse, PublicationUse, VariantUse};
use parvis_domain::{Media, MediaId, Rendition};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::routes;

pub(crate) fn operations() -> Operations {
    Operations::new()
        .routes(|| routes!(list::list))
        .merge(upload::operation())
        .routes(|| routes!(show::show, update::update, delete::delete))
        .merge(replace::operation())
        .routes(|| routes!(put_back::put_back))
        .routes(|| routes!(file::file))
}

/// A file, as it is.
#[derive(ToSchema)]
#[schema(value_type = uuid::Uuid, format = Binary)]
#[expect(
    dead_code,
    reason = "says what it looks like; files aren't read or written as JSON"
)]
pub(crate) struct FileBody(Vec<u8>);

/// A picture of the library.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MediaBody {
    /// Texts name it `media:{id}`.
    id: String,
    /// What the file is called.
    name: String,
    /// The uploaded file's size, in bytes.
    bytes: i64,
    /// In pixels, upright.
    width: u32,
    /// In pixels, upright.
    height: u32,
    /// Whether the file moves; readers get its first frame.
    animated: bool,
    /// What it shows, in English; empty until somebody says.
    alt_en: String,
    /// What it shows, in French; empty until somebody says.
    alt_fr: String,
    /// The point that a crop keeps, in thousandths from the left.
    focal_x: u16,
    /// The point that a crop keeps, in thousandths from the top.
    focal_y: u16,
    /// From the narrowest to the widest, then the card.
    renditions: Vec<RenditionBody>,
    /// The id of who added it.
    created_by: String,
    created_at: String,
}

/// One size of a picture.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RenditionBody {
    /// Its width (`960`), or `card`: 1200 × 630 around the focal point.
    name: String,
    width: u32,
    height: u32,
    /// In bytes.
    bytes: i64,
    /// The file's name, for `media_file`: `960.jpg`.
    file: String,
    /// Its address on the site, from the root.
    path: String,
}

impl RenditionBody {
    fn of(media: MediaId, rendition: Rendition) -> Self {
        Self {
            file: format!("{}.{}", rendition.name, rendition.extension()),
            path: rendition.path(media),
            name: rendition.name,
            width: rendition.width,
            height: rendition.height,
            bytes: rendition.bytes,
        }
    }
}

impl From<Media> for MediaBody {
    fn from(media: Media) -> Self {
        let id = media.id;
        let renditions = media.renditions.into_iter();
        Self {
            id: id.to_string(),
            name: media.name,
            bytes: media.bytes,
            width: media.width,
            height: media.height,
            animated: media.animated,
            alt_en: media.alt_en,
            alt_fr: media.alt_fr,
            focal_x: media.focal_x,
            focal_y: media.focal_y,
            renditions: renditions.map(|it| RenditionBody::of(id, it)).collect(),
            created_by: media.created_by.to_string(),
            created_at: instant(media.created_at),
        }
    }
}

/// A picture, where it is used, and what it was.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MediaUsedBody {
    #[serde(flatten)]
    media: MediaBody,
    /// The originals that use it: being written, before readers, or planned.
    uses: Vec<MediaUseBody>,
    /// The variants that use it.
    variants: Vec<MediaVariantBody>,
    /// The publications that show it, or will; the newest first.
    publications: Vec<MediaPublicationBody>,
    /// What it was before other files took its place, the newest first.
    earlier: Vec<EarlierBody>,
}

/// An original that uses a picture.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MediaUseBody {
    /// The original's id.
    original: String,
    /// The title that is being written; empty for a note.
    title: String,
    /// Where the original stands.
    state: String,
    /// Whether the picture leads it.
    cover: bool,
    /// Whether readers see the picture there.
    live: bool,
}

/// A variant that uses a picture.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MediaVariantBody {
    /// The original's id.
    original: String,
    /// Its title; empty for a note.
    title: String,
    /// The channel's id.
    channel: String,
    /// What the channel is called.
    channel_name: String,
}

/// A publication that shows a picture, or will.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MediaPublicationBody {
    id: String,
    /// The original's id.
    original: String,
    /// Its title; empty for a note.
    title: String,
    /// The channel's id.
    channel: String,
    /// What the channel is called.
    channel_name: String,
    /// Where it stands: what is `published` shows the picture as it was then.
    state: String,
}

/// What a picture was before another file took its place.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct EarlierBody {
    /// Counts the files of the picture from 1.
    number: i64,
    /// What the file was called.
    name: String,
    /// In bytes.
    bytes: i64,
    width: u32,
    height: u32,
    /// Who put another in its place.
    replaced_by: PersonBody,
    replaced_at: String,
}

impl From<MediaView> for MediaUsedBody {
    fn from(view: MediaView) -> Self {
        let people = view.people;
        Self {
            media: view.media.into(),
            uses: view.originals.into_iter().map(Into::into).collect(),
            variants: view.variants.into_iter().map(Into::into).collect(),
            publications: view.publications.into_iter().map(Into::into).collect(),
            earlier: view
                .earlier
                .into_iter()
                .map(|it| EarlierBody {
                    number: it.number,
                    name: it.name,
                    bytes: it.bytes,
                    width: it.width,
                    height: it.height,
                    replaced_by: PersonBody::among(&people, it.replaced_by),
                    replaced_at: instant(it.replaced_at),
                })
                .collect(),
        }
    }
}

impl From<OriginalUse> for MediaUseBody {
    fn from(it: OriginalUse) -> Self {
        Self {
            original: it.id.to_string(),
            title: it.title,
            state: it.state.to_string(),
            cover: it.cover,
            live: it.live,
        }
    }
}

impl From<VariantUse> for MediaVariantBody {
    fn from(it: VariantUse) -> Self {
        Self {
            original: it.original.to_string(),
            title: it.title,
            channel: it.channel.to_string(),
            channel_name: it.channel_name,
        }
    }
}

impl From<PublicationUse> for MediaPublicationBody {
    fn from(it: PublicationUse) -> Self {
        Self {
            id: it.id.to_string(),
            original: it.original.to_string(),
            title: it.title,
            channel: it.channel.to_string(),
            channel_name: it.channel_name,
            state: it.state.to_string(),
        }
    }
}

#[derive(Debug, Deserialize)]
pub(crate) struct MediaAt {
    media: MediaId,
}
