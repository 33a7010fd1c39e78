use crate::{Acting, App, Problem, Result};
use bytes::Bytes;
use parvis_domain::{Action, Media, MediaId, Rendition, WorkspaceId};
use parvis_media::FileName;
use parvis_store::{media, media_earlier};

/// A file as readers get it. What is at an address changes with the focal point of a card only.
#[derive(Clone, Debug)]
pub struct MediaFile {
    /// The file.
    pub bytes: Bytes,
    /// Its media type.
    pub content_type: &'static str,
    /// Changes with the content: for `ETag`.
    pub digest: String,
}

/// Whether somebody may see the workspace's pictures.
///
/// # Errors
/// `denied`.
pub fn may_read(app: &App, who: &Acting) -> Result<()> {
    app.allowed_here(who, Action::MediaRead).map(|_| ())
}

/// What stands at `/media/{id}/{name}`, such as `960.jpg` or `card.jpg`. Asks no policy: whoever has the address
/// was given it by a text, and nobody guesses one (`docs/adr/0025-addresses-of-pictures.md`). What was uploaded
/// itself has no address.
pub async fn file(app: &App, place: WorkspaceId, id: MediaId, name: &str) -> Result<Option<MediaFile>> {
    let found = media::by_ids(&app.store, place, &[id]).await?;
    let Some(media) = found.first() else {
        return Ok(None);
    };
    let mut rendition = media
        .renditions
        .iter()
        .find(|rendition| name == format!("{}.{}", rendition.name, rendition.extension()));
    if rendition.is_none() && !media_earlier::list(&app.store, place, id).await?.is_empty() {
        rendition = nearest(media, name);
    }
    let Some(rendition) = rendition else {
        return Ok(None);
    };
    let kept: FileName = rendition.file.parse().map_err(Problem::internal)?;
    let bytes = app
        .media
        .read(place.uuid(), kept)
        .await
        .map_err(Problem::internal)?;
    Ok(bytes.map(|bytes| MediaFile {
        bytes,
        content_type: kept.format.content_type(),
        digest: kept.digest.to_string(),
    }))
}

/// What stands where a size stood that the picture had before another took its place: feeds, mails and other people's
/// pages still ask for it.
fn nearest<'a>(media: &'a Media, name: &str) -> Option<&'a Rendition> {
    let (size, extension) = name.rsplit_once('.')?;
    if !matches!(extension, "jpg" | "png") {
        return None;
    }
    let card = |rendition: &&Rendition| rendition.name == Rendition::CARD;
    if size == Rendition::CARD {
        return media.renditions.iter().find(card);
    }
    let width: u32 = size.parse().ok()?;
    let mut sizes = media.renditions.iter().filter(|rendition| !card(rendition));
    sizes
        .clone()
        .find(|rendition| rendition.width >= width)
        .or(sizes.next_back())
}
