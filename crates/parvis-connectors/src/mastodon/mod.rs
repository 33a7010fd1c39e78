//! Mastodon, and other servers of its API, by a token of the account's own.

mod count;
mod entities;
mod facts;
mod fault;
mod key;
mod look;
mod media;
mod news;
mod profile;
mod publish;
mod replies;
mod rest;
mod said;
mod session;
mod shown;

use self::facts::Facts;
use self::rest::Server;
use self::session::Kept;
use crate::{
    Access, AccessAsked, AccountCounts, AskAccess, ConnectRequest, ConnectedAccount, Connector, Counted,
    Draft, Found, NewsPage, Part, PartKey, Profile, Progress, Published, Remote, Renewed, ReplyPage, Result,
    Run, Setup, SetupError, TakeAccess, WayIn, check,
};
use async_trait::async_trait;
use parvis_domain::{
    Capabilities, Clock, Dice, DraftProblem, MetricDefinition, Network, ServerFacts, Timestamp,
};
use parvis_net::{Client, Url};
use std::sync::Arc;
use std::time::Duration;

/// Its word.
pub const NETWORK: Network = Network::named("mastodon");

/// How a connector of this API behaves.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// How long one call may take in all.
    pub patience: Duration,
    /// How long a server may work on a file before it counts as failed.
    pub files_take: Duration,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            patience: parvis_net::TIMEOUT,
            files_take: Duration::from_mins(2),
        }
    }
}

/// The connector; there is nothing to set up.
///
/// # Errors
/// None.
pub fn connector(setup: &Setup) -> std::result::Result<Arc<dyn Connector>, SetupError> {
    let clock = Arc::clone(&setup.clock);
    Ok(Arc::new(Mastodon::new(
        setup.client.clone(),
        clock,
        Settings::default(),
    )))
}

/// The connector of Mastodon's API.
pub struct Mastodon {
    client: Client,
    clock: Arc<dyn Clock>,
    settings: Settings,
    /// What the newest mentions hang from: it never changes, and news are read often.
    hanging: news::Remembered,
}

impl Mastodon {
    /// A connector that goes out through `client`.
    pub fn new(client: Client, clock: Arc<dyn Clock>, settings: Settings) -> Self {
        Self {
            client,
            clock,
            settings,
            hanging: news::Remembered::default(),
        }
    }

    /// A server to call as nobody.
    fn nobody_at<'a>(&'a self, at: &'a Url) -> Server<'a> {
        Server {
            client: &self.client,
            clock: &*self.clock,
            at,
            token: None,
            patience: self.settings.patience,
        }
    }

    /// The account's server, to call as the account.
    fn somebody_at<'a>(&'a self, kept: &'a Kept) -> Server<'a> {
        Server {
            token: Some(&kept.token),
            ..self.nobody_at(&kept.server)
        }
    }
}

#[async_trait]
impl Connector for Mastodon {
    fn network(&self) -> Network {
        NETWORK
    }

    fn ways_in(&self) -> &'static [WayIn] {
        &[WayIn::Authorisation, WayIn::Secret]
    }

    fn capabilities(&self, facts: &ServerFacts) -> Capabilities {
        Facts::read(facts).capabilities()
    }

    fn check(&self, facts: &ServerFacts, draft: &Draft) -> Vec<DraftProblem> {
        check::against(&self.capabilities(facts), draft)
    }

    fn shown(&self, text: &str) -> Vec<Run> {
        shown::shown(text)
    }

    /// A mention nobody answers to stays plain text there too, and no call tells in advance.
    async fn check_there(&self, _: &Access, _: &Draft) -> Result<Vec<DraftProblem>> {
        Ok(Vec::new())
    }

    fn make_key(&self, now: Timestamp, dice: &dyn Dice, last: Option<&PartKey>) -> PartKey {
        key::next(now, dice, last)
    }

    async fn connect(&self, request: &ConnectRequest) -> Result<ConnectedAccount> {
        self.sign_in(request).await
    }

    fn server_of(&self, typed: &str) -> Result<String> {
        session::origin(typed).map(String::from)
    }

    async fn ask_access(&self, ask: &AskAccess<'_>) -> Result<AccessAsked> {
        self.ask(ask).await
    }

    async fn take_access(&self, taken: &TakeAccess<'_>) -> Result<ConnectedAccount> {
        self.take(taken).await
    }

    async fn renew(&self, access: &Access) -> Result<Renewed> {
        self.stay(access).await
    }

    async fn publish(&self, access: &Access, part: &Part<'_>, progress: &dyn Progress) -> Result<Published> {
        self.put(&Kept::read(access)?, &access.facts, part, progress)
            .await
    }

    async fn look_up(&self, access: &Access, part: &Part<'_>) -> Result<Found> {
        self.find(&Kept::read(access)?, part).await
    }

    async fn edit(
        &self,
        access: &Access,
        remote: &Remote,
        part: &Part<'_>,
        progress: &dyn Progress,
    ) -> Result<Published> {
        self.change(&Kept::read(access)?, &access.facts, remote, part, progress)
            .await
    }

    async fn look_up_edit(&self, access: &Access, remote: &Remote, part: &Part<'_>) -> Result<Found> {
        self.find_edit(&Kept::read(access)?, remote, part).await
    }

    async fn withdraw(&self, access: &Access, remote: &Remote) -> Result<()> {
        self.delete(&Kept::read(access)?, remote).await
    }

    async fn read_replies(&self, access: &Access, root: &Remote, _: Option<&str>) -> Result<ReplyPage> {
        self.below(&Kept::read(access)?, root).await
    }

    async fn read_news(&self, access: &Access, cursor: Option<&str>) -> Result<NewsPage> {
        self.notifications(&Kept::read(access)?, cursor).await
    }

    async fn count(&self, access: &Access, ids: &[String]) -> Result<Vec<Counted>> {
        let many = Facts::read(&access.facts).reads_many();
        self.counts(&Kept::read(access)?, many, ids).await
    }

    async fn count_account(&self, access: &Access) -> Result<AccountCounts> {
        self.account_counts(&Kept::read(access)?).await
    }

    async fn read_profile(&self, access: &Access) -> Result<Profile> {
        self.own_profile(&Kept::read(access)?).await
    }

    fn definitions(&self) -> &'static [MetricDefinition] {
        count::DEFINITIONS
    }
}
