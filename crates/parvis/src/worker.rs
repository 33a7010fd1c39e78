//! What happens by itself: what is due goes out, goes live, is kept.

use crate::watching::supervise::kept;
use parvis_app::{
    App, Problem, Worker, author, event, health, home, life, media, notice, original, publication, reading,
    revision, search,
};
use std::sync::Arc;
use std::time::Duration;
use tokio_util::sync::CancellationToken;

/// How often one looks for originals whose time has come.
const GLANCE: Duration = Duration::from_secs(1);
/// How often one looks for what isn't findable yet.
const SOON: Duration = Duration::from_secs(10);
/// How often one looks for writing that has rested.
const REST: Duration = Duration::from_mins(1);
/// How often one looks for files that nothing names.
const SWEEP: Duration = Duration::from_hours(6);
/// A turn of what readers wait for takes no longer than this; else something is stuck.
const SHORT: Duration = Duration::from_mins(1);
/// The same for what goes through everything there is.
const LONG: Duration = Duration::from_hours(1);

/// Works until it is stopped; what is under way by then is finished, or given back. What panics or fails later is begun
/// anew.
///
/// # Errors
/// When it can't begin.
pub(crate) async fn run(app: Arc<App>, stop: CancellationToken) -> anyhow::Result<()> {
    life::begins(&app).await?;
    original::recompute_planned(&app).await?;
    publication::recompute_planned(&app).await?;
    author::address_all(&app).await?;
    Worker::new(Arc::clone(&app), stop.clone()).start().await?;
    let both = || (Arc::clone(&app), stop.clone());
    tokio::join!(
        kept("runtime", &app, &stop, || {
            every(both(), ("runtime", SHORT, GLANCE), async |_| Ok(()))
        }),
        kept("life", &app, &stop, || {
            let (app, stop) = both();
            life::run(app, stop)
        }),
        kept("deliveries", &app, &stop, || {
            let (app, stop) = both();
            async move {
                Worker::new(app, stop).run().await;
                Ok(())
            }
        }),
        kept("originals", &app, &stop, || {
            every(both(), ("originals", SHORT, GLANCE), async |app| {
                original::publish_due(app).await.map(drop)
            })
        }),
        kept("rested", &app, &stop, || {
            every(both(), ("rested", LONG, REST), async |app| {
                revision::make_for_rested(app).await.map(drop)
            })
        }),
        kept("sweep", &app, &stop, || {
            every(both(), ("sweep", LONG, SWEEP), async |app| {
                media::sweep(app).await.map(drop)
            })
        }),
        // What was published before there was a search, what carries another name now, what came in.
        kept("findable", &app, &stop, || {
            every(both(), ("findable", LONG, SOON), async |app| {
                search::rebuild(app).await.map(drop)
            })
        }),
        kept("relay", &app, &stop, || {
            let (app, stop) = both();
            async move {
                event::relay(&app, &stop).await;
                Ok(())
            }
        }),
        kept("notices", &app, &stop, || {
            let (app, stop) = both();
            async move {
                notice::run(app, stop).await;
                Ok(())
            }
        }),
        kept("homes", &app, &stop, || {
            let (app, stop) = both();
            async move {
                home::run(app, stop).await;
                Ok(())
            }
        }),
        kept("judging", &app, &stop, || {
            let (app, stop) = both();
            async move {
                health::run(app, stop).await;
                Ok(())
            }
        }),
        kept("listening", &app, &stop, || {
            let (app, stop) = both();
            reading::run(app, stop)
        }),
    );
    Ok(())
}

/// Does something again and again. What fails is logged, and tried again the next time.
async fn every(
    (app, stop): (Arc<App>, CancellationToken),
    (name, patience, pause): (&'static str, Duration, Duration),
    what: impl AsyncFn(&App) -> Result<(), Problem>,
) -> Result<(), Problem> {
    let beat = app.pulse().enters(name, patience, pause);
    while !stop.is_cancelled() {
        let working = beat.begins(app.pulse()).await;
        if let Err(problem) = what(&app).await {
            tracing::error!(name, %problem, cause = ?problem.source, "what happens by itself failed, and is tried again");
        }
        drop(working);
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            () = stop.cancelled() => {}
        }
    }
    Ok(())
}
