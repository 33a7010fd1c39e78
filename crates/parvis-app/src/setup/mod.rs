//! The first set-up of an instance: administrator, workspace, site. Guarded by a token that is printed at start.

mod found;
mod guard;

pub use found::{SetUp, found};
pub use guard::SetUpGuard;
