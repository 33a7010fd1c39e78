//! The rehearsal network: a built-in pretend network to learn, demonstrate and test on.
//!
//! A pure state machine: [`State`] changes only by what it is asked, at the time it is told, by a seed; the same seed
//! and the same times give the same strangers, who answer the same. Where the state is kept is [`RehearsalWorld`]'s
//! business, in a transaction apart from the publication's, so that a crash between the two is a real one.

mod connector;
mod instruction;
mod lines;
mod plan;
mod read;
mod seed;
mod send;
mod state;
mod strangers;
#[cfg(test)]
mod tests;
mod world;

pub use connector::Rehearsal;
pub use instruction::{Instruction, Told};
pub use state::{Piece, State, Voice};
pub use strangers::{STRANGERS, Stranger};
pub use world::{MemoryWorld, Place, RehearsalWorld, WorldError};

/// Its word.
pub const NETWORK: parvis_domain::Network = parvis_domain::Network::named("rehearsal");

/// The connector; there is nothing to set up.
///
/// # Errors
/// None.
pub fn connector(setup: &crate::Setup) -> Result<std::sync::Arc<dyn crate::Connector>, crate::SetupError> {
    let (world, clock) = (setup.world.clone(), setup.clock.clone());
    Ok(std::sync::Arc::new(Rehearsal::new(world, clock)))
}
