use super::listen::{Session, is_about_the_list};
use super::{Trouble, pace};
use crate::observation;
use parvis_connectors::AccountCounts;
use parvis_domain::{Metric, Observed};
use parvis_store::observation::newest_of_channel;
use parvis_store::reading::Reading;

/// Counts who follows a channel, or is in it, a few times a day. Gives whether it was time to.
pub(super) async fn count(session: &mut Session<'_>, reading: &Reading) -> Result<bool, Trouble> {
    let metrics = session.line.account_metrics();
    if metrics.is_empty() {
        return Ok(false);
    }
    let (app, workspace) = (session.app, reading.workspace_id);
    let known = newest_of_channel(&app.store, workspace, reading.channel_id).await?;
    let last = known.iter().map(|it| it.still_at).max();
    let now = app.now();
    let pauses = app.outgoing.patience.listening;
    // A time still to come was written by a clock that was ahead.
    if last.is_some_and(|last| last <= now && now.since(last) < pace::ACCOUNT_EVERY * pauses.next) {
        return Ok(false);
    }
    let counts = match session.line.count_account().await {
        // A network that won't say leaves a gap, and everything else goes on.
        Err(error) if is_about_the_list(&error) => {
            tracing::info!(%workspace, channel = %reading.channel_id, %error, "the account isn't counted");
            AccountCounts::default()
        }
        answered => answered?,
    };
    let value = |metric| match metric {
        Metric::Followers => counts.followers,
        Metric::Members => counts.members,
        Metric::Posts => counts.posts,
        Metric::Likes | Metric::Reposts | Metric::Replies | Metric::Quotes => None,
    };
    let values: Vec<_> = metrics
        .into_iter()
        .map(|metric| (metric, value(metric)))
        .collect();
    let read = observation::Read {
        of: Observed::Channel(reading.channel_id),
        values: &values,
        definitions: session.line.definitions(),
        planned: &|_| pace::ACCOUNT_EVERY * pauses.last,
    };
    let mut tx = app.begin().await?;
    session.stay(&mut tx, reading).await?;
    observation::keep(app, &mut tx, workspace, &read).await?;
    tx.commit().await?;
    Ok(true)
}
