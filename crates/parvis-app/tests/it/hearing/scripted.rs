//! A network that says what it is told to say, call by call; for the rest it is the rehearsal network.

use async_trait::async_trait;
use parvis_app::rehearsal::StoreWorld;
use parvis_app::{App, Connectors, MediaFolder, Outgoing, Parts};
use parvis_connectors::rehearsal::Rehearsal;
use parvis_connectors::{
    Access, AccountCounts, ConnectRequest, ConnectedAccount, Connector, ConnectorError, ConnectorErrorKind,
    Counted, Draft, Found, News, NewsKind, NewsPage, Part, PartKey, Progress, Published, Remote,
    RemoteAuthor, Renewed, Reply, ReplyPage, Result,
};
use parvis_domain::{Capabilities, Dice, DraftProblem, Network, ServerFacts, Timestamp};
use parvis_testkit::SeededDice;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use crate::house::House;

/// What was asked for, with the cursor.
pub(crate) type Asked = (&'static str, Option<String>);

#[derive(Default)]
struct Script {
    news: VecDeque<Result<NewsPage>>,
    replies: VecDeque<Result<ReplyPage>>,
    asked: Vec<Asked>,
}

pub(crate) struct Scripted {
    inner: Rehearsal,
    script: Mutex<Script>,
}

impl House {
    /// The same instance, with this network in the place of the rehearsal network.
    pub(crate) fn scripted(&self, client: Option<parvis_net::Client>) -> (Arc<App>, Arc<Scripted>) {
        let world = Arc::new(StoreWorld::new(self.store.clone()));
        let scripted = Arc::new(Scripted {
            inner: Rehearsal::new(world, self.clock.clone()),
            script: Mutex::default(),
        });
        // The same throw as the house: the same key opens its credentials.
        let dice = SeededDice::new(11);
        let mut connectors = Connectors::default().with(scripted.clone());
        if let Some(client) = client {
            connectors = connectors.fetching_pictures(client);
        }
        let outgoing = Outgoing {
            connectors,
            ..Outgoing::rehearsing(&self.store, self.clock.clone(), &dice)
        };
        let app = App::new(Parts {
            store: self.store.clone(),
            clock: self.clock.clone(),
            dice: Arc::new(SeededDice::new(4_711)),
            media: MediaFolder::new(self.pictures.path()),
            outgoing,
        });
        (app.unwrap(), scripted)
    }
}

impl Scripted {
    pub(crate) fn will_tell(&self, page: Result<NewsPage>) {
        self.script.lock().unwrap().news.push_back(page);
    }

    pub(crate) fn will_answer(&self, page: Result<ReplyPage>) {
        self.script.lock().unwrap().replies.push_back(page);
    }

    pub(crate) fn asked(&self) -> Vec<Asked> {
        std::mem::take(&mut self.script.lock().unwrap().asked)
    }
}

/// A failure that comes and goes.
pub(crate) fn down() -> ConnectorError {
    ConnectorError::new(ConnectorErrorKind::Unreachable, "told to be down")
}

pub(crate) fn remote(id: &str) -> Remote {
    Remote {
        id: id.into(),
        version: String::new(),
        url: Some(format!("https://network.example/{id}")),
    }
}

/// Somebody's answer, that says its own id.
pub(crate) fn reply(id: &str, root: &str, parent: &str, at: Timestamp) -> Reply {
    Reply {
        remote: remote(id),
        root: remote(root),
        parent: remote(parent),
        author: RemoteAuthor {
            id: "rehearsal:somebody".into(),
            handle: "somebody".into(),
            display_name: None,
            url: None,
            picture: None,
        },
        text: id.into(),
        links: Vec::new(),
        languages: vec!["fr".into()],
        attachments: 0,
        written_at: at,
        not_for_everybody: false,
    }
}

pub(crate) fn news(reply: Reply) -> News {
    News {
        kind: NewsKind::Reply,
        id: reply.remote.id.clone(),
        about: Some(reply.parent.id.clone()),
        at: reply.written_at,
        reply: Some(reply),
    }
}

#[async_trait]
impl Connector for Scripted {
    fn network(&self) -> Network {
        parvis_connectors::rehearsal::NETWORK
    }

    fn capabilities(&self, facts: &ServerFacts) -> Capabilities {
        self.inner.capabilities(facts)
    }

    fn check(&self, facts: &ServerFacts, draft: &Draft) -> Vec<DraftProblem> {
        self.inner.check(facts, draft)
    }

    async fn check_there(&self, access: &Access, draft: &Draft) -> Result<Vec<DraftProblem>> {
        self.inner.check_there(access, draft).await
    }

    fn make_key(&self, now: Timestamp, dice: &dyn Dice, last: Option<&PartKey>) -> PartKey {
        self.inner.make_key(now, dice, last)
    }

    async fn connect(&self, request: &ConnectRequest) -> Result<ConnectedAccount> {
        self.inner.connect(request).await
    }

    async fn renew(&self, access: &Access) -> Result<Renewed> {
        self.inner.renew(access).await
    }

    async fn publish(&self, access: &Access, part: &Part<'_>, progress: &dyn Progress) -> Result<Published> {
        self.inner.publish(access, part, progress).await
    }

    async fn look_up(&self, access: &Access, part: &Part<'_>) -> Result<Found> {
        self.inner.look_up(access, part).await
    }

    async fn withdraw(&self, access: &Access, remote: &Remote) -> Result<()> {
        self.inner.withdraw(access, remote).await
    }

    async fn read_replies(&self, _: &Access, _: &Remote, cursor: Option<&str>) -> Result<ReplyPage> {
        let mut script = self.script.lock().unwrap();
        script.asked.push(("replies", cursor.map(ToOwned::to_owned)));
        script
            .replies
            .pop_front()
            .unwrap_or_else(|| Ok(ReplyPage::default()))
    }

    async fn read_news(&self, _: &Access, cursor: Option<&str>) -> Result<NewsPage> {
        let mut script = self.script.lock().unwrap();
        script.asked.push(("news", cursor.map(ToOwned::to_owned)));
        script.news.pop_front().unwrap_or_else(|| Ok(NewsPage::default()))
    }

    async fn count(&self, access: &Access, ids: &[String]) -> Result<Vec<Counted>> {
        self.inner.count(access, ids).await
    }

    async fn read_profile(&self, access: &Access) -> Result<parvis_connectors::Profile> {
        self.inner.read_profile(access).await
    }

    async fn count_account(&self, access: &Access) -> Result<AccountCounts> {
        self.inner.count_account(access).await
    }
}
