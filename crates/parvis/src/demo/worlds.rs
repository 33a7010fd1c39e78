use parvis_app::rehearsal::StoreWorld;
use parvis_connectors::rehearsal::{MemoryWorld, Place, Rehearsal, RehearsalWorld, WorldError};
use parvis_domain::Clock;
use parvis_store::Store;
use std::sync::Arc;

/// The rehearsal networks: in memory as long as the story is told, because a year has thousands of calls; then where every
/// instance keeps them.
pub(crate) struct Worlds {
    pub(super) memory: Arc<MemoryWorld>,
    kept: StoreWorld,
}

impl Worlds {
    /// Networks that will be kept in `store`, and the connector that speaks to them meanwhile.
    pub(crate) fn over(store: &Store, clock: Arc<dyn Clock>) -> (Self, Rehearsal) {
        let memory = Arc::new(MemoryWorld::default());
        let speaks = Rehearsal::new(Arc::clone(&memory) as Arc<dyn RehearsalWorld>, clock);
        let kept = StoreWorld::new(store.clone());
        (Self { memory, kept }, speaks)
    }

    /// Keeps one as it stands.
    pub(super) async fn keep(&self, place: Place) -> Result<(), WorldError> {
        let state = self.memory.load(place).await?;
        self.kept.change(place, &mut |kept| state.clone_into(kept)).await
    }

    /// Takes one up as it was left where it is kept.
    pub(super) async fn recall(&self, place: Place) -> Result<(), WorldError> {
        let state = self.kept.load(place).await?;
        self.memory
            .change(place, &mut |here| state.clone_into(here))
            .await
    }
}
