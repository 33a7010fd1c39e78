//! A believable organisation to look at: the lost property office of a town on a river, its articles and its people.
//!
//! Everything is done as people would have done it, by the use cases and under their rulings; only the clock is moved.

mod days;
mod house;
mod inbox;
mod outside;
mod people;
mod pictures;
mod piece;
mod story;
mod tell;
mod words;

pub(crate) use people::{WORKSPACE, address};

use days::Days;
use parvis_app::App;
use parvis_app::rehearsal::StoreWorld;
use parvis_domain::{Dice, MovingClock, Timestamp};
use std::collections::HashMap;
use std::sync::Arc;
use tell::Desk;

/// Where the town is.
const ZONE: &str = "Europe/Paris";

/// Lets everything happen that happened at the office until `now`, in an instance that nobody has founded yet. `clock`
/// is the one that `app` reads; it stands at `now` in the end. `world` is the rehearsal network that `app` speaks to.
pub(crate) async fn build(
    app: &Arc<App>,
    clock: &MovingClock,
    dice: &dyn Dice,
    world: &StoreWorld,
    now: Timestamp,
) -> anyhow::Result<()> {
    let days = Days::before(now, ZONE.parse()?);
    clock.set(days.back(32, "09:15")?);
    let people = people::gather(app, dice).await?;
    clock.set(days.back(31, "10:20")?);
    let house = house::furnish(app, &people).await?;
    clock.set(days.back(30, "14:00")?);
    let pictures = pictures::hang(app, &people).await?;
    let mut desk = Desk {
        app,
        clock,
        days: &days,
        people: &people,
        house: &house,
        pictures: &pictures,
        world,
        originals: HashMap::new(),
        channels: HashMap::new(),
        variants: HashMap::new(),
        publications: HashMap::new(),
    };
    desk.tell().await?;
    clock.set(now);
    Ok(())
}
