use super::{PurposeInput, problem};
use crate::{Acting, App, Checked, Problem, Result, credential, grounds, rehearsal::StoreWorld, strategy};
use parvis_connectors::rehearsal::{self, Place, RehearsalWorld};
use parvis_connectors::{ConnectRequest, ConnectedAccount, Secret};
use parvis_domain::{
    Action, Channel, ChannelAccount, ChannelId, ChannelStatus, Grounds, Network, Purpose, StrategyCause,
};
use parvis_store::{StoreError, channel};
use serde_json::json;

/// What somebody types to connect an account.
#[derive(Clone, Debug)]
pub struct ConnectInput {
    /// The network.
    pub network: Network,
    /// What the channel is to be called: at most 80 characters; empty: as the account is.
    pub name: String,
    /// The handle, or what the network signs in with: at most 300 characters.
    pub identifier: String,
    /// The app password, or what the network takes.
    pub secret: Secret,
    /// The server, where the account's own can't be found by itself.
    pub server: Option<String>,
    /// The place within the network, where one account has several, such as a room: at most 300 characters.
    pub place: Option<String>,
    /// On the rehearsal network: what its people's moods and times are drawn from; none: from the name.
    pub seed: Option<u64>,
    /// What the place is for.
    pub purpose: PurposeInput,
}

/// Connects an account: signs in over the network, then keeps the channel and its credential.
///
/// # Errors
/// `invalid` with what the network said against a field; `channel-taken` when a channel speaks as that account
/// already; `connector-…` and `net-…` when the network can't be reached or answers nonsense; `denied`.
pub async fn connect(app: &App, who: &Acting, input: &ConnectInput) -> Result<Channel> {
    app.allowed_here(who, Action::ChannelConnect)?;
    let mut checked = Checked::new();
    let name = checked.optional_line("name", &input.name, 80);
    let identifier = checked.line("identifier", &input.identifier, 300);
    let server = input
        .server
        .as_deref()
        .map(str::trim)
        .filter(|server| !server.is_empty());
    let place = checked.optional_line("place", input.place.as_deref().unwrap_or_default(), 300);
    let purpose = input.purpose.checked(app, who, &mut checked).await?;
    checked.done()?;

    // The network is asked outside any transaction: it may take its time.
    let connector = app
        .outgoing
        .connectors
        .on(input.network)
        .ok_or(Problem::field("network", "network-not-offered"))?;
    let id = ChannelId::next(app.clock.as_ref(), app.dice.as_ref());
    let request = ConnectRequest {
        workspace: who.place(),
        channel: id,
        identifier,
        secret: input.secret.clone(),
        server: server.map(ToOwned::to_owned),
        place: Some(place.clone()).filter(|place| !place.is_empty()),
        again: None,
    };
    let account = connector
        .connect(&request)
        .await
        .map_err(|error| problem(error, server.unwrap_or(&request.identifier)))?;
    if let Some(seed) = input.seed.filter(|_| input.network == rehearsal::NETWORK) {
        let place = Place {
            workspace: who.place(),
            channel: id,
        };
        StoreWorld::new(app.store.clone())
            .change(place, &mut |state| state.seed = seed)
            .await
            .map_err(Problem::internal)?;
    }

    let named = input.purpose.grounds;
    keep_new(
        app,
        who,
        id,
        input.network,
        &name,
        server,
        &account,
        purpose,
        named,
    )
    .await
}

/// Keeps a new channel and its credential, once its network has let us in.
#[expect(
    clippy::too_many_arguments,
    reason = "the parts of one value, used by the two ways in"
)]
pub(crate) async fn keep_new(
    app: &App,
    who: &Acting,
    id: ChannelId,
    network: Network,
    name: &str,
    server: Option<&str>,
    account: &ConnectedAccount,
    purpose: Purpose,
    named: Grounds,
) -> Result<Channel> {
    let channel = new_channel(app, who, id, network, name, server, account, purpose);
    keep(app, who, &channel, account, named).await?;
    Ok(channel)
}

#[expect(clippy::too_many_arguments, reason = "the parts of one value, used once")]
fn new_channel(
    app: &App,
    who: &Acting,
    id: ChannelId,
    network: Network,
    name: &str,
    server: Option<&str>,
    account: &ConnectedAccount,
    purpose: Purpose,
) -> Channel {
    let shown = account.display_name.as_deref().map(str::trim).unwrap_or_default();
    let name = [name, shown, &account.handle]
        .into_iter()
        .find(|name| !name.is_empty())
        .unwrap_or("?");
    Channel {
        id,
        name: name.chars().filter(|c| !c.is_control()).take(80).collect(),
        network: Some(network),
        address: account.url.clone(),
        account: Some(kept_account(account, server)),
        purpose,
        status: ChannelStatus::Working,
        status_reason: None,
        status_since: app.now(),
        not_before: None,
        wait_told_at: None,
        version: 1,
        created_at: app.now(),
        created_by: who.user.id,
        disconnected_at: None,
    }
}

pub(super) fn kept_account(account: &ConnectedAccount, server: Option<&str>) -> ChannelAccount {
    ChannelAccount {
        remote_id: account.remote_id.clone(),
        handle: account.handle.clone(),
        display_name: account.display_name.clone(),
        server: server.map(ToOwned::to_owned),
        facts: account.facts.clone(),
    }
}

async fn keep(
    app: &App,
    who: &Acting,
    channel: &Channel,
    account: &ConnectedAccount,
    named: Grounds,
) -> Result<()> {
    let place = who.place();
    if let Some(network) = channel.network
        && let Some(other) = channel::by_account(&app.store, place, network, &account.remote_id).await?
    {
        return Err(taken(&other.name));
    }
    let mut tx = app.begin().await?;
    let opened = strategy::open(app, &mut tx, who).await?;
    channel::insert(&mut tx, place, channel)
        .await
        .map_err(|error| match error {
            StoreError::Taken(_) => taken(&channel.name),
            other => other.into(),
        })?;
    credential::keep(
        app,
        &mut tx,
        place,
        channel.id,
        &account.credential,
        account.renew_at,
    )
    .await?;
    let detail = json!({ "network": channel.network, "name": channel.name, "handle": account.handle });
    let detail = grounds::told(detail, who, &grounds::channel(channel), named);
    app.trace(&mut tx, who, Action::ChannelConnect, channel.id.uuid(), detail)
        .await?;
    opened.note(app, &mut tx, who, StrategyCause::Channel).await?;
    tx.commit().await?;
    Ok(())
}

/// Two channels never speak as one account.
fn taken(by: &str) -> Problem {
    Problem::conflict("channel-taken").with("name", by)
}
