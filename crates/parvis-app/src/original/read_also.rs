//! What somebody recommends under an original.

use super::{Opened, open};
use crate::{Acting, App, Checked, Fault, Problem, Result};
use parvis_domain::{Action, OriginalId, OriginalState};
use parvis_store::{StoreError, original, read_also, site, working_copy};
use serde_json::json;

/// As many can be picked: a list that is longer recommends nothing.
pub const PICKED_MOST: usize = 6;

/// Something that was picked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picked {
    /// Which.
    pub id: OriginalId,
    /// Its title as it is being written; for a note, how it begins.
    pub title: String,
    /// Readers are shown it while it is live.
    pub state: OriginalState,
}

/// What was picked for an original, in its order.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn picked(app: &App, who: &Acting, id: OriginalId) -> Result<Vec<Picked>> {
    app.allowed_here(who, Action::OriginalRead)?;
    let place = who.place();
    if original::by_id(&app.store, place, id).await?.is_none() {
        return Err(Problem::not_found("original"));
    }
    let mut found = Vec::new();
    for other in read_also::of_original(&app.store, place, id).await? {
        let copy = working_copy::of_original(&app.store, place, other).await?;
        let original = original::by_id(&app.store, place, other).await?;
        if let (Some(copy), Some(original)) = (copy, original) {
            let title = if copy.content.title.is_empty() {
                let plain = parvis_text::markdown::plain(&copy.content.body).unwrap_or_default();
                parvis_text::excerpt(&plain, 70)
            } else {
                copy.content.title
            };
            found.push(Picked {
                id: other,
                title,
                state: original.state,
            });
        }
    }
    Ok(found)
}

/// Says anew what is recommended under an original. On a live one readers see it at once.
///
/// # Errors
/// `original-trashed`; `invalid` on `originals`: `read-also-too-many`, `read-also-itself` for the original or a
/// translation of it, `read-also-unknown`; `not-found`; `denied`.
pub async fn pick(app: &App, who: &Acting, id: OriginalId, others: Vec<OriginalId>) -> Result<Vec<Picked>> {
    let place = who.place();
    let mut tx = app.begin().await?;
    let Opened { original, .. } = open(&mut tx, who, id).await?;
    app.allowed(who, Action::OriginalEdit, &who.context_of(&original))?;
    original.not_trashed()?;
    let mut wanted: Vec<OriginalId> = Vec::new();
    for other in others {
        if !wanted.contains(&other) {
            wanted.push(other);
        }
    }
    let mut checked = Checked::new();
    if wanted.len() > PICKED_MOST {
        checked.fault(
            Fault::new("originals", "read-also-too-many")
                .with("most", PICKED_MOST)
                .with("measured", wanted.len()),
        );
    }
    let group = original::of_group(&mut tx, place, original.translation_group).await?;
    if wanted
        .iter()
        .any(|other| group.iter().any(|own| own.id == *other))
    {
        checked.fault(Fault::new("originals", "read-also-itself"));
    }
    checked.done()?;
    let before = read_also::of_original(&mut tx, place, id).await?;
    if before != wanted {
        read_also::set(&mut tx, place, id, &wanted)
            .await
            .map_err(|error| match error {
                StoreError::Reference(_) => Problem::field("originals", "read-also-unknown"),
                other => other.into(),
            })?;
        if original.is_live() {
            site::touch(&mut tx, place, app.now()).await?;
        }
        let detail = json!({ "read_also": { "before": before, "after": wanted } });
        app.trace(&mut tx, who, Action::OriginalEdit, id.uuid(), detail)
            .await?;
    }
    tx.commit().await?;
    picked(app, who, id).await
}
