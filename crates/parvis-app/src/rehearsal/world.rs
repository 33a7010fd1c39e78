use async_trait::async_trait;
use parvis_connectors::rehearsal::{Place, RehearsalWorld, State, WorldError};
use parvis_store::{Store, StoreError, rehearsal_world};

/// Rehearsal networks kept in the database, each change in a transaction of its own: as apart from ours as any
/// other network's memory is.
#[derive(Clone)]
pub struct StoreWorld(Store);

/// How often a change is run again when another writer was faster.
const TRIES: usize = 5;

impl StoreWorld {
    /// Kept in `store`.
    pub const fn new(store: Store) -> Self {
        Self(store)
    }

    async fn change_once(
        &self,
        place: Place,
        act: &mut (dyn for<'s> FnMut(&'s mut State) + Send),
    ) -> Result<(), Trouble> {
        let (workspace, channel) = (place.workspace, place.channel);
        let mut tx = self.0.begin().await?;
        let kept = rehearsal_world::for_update(&mut tx, workspace, channel, "{}").await?;
        let mut state: State = serde_json::from_str(&kept).map_err(Trouble::Unreadable)?;
        act(&mut state);
        let text = serde_json::to_string(&state).map_err(Trouble::Unreadable)?;
        rehearsal_world::keep(&mut tx, workspace, channel, &text).await?;
        tx.commit().await?;
        Ok(())
    }
}

#[derive(Debug, thiserror::Error)]
enum Trouble {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("{0}")]
    Unreadable(serde_json::Error),
}

impl From<Trouble> for WorldError {
    fn from(trouble: Trouble) -> Self {
        Self(trouble.to_string())
    }
}

#[async_trait]
impl RehearsalWorld for StoreWorld {
    async fn load(&self, place: Place) -> Result<State, WorldError> {
        let kept = rehearsal_world::load(&self.0, place.workspace, place.channel)
            .await
            .map_err(|error| WorldError(error.to_string()))?;
        kept.map_or_else(
            || Ok(State::default()),
            |text| serde_json::from_str(&text).map_err(|error| WorldError(error.to_string())),
        )
    }

    async fn change(
        &self,
        place: Place,
        act: &mut (dyn for<'s> FnMut(&'s mut State) + Send),
    ) -> Result<(), WorldError> {
        let mut tries = 0;
        loop {
            tries += 1;
            match self.change_once(place, act).await {
                Err(Trouble::Store(StoreError::Busy(_))) if tries < TRIES => {}
                done => return Ok(done?),
            }
        }
    }
}
