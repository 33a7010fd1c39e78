use parvis_app::{App, Problem};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio_util::sync::CancellationToken;

/// The first and the longest pause before something is begun anew.
const PAUSES: (Duration, Duration) = (Duration::from_secs(1), Duration::from_mins(1));
/// What went well for so long begins with the first pause again.
const WELL: Duration = Duration::from_mins(10);

/// Does what goes on until it is stopped, in a task of its own. When it panics or fails, that is said and it is begun
/// anew; nothing else is touched by it.
pub(crate) async fn kept<F>(
    name: &'static str,
    app: &Arc<App>,
    stop: &CancellationToken,
    begin: impl Fn() -> F,
) where
    F: Future<Output = Result<(), Problem>> + Send + 'static,
{
    let mut pause = PAUSES.0;
    loop {
        let begun = Instant::now();
        match tokio::spawn(begin()).await {
            Ok(Err(problem)) => {
                tracing::error!(name, %problem, cause = ?problem.source, "what happens by itself failed, and is begun anew");
            }
            Err(error) if error.is_panic() => {
                app.pulse().note_panic(name);
                tracing::error!(name, "what happens by itself panicked, and is begun anew");
            }
            // It was stopped.
            Ok(Ok(())) | Err(_) => return,
        }
        if begun.elapsed() > WELL {
            pause = PAUSES.0;
        }
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            () = stop.cancelled() => return,
        }
        pause = (pause * 2).min(PAUSES.1);
    }
}
