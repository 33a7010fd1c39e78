use super::create::present_revision;
use super::show::{VariantView, view};
use super::{VariantInput, moved_on};
use crate::original::open;
use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, VariantId};
use parvis_store::variant;
use serde_json::json;

/// What is to be kept.
#[derive(Clone, Debug)]
pub struct SaveInput {
    /// The version it goes on from.
    pub version: i64,
    /// What it says.
    pub content: VariantInput,
    /// That it goes with what the original says now: it isn't stale any more.
    pub up_to_date: bool,
}

/// Saves a variant. What was frozen for a publication stays as it is.
///
/// # Errors
/// `variant-moved-on` with both texts in `extra`, when somebody else saved meanwhile; `invalid`; `not-found`; `denied`.
pub async fn save(app: &App, who: &Acting, id: VariantId, input: &SaveInput) -> Result<VariantView> {
    app.allowed_here(who, Action::VariantEdit)?;
    let seen = variant::by_id(&app.store, who.place(), id).await?;
    let seen = seen.ok_or(Problem::not_found("variant"))?;

    let mut tx = app.begin().await?;
    let mut opened = open(&mut tx, who, seen.original_id).await?;
    let content = input.content.checked(&opened.original.language)?;
    let found = variant::for_update(&mut tx, who.place(), id).await?;
    let mut variant = found.ok_or(Problem::not_found("variant"))?;
    let made_from = if input.up_to_date {
        Some(present_revision(app, &mut tx, who, &mut opened).await?)
    } else {
        variant.made_from
    };
    if variant.content == content && variant.made_from == made_from {
        return view(app, who, variant).await;
    }
    if variant.version != input.version {
        return Err(moved_on(&variant, Some(&content)));
    }
    variant.content = content;
    variant.made_from = made_from;
    variant.version += 1;
    variant.updated_at = app.now();
    variant.updated_by = who.user.id;
    variant::update(&mut tx, who.place(), &variant).await?;
    let detail = json!({ "version": variant.version, "up_to_date": input.up_to_date });
    app.trace(&mut tx, who, Action::VariantEdit, id.uuid(), detail)
        .await?;
    tx.commit().await?;
    view(app, who, variant).await
}
