use super::freeze::freeze;
use super::show::{PublicationView, view};
use super::{checked_minutes, keep_move};
use crate::original::PlannedInput;
use crate::outbox::{New, enqueue};
use crate::variant::{same_version, sendable};
use crate::{Acting, App, Problem, Result};
use parvis_domain::{
    Action, Channel, ChannelObstacle, DeliveryKind, Original, PlannedTime, Publication, PublicationId,
    PublicationState as State, RevisionId, Ruling, Variant, VariantId,
};
use parvis_store::{Tx, channel, original, publication, variant};
use serde_json::json;

/// What somebody wants placed.
#[derive(Clone, Debug)]
pub struct Place {
    /// Which variant.
    pub variant: VariantId,
    /// The version of it that was seen; without one, whatever is there is meant.
    pub version: Option<i64>,
    /// How long the piece took, in minutes, if somebody knows.
    pub minutes_spent: Option<u32>,
    /// That the very same stands there already, and is wanted once more.
    pub again: bool,
}

/// Places a variant on its channel now.
///
/// # Errors
/// `variant-moved-on`; `variant-not-ready` with what is wrong; `original-not-before-readers`; `channel-disconnected`,
/// `channel-cut-off`; `publication-open` while another one of it is on its way; `publication-same-again` when
/// the very same stands there and `again` wasn't said; `not-found`; `denied`.
pub async fn place(app: &App, who: &Acting, given: &Place) -> Result<PublicationView> {
    let ruling = app.allowed_here(who, Action::PublicationPlace)?;
    put(app, who, given, None, &ruling).await
}

/// Plans when a variant is placed on its channel. Its words are frozen now.
///
/// # Errors
/// As [`place`], but for an original that isn't live yet; `invalid` with `planned-past` or what
/// [`PlannedInput::read`] refuses.
pub async fn schedule(
    app: &App,
    who: &Acting,
    given: &Place,
    planned: &PlannedInput,
) -> Result<PublicationView> {
    let ruling = app.allowed_here(who, Action::PublicationSchedule)?;
    let planned = to_come(app, who, planned)?;
    put(app, who, given, Some(planned), &ruling).await
}

/// A planned time that isn't past.
pub(super) fn to_come(app: &App, who: &Acting, planned: &PlannedInput) -> Result<PlannedTime> {
    let planned = planned.read(who)?;
    if planned.instant() <= app.now() {
        return Err(Problem::field("planned.local", "planned-past"));
    }
    Ok(planned)
}

async fn put(
    app: &App,
    who: &Acting,
    given: &Place,
    planned: Option<PlannedTime>,
    ruling: &Ruling,
) -> Result<PublicationView> {
    let mut tx = app.begin().await?;
    let publication = put_in(app, &mut tx, who, given, planned, ruling).await?;
    tx.commit().await?;
    app.bell.notify_one();
    view(app, who.place(), publication).await
}

/// As [`place`] and [`schedule`], inside a transaction that has more to write.
pub(crate) async fn put_in(
    app: &App,
    tx: &mut Tx,
    who: &Acting,
    given: &Place,
    planned: Option<PlannedTime>,
    ruling: &Ruling,
) -> Result<Publication> {
    let minutes_spent = checked_minutes(given.minutes_spent)?;
    let found = variant::for_update(&mut *tx, who.place(), given.variant).await?;
    let of = found.ok_or(Problem::not_found("variant"))?;
    same_version(&of, given.version)?;
    let (original, channel) = around(&mut *tx, who, &of).await?;
    if planned.is_none() && !original.is_live() {
        return Err(Problem::conflict("original-not-before-readers"));
    }
    open_channel(&channel)?;
    let sent = sendable(app, &mut *tx, who, &of, &original, &channel).await?;
    let (revision_id, parts) = freeze(app, &mut *tx, who, &of, sent).await?;
    not_on_its_way(&mut *tx, who, &of, revision_id, given.again).await?;

    let now = app.now();
    let mut publication = Publication {
        id: PublicationId::next(app.clock.as_ref(), app.dice.as_ref()),
        original_id: of.original_id,
        variant_id: of.id,
        revision_id,
        parts,
        channel_id: of.channel_id,
        state: Publication::first_state(ruling.outcome),
        state_since: now,
        reason: None,
        planned,
        due_at: planned.map_or(now, PlannedTime::instant),
        ruling_id: app.keep_ruling(&mut *tx, who, ruling).await?,
        minutes_spent,
        remote: None,
        published_at: None,
        delivery_id: None,
        withdrawal_id: None,
        correction_id: None,
        replaces_id: None,
        created_at: now,
        created_by: who.user.id,
    };
    if planned.is_none() && channel.is_declared() {
        publication.hand_over(now)?;
    }
    publication::insert(&mut *tx, who.place(), &publication).await?;
    if publication.state == State::Scheduled {
        send_when_due(app, &mut *tx, who, &mut publication).await?;
    }
    keep_move(&mut *tx, who.place(), &publication, Some(who.user.id)).await?;
    let detail = json!({
        "channel": channel.name,
        "original": of.original_id,
        "planned": planned,
        "state": publication.state,
    });
    app.trace(tx, who, ruling.action, publication.id.uuid(), detail)
        .await?;
    Ok(publication)
}

/// What a variant stands between.
pub(super) async fn around(tx: &mut Tx, who: &Acting, of: &Variant) -> Result<(Original, Channel)> {
    let original = original::by_id(&mut *tx, who.place(), of.original_id).await?;
    let channel = channel::by_id(tx, who.place(), of.channel_id).await?;
    let missing = || Problem::internal("a variant without its original or its channel");
    Ok((original.ok_or_else(missing)?, channel.ok_or_else(missing)?))
}

/// A place that nothing can be sent to is said at once, not when the time has come.
pub(super) fn open_channel(channel: &Channel) -> Result<()> {
    let code = match channel.obstacle() {
        None => return Ok(()),
        Some(ChannelObstacle::Disconnected) => "channel-disconnected",
        Some(ChannelObstacle::CutOff) => "channel-cut-off",
    };
    Err(Problem::conflict(code).with("name", channel.name.as_str()))
}

/// Nothing goes out twice because somebody clicked twice.
async fn not_on_its_way(
    tx: &mut Tx,
    who: &Acting,
    of: &Variant,
    revision: RevisionId,
    again: bool,
) -> Result<()> {
    let others = publication::of_variant(&mut *tx, who.place(), of.original_id, of.id).await?;
    for other in others {
        let code = match other.state {
            State::Published if other.revision_id == revision && !again => "publication-same-again",
            // The first parts of a thread stand there: it is continued or withdrawn, not begun again beside itself.
            State::Failed if other.remote.is_some() => "publication-open",
            State::Published | State::Failed | State::Cancelled | State::Withdrawn => continue,
            _ => "publication-open",
        };
        let extra = json!({ "publication": other.id, "state": other.state });
        return Err(Problem::conflict(code).with_extra(extra));
    }
    Ok(())
}

/// Writes the delivery that places it, with the transaction of its cause in hand.
pub(super) async fn send_when_due(
    app: &App,
    tx: &mut Tx,
    who: &Acting,
    publication: &mut Publication,
) -> Result<()> {
    let new = New {
        kind: DeliveryKind::Publish,
        subject: publication.id.uuid(),
        channel: publication.channel_id,
        payload: "{}",
        run_at: publication.due_at,
    };
    publication.delivery_id = Some(enqueue(app, tx, who.place(), &new).await?);
    Ok(())
}
