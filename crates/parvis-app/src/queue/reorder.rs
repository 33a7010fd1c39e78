use super::{QueueView, in_order, open, show, usual_zone};
use crate::publication::move_in;
use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, ChannelId, PlannedTime, PublicationId};
use parvis_store::queue;
use serde_json::json;

/// Puts what waits in another order: the times stay, and who goes out at which changes.
///
/// # Errors
/// `queue-moved-on`, with what waits at present, when the ids given aren't exactly those; `queue-paused`; what
/// [`reschedule`](crate::publication::reschedule) refuses; `not-found`; `denied`.
pub async fn reorder(app: &App, who: &Acting, id: ChannelId, order: &[PublicationId]) -> Result<QueueView> {
    app.allowed_here(who, Action::QueueManage)?;
    let ruling = app.allowed_here(who, Action::PublicationSchedule)?;
    let mut tx = app.begin().await?;
    let channel = open(&mut tx, who, id).await?;
    let kept = queue::for_update(&mut tx, who.place(), id, usual_zone(who)).await?;
    if kept.paused_at.is_some() {
        return Err(Problem::conflict("queue-paused").with("name", channel.name));
    }
    let here = in_order(&mut tx, who, id).await?;
    let before: Vec<PublicationId> = here.iter().map(|(publication, _)| publication.id).collect();
    if !same_things(&before, order) {
        let extra = json!({ "waiting": before });
        return Err(Problem::conflict("queue-moved-on").with_extra(extra));
    }
    let times: Vec<PlannedTime> = here.iter().filter_map(|(it, _)| it.planned).collect();
    if times.iter().any(|planned| planned.instant() <= app.now()) {
        // A slot that is past can't be handed on.
        return Err(Problem::conflict("queue-late").with("name", channel.name));
    }
    for ((of, planned), stood) in order.iter().zip(times).zip(&before) {
        if of != stood {
            move_in(app, &mut tx, who, *of, planned, false, &ruling).await?;
            let deed = (app.now(), who.user.id);
            queue::put(&mut tx, who.place(), id, *of, planned, deed).await?;
        }
    }
    let detail = json!({ "channel": channel.name, "before": before, "order": order });
    app.trace(&mut tx, who, Action::QueueManage, id.uuid(), detail)
        .await?;
    tx.commit().await?;
    app.bell.notify_one();
    show(app, who, id).await
}

fn same_things(one: &[PublicationId], other: &[PublicationId]) -> bool {
    let (mut one, mut other) = (one.to_vec(), other.to_vec());
    one.sort_unstable();
    other.sort_unstable();
    one == other
}
