use super::{in_order, laid_out, not_before, usual_zone};
use crate::publication::{PublicationView, show as show_publication};
use crate::{Acting, App, Problem, Result};
use parvis_domain::{Action, ChannelId, PlannedTime, Slot, suggested_slots};
use parvis_policy::Context;
use parvis_store::queue::Queue;
use parvis_store::{channel, queue};

/// A channel's slots and what waits for them.
#[derive(Clone, Debug)]
pub struct QueueView {
    /// Its zone, whether it is paused, and the version of its slots.
    pub queue: Queue,
    /// From Monday on.
    pub slots: Vec<Slot>,
    /// Slots that would keep the channel's rhythm; none where it has none.
    pub suggested: Vec<Slot>,
    /// What waits, what goes out first first.
    pub waiting: Vec<Waiting>,
    /// The slot that the next one added would take.
    pub next_free: Option<PlannedTime>,
    /// Whether whoever looks may change the slots.
    pub may_arrange: bool,
    /// Whether they may order and pause it.
    pub may_manage: bool,
}

/// Something that waits in a queue.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// Itself.
    pub publication: PublicationView,
    /// Whether it stands on a slot of the present ones.
    pub on_slot: bool,
    /// Where it would stand if the queue were laid out anew; none when there is no slot for it.
    pub would_be: Option<PlannedTime>,
}

/// A channel's queue.
///
/// # Errors
/// `not-found`; `denied`.
pub async fn show(app: &App, who: &Acting, id: ChannelId) -> Result<QueueView> {
    app.allowed_here(who, Action::QueueRead)?;
    let store = &app.store;
    let found = channel::by_id(store, who.place(), id).await?;
    let channel = found.ok_or(Problem::not_found("channel"))?;
    let kept = queue::of_channel(store, who.place(), id).await?;
    let kept = kept.unwrap_or(Queue {
        zone: usual_zone(who),
        paused_at: None,
        version: 0,
    });
    let slots = queue::slots(store, who.place(), id).await?;
    let here = in_order(store, who, id).await?;
    let asking: Vec<_> = here
        .iter()
        .map(|(publication, original)| (Some(publication.id), not_before(original)))
        .collect();
    let would_be = laid_out(app, store, who, (id, &kept, &slots), &asking).await?;
    // The next one stands beside those that are there, not in their place.
    let next_free = laid_out(app, store, who, (id, &kept, &slots), &[(None, None)]).await?;

    let mut waiting = Vec::with_capacity(here.len());
    for ((publication, _), would_be) in here.into_iter().zip(would_be) {
        let on_slot = publication.planned.is_some_and(|planned| {
            planned.zone() == kept.zone && slots.iter().any(|slot| slot.is_at(planned.local()))
        });
        waiting.push(Waiting {
            publication: show_publication(app, who, publication.id).await?,
            on_slot,
            would_be,
        });
    }
    let may = |action| app.would_allow(who, action, &Context::WHOLE).is_allowed();
    Ok(QueueView {
        suggested: channel.purpose.rhythm.map(suggested_slots).unwrap_or_default(),
        next_free: next_free.into_iter().next().flatten(),
        queue: kept,
        slots,
        waiting,
        may_arrange: may(Action::QueueArrange),
        may_manage: may(Action::QueueManage),
    })
}
