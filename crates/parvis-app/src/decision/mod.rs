//! The decision register: what was decided, why, by whom, who was asked before and told after, and whether it still
//! holds. What stands there isn't rewritten; a later decision takes the place of an earlier one.

mod inform;
mod input;
mod list;
mod look_again;
mod record;
mod show;

pub use inform::{InformInput, inform};
pub use input::{DecisionInput, PersonInput};
pub use list::{DecisionQuery, Listed, list};
pub use look_again::{LookInput, look_again};
pub use record::record;
pub use show::{Beside, Can, Shown, show};

pub use parvis_store::decision::DecisionCard;
