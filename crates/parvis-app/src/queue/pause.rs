use super::lay_out::move_all;
use super::{QueueView, in_order, open, show, usual_zone};
use crate::publication::{cancel_delivery, keep_move, locked};
use crate::{Acting, App, Result};
use parvis_domain::{Action, ChannelId, PublicationHold, PublicationState};
use parvis_store::queue;
use serde_json::json;

/// Pauses a queue: what waits in it is held, and nothing is added. What was planned by hand goes out as planned. Asking
/// twice is no fault.
///
/// # Errors
/// `channel-disconnected`; `not-found`; `denied`.
pub async fn pause(app: &App, who: &Acting, id: ChannelId) -> Result<QueueView> {
    app.allowed_here(who, Action::QueueManage)?;
    let mut tx = app.begin().await?;
    let channel = open(&mut tx, who, id).await?;
    let mut kept = queue::for_update(&mut tx, who.place(), id, usual_zone(who)).await?;
    if kept.paused_at.is_none() {
        let now = app.now();
        let mut held = 0;
        for (waiting, _) in in_order(&mut tx, who, id).await? {
            let (mut publication, delivery) = locked(&mut tx, who.place(), waiting.id).await?;
            // The worker may have been faster, and what waits for a yes goes nowhere by itself.
            if publication.state != PublicationState::Scheduled {
                continue;
            }
            publication.hold(PublicationHold::QueuePaused, now)?;
            cancel_delivery(app, &mut tx, delivery).await?;
            keep_move(&mut tx, who.place(), &publication, Some(who.user.id)).await?;
            held += 1;
        }
        kept.paused_at = Some(now);
        queue::update(&mut tx, who.place(), id, &kept).await?;
        let detail = json!({ "channel": channel.name, "paused": true, "held": held });
        app.trace(&mut tx, who, Action::QueueManage, id.uuid(), detail)
            .await?;
        tx.commit().await?;
    }
    show(app, who, id).await
}

/// Lets a queue go on: what waits in it takes the next free slots, in its order. Asking twice is no fault.
///
/// # Errors
/// `queue-without-slots`, `queue-full`; what [`reschedule`](crate::publication::reschedule) refuses;
/// `channel-disconnected`; `not-found`; `denied`.
pub async fn resume(app: &App, who: &Acting, id: ChannelId) -> Result<QueueView> {
    app.allowed_here(who, Action::QueueManage)?;
    let ruling = app.allowed_here(who, Action::PublicationSchedule)?;
    let mut tx = app.begin().await?;
    let channel = open(&mut tx, who, id).await?;
    let mut kept = queue::for_update(&mut tx, who.place(), id, usual_zone(who)).await?;
    if kept.paused_at.take().is_some() {
        queue::update(&mut tx, who.place(), id, &kept).await?;
        let moved = move_all(app, &mut tx, who, &channel, &kept, &ruling).await?;
        let detail = json!({ "channel": channel.name, "paused": false, "laid_out": moved });
        app.trace(&mut tx, who, Action::QueueManage, id.uuid(), detail)
            .await?;
        tx.commit().await?;
        app.bell.notify_one();
    }
    show(app, who, id).await
}
