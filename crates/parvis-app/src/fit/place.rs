use crate::{Acting, App, Problem, Result};
use parvis_domain::{Channel, ChannelId, Network, Weighing};
use parvis_store::{channel, weighing};

/// Somewhere one is, or thinks of being.
#[derive(Clone, Debug)]
pub struct FitPlace {
    /// The channel's identifier, or the word of a network.
    pub key: String,
    /// What it is called.
    pub name: String,
    /// The network, where it has a word.
    pub network: Option<Network>,
    /// The channel; none for a network on which no channel is meant.
    pub channel: Option<Channel>,
    /// What was answered before, the newest first.
    pub history: Vec<Weighing>,
}

impl FitPlace {
    /// Finds it. A network needn't be one that anybody has thought of before.
    ///
    /// # Errors
    /// `not-found` for a channel that isn't there, and for what can't be a network's word.
    pub(crate) async fn find(app: &App, who: &Acting, key: &str) -> Result<Self> {
        let unknown = || Problem::not_found("fit");
        if let Ok(id) = key.parse::<ChannelId>() {
            let found = channel::by_id(&app.store, who.place(), id).await?;
            let channel = found.ok_or_else(unknown)?;
            let word = channel
                .network
                .map_or_else(String::new, |network| network.to_string());
            let history = weighing::of_place(&app.store, who.place(), key, &word).await?;
            let network = channel
                .network
                .or_else(|| history.first().and_then(|before| before.network));
            return Ok(Self {
                key: key.to_owned(),
                name: channel.name.clone(),
                network,
                channel: Some(channel),
                history,
            });
        }
        let network: Network = key.parse().map_err(|_| unknown())?;
        let history = weighing::of_place(&app.store, who.place(), key, key).await?;
        Ok(Self {
            key: key.to_owned(),
            name: history
                .first()
                .map_or_else(|| key.to_owned(), |before| before.name.clone()),
            network: Some(network),
            channel: None,
            history,
        })
    }

    /// The channel, unless it was left.
    pub fn in_use(&self) -> Option<&Channel> {
        self.channel
            .as_ref()
            .filter(|channel| channel.disconnected_at.is_none())
    }
}
