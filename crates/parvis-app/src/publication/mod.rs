//! What is placed on channels: at once or at a time, by the worker or by hand; and everything that may become of it.

mod cancel;
mod confirm_by_hand;
mod correct;
mod correcting;
mod freeze;
mod keep;
mod list;
mod minutes;
mod parts;
mod place;
mod receipt;
mod recompute_planned;
mod release;
mod reschedule;
mod retry;
mod sending;
mod settle;
mod show;
mod withdraw;
mod withdrawing;

pub use cancel::cancel;
pub use confirm_by_hand::confirm_by_hand;
pub use correct::{Correct, Correction, Way, correct, correction};
pub use list::{PublicationQuery, list};
pub use minutes::record_minutes;
pub use place::{Place, place, schedule};
pub use receipt::{DeliveryStory, Receipt, receipt};
pub use recompute_planned::recompute_planned;
pub use release::release;
pub use reschedule::{Reschedule, reschedule};
pub use retry::retry;
pub use settle::{Settlement, settle};
pub use show::{PublicationView, show};
pub use withdraw::withdraw;

pub(crate) use correcting::{consider_correcting, heard_of_correcting};
pub(crate) use keep::{cancel_delivery, keep_move, locked};
pub(crate) use parts::heard_of_part;
pub(crate) use place::put_in;
pub(crate) use reschedule::move_in;
pub(crate) use sending::{consider_sending, found_absent, heard_of_sending};
pub(crate) use withdrawing::{consider_withdrawing, heard_of_withdrawing};

use crate::{Problem, Result};
use parvis_domain::{PublicationState, WrongDeliveryMove, WrongMove};

impl From<WrongMove> for Problem {
    /// What was asked can't be done where the publication stands; somebody, or the worker, may have been faster.
    fn from(wrong: WrongMove) -> Self {
        Self::conflict("publication-state")
            .with("state", wrong.from.as_str())
            .because(wrong)
    }
}

impl From<WrongDeliveryMove> for Problem {
    fn from(wrong: WrongDeliveryMove) -> Self {
        Self::conflict("publication-busy").because(wrong)
    }
}

/// At most a month of work; what is longer is a slip of the finger.
const MOST_MINUTES: u32 = 60 * 24 * 31;

fn checked_minutes(minutes: Option<u32>) -> Result<Option<u32>> {
    match minutes {
        Some(minutes) if minutes > MOST_MINUTES => {
            Err(Problem::field("minutes_spent", "minutes-out-of-range"))
        }
        fine => Ok(fine),
    }
}

/// What a state must be for somebody to decide about it.
fn expect(state: PublicationState, wanted: PublicationState, verb: &'static str) -> Result<()> {
    if state == wanted {
        return Ok(());
    }
    Err(WrongMove { from: state, verb }.into())
}
