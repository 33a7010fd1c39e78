use crate::{Acting, App, Result};
use parvis_connectors::{ConnectField, WayIn};
use parvis_domain::{Action, Capabilities, Channel, Network, ServerFacts};
use parvis_store::channel;

/// Every channel of the workspace, by name; those that were left too.
///
/// # Errors
/// `denied`.
pub async fn list(app: &App, who: &Acting) -> Result<Vec<Channel>> {
    app.allowed_here(who, Action::ChannelRead)?;
    Ok(channel::list(&app.store, who.place()).await?)
}

/// A network that can be connected, and what it can do.
#[derive(Clone, Debug)]
pub struct Offered {
    /// Which.
    pub network: Network,
    /// What it can do, with limits.
    pub capabilities: Capabilities,
    /// What a person types to connect an account, in the order they are asked.
    pub fields: &'static [ConnectField],
    /// How one connects, the most usual way first.
    pub ways: &'static [WayIn],
}

/// Whether this installation speaks to the network. One that it spoke to once may be gone from a later build.
pub fn is_offered(app: &App, network: Network) -> bool {
    app.outgoing.connectors.on(network).is_some()
}

/// The networks that this installation speaks to.
///
/// # Errors
/// `denied`.
pub fn networks(app: &App, who: &Acting) -> Result<Vec<Offered>> {
    app.allowed_here(who, Action::ChannelRead)?;
    let connectors = &app.outgoing.connectors;
    let offered = connectors.networks().filter_map(|network| {
        let connector = connectors.on(network)?;
        Some(Offered {
            network,
            capabilities: connector.capabilities(&ServerFacts::UNKNOWN),
            fields: connector.fields(),
            ways: connector.ways_in(),
        })
    });
    Ok(offered.collect())
}
