use super::fetch::{Trouble, client};
use super::visit::{LEASE, Visit};
use super::{comments, feed, wordpress};
use crate::{App, Result};
use parvis_domain::{AttemptId, Home, HomeKind, Timestamp};
use parvis_net::Url;
use parvis_store::home::{self, HomeReading};
use std::sync::Arc;
use std::time::Duration;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

/// How often a home is looked at.
const EVERY: Duration = Duration::from_mins(2);
/// The first and the longest pause after it came to nothing.
const PATIENCE: (Duration, Duration) = (Duration::from_mins(1), Duration::from_hours(1));
/// How often one looks for what is due.
const POLL: Duration = Duration::from_secs(2);
/// Reading one home takes no longer than this; else something is stuck.
const STUCK_AFTER: Duration = Duration::from_mins(30);

/// Reads until it is stopped. What is under way then is dropped, and what was read is kept.
pub async fn run(app: Arc<App>, stop: CancellationToken) {
    let beat = app.pulse().enters("homes", STUCK_AFTER, POLL);
    while !stop.is_cancelled() {
        let working = beat.begins(app.pulse()).await;
        tokio::select! {
            outcome = read_each_due(&app, || beat.goes_on()) => if let Err(problem) = outcome {
                tracing::error!(%problem, cause = ?problem.source, "reading a home failed, and is tried again");
            },
            () = stop.cancelled() => {}
        }
        drop(working);
        tokio::select! {
            () = tokio::time::sleep(POLL) => {}
            () = stop.cancelled() => {}
        }
    }
}

/// Reads every home elsewhere that is due, one after the other. Gives how many that were.
///
/// What its server answers wrongly is kept with the home and tried again later.
///
/// # Errors
/// When our own store fails.
pub async fn read_due(app: &App) -> Result<usize> {
    read_each_due(app, || ()).await
}

/// The same; `alive` is called before each.
async fn read_each_due(app: &App, alive: impl Fn()) -> Result<usize> {
    let mut read = 0;
    while home::any_due(&app.store, app.now()).await? {
        alive();
        let lease = AttemptId::next(app.clock.as_ref(), app.dice.as_ref()).uuid();
        let mut tx = app.begin().await?;
        let claimed = home::claim_due(&mut tx, app.now(), lease, app.now().plus(LEASE)).await?;
        tx.commit().await?;
        let Some(mut reading) = claimed else { break };
        read += 1;
        let outcome = read_one(app, &mut reading, lease).await;
        settle(app, &mut reading, lease, outcome).await?;
    }
    Ok(read)
}

async fn read_one(app: &App, reading: &mut HomeReading, lease: Uuid) -> std::result::Result<(), Trouble> {
    let workspace = reading.workspace;
    let home = home::of_workspace(&app.store, workspace).await?;
    let home: Home = home.ok_or(Trouble::LostLease)?;
    let there = home.elsewhere.as_ref().ok_or(Trouble::LostLease)?;
    let visit = Visit {
        app,
        workspace,
        home: &home,
        there,
        client: client(app)?,
        lease,
    };
    let parse = |address: &Option<String>| address.as_deref().and_then(|it| Url::parse(it).ok());
    if home.kind == HomeKind::WordPress
        && let Some(api) = parse(&there.api)
    {
        wordpress::read(&visit, &api, reading).await?;
        return comments::of_wordpress(&visit, &api, reading).await;
    }
    let url = parse(&there.feed).ok_or_else(|| Trouble::there("home-not-readable", "it has no feed"))?;
    feed::read(&visit, &url, reading).await?;
    if let Some(url) = parse(&visit.there.comments_feed) {
        comments::of_feed(&visit, &url, reading).await?;
    }
    Ok(())
}

async fn settle(
    app: &App,
    reading: &mut HomeReading,
    lease: Uuid,
    outcome: std::result::Result<(), Trouble>,
) -> Result<()> {
    let now = app.now();
    match outcome {
        Ok(()) => {
            (reading.failures, reading.reason, reading.read_at) = (0, None, Some(now));
            reading.next_at = now.plus(EVERY * app.outgoing.patience.listening.next);
        }
        Err(Trouble::There(code, detail)) => {
            tracing::info!(workspace = %reading.workspace, code, %detail, "a home could not be read");
            reading.failures = reading.failures.saturating_add(1);
            reading.reason = Some(code.to_owned());
            reading.next_at = after_failure(now, reading.failures);
        }
        Err(Trouble::LostLease) => return Ok(()),
        Err(Trouble::Ours(problem)) => {
            reading.next_at = now.plus(PATIENCE.0);
            give_back(app, reading, lease).await?;
            return if problem.code == "busy" {
                Ok(())
            } else {
                Err(problem)
            };
        }
    }
    give_back(app, reading, lease).await
}

async fn give_back(app: &App, reading: &HomeReading, lease: Uuid) -> Result<()> {
    let mut tx = app.begin().await?;
    home::give_back(&mut tx, reading, lease).await?;
    tx.say(reading.workspace, "home", None);
    tx.commit().await?;
    Ok(())
}

fn after_failure(now: Timestamp, failures: i64) -> Timestamp {
    let doublings = u32::try_from(failures.clamp(1, 10) - 1).unwrap_or(0);
    now.plus((PATIENCE.0 * 2_u32.pow(doublings)).min(PATIENCE.1))
}
