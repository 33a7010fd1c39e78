//! What goes on beside the deliveries: credentials are renewed, and somebody sees that claims are made.

use super::Worker;
use crate::{credential, gauge};
use std::time::Duration;

/// How often credentials are looked after.
const CREDENTIALS_EVERY: Duration = Duration::from_mins(1);
/// One round of it takes no longer than this; else something is stuck.
const CREDENTIALS_PATIENCE: Duration = Duration::from_mins(30);
/// How often one looks whether what is due is claimed.
const LOOK_EVERY: Duration = Duration::from_secs(10);
/// What can be claimed is claimed within this time at the latest, unless as much as may be is under way.
const UNCLAIMED: Duration = Duration::from_secs(30);
/// When nothing was claimed for so long although something could be, something is stuck: longer than deliveries with
/// many pictures over slow lines, which may all be under way at once.
const NOTHING_CLAIMED: Duration = Duration::from_mins(4);

impl Worker {
    /// Renews credentials that should be, until it is stopped. A network that is slow at it holds up no delivery.
    pub(super) async fn renew(&self) {
        let beat = self
            .app
            .pulse()
            .enters("credentials", CREDENTIALS_PATIENCE, CREDENTIALS_EVERY);
        while !self.stop.is_cancelled() {
            let working = beat.begins(self.app.pulse()).await;
            if let Err(problem) = credential::renew_due(&self.app).await {
                tracing::error!(%problem, cause = ?problem.source, "credentials couldn't be looked after, and are again in a minute");
            }
            drop(working);
            tokio::select! {
                () = tokio::time::sleep(CREDENTIALS_EVERY) => {}
                () = self.stop.cancelled() => {}
            }
        }
    }

    /// Sees whether what can be claimed is claimed, until it is stopped. As long as it isn't, this gives no sign of life,
    /// and whoever watches the loops finds that "outbox" has stood still.
    pub(super) async fn see_that_claims_are_made(&self) {
        let (app, counts) = (&self.app, &self.app.counts);
        let beat = app.pulse().enters("outbox", NOTHING_CLAIMED, LOOK_EVERY);
        let (mut before, mut working) = (0, None);
        while !self.stop.is_cancelled() {
            let claimed = counts.claims.get() + counts.leases_expired.get();
            // A database that doesn't answer is another trouble, and told elsewhere.
            let oldest = gauge::oldest_due(app).await.unwrap_or_default();
            let waits = oldest > UNCLAIMED && claimed == before && app.now().since(app.begun_at) > UNCLAIMED;
            before = claimed;
            if !waits {
                working = None;
                drop(beat.begins(app.pulse()).await);
            } else if working.is_none() {
                working = Some(beat.begins(app.pulse()).await);
            }
            tokio::select! {
                () = tokio::time::sleep(LOOK_EVERY) => {}
                () = self.stop.cancelled() => {}
            }
        }
        drop(working);
    }
}
