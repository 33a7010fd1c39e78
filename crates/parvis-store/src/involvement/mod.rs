//! What was read of the audit trail about who was asked before and who was told after. It follows from the trail alone,
//! and is kept up with it in the transaction of each entry.

mod counts;
mod keep;
mod kept;
mod list;
mod offers;

pub use counts::{acts_between, advice_between, briefs_between};
pub use keep::{hold, keep_act, keep_advice, keep_brief, keep_decision, keep_said, note_caught_up};
pub use kept::{acts, advice, brief, decisions, decisions_answering, is_caught_up, said_naming, said_of};
pub use list::{ListedAct, act, list, listed};
pub use offers::{About, Between, Offered, advice_on, decisions_on};
