use super::{laid_out, not_before, open, usual_zone};
use crate::publication::{Place, PublicationView, put_in, show};
use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, ChannelId};
use parvis_store::{original, queue, variant};

/// Places a variant in the next free slot of its channel: after everything that waits there, where that is earliest, and
/// not before its original is live.
///
/// # Errors
/// `queue-without-slots`; `queue-paused`; `queue-full` when no slot is free for more than a year; what
/// [`schedule`](crate::publication::schedule) refuses; `not-found`, for a variant of another channel too; `denied`.
pub async fn add(app: &App, who: &Acting, id: ChannelId, given: &Place) -> Result<PublicationView> {
    let ruling = app.allowed_here(who, Action::PublicationSchedule)?;
    let mut tx = app.begin().await?;
    let channel = open(&mut tx, who, id).await?;
    let kept = queue::for_update(&mut tx, who.place(), id, usual_zone(who)).await?;
    let slots = queue::slots(&mut tx, who.place(), id).await?;
    if slots.is_empty() {
        return Err(Problem::conflict("queue-without-slots").with("name", channel.name));
    }
    if kept.paused_at.is_some() {
        return Err(Problem::conflict("queue-paused").with("name", channel.name));
    }
    let of = variant::by_id(&mut tx, who.place(), given.variant).await?;
    let of = of
        .filter(|variant| variant.channel_id == id)
        .ok_or(Problem::not_found("variant"))?;
    let original = original::by_id(&mut tx, who.place(), of.original_id).await?;
    let earliest = original.as_ref().and_then(not_before);
    let free = laid_out(app, &mut tx, who, (id, &kept, &slots), &[(None, earliest)]).await?;
    let full = || Problem::conflict("queue-full").with("name", channel.name.as_str());
    let planned = free.into_iter().next().flatten().ok_or_else(full)?;
    let publication = put_in(app, &mut tx, who, given, Some(planned), &ruling).await?;
    let deed = (app.now(), who.user.id);
    queue::put(&mut tx, who.place(), id, publication.id, planned, deed).await?;
    tx.commit().await?;
    app.bell.notify_one();
    show(app, who, publication.id).await
}
