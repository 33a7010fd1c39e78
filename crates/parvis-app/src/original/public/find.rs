use super::PublicOriginal;
use super::assemble::one;
use crate::{App, Result};
use parvis_domain::{Original, OriginalId, OriginalKind, ShortId, WorkspaceId};
use parvis_store::original::LiveOriginal;
use parvis_store::{original, revision, slug};

/// What stands at an address.
#[derive(Clone, Debug)]
pub enum Found {
    /// This, here.
    Here(Box<PublicOriginal>),
    /// Something, at another address by now: from the root.
    Moved(String),
    /// Something that readers saw, and that was taken away.
    Gone,
    /// Nothing that readers know of.
    Nothing,
}

/// What stands at `/{slug}`.
pub async fn article_by_slug(app: &App, place: WorkspaceId, word: &str) -> Result<Found> {
    let Some(id) = slug::owner(&app.store, place, word).await? else {
        return Ok(Found::Nothing);
    };
    let found = original::by_id(&app.store, place, id).await?;
    let asked = format!("/{word}");
    at_path(app, place, found, &asked).await
}

/// What stands at `/notes/{short id}`. An article whose short word this is has its own address.
pub async fn note_by_short_id(app: &App, place: WorkspaceId, word: &str) -> Result<Found> {
    let Ok(short_id) = word.parse::<ShortId>() else {
        return Ok(Found::Nothing);
    };
    let found = original::by_short_id(&app.store, place, &short_id).await?;
    let notes = found.filter(|found| found.kind == OriginalKind::Note);
    at_path(app, place, notes, &format!("/notes/{word}")).await
}

/// What stands behind `/o/{id}`, which leads on to its address.
pub async fn object(app: &App, place: WorkspaceId, id: OriginalId) -> Result<Found> {
    let found = original::by_id(&app.store, place, id).await?;
    at_path(app, place, found, "").await
}

async fn at_path(app: &App, place: WorkspaceId, found: Option<Original>, asked: &str) -> Result<Found> {
    let Some(original) = found else {
        return Ok(Found::Nothing);
    };
    if !original.is_live() {
        return Ok(if original.was_ever_live() {
            Found::Gone
        } else {
            Found::Nothing
        });
    }
    if let Some(path) = original.path()
        && path != asked
    {
        return Ok(Found::Moved(path));
    }
    let Some(id) = original.published_revision else {
        return Ok(Found::Nothing);
    };
    let Some(revision) = revision::by_id(&app.store, place, id).await? else {
        return Ok(Found::Nothing);
    };
    let live = LiveOriginal {
        original,
        content: revision.content,
    };
    let here = one(app, place, live).await?;
    Ok(here.map_or(Found::Nothing, |here| Found::Here(Box::new(here))))
}
