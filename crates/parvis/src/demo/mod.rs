//! A believable organisation to look at: the lost property office of a town on a river, its articles and its people.
//!
//! Everything is done as people would have done it, by the use cases and under their rulings; only the clock is moved.

mod days;
mod deed;
mod house;
mod inbox;
mod listening;
mod outside;
mod people;
mod pictures;
mod piece;
mod places;
mod spot;
mod story;
mod table;
mod tell;
mod timeline;
mod words;
mod worlds;
mod year;
mod year_words;

pub(crate) use listening::{AFTERWARDS, DURING};
pub(crate) use people::{WORKSPACE, address};
pub(crate) use worlds::Worlds;

use days::Days;
use parvis_app::App;
use parvis_domain::{Dice, MovingClock, Timestamp};
use parvis_store::Store;
use pictures::Pictures;
use std::collections::HashMap;
use std::sync::Arc;
use tell::Desk;

/// Where the town is.
const ZONE: &str = "Europe/Paris";

/// The same instance, with other clocks and other pauses.
pub(crate) struct Instances<'a> {
    /// Where the story is told.
    pub(crate) story: Arc<App>,
    /// The last time one listens in the story, and the first time one plans as for every day.
    pub(crate) end: Arc<App>,
    /// What they share.
    pub(crate) store: Store,
    /// For what is done beside the story, by a clock that stands still.
    pub(crate) aside: &'a dyn Fn(Timestamp) -> anyhow::Result<Arc<App>>,
}

/// Lets everything happen that happened at the office in a year, until `now`, in an instance that nobody has founded yet.
/// `clock` is the one that the story reads; it stands at `now` in the end. `worlds` are the rehearsal networks that it
/// speaks to; in the end they are kept in its store.
pub(crate) async fn build(
    instances: &Instances<'_>,
    clock: &MovingClock,
    dice: &dyn Dice,
    worlds: &Worlds,
    now: Timestamp,
) -> anyhow::Result<()> {
    let app = &instances.story;
    let days = Days::before(now, ZONE.parse()?);
    clock.set(days.ago(440, "09:15")?);
    let people = people::gather(app, dice).await?;
    clock.set(days.ago(437, "10:20")?);
    let house = house::furnish(app, &people).await?;
    let painted = days.ago(433, "14:00")?;
    let pictures = Pictures::begin(
        (instances.aside)(painted)?,
        people.cm.clone(),
        &timeline::pictures(&days)?,
    );
    clock.set(painted);
    let mut desk = Desk {
        app,
        clock,
        days: &days,
        people: &people,
        house: &house,
        pictures,
        worlds,
        originals: HashMap::new(),
        channels: HashMap::new(),
        variants: HashMap::new(),
        publications: HashMap::new(),
        table: table::Table::default(),
        dice,
        heard: None,
        watched: None,
    };
    desk.tell().await?;
    desk.pass(now).await?;
    desk.let_work().await?;
    desk.catch_up(&instances.store, &instances.end).await?;
    desk.pictures.finish().await?;
    desk.keep_worlds().await?;
    clock.set(now);
    Ok(())
}
