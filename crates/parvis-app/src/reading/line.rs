use crate::App;
use crate::credential::{self, Held};
use parvis_connectors::{
    AccountCounts, Connector, ConnectorError, ConnectorErrorKind, Counted, NewsPage, Profile, Remote,
    ReplyPage, Retry,
};
use parvis_domain::{Ability, Channel, Metric, MetricDefinition, WorkspaceId};

/// A line to a channel's network. Where the session has ended, it is renewed once and asked again.
pub(super) struct Line<'a> {
    app: &'a App,
    workspace: WorkspaceId,
    channel: &'a Channel,
    connector: &'a dyn Connector,
    held: Held,
}

impl<'a> Line<'a> {
    pub(super) async fn open(
        app: &'a App,
        workspace: WorkspaceId,
        channel: &'a Channel,
    ) -> Result<Self, ConnectorError> {
        Ok(Self {
            app,
            workspace,
            channel,
            connector: app.outgoing.connectors.of(channel)?,
            held: credential::read(app, workspace, channel).await?,
        })
    }

    /// Whether the network lets us hear answers at all.
    pub(super) fn hears(&self) -> bool {
        self.connector
            .capabilities(&self.held.access.facts)
            .can(Ability::Replies)
    }

    /// Whether the network tells numbers.
    pub(super) fn counts(&self) -> bool {
        let capabilities = self.connector.capabilities(&self.held.access.facts);
        capabilities.can(Ability::Likes) || capabilities.can(Ability::Reposts)
    }

    /// What the network tells of the account as a whole.
    pub(super) fn account_metrics(&self) -> Vec<Metric> {
        let capabilities = self.connector.capabilities(&self.held.access.facts);
        let told = [
            (Ability::Followers, &[Metric::Followers, Metric::Posts][..]),
            (Ability::Members, &[Metric::Members]),
        ];
        told.into_iter()
            .filter(|(ability, _)| capabilities.can(*ability))
            .flat_map(|(_, metrics)| metrics.iter().copied())
            .collect()
    }

    /// What exactly it counts.
    pub(super) fn definitions(&self) -> &'static [MetricDefinition] {
        self.connector.definitions()
    }

    pub(super) async fn count_account(&mut self) -> Result<AccountCounts, ConnectorError> {
        match self.connector.count_account(&self.held.access).await {
            Err(ended) if ended.retry == Retry::AfterRenewal => {
                self.renew().await?;
                still(self.connector.count_account(&self.held.access).await)
            }
            answered => answered,
        }
    }

    /// Whether the network tells what our profile says.
    pub(super) fn reads_profile(&self) -> bool {
        self.connector
            .capabilities(&self.held.access.facts)
            .can(Ability::Profile)
    }

    pub(super) async fn profile(&mut self) -> Result<Profile, ConnectorError> {
        match self.connector.read_profile(&self.held.access).await {
            Err(ended) if ended.retry == Retry::AfterRenewal => {
                self.renew().await?;
                still(self.connector.read_profile(&self.held.access).await)
            }
            answered => answered,
        }
    }

    pub(super) async fn news(&mut self, cursor: Option<&str>) -> Result<NewsPage, ConnectorError> {
        match self.connector.read_news(&self.held.access, cursor).await {
            Err(ended) if ended.retry == Retry::AfterRenewal => {
                self.renew().await?;
                still(self.connector.read_news(&self.held.access, cursor).await)
            }
            answered => answered,
        }
    }

    pub(super) async fn replies(
        &mut self,
        root: &Remote,
        cursor: Option<&str>,
    ) -> Result<ReplyPage, ConnectorError> {
        match self.connector.read_replies(&self.held.access, root, cursor).await {
            Err(ended) if ended.retry == Retry::AfterRenewal => {
                self.renew().await?;
                still(self.connector.read_replies(&self.held.access, root, cursor).await)
            }
            answered => answered,
        }
    }

    pub(super) async fn count(&mut self, ids: &[String]) -> Result<Vec<Counted>, ConnectorError> {
        match self.connector.count(&self.held.access, ids).await {
            Err(ended) if ended.retry == Retry::AfterRenewal => {
                self.renew().await?;
                still(self.connector.count(&self.held.access, ids).await)
            }
            answered => answered,
        }
    }

    async fn renew(&mut self) -> Result<(), ConnectorError> {
        self.held =
            credential::renew(self.app, self.workspace, self.channel.id, self.held.generation).await?;
        Ok(())
    }
}

/// A session that has just been renewed and has ended again is trouble, not a reason to renew for ever.
fn still<T>(answered: Result<T, ConnectorError>) -> Result<T, ConnectorError> {
    answered.map_err(|error| match error.retry {
        Retry::AfterRenewal => ConnectorError::new(
            ConnectorErrorKind::ServerFault,
            format!("renewed in vain: {error}"),
        ),
        _ => error,
    })
}
