use super::listen::listen;
use super::{Trouble, pace};
use crate::pulse::Beat;
use crate::{App, Result, channel};
use parvis_connectors::{ConnectorError, ConnectorErrorKind as Kind};
use parvis_domain::AttemptId;
use parvis_store::reading::{self, Reading};
use parvis_store::{StoreError, Tx};
use std::sync::Arc;
use std::time::Duration;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

/// As many channels are listened to at once on one node.
const AT_ONCE: usize = 3;
/// How often one looks for what is due.
const POLL: Duration = Duration::from_secs(2);
/// Listening to one channel takes no longer than this; else something is stuck.
const STUCK_AFTER: Duration = Duration::from_mins(30);

/// Frees what this node was listening to when it was last stopped.
///
/// # Errors
/// When our own store fails.
pub async fn start(app: &App) -> Result<()> {
    let mut tx = app.begin().await?;
    reading::free_leases_of(&mut tx, &app.outgoing.node).await?;
    tx.commit().await?;
    Ok(())
}

/// Listens until it is stopped. What is under way then is dropped: it only reads, and what it had heard is kept.
///
/// # Errors
/// When our own store fails at the start.
pub async fn run(app: Arc<App>, stop: CancellationToken) -> Result<()> {
    start(&app).await?;
    let mut listeners = tokio::task::JoinSet::new();
    for _ in 0..AT_ONCE {
        let (app, stop) = (Arc::clone(&app), stop.clone());
        listeners.spawn(async move {
            let beat = app.pulse().enters("listening", STUCK_AFTER, POLL);
            while !stop.is_cancelled() {
                tokio::select! {
                    () = go_round(&app, &beat) => {}
                    () = stop.cancelled() => {}
                }
            }
        });
    }
    while let Some(ended) = listeners.join_next().await {
        if let Err(error) = ended
            && let Ok(panic) = error.try_into_panic()
        {
            // Whoever started us begins all of us anew.
            std::panic::resume_unwind(panic);
        }
    }
    Ok(())
}

async fn go_round(app: &App, beat: &Beat) {
    let working = beat.begins(app.pulse()).await;
    if let Err(problem) = read_each_due(app, || beat.goes_on()).await {
        tracing::error!(%problem, cause = ?problem.source, "listening failed, and is tried again");
    }
    drop(working);
    tokio::time::sleep(POLL).await;
}

/// Listens to every channel that is due, one after the other. Gives how many that were.
///
/// What a network answers wrongly is kept with its channel and tried again later; a credential that is no longer taken
/// cuts the channel off.
///
/// # Errors
/// When our own store fails.
pub async fn read_due(app: &App) -> Result<usize> {
    read_each_due(app, || ()).await
}

/// The same; `alive` is called before each.
async fn read_each_due(app: &App, alive: impl Fn()) -> Result<usize> {
    let mut heard = 0;
    if !see_what_is_due(app).await? {
        return Ok(heard);
    }
    while let Some((mut reading, lease)) = claim(app).await? {
        alive();
        let claimed_at = app.now();
        let outcome = listen(app, &mut reading, lease).await;
        heard += 1;
        match outcome {
            Ok(()) => give_back(app, &mut reading, (claimed_at, lease), None).await?,
            Err(Trouble::Network(error)) => {
                give_back(app, &mut reading, (claimed_at, lease), Some(&error)).await?;
            }
            Err(Trouble::LostLease) => {
                tracing::warn!(channel = %reading.channel_id, "somebody else listens to this channel by now");
            }
            Err(Trouble::Ours(problem)) => {
                // Another writer was faster: nothing is lost, and the next round hears it all again.
                let busy = problem.code == "busy";
                put_off(app, &mut reading, (claimed_at, lease)).await?;
                if !busy {
                    return Err(problem);
                }
            }
        }
    }
    Ok(heard)
}

/// Looks whether anything is due, without a transaction since mostly nothing is; if so, with the channels that are new,
/// and those that a clock which was moved back has put off.
async fn see_what_is_due(app: &App) -> Result<bool> {
    let now = app.now();
    let ahead = pace::ahead(now);
    let waiting = reading::any_due(&app.store, now, ahead).await?;
    if !waiting.unsettled {
        return Ok(waiting.due);
    }
    let mut tx = app.begin().await?;
    let prepared = async {
        reading::begin(&mut tx, now).await?;
        reading::pull_in(&mut tx, now, ahead).await
    };
    match prepared.await {
        Ok(_) => tx.commit().await?,
        // Two nodes met a new channel at the same instant: the other one has it.
        Err(StoreError::Taken(_) | StoreError::Busy(_)) => return Ok(false),
        Err(error) => return Err(error.into()),
    }
    Ok(true)
}

async fn claim(app: &App) -> Result<Option<(Reading, Uuid)>> {
    let now = app.now();
    let lease = AttemptId::next(app.clock.as_ref(), app.dice.as_ref()).uuid();
    let mut tx = app.begin().await?;
    let node = &app.outgoing.node;
    match reading::claim_due(&mut tx, now, node, lease, now.plus(pace::LEASE)).await {
        Ok(Some(reading)) => {
            tx.commit().await?;
            Ok(Some((reading, lease)))
        }
        Ok(None) | Err(StoreError::Busy(_)) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Gives a channel back, and takes note of how it is doing.
async fn give_back(
    app: &App,
    reading: &mut Reading,
    (claimed_at, lease): (parvis_domain::Timestamp, Uuid),
    error: Option<&ConnectorError>,
) -> Result<()> {
    let (now, mut tx) = (app.now(), app.begin().await?);
    if let Some(error) = error {
        reading.failures = reading.failures.saturating_add(1);
        reading.next_at = pace::after_failure(now, reading.failures, Some(error.retry), app.dice.as_ref());
        tracing::info!(workspace = %reading.workspace_id, channel = %reading.channel_id, failures = reading.failures, %error, "a channel could not be heard");
        note(app, &mut tx, reading, error).await?;
    } else {
        reading.failures = 0;
        reading.next_at = now.plus(pace::NEWS_EVERY);
        reading.read_at = Some(now);
        channel::note_working(app, &mut tx, reading.workspace_id, reading.channel_id).await?;
    }
    reading::give_back(&mut tx, reading, claimed_at, lease).await?;
    tx.commit().await?;
    Ok(())
}

async fn note(app: &App, tx: &mut Tx, reading: &Reading, error: &ConnectorError) -> Result<()> {
    let (workspace, id) = (reading.workspace_id, reading.channel_id);
    if error.kind == Kind::RateLimited {
        return channel::note_waiting(app, tx, workspace, id, reading.next_at).await;
    }
    channel::note_error(app, tx, workspace, id, error).await
}

/// Our own store stood in the way: the network has done nothing wrong.
async fn put_off(
    app: &App,
    reading: &mut Reading,
    (claimed_at, lease): (parvis_domain::Timestamp, Uuid),
) -> Result<()> {
    reading.next_at = app.now().plus(pace::NEWS_EVERY);
    let mut tx = app.begin().await?;
    reading::give_back(&mut tx, reading, claimed_at, lease).await?;
    tx.commit().await?;
    Ok(())
}
