use super::VariantInput;
use super::show::{VariantView, view};
use crate::original::{Opened, open};
use crate::revision::ensure;
use crate::{Acting, App, Problem, Result};
use parvis_domain::{
    Action, ChannelId, ChannelObstacle, OriginalId, RevisionId, RevisionReason, Variant, VariantId,
};
use parvis_store::{StoreError, Tx, channel, variant};
use serde_json::json;

/// What a variant is made of.
#[derive(Clone, Debug)]
pub struct CreateInput {
    /// From which original.
    pub original: OriginalId,
    /// For which channel.
    pub channel: ChannelId,
    /// What it says.
    pub content: VariantInput,
}

/// Begins a variant of an original for a channel: one for each.
///
/// # Errors
/// `not-found`; `original-trashed`; `channel-disconnected`; `variant-taken` with the variant there is; `invalid`;
/// `denied`.
pub async fn create(app: &App, who: &Acting, input: &CreateInput) -> Result<VariantView> {
    app.allowed_here(who, Action::VariantEdit)?;

    let mut tx = app.begin().await?;
    let mut opened = open(&mut tx, who, input.original).await?;
    opened.original.not_trashed()?;
    let content = input.content.checked(&opened.original.language)?;
    let channel = channel::by_id(&mut tx, who.place(), input.channel).await?;
    let channel = channel.ok_or(Problem::not_found("channel"))?;
    crate::home::not_home(&mut tx, who.place(), channel.id).await?;
    if channel.obstacle() == Some(ChannelObstacle::Disconnected) {
        return Err(Problem::conflict("channel-disconnected").with("name", channel.name.as_str()));
    }
    let siblings = variant::of_original(&mut tx, who.place(), input.original).await?;
    if let Some(there) = siblings.iter().find(|other| other.channel_id == input.channel) {
        return Err(taken().with_extra(json!({ "variant": there.id })));
    }
    let made_from = present_revision(app, &mut tx, who, &mut opened).await?;
    let variant = Variant {
        id: VariantId::next(app.clock.as_ref(), app.dice.as_ref()),
        original_id: input.original,
        channel_id: input.channel,
        content,
        made_from: Some(made_from),
        version: 1,
        created_at: app.now(),
        updated_at: app.now(),
        updated_by: who.user.id,
    };
    variant::insert(&mut tx, who.place(), &variant)
        .await
        .map_err(|error| match error {
            StoreError::Taken(_) => taken(),
            other => other.into(),
        })?;
    let detail = json!({ "original": input.original, "channel": channel.name });
    app.trace(&mut tx, who, Action::VariantEdit, variant.id.uuid(), detail)
        .await?;
    tx.commit().await?;
    view(app, who, variant).await
}

fn taken() -> Problem {
    Problem::conflict("variant-taken")
}

/// What a variant is made from now: what readers see, or as long as they see nothing, the words as they are written
/// at present, which are kept for it. When those very words are published, the variant isn't stale.
pub(super) async fn present_revision(
    app: &App,
    tx: &mut Tx,
    who: &Acting,
    opened: &mut Opened,
) -> Result<RevisionId> {
    if let Some(published) = opened.original.published_revision {
        return Ok(published);
    }
    let (reason, at) = (RevisionReason::Rested, app.now());
    let (kept, _) = ensure(app, tx, who.place(), &mut opened.copy, reason, at).await?;
    Ok(kept)
}
