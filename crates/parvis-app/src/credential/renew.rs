use super::{Held, keep, read};
use crate::{App, Problem, channel};
use parvis_connectors::{ConnectorError, ConnectorErrorKind as Kind};
use parvis_domain::{AttemptId, ChannelId, WorkspaceId};
use parvis_store::{channel as channels, credential};
use std::time::Duration;

/// How long one renewal may take before somebody else may try.
const LEASE: Duration = Duration::from_mins(1);
/// How long somebody who finds another at it waits for the outcome.
const PATIENCE: Duration = Duration::from_secs(20);
/// How many are renewed in one round.
const AT_ONCE: u32 = 20;

/// Renews a channel's credential, unless somebody has since it was read as `stale`. One at a time for each channel,
/// on all nodes; the new one is kept before it is used.
///
/// # Errors
/// `CredentialRejected` when the channel has to be connected again: it is cut off then, and everybody can see it.
pub(crate) async fn renew(
    app: &App,
    workspace: WorkspaceId,
    id: ChannelId,
    stale: i64,
) -> Result<Held, ConnectorError> {
    let by = AttemptId::next(app.clock.as_ref(), app.dice.as_ref()).to_string();
    let mut waited = Duration::ZERO;
    loop {
        let channel = channels::by_id(&app.store, workspace, id).await.map_err(store)?;
        let channel =
            channel.ok_or_else(|| ConnectorError::new(Kind::CredentialRejected, "the channel is gone"))?;
        let held = read(app, workspace, &channel).await?;
        if held.generation > stale {
            return Ok(held);
        }
        if begin(app, workspace, id, stale, &by).await.map_err(ours)? {
            let renewed = exchange(app, &channel, &held).await;
            if let Err(error) = &renewed {
                give_up(app, workspace, id, &by, error).await.map_err(ours)?;
            }
            return renewed;
        }
        if waited >= PATIENCE {
            return Err(ConnectorError::new(
                Kind::Unreachable,
                "somebody else has been renewing the credential for too long",
            ));
        }
        let pause = Duration::from_millis(200);
        tokio::time::sleep(pause).await;
        waited += pause;
    }
}

async fn begin(
    app: &App,
    workspace: WorkspaceId,
    id: ChannelId,
    stale: i64,
    by: &str,
) -> Result<bool, Problem> {
    let (now, mut tx) = (app.now(), app.begin().await?);
    let until = now.plus(LEASE);
    let mine = credential::begin_renewal(&mut tx, workspace, id, stale, by, now, until).await?;
    tx.commit().await?;
    Ok(mine)
}

/// Asks the network, and keeps what it gives before anybody uses it.
async fn exchange(app: &App, channel: &parvis_domain::Channel, held: &Held) -> Result<Held, ConnectorError> {
    let connector = app.outgoing.connectors.of(channel)?;
    let renewed = connector.renew(&held.access).await?;
    let workspace = held.access.workspace;
    let kept = async {
        let mut tx = app.begin().await?;
        keep(
            app,
            &mut tx,
            workspace,
            channel.id,
            &renewed.credential,
            renewed.renew_at,
        )
        .await?;
        channel::note_handle(&mut tx, workspace, channel.id, &renewed.handle).await?;
        if let Some(facts) = renewed.facts.clone() {
            channel::note_facts(&mut tx, workspace, channel.id, facts).await?;
        }
        tx.commit().await?;
        Ok::<_, Problem>(())
    };
    kept.await.map_err(ours)?;
    read(app, workspace, channel).await
}

async fn give_up(
    app: &App,
    workspace: WorkspaceId,
    id: ChannelId,
    by: &str,
    error: &ConnectorError,
) -> Result<(), Problem> {
    let mut tx = app.begin().await?;
    credential::end_renewal(&mut tx, workspace, id, by).await?;
    channel::note_error(app, &mut tx, workspace, id, error).await?;
    tx.commit().await?;
    Ok(())
}

fn ours(problem: Problem) -> ConnectorError {
    let cause = problem
        .source
        .map_or_else(String::new, |source| source.to_string());
    ConnectorError::new(
        Kind::Unreachable,
        format!("our own store: {} {cause}", problem.code),
    )
}

fn store(error: parvis_store::StoreError) -> ConnectorError {
    ours(error.into())
}

/// Renews what should be renewed by now, well before it ends. Gives how many were; what fails is tried again in the
/// next round, or its channel is cut off.
///
/// # Errors
/// When our own store fails.
pub async fn renew_due(app: &App) -> Result<usize, Problem> {
    let due = credential::to_renew(&app.store, app.now(), AT_ONCE).await?;
    let mut renewed = 0;
    for (workspace, channel, generation) in due {
        match renew(app, workspace, channel, generation).await {
            Ok(_) => {
                app.counts.renewals.add();
                renewed += 1;
            }
            Err(error) => {
                app.counts.renewals_failed.add();
                tracing::warn!(%workspace, %channel, %error, "a credential could not be renewed");
            }
        }
    }
    Ok(renewed)
}
