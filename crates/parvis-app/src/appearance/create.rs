use super::form::Place;
use super::{AppearanceInput, form::Read};
use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, Appearance, AppearanceId, Channel, ChannelId, ChannelStatus, Purpose};
use parvis_store::{StoreError, Tx, appearance, channel};
use serde_json::json;

/// Writes down something that the rest of the house says. A place that isn't there yet is declared on the spot.
///
/// # Errors
/// `invalid`: `empty`, `too-long`, `channel-unknown`, `appearance-not-declared`, `day-unreadable`, `time-unreadable`,
/// `agenda-backwards`, `appearance-too-long`, `zone-unknown`, `address-unreadable`, `original-unknown`,
/// `campaign-unknown`; `denied`.
pub async fn create(app: &App, who: &Acting, input: &AppearanceInput) -> Result<Appearance> {
    app.allowed_here(who, Action::AppearanceManage)?;
    let read = input.checked(app, who).await?;
    let mut tx = app.begin().await?;
    let channel = settle(app, &mut tx, who, &read).await?;
    let made = Appearance {
        id: AppearanceId::next(app.clock.as_ref(), app.dice.as_ref()),
        title: read.title,
        channel,
        when: read.when,
        by_whom: read.by_whom,
        address: read.address,
        note: read.note,
        campaign: input.campaign,
        campaign_name: None,
        original: input.original,
        original_title: None,
        version: 1,
        created_by: who.user.id,
        created_at: app.now(),
        changed_at: app.now(),
    };
    appearance::insert(&mut tx, who.place(), &made)
        .await
        .map_err(not_there)?;
    let detail = json!({ "title": made.title, "day": made.when.first.to_string() });
    app.trace(&mut tx, who, Action::AppearanceManage, made.id.uuid(), detail)
        .await?;
    tx.commit().await?;
    super::show(app, who, made.id).await
}

/// What was there a moment ago has gone meanwhile.
pub(super) fn not_there(error: StoreError) -> Problem {
    match error {
        StoreError::Reference(_) => Problem::field("channel", "channel-unknown"),
        other => other.into(),
    }
}

/// The channel it appears on; a new one is declared with nothing but its name.
pub(super) async fn settle(app: &App, tx: &mut Tx, who: &Acting, read: &Read) -> Result<ChannelId> {
    let name = match &read.place {
        Place::There(id) => return Ok(*id),
        Place::New(name) => name.clone(),
    };
    // Whoever may write an appearance down may say where it is, even if they declare no channel otherwise.
    let made = Channel {
        id: ChannelId::next(app.clock.as_ref(), app.dice.as_ref()),
        name,
        network: None,
        address: None,
        account: None,
        purpose: Purpose::default(),
        status: ChannelStatus::Working,
        status_reason: None,
        status_since: app.now(),
        not_before: None,
        wait_told_at: None,
        version: 1,
        created_at: app.now(),
        created_by: who.user.id,
        disconnected_at: None,
    };
    channel::insert(&mut *tx, who.place(), &made).await?;
    let detail = json!({ "name": made.name, "for": "appearance" });
    app.trace(tx, who, Action::AppearanceManage, made.id.uuid(), detail)
        .await?;
    Ok(made.id)
}
