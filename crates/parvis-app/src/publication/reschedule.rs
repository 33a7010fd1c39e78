use super::freeze::freeze;
use super::place::{around, open_channel, send_when_due, to_come};
use super::show::{PublicationView, view};
use super::{cancel_delivery, keep_move, locked};
use crate::original::PlannedInput;
use crate::variant::sendable;
use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, PlannedTime, Publication, PublicationId, PublicationState as State, Ruling};
use parvis_store::{Tx, delivery, variant};
use serde_json::json;

/// What is to be different.
#[derive(Clone, Debug, Default)]
pub struct Reschedule {
    /// Another time.
    pub planned: PlannedInput,
    /// Whether the variant's present text takes the place of what was frozen.
    pub with_present_text: bool,
}

/// Plans a publication anew: another time, and if wanted the variant's present text. It rests on a new ruling.
///
/// # Errors
/// `publication-state`; `invalid` with `planned-past` or what [`PlannedInput::read`] refuses; `variant-not-ready`;
/// `channel-disconnected`, `channel-cut-off`; `not-found`; `denied`.
pub async fn reschedule(
    app: &App,
    who: &Acting,
    id: PublicationId,
    given: &Reschedule,
) -> Result<PublicationView> {
    let ruling = app.allowed_here(who, Action::PublicationSchedule)?;
    let planned = to_come(app, who, &given.planned)?;

    let mut tx = app.begin().await?;
    let publication = move_in(app, &mut tx, who, id, planned, given.with_present_text, &ruling).await?;
    tx.commit().await?;
    view(app, who.place(), publication).await
}

/// As [`reschedule`], inside a transaction that has more to write.
pub(crate) async fn move_in(
    app: &App,
    tx: &mut Tx,
    who: &Acting,
    id: PublicationId,
    planned: PlannedTime,
    with_present_text: bool,
    ruling: &Ruling,
) -> Result<Publication> {
    let (mut publication, delivery) = locked(&mut *tx, who.place(), id).await?;
    let before = publication.planned;
    let ruling_id = app.keep_ruling(&mut *tx, who, ruling).await?;
    publication.reschedule(Some(planned), (ruling.outcome, ruling_id), app.now())?;
    let of = variant::by_id(&mut *tx, who.place(), publication.variant_id).await?;
    let of = of.ok_or_else(|| Problem::internal("a publication without its variant"))?;
    let (original, channel) = around(&mut *tx, who, &of).await?;
    open_channel(&channel)?;
    if with_present_text {
        let sent = sendable(app, &mut *tx, who, &of, &original, &channel).await?;
        let frozen = freeze(app, &mut *tx, who, &of, sent).await?;
        publication.refreeze(frozen, ruling_id)?;
    }
    match delivery {
        _ if publication.state == State::AwaitingApproval => {
            cancel_delivery(app, &mut *tx, delivery).await?;
        }
        Some(mut delivery) => {
            delivery.revive(publication.due_at)?;
            delivery::update(&mut *tx, &delivery).await?;
        }
        None => send_when_due(app, &mut *tx, who, &mut publication).await?,
    }
    keep_move(&mut *tx, who.place(), &publication, Some(who.user.id)).await?;
    let detail = json!({
        "before": before,
        "planned": planned,
        "with_present_text": with_present_text,
    });
    app.trace(&mut *tx, who, Action::PublicationSchedule, id.uuid(), detail)
        .await?;
    Ok(publication)
}
