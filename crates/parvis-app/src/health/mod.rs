//! The neglect watch: how each channel is doing, who is told when one is neglected, and what somebody saw there. The
//! rules are in the domain (docs/health.md); here what is known is collected, and what follows is kept.

mod alarm;
mod collect;
mod due;
mod feed;
mod heed;
mod list;
mod look;
mod look_over;
mod outside;
mod pause;
mod set_aside;
mod show;
mod watch;

pub use due::{Due, due};
pub use heed::open;
pub use list::list;
pub use look::{LookInput, look};
pub use look_over::look_over;
pub use outside::look_outside;
pub(crate) use outside::{a_look, seen_of};
pub use pause::{PauseInput, pause, resume};
pub use set_aside::{SetAsideInput, set_aside, take_up};
pub use show::{Shown, show};
pub use watch::run;

pub use parvis_store::health::{Alarm, Change, Said, SetAside, Told};
pub use parvis_store::look::Look;

use jiff::civil::Date;
use parvis_domain::{Timestamp, Zone};

/// The day an instant falls on, where a workspace's clocks are.
pub(crate) fn day(at: Timestamp, zone: &Zone) -> Date {
    at.to_jiff().to_zoned(zone.time_zone()).date()
}

/// A workspace's zone; UTC where it names none that is known.
pub(crate) fn zone(name: &str) -> Zone {
    name.parse().unwrap_or(Zone::UTC)
}
