use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, EarlierPicture, Media, MediaId, UserId};
use parvis_store::media_uses::{OriginalUse, PublicationUse, VariantUse};
use parvis_store::{media, media_earlier, media_uses, user};

/// A picture, where it is used, and what it was.
#[derive(Clone, Debug)]
pub struct MediaView {
    /// The picture.
    pub media: Media,
    /// The originals that use it.
    pub originals: Vec<OriginalUse>,
    /// The variants that use it.
    pub variants: Vec<VariantUse>,
    /// The publications that show it, or will.
    pub publications: Vec<PublicationUse>,
    /// What it was before another file took its place, the newest first.
    pub earlier: Vec<EarlierPicture>,
    /// The names of those who put others in its place.
    pub people: Vec<(UserId, String)>,
}

/// One picture.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn show(app: &App, who: &Acting, id: MediaId) -> Result<MediaView> {
    app.allowed_here(who, Action::MediaRead)?;
    let (store, place) = (&app.store, who.place());
    let found = media::by_ids(store, place, &[id]).await?;
    let media = found.into_iter().next().ok_or(Problem::not_found("media"))?;
    let earlier = media_earlier::list(store, place, id).await?;
    let mut people: Vec<_> = earlier.iter().map(|each| each.replaced_by).collect();
    people.sort_unstable();
    people.dedup();
    Ok(MediaView {
        media,
        originals: media_uses::originals(store, place, id).await?,
        variants: media_uses::variants(store, place, id).await?,
        publications: media_uses::publications(store, place, id).await?,
        people: user::names(store, &people).await?,
        earlier,
    })
}
