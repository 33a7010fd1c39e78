use super::enqueue::WithdrawPayload;
use super::outcome::{Outcome, Why};
use super::run::{Run, RunError};
use super::send::renewed;
use crate::{Problem, credential};
use parvis_connectors::{ConnectorError, Retry};
use parvis_domain::DeliveryStep;
use parvis_store::channel;

/// Removes something from there. Removing twice is removing once, so that an unknown outcome is simply tried again.
pub(super) async fn withdraw(run: &Run<'_>) -> Result<Outcome, RunError> {
    let (app, workspace) = (run.app, run.delivery.workspace_id);
    let payload: WithdrawPayload = serde_json::from_str(&run.delivery.payload).map_err(Problem::internal)?;
    let channel = channel::by_id(&app.store, workspace, run.delivery.channel_id).await?;
    let Some(channel) = channel else {
        return Ok(Outcome::Failed {
            why: Why::ours("channel-disconnected"),
        });
    };
    let ready = async {
        let connector = app.outgoing.connectors.of(&channel)?;
        let held = credential::read(app, workspace, &channel).await?;
        Ok::<_, ConnectorError>((connector, held))
    };
    let (connector, mut held) = match ready.await {
        Ok(ready) => ready,
        Err(error) => return Ok(Outcome::of_error(run, error)),
    };
    if run.must_stop() {
        return Ok(Outcome::Released);
    }

    run.mark(DeliveryStep::BeforeSend)?;
    let mut removed = connector.withdraw(&held.access, &payload.remote).await;
    if matches!(&removed, Err(error) if error.retry == Retry::AfterRenewal) {
        removed = match renewed(run, &mut held).await? {
            Ok(()) => connector.withdraw(&held.access, &payload.remote).await,
            Err(error) => Err(error),
        };
    }
    run.mark(DeliveryStep::AfterSend)?;
    Ok(match removed {
        Ok(()) => Outcome::Removed,
        Err(error) if error.may_have_happened() => Outcome::of_error(run, error.retry(Retry::Later)),
        Err(error) => Outcome::of_error(run, error),
    })
}
