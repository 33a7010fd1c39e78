use super::make::{card, keep};
use super::{MediaView, show};
use crate::{Acting, App, Checked, Fault, Problem, Result};
use parvis_domain::{Action, Content, Media, MediaId, Rendition};
use parvis_media::Focal;
use parvis_policy::Context;
use parvis_store::{media, site};
use serde_json::json;

/// What somebody says of a picture.
#[derive(Clone, Debug)]
pub struct MediaInput {
    /// What the file is called: 1 to 120 characters.
    pub name: String,
    /// What it shows, in English: at most 1,000 characters; empty is unsaid.
    pub alt_en: String,
    /// What it shows, in French: at most 1,000 characters; empty is unsaid.
    pub alt_fr: String,
    /// The point that a crop keeps, in thousandths from the left: 0 to 1000.
    pub focal_x: u16,
    /// The point that a crop keeps, in thousandths from the top: 0 to 1000.
    pub focal_y: u16,
}

/// Says anew what a picture shows, and what a crop of it keeps.
///
/// # Errors
/// `invalid`: `empty`, `too-long`, `control-characters`, `focal-outside`; `not-found`; `denied`.
pub async fn update(app: &App, who: &Acting, id: MediaId, input: MediaInput) -> Result<MediaView> {
    let before = show(app, who, id).await?.media;
    let own = Context::thing(before.created_by == who.user.id, false);
    app.allowed(who, Action::MediaEdit, &own)?;
    let after = checked(&before, &input)?;
    // The new card is encoded before the transaction: nobody waits for it.
    let moved = (before.focal_x, before.focal_y) != (after.focal_x, after.focal_y);
    let recut = if moved {
        Some(recut(app, who, &after).await?)
    } else {
        None
    };

    let mut tx = app.begin().await?;
    if !media::update(&mut tx, who.place(), &after).await? {
        return Err(Problem::not_found("media"));
    }
    if let Some(card) = &recut {
        media::put_rendition(&mut tx, who.place(), id, card).await?;
    }
    site::touch(&mut tx, who.place(), app.now()).await?;
    let detail = json!({ "before": said(&before), "after": said(&after) });
    app.trace(&mut tx, who, Action::MediaEdit, id.uuid(), detail)
        .await?;
    tx.commit().await?;
    show(app, who, id).await
}

fn checked(before: &Media, input: &MediaInput) -> Result<Media> {
    let mut checked = Checked::new();
    let name = checked.line("name", &input.name, 120);
    let alt_en = checked.optional_line("alt_en", &input.alt_en, Content::ALT_MOST);
    let alt_fr = checked.optional_line("alt_fr", &input.alt_fr, Content::ALT_MOST);
    for (field, value) in [("focal_x", input.focal_x), ("focal_y", input.focal_y)] {
        if value > 1_000 {
            checked.fault(Fault::new(field, "focal-outside"));
        }
    }
    checked.done()?;
    Ok(Media {
        name,
        alt_en,
        alt_fr,
        focal_x: input.focal_x,
        focal_y: input.focal_y,
        ..before.clone()
    })
}

async fn recut(app: &App, who: &Acting, media: &Media) -> Result<Rendition> {
    let gone = || Problem::internal("the file of a picture is gone");
    let name = media.file.parse().map_err(Problem::internal)?;
    let bytes = app
        .media
        .read(who.place().uuid(), name)
        .await
        .map_err(Problem::internal)?
        .ok_or_else(gone)?;
    let focal = Focal::new(
        f64::from(media.focal_x) / 1_000.0,
        f64::from(media.focal_y) / 1_000.0,
    );
    let encoded = card(app, bytes, focal).await?;
    keep(app, who.place(), Rendition::CARD.to_owned(), encoded).await
}

fn said(media: &Media) -> serde_json::Value {
    json!({
        "name": media.name, "alt_en": media.alt_en, "alt_fr": media.alt_fr,
        "focal": [media.focal_x, media.focal_y],
    })
}
