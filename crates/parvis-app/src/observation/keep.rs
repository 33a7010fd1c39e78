use crate::{App, Result};
use parvis_domain::{Metric, MetricDefinition, Observation, ObservationId, Observed, Timestamp, WorkspaceId};
use parvis_store::{Tx, observation};
use std::time::Duration;

/// How much later than planned a reading may come before what lies between is a gap.
const SLACK: Duration = Duration::from_mins(15);

/// What a network has just been asked, and what it said.
pub(crate) struct Read<'a> {
    /// Of what.
    pub(crate) of: Observed,
    /// Each number; none where the network doesn't say.
    pub(crate) values: &'a [(Metric, Option<u64>)],
    /// What exactly it counts.
    pub(crate) definitions: &'a [MetricDefinition],
    /// The longest pause that was planned after a reading at this instant.
    pub(crate) planned: &'a (dyn Fn(Timestamp) -> Duration + Sync),
}

/// Keeps what was read now. An equal value lengthens the run it belongs to, unless so long lies between that nobody knows
/// what was in it. Gives whether a number is another than it was.
pub(crate) async fn keep(app: &App, tx: &mut Tx, workspace: WorkspaceId, read: &Read<'_>) -> Result<bool> {
    let now = app.now();
    let known = match read.of {
        Observed::Publication(id) => observation::newest(&mut *tx, workspace, &[id]).await?,
        Observed::Channel(id) => observation::newest_of_channel(&mut *tx, workspace, id).await?,
    };
    let mut changed = false;
    let mut again = Vec::new();
    for &(metric, value) in read.values {
        let definition = MetricDefinition::current(read.definitions, metric);
        let before = known.iter().find(|it| it.metric == metric);
        // What a network never counted needn't be said of each piece; of a channel it says when one last asked.
        if before.is_none() && value.is_none() && matches!(read.of, Observed::Publication(_)) {
            continue;
        }
        let after_gap = before
            .is_some_and(|before| now.since(before.still_at) > (read.planned)(before.still_at) * 2 + SLACK);
        if let Some(before) = before
            && before.value == value
            && before.definition == definition
            && !after_gap
        {
            again.push(before.id);
            continue;
        }
        changed |= before.is_none_or(|before| before.value != value);
        let new = Observation {
            id: ObservationId::next(app.clock.as_ref(), app.dice.as_ref()),
            of: read.of,
            metric,
            definition,
            value,
            read_at: now,
            still_at: now,
            after_gap,
        };
        observation::insert(&mut *tx, workspace, &new).await?;
    }
    if !again.is_empty() {
        observation::confirm(tx, workspace, read.of, &again, now).await?;
    }
    Ok(changed)
}
