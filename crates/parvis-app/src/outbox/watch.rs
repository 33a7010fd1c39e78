use super::run::{Run, RunError};
use async_trait::async_trait;
use parvis_connectors::{Progress, Step, Stop};
use parvis_domain::DeliveryStep;
use parvis_store::delivery;
use std::time::{Duration, Instant};

/// Follows a sending step by step.
pub(super) struct Watch<'r, 'a>(pub(super) &'r Run<'a>);

#[async_trait]
impl Progress for Watch<'_, '_> {
    async fn at(&self, step: Step) -> Result<(), Stop> {
        let run = self.0;
        let done = match step {
            Step::Sent => run.mark(DeliveryStep::Sent),
            _ if run.must_stop() => return Err(Stop),
            Step::Uploading(_) => run.mark(DeliveryStep::Uploading),
            Step::Uploaded(_) => run.mark(DeliveryStep::Uploaded),
            Step::Sending => before_send(run).await,
        };
        done.map_err(|error| {
            match error {
                RunError::LostLease => run.lose(),
                RunError::Ours(problem) => {
                    tracing::error!(%problem, "a step could not be kept: nothing is sent");
                }
                RunError::Tripped => {}
            }
            Stop
        })
    }
}

/// Keeps that we are about to send, if the delivery is still ours. Nothing is sent before this is on the disk.
async fn before_send(run: &Run<'_>) -> Result<(), RunError> {
    let begun = Instant::now();
    let (workspace, id) = (run.delivery.workspace_id, run.delivery.id);
    let mut tx = run.app.begin().await?;
    let Some(mut delivery) = delivery::for_update(&mut tx, workspace, id).await? else {
        return Err(RunError::LostLease);
    };
    if !delivery.is_held_by(run.attempt.id) {
        return Err(RunError::LostLease);
    }
    delivery.uncertain = true;
    if let Some(lease) = &mut delivery.lease {
        lease.until = run.app.now().plus(run.app.outgoing.patience.lease);
    }
    delivery::update(&mut tx, &delivery).await?;
    delivery::begin_part(&mut tx, workspace, id, run.part(), run.app.now()).await?;
    run.note(DeliveryStep::BeforeSend);
    run.flush(&mut tx).await?;
    tx.commit().await?;
    if begun.elapsed() > run.app.outgoing.patience.lease / 2 {
        // Whoever slept for so long may find that others have looked and sent meanwhile.
        return Err(RunError::LostLease);
    }
    run.leave();
    run.trip(DeliveryStep::BeforeSend)
}

/// Keeps the lease alive as long as this is awaited; ends when it is lost.
pub(super) async fn keep_alive(run: &Run<'_>) {
    let lease = run.app.outgoing.patience.lease;
    loop {
        tokio::time::sleep((lease / 3).max(Duration::from_millis(100))).await;
        match lengthen(run, lease).await {
            Ok(true) => {}
            Ok(false) => {
                run.lose();
                return;
            }
            Err(error) => tracing::warn!(%error, "a lease could not be lengthened"),
        }
    }
}

async fn lengthen(run: &Run<'_>, lease: Duration) -> crate::Result<bool> {
    let mut tx = run.app.begin().await?;
    let until = run.app.now().plus(lease);
    let (workspace, id) = (run.delivery.workspace_id, run.delivery.id);
    let ours = delivery::lengthen_lease(&mut tx, workspace, id, run.attempt.id, until).await?;
    tx.commit().await?;
    Ok(ours)
}
