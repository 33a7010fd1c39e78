use super::{QueueView, in_order, laid_out, not_before, open, show, usual_zone};
use crate::publication::move_in;
use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, Channel, ChannelId, Ruling};
use parvis_store::Tx;
use parvis_store::queue::{self, Queue};
use serde_json::json;

/// Gives everything that waits, in its order, the next free slots: after the slots were changed, or to close up after
/// something was taken out. [`show`](super::show) says beforehand what would stand where.
///
/// # Errors
/// `queue-without-slots`; `queue-paused`; `queue-full`; what [`reschedule`](crate::publication::reschedule) refuses;
/// `not-found`; `denied`.
pub async fn lay_out(app: &App, who: &Acting, id: ChannelId) -> Result<QueueView> {
    app.allowed_here(who, Action::QueueManage)?;
    let ruling = app.allowed_here(who, Action::PublicationSchedule)?;
    let mut tx = app.begin().await?;
    let channel = open(&mut tx, who, id).await?;
    let kept = queue::for_update(&mut tx, who.place(), id, usual_zone(who)).await?;
    if kept.paused_at.is_some() {
        return Err(Problem::conflict("queue-paused").with("name", channel.name));
    }
    let moved = move_all(app, &mut tx, who, &channel, &kept, &ruling).await?;
    let detail = json!({ "channel": channel.name, "laid_out": moved });
    app.trace(&mut tx, who, Action::QueueManage, id.uuid(), detail)
        .await?;
    tx.commit().await?;
    app.bell.notify_one();
    show(app, who, id).await
}

/// Moves what waits to where it would stand. Gives how many moved.
pub(super) async fn move_all(
    app: &App,
    tx: &mut Tx,
    who: &Acting,
    channel: &Channel,
    kept: &Queue,
    ruling: &Ruling,
) -> Result<usize> {
    let slots = queue::slots(&mut *tx, who.place(), channel.id).await?;
    let here = in_order(&mut *tx, who, channel.id).await?;
    if slots.is_empty() && !here.is_empty() {
        return Err(Problem::conflict("queue-without-slots").with("name", channel.name.as_str()));
    }
    let asking: Vec<_> = here
        .iter()
        .map(|(publication, original)| (Some(publication.id), not_before(original)))
        .collect();
    let given = laid_out(app, &mut *tx, who, (channel.id, kept, &slots), &asking).await?;
    let mut moved = 0;
    for ((publication, _), planned) in here.into_iter().zip(given) {
        let full = || Problem::conflict("queue-full").with("name", channel.name.as_str());
        let planned = planned.ok_or_else(full)?;
        let waits = publication.state != parvis_domain::PublicationState::Held;
        if publication.planned == Some(planned) && waits {
            continue;
        }
        move_in(app, &mut *tx, who, publication.id, planned, false, ruling).await?;
        let deed = (app.now(), who.user.id);
        queue::put(&mut *tx, who.place(), channel.id, publication.id, planned, deed).await?;
        moved += 1;
    }
    Ok(moved)
}
