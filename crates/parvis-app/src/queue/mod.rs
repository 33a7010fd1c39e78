//! The times of the week at which something may go out on a channel, and what waits for them in order.
//!
//! What waits is a publication like any other, planned for a slot; it is in the queue as long as it is planned for the
//! slot it was given. Every time it gets rests on a ruling, is traced, and reaches the outbox by the road of any plan.

mod add;
mod arrange;
mod lay_out;
mod pause;
mod reorder;
mod show;
mod take_out;

pub use add::add;
pub use arrange::{SlotsInput, arrange};
pub use lay_out::lay_out;
pub use pause::{pause, resume};
pub use reorder::reorder;
pub use show::{QueueView, Waiting, show};
pub use take_out::take_out;

use crate::{Acting, App, Problem, Result};
use parvis_domain::{
    APART, Channel, ChannelId, Original, OriginalState, PlannedTime, Publication, PublicationId, Slot,
    Timestamp, Zone,
};
use parvis_store::queue::{self, Queue};
use parvis_store::{Db, channel, original, publication};

/// Where a channel's slots are read, unless somebody says otherwise: where the workspace plans.
fn usual_zone(who: &Acting) -> Zone {
    who.workspace.zone.parse().unwrap_or(Zone::UTC)
}

/// The channel, if it is there and wasn't left.
async fn open(db: impl Into<Db<'_>>, who: &Acting, id: ChannelId) -> Result<Channel> {
    let found = channel::by_id(db, who.place(), id).await?;
    let channel = found.ok_or(Problem::not_found("channel"))?;
    if channel.disconnected_at.is_some() {
        return Err(Problem::conflict("channel-disconnected").with("name", channel.name));
    }
    Ok(channel)
}

/// What waits, in its order, with the original each comes from.
async fn in_order(
    db: impl Into<Db<'_>>,
    who: &Acting,
    id: ChannelId,
) -> Result<Vec<(Publication, Original)>> {
    let mut db = db.into();
    let mut found = Vec::new();
    for id in queue::waiting(db.again(), who.place(), id).await? {
        let here = publication::by_id(db.again(), who.place(), id).await?;
        let here = here.ok_or_else(|| Problem::internal("what waits in a queue is a publication"))?;
        let of = original::by_id(db.again(), who.place(), here.original_id).await?;
        let of = of.ok_or_else(|| Problem::internal("a publication without its original"))?;
        found.push((here, of));
    }
    Ok(found)
}

/// Before this, what comes from the original would be held: it isn't before readers yet.
fn not_before(original: &Original) -> Option<Timestamp> {
    original
        .planned
        .filter(|_| original.state == OriginalState::Scheduled)
        .map(PlannedTime::instant)
}

/// The slots that the publications given would get, in their order, if they were laid out anew.
async fn laid_out(
    app: &App,
    db: impl Into<Db<'_>>,
    who: &Acting,
    (channel, queue, slots): (ChannelId, &Queue, &[Slot]),
    waiting: &[(Option<PublicationId>, Option<Timestamp>)],
) -> Result<Vec<Option<PlannedTime>>> {
    let now = app.now();
    let taken = queue::taken(db, who.place(), channel, now.minus(APART)).await?;
    let others: Vec<Timestamp> = taken
        .into_iter()
        .filter(|(id, _)| waiting.iter().all(|(ours, _)| *ours != Some(*id)))
        .map(|(_, at)| at)
        .collect();
    let earliest: Vec<Option<Timestamp>> = waiting.iter().map(|(_, earliest)| *earliest).collect();
    let given = parvis_domain::lay_out(slots, queue.zone, now, &others, &earliest, APART);
    Ok(given)
}
