use super::fetch::Trouble;
use crate::App;
use parvis_domain::{Elsewhere, Home, WorkspaceId};
use parvis_net::Client;
use parvis_store::{Tx, home};
use std::time::Duration;
use uuid::Uuid;

/// How long a node that reads a home may give no sign of life: longer than a server takes to answer.
pub(super) const LEASE: Duration = Duration::from_mins(2);

/// What reading one home goes on with.
pub(super) struct Visit<'a> {
    pub(super) app: &'a App,
    pub(super) workspace: WorkspaceId,
    pub(super) home: &'a Home,
    pub(super) there: &'a Elsewhere,
    pub(super) client: &'a Client,
    pub(super) lease: Uuid,
}

impl Visit<'_> {
    /// Says that we are still at it. Whoever configures the home anew takes the lease away.
    pub(super) async fn stay(&self, tx: &mut Tx) -> Result<(), Trouble> {
        let until = self.app.now().plus(LEASE);
        if home::lengthen_lease(tx, self.workspace, self.lease, until).await? {
            Ok(())
        } else {
            Err(Trouble::LostLease)
        }
    }
}
