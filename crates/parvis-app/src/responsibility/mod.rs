//! Who answers for what: one map for a workspace, with its gaps.

mod map;
mod remove;
mod set;

pub use map::{Answering, map};
pub use remove::remove;
pub use set::{ResponsibilityInput, set};
