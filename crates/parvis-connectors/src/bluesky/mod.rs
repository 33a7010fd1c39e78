//! Bluesky, at any server of the AT Protocol, with app passwords.

mod count;
mod fault;
mod identity;
mod news;
mod profile;
mod publish;
mod record;
mod session;
mod shown;
mod syntax;
mod thread;
mod tid;
mod view;
mod xrpc;

use self::session::Kept;
use self::syntax::RecordAddress;
use self::xrpc::Server;
use crate::{
    Access, AccountCounts, ConnectRequest, ConnectedAccount, Connector, Counted, Draft, Found, NewsPage,
    Part, PartKey, Profile, Progress, Published, Remote, Renewed, ReplyPage, Result, Run, Setup, SetupError,
    check,
};
use async_trait::async_trait;
use parvis_domain::{
    Ability, Capabilities, Clock, Dice, DraftProblem, Idempotency, Limits, LinkCardLimits, LookUp,
    MetricDefinition, Network, OptionLimits, PictureLimits, ServerFacts, TextLimits, TextMeasure, Timestamp,
};
use parvis_net::{Client, Url};
use std::sync::Arc;
use std::time::Duration;

/// Its word.
pub const NETWORK: Network = Network::named("bluesky");

/// The collection that posts are kept in.
const POSTS: &str = "app.bsky.feed.post";

/// Pictures that the apps show. The lexicon takes `image/*`.
const MEDIA_TYPES: &[&str] = &["image/jpeg", "image/png", "image/webp"];

/// Where Bluesky's common services stand.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The directory of `did:plc`.
    pub directory: Url,
    /// A server that knows which handle is whose.
    pub resolver: Url,
    /// Where people read: links to posts and profiles lead there.
    pub app: Url,
    /// How long one call may take in all.
    pub patience: Duration,
}

impl Settings {
    /// The public network.
    ///
    /// # Errors
    /// Never: the addresses are constants.
    pub fn public() -> std::result::Result<Self, url::ParseError> {
        Ok(Self {
            directory: Url::parse("https://plc.directory/")?,
            resolver: Url::parse("https://public.api.bsky.app/")?,
            app: Url::parse("https://bsky.app/")?,
            patience: parvis_net::TIMEOUT,
        })
    }
}

/// The connector, as the installation sets it up: `bluesky.directory`, `bluesky.resolver` and `bluesky.app` are addresses.
///
/// # Errors
/// A setting that isn't an address.
pub fn connector(setup: &Setup) -> std::result::Result<Arc<dyn Connector>, SetupError> {
    let mut settings = Settings::public()?;
    let told = [
        ("directory", &mut settings.directory),
        ("resolver", &mut settings.resolver),
        ("app", &mut settings.app),
    ];
    for (name, setting) in told {
        if let Some(address) = setup.address(NETWORK, name)? {
            *setting = address;
        }
    }
    let clock = Arc::clone(&setup.clock);
    Ok(Arc::new(Bluesky::new(setup.client.clone(), clock, settings)))
}

/// The connector of Bluesky.
pub struct Bluesky {
    client: Client,
    clock: Arc<dyn Clock>,
    settings: Settings,
}

impl Bluesky {
    /// A connector that goes out through `client`.
    pub fn new(client: Client, clock: Arc<dyn Clock>, settings: Settings) -> Self {
        Self {
            client,
            clock,
            settings,
        }
    }

    /// What a post may hold: `app.bsky.feed.post`, `app.bsky.embed.images`, `app.bsky.embed.external`. The
    /// alternative text has no limit there; the apps take 2,000 characters.
    pub fn limits() -> Limits {
        Limits {
            text: parvis_text::bluesky::text_limits(),
            pictures: Some(PictureLimits {
                most: 4,
                bytes: 2_000_000,
                media_types: MEDIA_TYPES,
                alternative: TextLimits::at_most(2_000, TextMeasure::Graphemes),
            }),
            link_card: Some(LinkCardLimits {
                thumbnail_bytes: 1_000_000,
                media_types: MEDIA_TYPES,
            }),
            link_card_or_pictures: true,
            languages: 3,
            options: OptionLimits::NONE,
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

    /// The account's own server, to call as the account.
    fn somebody_at<'a>(&'a self, kept: &'a Kept) -> Server<'a> {
        Server {
            token: Some(&kept.access),
            ..self.nobody_at(&kept.server)
        }
    }

    /// What stands at the address of a record, in a state.
    fn remote(&self, uri: String, cid: String) -> Remote {
        let url = RecordAddress::read(&uri)
            .filter(|address| address.collection == POSTS)
            .map(|address| {
                format!(
                    "{}profile/{}/post/{}",
                    self.settings.app, address.repo, address.key
                )
            });
        Remote {
            id: uri,
            version: cid,
            url,
        }
    }
}

/// The origin of an address: a server is called at its root, whatever path was named with it.
fn origin(address: &str) -> Option<Url> {
    let mut url = Url::parse(address)
        .ok()
        .filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host())?;
    url.set_path("/");
    url.set_query(None);
    url.set_fragment(None);
    Some(url)
}

/// The origin of what a person typed as a server: `https` where no scheme is named. A name and password in the address
/// stay, so that the guard can say what is wrong with them.
fn typed_origin(typed: &str) -> Option<Url> {
    if typed.contains("://") {
        origin(typed)
    } else {
        origin(&format!("https://{typed}"))
    }
}

#[async_trait]
impl Connector for Bluesky {
    fn network(&self) -> Network {
        NETWORK
    }

    fn capabilities(&self, _: &ServerFacts) -> Capabilities {
        Capabilities {
            abilities: &[
                Ability::Withdraw,
                Ability::Thread,
                Ability::Replies,
                Ability::Answer,
                Ability::Likes,
                Ability::Reposts,
                Ability::Quotes,
                Ability::Followers,
                Ability::Profile,
            ],
            limits: Self::limits(),
            idempotency: Idempotency::Key,
            look_up: LookUp::ByKey,
        }
    }

    fn check(&self, facts: &ServerFacts, draft: &Draft) -> Vec<DraftProblem> {
        check::against(&self.capabilities(facts), draft)
    }

    fn shown(&self, text: &str) -> Vec<Run> {
        shown::shown(text)
    }

    async fn check_there(&self, access: &Access, draft: &Draft) -> Result<Vec<DraftProblem>> {
        let kept = Kept::read(access)?;
        let (_, problems) = self.facets(self.somebody_at(&kept), &draft.text).await?;
        Ok(problems)
    }

    fn make_key(&self, now: Timestamp, dice: &dyn Dice, last: Option<&PartKey>) -> PartKey {
        tid::next(now, dice, last)
    }

    async fn connect(&self, request: &ConnectRequest) -> Result<ConnectedAccount> {
        self.sign_in(request).await
    }

    async fn renew(&self, access: &Access) -> Result<Renewed> {
        self.stay_signed_in(access).await
    }

    async fn publish(&self, access: &Access, part: &Part<'_>, progress: &dyn Progress) -> Result<Published> {
        self.put(&Kept::read(access)?, part, progress).await
    }

    async fn look_up(&self, access: &Access, part: &Part<'_>) -> Result<Found> {
        self.get(&Kept::read(access)?, &part.key.key).await
    }

    async fn withdraw(&self, access: &Access, remote: &Remote) -> Result<()> {
        self.delete(&Kept::read(access)?, remote).await
    }

    async fn read_replies(&self, access: &Access, root: &Remote, cursor: Option<&str>) -> Result<ReplyPage> {
        self.thread(&Kept::read(access)?, &root.id, cursor).await
    }

    async fn read_news(&self, access: &Access, cursor: Option<&str>) -> Result<NewsPage> {
        self.notifications(&Kept::read(access)?, cursor).await
    }

    async fn count(&self, access: &Access, ids: &[String]) -> Result<Vec<Counted>> {
        self.counts(&Kept::read(access)?, ids).await
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_is_called_at_its_root_whatever_was_typed() {
        let read = |typed: &str| typed_origin(typed).map(String::from);
        assert_eq!(
            read("pds.example.com").as_deref(),
            Some("https://pds.example.com/")
        );
        assert_eq!(
            read("http://localhost:2583/xrpc?x#y").as_deref(),
            Some("http://localhost:2583/")
        );
        assert_eq!(read("ftp://pds.example.com"), None);
        assert_eq!(read("not a server"), None);
    }
}
