use super::connect::kept_account;
use super::problem;
use crate::{Acting, App, Checked, Problem, Result, credential, grounds, strategy};
use parvis_connectors::{ConnectRequest, ConnectedAccount, Secret};
use parvis_domain::{Action, Channel, ChannelId, ChannelStatus, Grounds, StrategyCause};
use parvis_store::{StoreError, channel};
use serde_json::json;

/// Gives a channel a new credential, to the same account: after a revocation, a restore without the key, or when
/// it was left.
///
/// # Errors
/// As [`connect`](super::connect); `channel-other-account` when it is another account; `channel-declared`.
pub async fn reconnect(
    app: &App,
    who: &Acting,
    id: ChannelId,
    identifier: &str,
    secret: &Secret,
    server: Option<&str>,
) -> Result<Channel> {
    app.allowed_here(who, Action::ChannelConnect)?;
    let mut checked = Checked::new();
    let identifier = checked.line("identifier", identifier, 300);
    checked.done()?;
    let before = channel::by_id(&app.store, who.place(), id)
        .await?
        .ok_or(Problem::not_found("channel"))?;
    let known = before
        .account
        .as_ref()
        .ok_or_else(|| Problem::conflict("channel-declared"))?;
    let typed = server.map(str::trim).filter(|server| !server.is_empty());
    let server = typed.or(known.server.as_deref());

    let connector = app
        .outgoing
        .connectors
        .of(&before)
        .map_err(|error| problem(error, &known.handle))?;
    let request = ConnectRequest {
        workspace: who.place(),
        channel: id,
        identifier,
        secret: secret.clone(),
        server: server.map(ToOwned::to_owned),
        place: None,
        again: Some(known.remote_id.clone()),
    };
    let account = connector
        .connect(&request)
        .await
        .map_err(|error| problem(error, server.unwrap_or(&request.identifier)))?;
    keep_again(app, who, id, &account, server).await
}

/// Gives a channel what its network let us in with, if it is the same account.
pub(crate) async fn keep_again(
    app: &App,
    who: &Acting,
    id: ChannelId,
    account: &ConnectedAccount,
    server: Option<&str>,
) -> Result<Channel> {
    let before = channel::by_id(&app.store, who.place(), id).await?;
    let before = before.ok_or(Problem::not_found("channel"))?;
    let known = before
        .account
        .as_ref()
        .ok_or_else(|| Problem::conflict("channel-declared"))?;
    if account.remote_id != known.remote_id {
        return Err(Problem::conflict("channel-other-account")
            .with("expected", known.handle.as_str())
            .with("given", account.handle.as_str()));
    }

    let mut tx = app.begin().await?;
    let opened = strategy::open(app, &mut tx, who).await?;
    let channel = channel::for_update(&mut tx, who.place(), id).await?;
    let mut channel = channel.ok_or(Problem::not_found("channel"))?;
    let was_left = channel.status == ChannelStatus::Disconnected;
    channel.reconnect(kept_account(account, server), app.now());
    channel.address = account.url.clone().or(channel.address);
    channel::update(&mut tx, who.place(), &channel)
        .await
        .map_err(|error| match error {
            // Left, connected anew as another channel, and now connected again as this one.
            StoreError::Taken(_) => Problem::conflict("channel-taken").with("name", channel.name.as_str()),
            other => other.into(),
        })?;
    credential::keep(
        app,
        &mut tx,
        who.place(),
        id,
        &account.credential,
        account.renew_at,
    )
    .await?;
    let mut detail = json!({ "again": true, "handle": account.handle });
    if was_left {
        // A place that was left and is taken up again is opened; a new credential for one we are at isn't.
        detail["opened"] = true.into();
        detail = grounds::told(detail, who, &grounds::channel(&channel), Grounds::default());
    }
    app.trace(&mut tx, who, Action::ChannelConnect, id.uuid(), detail)
        .await?;
    opened.note(app, &mut tx, who, StrategyCause::Channel).await?;
    tx.commit().await?;
    Ok(channel)
}
