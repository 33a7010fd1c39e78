use super::{digest, reconcile};
use crate::{App, Result, mail};
use parvis_domain::WorkspaceId;
use parvis_store::change::Heard;
use parvis_store::{mail as mails, notice, workspace};
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Notify;
use tokio::sync::broadcast::error::RecvError;
use tokio_util::sync::CancellationToken;

/// Changes come in bursts: a workspace is looked at once for all of one.
const BURST: Duration = Duration::from_millis(500);
/// What happens without a change (a token that ends, a digest that is due) is looked for this often.
const ROUND: Duration = Duration::from_secs(30);
/// Notices that were settled, and mail that has left, are forgotten after so long.
const KEPT: Duration = Duration::from_hours(180 * 24);
/// A look at every workspace, or a letter, takes no longer than this; else something is stuck.
const PATIENCE: Duration = Duration::from_mins(10);

/// What changes what waits for somebody.
const OF_CONCERN: [&str; 13] = [
    "publication",
    "conversation",
    "channel",
    "token",
    "member",
    "recommendation",
    "decision",
    "brief",
    "review",
    "health",
    "trial",
    "fit",
    "fact",
];

/// Tells members what needs them, and sends mail, until it is stopped. A mail server that is slow holds up no notice.
pub async fn run(app: Arc<App>, stop: CancellationToken) {
    let written = Notify::new();
    tokio::join!(tell(&app, &written, &stop), post(&app, &written, &stop));
}

async fn tell(app: &App, written: &Notify, stop: &CancellationToken) {
    let mut ear = app.store.hear();
    let mut round = tokio::time::interval(ROUND);
    let mut changed = BTreeSet::new();
    let beat = app.pulse().enters("notices", PATIENCE, ROUND);
    loop {
        let everything = tokio::select! {
            () = stop.cancelled() => return,
            _ = round.tick() => true,
            heard = ear.recv() => !note(&mut changed, heard),
            () = tokio::time::sleep(BURST), if !changed.is_empty() => {
                let _working = beat.begins(app.pulse()).await;
                look(app, std::mem::take(&mut changed)).await;
                written.notify_one();
                false
            }
        };
        if everything {
            changed.clear();
            let _working = beat.begins(app.pulse()).await;
            if let Err(problem) = look_around(app).await {
                tracing::error!(%problem, cause = ?problem.source, "what needs members couldn't be looked for");
            }
            written.notify_one();
        }
    }
}

/// Remembers where something changed. Gives whether that is known.
fn note(changed: &mut BTreeSet<WorkspaceId>, heard: std::result::Result<Heard, RecvError>) -> bool {
    match heard {
        Ok(Heard::Change(change)) => {
            if OF_CONCERN.contains(&change.noun.as_ref()) {
                changed.insert(change.workspace);
            }
            true
        }
        Ok(Heard::Missed) | Err(RecvError::Lagged(_)) => false,
        Err(RecvError::Closed) => true,
    }
}

async fn look(app: &App, places: BTreeSet<WorkspaceId>) {
    for id in places {
        let looked: Result<()> = async {
            if let Some(place) = workspace::by_id(&app.store, id).await? {
                reconcile(app, &place).await?;
            }
            Ok(())
        }
        .await;
        if let Err(problem) = looked {
            tracing::error!(%problem, cause = ?problem.source, workspace = %id, "what needs members couldn't be looked for");
        }
    }
}

async fn look_around(app: &App) -> Result<()> {
    for place in workspace::list(&app.store).await? {
        reconcile(app, &place).await?;
    }
    digest::send_due(app).await?;
    let before = app.now().minus(KEPT);
    let mut tx = app.begin().await?;
    notice::forget_settled(&mut tx, before).await?;
    mails::forget(&mut tx, before).await?;
    tx.commit().await?;
    Ok(())
}

async fn post(app: &App, written: &Notify, stop: &CancellationToken) {
    let beat = app.pulse().enters("mail", PATIENCE, ROUND);
    while !stop.is_cancelled() {
        let working = beat.begins(app.pulse()).await;
        if let Err(problem) = mail::send_each_due(app, || beat.goes_on()).await {
            tracing::error!(%problem, cause = ?problem.source, "mail couldn't be looked after, and is tried again");
        }
        drop(working);
        tokio::select! {
            () = written.notified() => {}
            () = tokio::time::sleep(ROUND) => {}
            () = stop.cancelled() => {}
        }
    }
}
