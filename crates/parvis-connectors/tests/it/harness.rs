//! What the suite needs of a network: our side as a connector, the others' side by hand.

use async_trait::async_trait;
use bytes::Bytes;
use parvis_connectors::{
    Access, ConnectRequest, ConnectedAccount, Connector, ConnectorError, Draft, Files, Part, PartKey,
    Picture, Published, Remote, Reply, ReplyTo, Result, Secret, Unwatched,
};
use parvis_domain::{ChannelId, Clock, Timestamp, WorkspaceId};
use parvis_testkit::SeededDice;
use std::future::Future;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

/// Something that goes wrong with the next call that sends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    Refused,
    TakenInSilence,
    Lost,
    RateLimited(Option<u32>),
    Down,
    /// An answer with this status, which doesn't tell what was done.
    Fails(u16),
}

/// One network with one account of ours on it, and others.
#[async_trait]
pub trait Harness: Send + Sync {
    fn connector(&self) -> &dyn Connector;

    fn now(&self) -> Timestamp;

    /// What a person types, all of it right.
    fn request(&self) -> ConnectRequest;

    /// The texts of our pieces that stand there, as the network itself tells.
    async fn standing(&self) -> Vec<String>;

    /// What we come with once the network has forgotten our session.
    async fn forget_session(&self, access: &Access) -> Access;

    /// The credential stops being worth anything, renewing included.
    async fn revoke(&self, access: &Access);

    /// Another account answers.
    async fn reply(&self, to: &Remote, text: &str) -> Remote;

    async fn take_back(&self, what: &Remote);

    async fn like(&self, what: &Remote);

    /// Whether the network tells what happened, so that `read_news` has something to read.
    fn tells(&self) -> bool {
        true
    }

    /// Our profile says this, and has this pinned. Only where reading it is declared.
    async fn writes_profile(&self, _words: &str, _pinned: Option<&Remote>) {}

    /// Only where reposts are declared.
    async fn repost(&self, _: &Remote) {}

    /// Makes the next sending go wrong. False where this network can't be told.
    async fn trouble(&self, _: Trouble) -> bool {
        false
    }
}

/// Our side.
pub struct Us<'a> {
    pub harness: &'a dyn Harness,
    pub access: Access,
    dice: SeededDice,
    last: std::sync::Mutex<Option<PartKey>>,
}

impl<'a> Us<'a> {
    pub async fn connect(harness: &'a dyn Harness) -> Self {
        let request = harness.request();
        let account = harness
            .connector()
            .connect(&request)
            .await
            .expect("the account is connected");
        Self {
            harness,
            access: access(&request, &account),
            dice: SeededDice::new(7),
            last: std::sync::Mutex::new(None),
        }
    }

    pub fn connector(&self) -> &'a dyn Connector {
        self.harness.connector()
    }

    pub fn key(&self) -> PartKey {
        let mut last = self.last.lock().unwrap();
        let key = self
            .connector()
            .make_key(self.harness.now(), &self.dice, last.as_ref());
        *last = Some(key.clone());
        key
    }

    pub async fn send(&self, key: &PartKey, draft: &Draft, reply_to: Option<&ReplyTo>) -> Result<Published> {
        self.send_files(key, draft, &Files::default(), reply_to).await
    }

    pub async fn send_files(
        &self,
        key: &PartKey,
        draft: &Draft,
        files: &Files,
        reply_to: Option<&ReplyTo>,
    ) -> Result<Published> {
        let part = Part {
            others: &[],
            key,
            draft,
            files,
            reply_to,
        };
        self.connector().publish(&self.access, &part, &Unwatched).await
    }

    /// Publishes words.
    pub async fn say(&self, text: &str) -> Remote {
        self.send(&self.key(), &Draft::words(text), None)
            .await
            .expect("it is published")
            .remote
    }

    pub async fn look_up(&self, key: &PartKey, draft: &Draft) -> Result<parvis_connectors::Found> {
        let part = Part {
            others: &[],
            key,
            draft,
            files: &Files::default(),
            reply_to: None,
        };
        self.connector().look_up(&self.access, &part).await
    }

    /// All answers below a piece, however many pages.
    pub async fn replies(&self, root: &Remote) -> Result<Vec<Reply>> {
        let (mut all, mut cursor) = (Vec::new(), None);
        loop {
            let page = self
                .connector()
                .read_replies(&self.access, root, cursor.as_deref())
                .await?;
            all.extend(page.replies);
            match page.next {
                Some(next) => cursor = Some(next),
                None => return Ok(all),
            }
        }
    }
}

pub fn access(request: &ConnectRequest, account: &ConnectedAccount) -> Access {
    Access {
        workspace: request.workspace,
        channel: request.channel,
        account: account.remote_id.clone(),
        credential: account.credential.clone(),
        facts: account.facts.clone(),
    }
}

pub fn request(identifier: &str, secret: &str, server: Option<&str>) -> ConnectRequest {
    ConnectRequest {
        workspace: WorkspaceId::from_uuid(uuid::Uuid::from_u128(1)),
        channel: ChannelId::from_uuid(uuid::Uuid::from_u128(2)),
        identifier: identifier.to_owned(),
        secret: Secret::new(secret),
        server: server.map(str::to_owned),
        place: None,
        again: None,
    }
}

/// Networks take a moment to know what they were told. Asks until it holds, for ten seconds.
pub async fn eventually<F, T>(what: &str, mut ask: impl FnMut() -> F) -> T
where
    F: Future<Output = Option<T>>,
{
    for _ in 0..100 {
        if let Some(found) = ask().await {
            return found;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("never: {what}");
}

/// A picture with its file: one pixel, and as many bytes as asked.
pub fn picture(alternative: &str, bytes: usize) -> (Picture, Bytes) {
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    file.resize(bytes.max(8), 0);
    let picture = Picture {
        media_type: "image/png".into(),
        bytes: file.len() as u64,
        width: 4,
        height: 3,
        alternative: alternative.into(),
        focus: None,
    };
    (picture, file.into())
}

pub fn error<T: std::fmt::Debug>(outcome: Result<T>) -> ConnectorError {
    outcome.expect_err("it goes wrong")
}

/// A clock that stands still until it is told.
pub struct TestClock(AtomicI64);

impl TestClock {
    pub fn at(text: &str) -> Self {
        Self(AtomicI64::new(Timestamp::parse_rfc3339(text).unwrap().micros()))
    }

    pub fn forward(&self, by: Duration) {
        self.0
            .fetch_add(i64::try_from(by.as_micros()).unwrap(), Ordering::SeqCst);
    }
}

impl Clock for TestClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_micros(self.0.load(Ordering::SeqCst))
    }
}
