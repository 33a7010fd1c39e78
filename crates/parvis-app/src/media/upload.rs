use super::last_part;
use super::make::{everything, keep};
use crate::{Acting, App, Result};
use bytes::Bytes;
use parvis_domain::{Action, Media, MediaId};
use parvis_media::{Focal, Limits};
use parvis_store::media;
use serde_json::json;

/// The most bytes a file may have: 20 MiB.
pub const MOST_BYTES: usize = Limits::UPLOAD.bytes;

/// A file that somebody sends.
#[derive(Clone, Debug)]
pub struct Upload {
    /// What it is called where it comes from; folders are left out. Its ending proves nothing.
    pub name: String,
    /// The file.
    pub bytes: Bytes,
}

/// Takes a picture in: what it is is told from its content, and what readers will see of it is encoded here.
/// What came is kept for later crops, and never shown.
///
/// # Errors
/// `picture-…`, by what is wrong with the file; `denied`.
pub async fn upload(app: &App, who: &Acting, given: Upload) -> Result<Media> {
    app.allowed_here(who, Action::MediaUpload)?;
    let size = i64::try_from(given.bytes.len()).unwrap_or(i64::MAX);
    let made = everything(app, given.bytes.clone(), Focal::CENTRE).await?;

    // Files first: a row never names one that isn't there. A crash here leaves files that nothing names.
    let place = who.place();
    let kept = app.media.put(place.uuid(), given.bytes, made.format).await?;
    let mut renditions = Vec::with_capacity(made.renditions.len());
    for (name, encoded) in made.renditions {
        renditions.push(keep(app, place, name, encoded).await?);
    }
    let media = Media {
        id: MediaId::next(app.clock.as_ref(), app.dice.as_ref()),
        name: last_part(&given.name),
        file: kept.to_string(),
        bytes: size,
        width: made.width,
        height: made.height,
        animated: made.animated,
        alt_en: String::new(),
        alt_fr: String::new(),
        focal_x: 500,
        focal_y: 500,
        created_by: who.user.id,
        created_at: app.now(),
        renditions,
    };
    let mut tx = app.begin().await?;
    media::insert(&mut tx, place, &media).await?;
    let detail = json!({ "name": media.name, "bytes": size });
    app.trace(&mut tx, who, Action::MediaUpload, media.id.uuid(), detail)
        .await?;
    tx.commit().await?;
    Ok(media)
}
