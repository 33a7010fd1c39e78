//! Who may do what: a principal, an action and a context give a ruling with its reasons.
//!
//! The clauses are the Cedar files in `policies/`; `docs/roles.md` says the same as a table, from which their
//! tests are made. Nothing here reads a clock, a file or a network.

mod context;
mod load;
mod rule;

pub use context::Context;
pub use load::{BrokenPolicy, CLAUSES, Policy};
