use super::enqueue::WithdrawPayload;
use super::outcome::Outcome;
use super::run::{Run, RunError};
use super::send::{ready, renewed};
use crate::Problem;
use parvis_connectors::Retry;
use parvis_domain::DeliveryStep;

/// Removes an answer from there. Removing twice is removing once, so that an unknown outcome is simply tried again.
pub(super) async fn withdraw(run: &Run<'_>) -> Result<Outcome, RunError> {
    let payload: WithdrawPayload = serde_json::from_str(&run.delivery.payload).map_err(Problem::internal)?;
    let mut line = match ready(run).await? {
        Ok(line) => line,
        Err(outcome) => return Ok(outcome),
    };
    if run.must_stop() {
        return Ok(Outcome::Released);
    }

    run.mark(DeliveryStep::BeforeSend)?;
    let mut removed = line.connector.withdraw(&line.held.access, &payload.remote).await;
    if matches!(&removed, Err(error) if error.retry == Retry::AfterRenewal) {
        removed = match renewed(run, &mut line.held).await? {
            Ok(()) => line.connector.withdraw(&line.held.access, &payload.remote).await,
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
