//! Pictures.

mod delete;
mod file;
mod list;
mod show;
mod update;
mod upload;

use crate::shapes::instant;
use parvis_app::media::MediaView;
use parvis_domain::{Media, MediaId, OriginalId, Rendition};
use parvis_http::Http;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

pub(crate) fn operations() -> OpenApiRouter<Http> {
    OpenApiRouter::new()
        .routes(routes!(list::list))
        .merge(upload::operation())
        .routes(routes!(show::show, update::update, delete::delete))
        .routes(routes!(file::file))
}

/// A file, as it is.
#[derive(ToSchema)]
#[schema(value_type = String, format = Binary)]
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

/// A picture and where it is used.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MediaUsedBody {
    #[serde(flatten)]
    media: MediaBody,
    /// The originals that use it: being written, before readers, or planned.
    uses: Vec<MediaUseBody>,
}

/// An original that uses a picture.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MediaUseBody {
    /// The original's id.
    original: String,
    /// The title that is being written; empty for a note.
    title: String,
}

impl From<MediaView> for MediaUsedBody {
    fn from(view: MediaView) -> Self {
        let used = |(original, title): (OriginalId, String)| MediaUseBody {
            original: original.to_string(),
            title,
        };
        Self {
            media: view.media.into(),
            uses: view.uses.into_iter().map(used).collect(),
        }
    }
}

#[derive(Debug, Deserialize)]
pub(crate) struct MediaAt {
    media: MediaId,
}
