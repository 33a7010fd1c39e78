//! The rehearsal network's memory, and what it is told to do wrong.

mod tell;
mod world;

pub use parvis_connectors::rehearsal::{Instruction, Told};
pub use tell::{Rehearsing, show, tell};
pub use world::StoreWorld;
