use crate::{App, By, Result};
use parvis_connectors::{ConnectorError, ConnectorErrorKind as Kind};
use parvis_domain::{Action, ChannelId, ChannelStatus, ServerFacts, Timestamp, WorkspaceId};
use parvis_store::{Tx, channel};
use serde_json::json;

/// Takes note that a network answered as it should.
pub(crate) async fn note_working(
    app: &App,
    tx: &mut Tx,
    workspace: WorkspaceId,
    id: ChannelId,
) -> Result<()> {
    note(app, tx, workspace, id, ChannelStatus::Working, None, None).await
}

/// Takes note of what went wrong, where it says something about the channel and not about one piece: its end is
/// announced, its trouble shown.
pub(crate) async fn note_error(
    app: &App,
    tx: &mut Tx,
    workspace: WorkspaceId,
    id: ChannelId,
    error: &ConnectorError,
) -> Result<()> {
    let status = match error.kind {
        Kind::CredentialRejected
        | Kind::AppPasswordWanted
        | Kind::AccountUnavailable
        | Kind::PlaceNotFound
        | Kind::PlaceClosed
        | Kind::PlaceMoved => ChannelStatus::CutOff,
        Kind::RateLimited
        | Kind::Unreachable
        | Kind::ServerFault
        | Kind::Uncertain
        | Kind::NotTheNetworkExpected
        | Kind::PlaceEncrypted
        | Kind::PlaceSilent
        | Kind::GuardRefused => ChannelStatus::Troubled,
        _ => return Ok(()),
    };
    let reason = error.because.unwrap_or(error.kind.as_str());
    note(app, tx, workspace, id, status, Some(reason), None).await
}

/// Takes note that a network asked us to wait: nothing is sent there before `until`, from any node.
pub(crate) async fn note_waiting(
    app: &App,
    tx: &mut Tx,
    workspace: WorkspaceId,
    id: ChannelId,
    until: Timestamp,
) -> Result<()> {
    let reason = Some(Kind::RateLimited.as_str());
    note(
        app,
        tx,
        workspace,
        id,
        ChannelStatus::Troubled,
        reason,
        Some(until),
    )
    .await
}

async fn note(
    app: &App,
    tx: &mut Tx,
    workspace: WorkspaceId,
    id: ChannelId,
    status: ChannelStatus,
    reason: Option<&str>,
    until: Option<Timestamp>,
) -> Result<()> {
    let Some(mut channel) = channel::for_update(&mut *tx, workspace, id).await? else {
        return Ok(());
    };
    if channel.status == ChannelStatus::Disconnected {
        return Ok(());
    }
    let waits = channel.not_before;
    channel.not_before = until.or(match status {
        ChannelStatus::Working => None,
        _ => waits,
    });
    if until.is_some() {
        channel.wait_told_at = Some(app.now());
    }
    let was = channel.status;
    let news = channel.note(status, reason, app.now());
    if !news && channel.not_before == waits {
        return Ok(());
    }
    channel::update(tx, workspace, &channel).await?;
    // Trouble that comes and goes is shown, not recorded; being cut off is an event.
    if was != status && (was == ChannelStatus::CutOff || status == ChannelStatus::CutOff) {
        tracing::warn!(%workspace, channel = %id, status = %status, reason, "a channel was cut off, or is back");
        let detail = json!({ "status": status, "reason": reason });
        app.trace_by(
            tx,
            workspace,
            &By::system(),
            Action::ChannelEdit,
            Some(id.uuid()),
            detail,
        )
        .await?;
    }
    Ok(())
}

/// Keeps what an account's server tells about itself now.
pub(crate) async fn note_facts(
    tx: &mut Tx,
    workspace: WorkspaceId,
    id: ChannelId,
    facts: ServerFacts,
) -> Result<()> {
    let Some(mut channel) = channel::for_update(&mut *tx, workspace, id).await? else {
        return Ok(());
    };
    if let Some(account) = &mut channel.account
        && account.facts != facts
    {
        account.facts = facts;
        channel::update(tx, workspace, &channel).await?;
    }
    Ok(())
}

/// Takes note of the name that an account goes by at present.
pub(crate) async fn note_handle(
    tx: &mut Tx,
    workspace: WorkspaceId,
    id: ChannelId,
    handle: &str,
) -> Result<()> {
    let Some(mut channel) = channel::for_update(&mut *tx, workspace, id).await? else {
        return Ok(());
    };
    if let Some(account) = &mut channel.account
        && account.handle != handle
        && !handle.is_empty()
    {
        handle.clone_into(&mut account.handle);
        channel::update(tx, workspace, &channel).await?;
    }
    Ok(())
}
