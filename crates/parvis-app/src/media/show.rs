use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, Media, MediaId, OriginalId};
use parvis_store::media;

/// A picture and where it is used.
#[derive(Clone, Debug)]
pub struct MediaView {
    /// The picture.
    pub media: Media,
    /// The originals that use it, with their titles.
    pub uses: Vec<(OriginalId, String)>,
}

/// One picture.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn show(app: &App, who: &Acting, id: MediaId) -> Result<MediaView> {
    app.allowed_here(who, Action::MediaRead)?;
    let found = media::by_ids(&app.store, who.place(), &[id]).await?;
    let media = found.into_iter().next().ok_or(Problem::not_found("media"))?;
    let uses = media::uses(&app.store, who.place(), id).await?;
    Ok(MediaView { media, uses })
}
