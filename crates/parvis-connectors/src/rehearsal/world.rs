use super::State;
use async_trait::async_trait;
use parvis_domain::{ChannelId, WorkspaceId};
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// Which rehearsal network: each channel has its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// Whose.
    pub workspace: WorkspaceId,
    /// Which channel.
    pub channel: ChannelId,
}

/// The state couldn't be read or kept; the text is for the log.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the rehearsal network's state: {0}")]
pub struct WorldError(pub String);

/// Where rehearsal networks are kept between two calls.
#[async_trait]
pub trait RehearsalWorld: Send + Sync {
    /// The state as it was last kept; [`State::default`] where there is none yet.
    async fn load(&self, place: Place) -> Result<State, WorldError>;

    /// Runs `act` on the state and keeps what it leaves, in one write transaction of its own, so that of two changes
    /// at the same time neither is lost. `act` may be run again when the transaction has to be.
    async fn change(
        &self,
        place: Place,
        act: &mut (dyn for<'s> FnMut(&'s mut State) + Send),
    ) -> Result<(), WorldError>;
}

/// Kept in memory, gone with the process.
#[derive(Debug, Default)]
pub struct MemoryWorld(Mutex<HashMap<Place, State>>);

#[async_trait]
impl RehearsalWorld for MemoryWorld {
    async fn load(&self, place: Place) -> Result<State, WorldError> {
        let worlds = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(worlds.get(&place).cloned().unwrap_or_default())
    }

    async fn change(
        &self,
        place: Place,
        act: &mut (dyn for<'s> FnMut(&'s mut State) + Send),
    ) -> Result<(), WorldError> {
        let mut worlds = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        act(worlds.entry(place).or_default());
        Ok(())
    }
}
