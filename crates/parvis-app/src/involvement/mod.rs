//! Who was asked before and who was told after: read from the audit trail, never typed in. What counts is written down
//! in docs/involvement.md.

mod catch_up;
mod deed;
mod follow;
mod ledger;
mod link;
mod list;
mod offers;
mod overview;
mod to_link;

pub use follow::follow;
pub use ledger::Ledger;
pub use link::link;
pub use list::{ActOnList, list};
pub use offers::{Asked, Offers, offers};
pub use overview::{By, MINIMUM, Overview, Period, overview};
pub use to_link::to_link;

pub use parvis_store::involvement::{ListedAct, Offered};

use catch_up::catch_up;
