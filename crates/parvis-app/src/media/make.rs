use super::refused;
use crate::{App, Problem, Result};
use bytes::Bytes;
use parvis_domain::{Rendition, WorkspaceId};
use parvis_media::{Encoded, Focal, Limits, Picture};

/// What was made of a file.
pub(super) struct Made {
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) animated: bool,
    pub(super) format: parvis_media::Format,
    /// By the name each has in its address.
    pub(super) renditions: Vec<(String, Encoded)>,
}

/// Reads a stranger's file and encodes what pages need of it. Off the async threads, a few at a time.
pub(super) async fn everything(app: &App, bytes: Bytes, focal: Focal) -> Result<Made> {
    working(app, move || {
        let picture = Picture::read(&bytes, &Limits::UPLOAD)?;
        let mut renditions: Vec<(String, Encoded)> = picture
            .renditions()?
            .into_iter()
            .map(|encoded| (encoded.width.to_string(), encoded))
            .collect();
        renditions.push((Rendition::CARD.to_owned(), picture.card(focal)?));
        Ok(Made {
            width: picture.width(),
            height: picture.height(),
            animated: picture.animated(),
            format: picture.format(),
            renditions,
        })
    })
    .await
}

/// Encodes the card alone, around another point.
pub(super) async fn card(app: &App, bytes: Bytes, focal: Focal) -> Result<Encoded> {
    working(app, move || Picture::read(&bytes, &Limits::UPLOAD)?.card(focal)).await
}

async fn working<T: Send + 'static>(
    app: &App,
    work: impl FnOnce() -> Result<T, parvis_media::Refusal> + Send + 'static,
) -> Result<T> {
    let _slot = app.media_slots.acquire().await.map_err(Problem::internal)?;
    tokio::task::spawn_blocking(work)
        .await
        .map_err(Problem::internal)?
        .map_err(refused)
}

/// Keeps an encoded file, and says what is known of it.
pub(super) async fn keep(app: &App, place: WorkspaceId, name: String, encoded: Encoded) -> Result<Rendition> {
    let bytes = i64::try_from(encoded.bytes.len()).unwrap_or(i64::MAX);
    let kept = app
        .media
        .put(place.uuid(), encoded.bytes.into(), encoded.format)
        .await?;
    Ok(Rendition {
        name,
        file: kept.to_string(),
        bytes,
        width: encoded.width,
        height: encoded.height,
    })
}
