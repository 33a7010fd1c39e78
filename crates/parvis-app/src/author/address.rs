//! A byline's word in its address, which follows its name: nobody types it.

use crate::category::words_for;
use crate::{App, Result};
use parvis_domain::{AuthorId, WorkspaceId};
use parvis_store::former_slug::{self, Paged};
use parvis_store::{Tx, author, site};
use uuid::Uuid;

/// As many are looked at in one go.
const AT_ONCE: u32 = 100;

/// The first word that the name suggests and that leads to no other byline, and never did.
pub(super) async fn word_for(tx: &mut Tx, place: WorkspaceId, id: AuthorId, name: &str) -> Result<String> {
    let others = author::list(&mut *tx, place).await?;
    let former = former_slug::list(&mut *tx, place, Paged::Author).await?;
    let is_free = |word: &String| {
        others
            .iter()
            .all(|other| other.id == id || other.slug.as_ref() != Some(word))
            && former
                .iter()
                .all(|(other, owner)| other != word || *owner == id.uuid())
    };
    Ok(words_for(name, "author").find(is_free).unwrap_or_default())
}

/// Notes that a byline is called otherwise in its address: the word that it had leads there.
pub(super) async fn moved(
    tx: &mut Tx,
    place: WorkspaceId,
    id: Uuid,
    before: Option<&str>,
    after: Option<&str>,
) -> Result<()> {
    if let (Some(before), Some(after)) = (before, after)
        && before != after
    {
        former_slug::moved(tx, place, Paged::Author, id, (before, after)).await?;
    }
    Ok(())
}

/// Gives bylines from before they had pages a word in their address, in every workspace. For the worker. Gives how
/// many got one.
pub async fn address_all(app: &App) -> Result<usize> {
    let mut done = 0;
    loop {
        let found = author::without_slug(&app.store, AT_ONCE).await?;
        if found.is_empty() {
            return Ok(done);
        }
        for (place, id) in found {
            let mut tx = app.begin().await?;
            if let Some(mut byline) = author::by_id(&mut tx, place, id).await? {
                byline.slug = Some(word_for(&mut tx, place, id, &byline.name).await?);
                author::update(&mut tx, place, &byline).await?;
                site::touch(&mut tx, place, app.now()).await?;
            }
            tx.commit().await?;
            done += 1;
        }
    }
}
