use super::make::{everything, keep};
use super::{MediaView, Upload, last_part, remove_files, show};
use crate::{Acting, App, Problem, Result};
use bytes::Bytes;
use parvis_domain::{Action, Media, MediaId};
use parvis_media::Focal;
use parvis_store::{media, media_earlier, site};
use serde_json::json;

/// Puts another file in a picture's place, wherever that is used: what is being written, what readers see, what
/// isn't sent yet. What stands on a network stays as it is. What the picture was is kept and can be put back.
/// The same file again changes nothing.
///
/// # Errors
/// `picture-…`, by what is wrong with the file; `not-found`; `denied`.
pub async fn replace(app: &App, who: &Acting, id: MediaId, given: Upload) -> Result<MediaView> {
    app.allowed_here(who, Action::MediaReplace)?;
    let before = show(app, who, id).await?.media;
    let with = With {
        name: last_part(&given.name),
        bytes: given.bytes,
        focal: None,
        earlier: None,
    };
    put(app, who, before, with).await
}

/// Puts back what a picture was.
///
/// # Errors
/// `not-found`: no such picture, or it never had this file; `denied`.
pub async fn put_back(app: &App, who: &Acting, id: MediaId, number: i64) -> Result<MediaView> {
    app.allowed_here(who, Action::MediaReplace)?;
    let view = show(app, who, id).await?;
    let wanted = view.earlier.into_iter().find(|each| each.number == number);
    let wanted = wanted.ok_or(Problem::not_found("media"))?;
    let file = wanted.file.parse().map_err(Problem::internal)?;
    let bytes = app
        .media
        .read(who.place().uuid(), file)
        .await
        .map_err(Problem::internal)?
        .ok_or_else(|| Problem::internal("the file of an earlier picture is gone"))?;
    let with = With {
        name: wanted.name,
        bytes,
        focal: Some((wanted.focal_x, wanted.focal_y)),
        earlier: Some(number),
    };
    put(app, who, view.media, with).await
}

/// What comes into a picture's place.
struct With {
    name: String,
    bytes: Bytes,
    /// The point that a crop keeps, where it is known.
    focal: Option<(u16, u16)>,
    /// Its number, if it was there before.
    earlier: Option<i64>,
}

async fn put(app: &App, who: &Acting, before: Media, with: With) -> Result<MediaView> {
    let (id, place) = (before.id, who.place());
    let after = made(app, who, &before, &with).await?;
    if after.file == before.file {
        return show(app, who, id).await;
    }
    let mut tx = app.begin().await?;
    // Somebody may have said something of it meanwhile, or put yet another one there.
    let was = media::by_id(&mut tx, place, id)
        .await?
        .ok_or(Problem::not_found("media"))?;
    let (alt_en, alt_fr) = (was.alt_en.clone(), was.alt_fr.clone());
    let after = Media {
        alt_en,
        alt_fr,
        ..after
    };
    media_earlier::keep(&mut tx, place, &was, who.user.id, app.now()).await?;
    if let Some(number) = with.earlier {
        media_earlier::forget(&mut tx, place, id, number).await?;
    }
    media_earlier::replace(&mut tx, place, &after).await?;
    site::touch(&mut tx, place, app.now()).await?;
    let detail = json!({ "name": was.name, "before": told(&was), "after": told(&after) });
    app.trace(&mut tx, who, Action::MediaReplace, id.uuid(), detail)
        .await?;
    let mut idle = Vec::new();
    for rendition in &was.renditions {
        if !media::is_file_used(&mut tx, place, &rendition.file).await? {
            idle.push(rendition.file.clone());
        }
    }
    tx.commit().await?;
    remove_files(app, who, &idle).await;
    show(app, who, id).await
}

/// Encodes what readers get, and keeps the files: a row never names one that isn't there.
async fn made(app: &App, who: &Acting, before: &Media, with: &With) -> Result<Media> {
    let place = who.place();
    let kept = with.focal.unwrap_or((before.focal_x, before.focal_y));
    let focal = |(x, y): (u16, u16)| Focal::new(f64::from(x) / 1_000.0, f64::from(y) / 1_000.0);
    let mut made = everything(app, with.bytes.clone(), focal(kept)).await?;
    let mut point = kept;
    if with.focal.is_none() && !alike(before, made.width, made.height) {
        // In a picture of another shape, the point that mattered is somewhere else.
        point = (500, 500);
        made = everything(app, with.bytes.clone(), Focal::CENTRE).await?;
    }
    let file = app
        .media
        .put(place.uuid(), with.bytes.clone(), made.format)
        .await?;
    let mut renditions = Vec::with_capacity(made.renditions.len());
    for (name, encoded) in made.renditions {
        renditions.push(keep(app, place, name, encoded).await?);
    }
    Ok(Media {
        name: with.name.clone(),
        file: file.to_string(),
        bytes: i64::try_from(with.bytes.len()).unwrap_or(i64::MAX),
        width: made.width,
        height: made.height,
        animated: made.animated,
        focal_x: point.0,
        focal_y: point.1,
        renditions,
        ..before.clone()
    })
}

/// What the audit log keeps of a file.
fn told(media: &Media) -> serde_json::Value {
    json!({ "file": media.file, "focal": [media.focal_x, media.focal_y] })
}

/// Whether both have the same shape, within a hundredth.
fn alike(before: &Media, width: u32, height: u32) -> bool {
    let (one, other) = (
        u64::from(before.width) * u64::from(height),
        u64::from(width) * u64::from(before.height),
    );
    one.abs_diff(other) * 100 <= one.max(other)
}
