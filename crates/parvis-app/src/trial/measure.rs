use crate::{App, Result};
use parvis_domain::{Channel, Trial, TrialMeasured, TrialMetric, WorkspaceId};
use parvis_store::fit;
use std::time::Duration;

/// A channel that is connected with the trial is read for the first time a little later.
const FIRST_READING: Duration = Duration::from_hours(48);

/// Counts what a trial has brought until now, or until its end. What nobody reads stays unknown.
pub(crate) async fn measure(
    app: &App,
    place: WorkspaceId,
    trial: &Trial,
    channel: &Channel,
) -> Result<TrialMeasured> {
    let (store, begun) = (&app.store, trial.opened_at);
    let until = app.now().min(trial.ends_at).max(begun);
    let placed = fit::placed(store, place, channel.id, begun, until).await?;
    let value = match trial.metric {
        TrialMetric::Conversations if channel.is_declared() => None,
        TrialMetric::Conversations => {
            let count = fit::conversations(store, place, channel.id, begun, until).await?;
            Some(i64::from(count) * 100)
        }
        TrialMetric::ResponsesPerPiece => placed.responses.and_then(|sum| {
            let sum = i64::try_from(sum).ok()?.checked_mul(100)?;
            sum.checked_div(i64::from(placed.counted))
        }),
        TrialMetric::Followers => {
            let mut then = fit::followers(store, place, channel.id, begun).await?;
            if then.is_none() {
                let soon = begun.plus(FIRST_READING).min(until);
                then = fit::followers(store, place, channel.id, soon).await?;
            }
            let now = fit::followers(store, place, channel.id, until).await?;
            then.zip(now).and_then(|(then, now)| {
                let more = i64::try_from(now).ok()? - i64::try_from(then).ok()?;
                more.checked_mul(100)
            })
        }
        TrialMetric::Visits | TrialMetric::ByHand => None,
    };
    Ok(TrialMeasured {
        value,
        pieces: placed.pieces,
        pieces_counted: placed.counted,
        minutes: placed.minutes,
        pieces_timed: placed.timed,
    })
}
