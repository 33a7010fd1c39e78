//! What goes out when: where two things crowd one another, and where nothing goes out for too long.

mod collision;
mod silence;
mod slot;

pub use collision::{Collision, Outing, Venue, collisions};
pub use silence::{Silence, silences};
pub use slot::{BadSlot, MOST_SLOTS, Slot, lay_out, suggested_slots, too_close};

use std::time::Duration;

/// Two things on one place closer than this crowd one another: 15 minutes. Our own measure, and the same for slots
/// of one channel.
pub const APART: Duration = Duration::from_mins(15);
