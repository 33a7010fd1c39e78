//! What happens by itself: what is due goes out, goes live, is kept.

use parvis_app::{
    App, Problem, Worker, author, event, health, home, media, notice, original, publication, reading,
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

/// Works until it is stopped; what is under way by then is finished, or given back.
pub(crate) async fn run(app: Arc<App>, stop: CancellationToken) -> anyhow::Result<()> {
    original::recompute_planned(&app).await?;
    publication::recompute_planned(&app).await?;
    author::address_all(&app).await?;
    let worker = Worker::new(Arc::clone(&app), stop.clone());
    worker.start().await?;
    let originals = every(GLANCE, &stop, || async {
        original::publish_due(&app).await.map(drop)
    });
    let rested = every(REST, &stop, || async {
        revision::make_for_rested(&app).await.map(drop)
    });
    let swept = every(SWEEP, &stop, || async { media::sweep(&app).await.map(drop) });
    // What was published before there was a search, what carries another name now, what came in.
    let findable = every(SOON, &stop, || async { search::rebuild(&app).await.map(drop) });
    let relay = event::relay(&app, &stop);
    let telling = notice::run(Arc::clone(&app), stop.clone());
    let visiting = home::run(Arc::clone(&app), stop.clone());
    let listening = reading::run(Arc::clone(&app), stop.clone());
    let watching = health::run(Arc::clone(&app), stop.clone());
    let ((), (), (), (), (), (), (), (), (), listened) = tokio::join!(
        worker.run(),
        originals,
        rested,
        swept,
        findable,
        relay,
        telling,
        visiting,
        watching,
        listening
    );
    listened?;
    Ok(())
}

/// Does something again and again. What fails is logged, and tried again the next time.
async fn every<F>(pause: Duration, stop: &CancellationToken, mut what: impl FnMut() -> F)
where
    F: Future<Output = Result<(), Problem>>,
{
    while !stop.is_cancelled() {
        if let Err(problem) = what().await {
            tracing::error!(%problem, cause = ?problem.source, "what happens by itself failed, and is tried again");
        }
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            () = stop.cancelled() => {}
        }
    }
}
