//! Matrix: rooms of any server of the protocol, with a password or a token. One channel is one account in one room.
//!
//! The protocol: spec.matrix.org, client-server API. Nothing is encrypted here, so no encrypted room is entered.

mod api;
mod content;
mod count;
mod edit;
mod event;
mod fault;
mod names;
mod news;
mod profile;
mod publish;
mod room;
mod server;
mod session;
mod thread;

use self::api::Server;
use self::room::Facts;
use self::session::Kept;
use crate::{
    Access, AccountCounts, ConnectField, ConnectRequest, ConnectedAccount, Connector, Counted, Draft, Found,
    NewsPage, Part, PartKey, Profile, Progress, Published, Remote, Renewed, ReplyPage, Result, Run, Setup,
    SetupError, check,
};
use async_trait::async_trait;
use parvis_domain::{
    Ability, Capabilities, Clock, Dice, DraftPlace, DraftProblem, DraftProblemCode, Idempotency, Limits,
    LookUp, MetricDefinition, Network, OptionLimits, PictureLimits, ServerFacts, TextLimits, TextMeasure,
    Timestamp,
};
use parvis_net::{Client, Url};
use serde::de::IgnoredAny;
use std::sync::Arc;
use std::time::Duration;

/// Its word.
pub const NETWORK: Network = Network::named("matrix");

/// The field of our own in an event, by which it is found again.
const MARK: &str = "org.parvis.piece";

/// Bytes of a text. An event has at most 65,536 in all ("Size limits"), about 4,000 of which the server needs; written as
/// JSON, the heaviest text weighs twice its bytes.
const MOST_BYTES: usize = 30_000;

/// What servers take unless they say otherwise: Synapse's own default.
const USUAL_UPLOAD: u64 = 50 * 1_024 * 1_024;

/// Pictures that clients show.
const MEDIA_TYPES: &[&str] = &["image/jpeg", "image/png", "image/webp"];

/// How servers are spoken to.
#[derive(Clone, Debug)]
pub struct Settings {
    /// How long one call may take in all.
    pub patience: Duration,
    /// How many events of a room are read at once; servers give 1,000 at most.
    pub page: u16,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            patience: parvis_net::TIMEOUT,
            page: 100,
        }
    }
}

/// The connector; there is nothing to set up.
///
/// # Errors
/// None.
pub fn connector(setup: &Setup) -> std::result::Result<Arc<dyn Connector>, SetupError> {
    let clock = Arc::clone(&setup.clock);
    Ok(Arc::new(Matrix::new(
        setup.client.clone(),
        clock,
        Settings::default(),
    )))
}

/// The connector of Matrix.
pub struct Matrix {
    client: Client,
    clock: Arc<dyn Clock>,
    settings: Settings,
}

impl Matrix {
    /// A connector that goes out through `client`.
    pub fn new(client: Client, clock: Arc<dyn Clock>, settings: Settings) -> Self {
        Self {
            client,
            clock,
            settings,
        }
    }

    fn declared(facts: &ServerFacts) -> Capabilities {
        Capabilities {
            abilities: &[
                Ability::Edit,
                Ability::Withdraw,
                Ability::Thread,
                Ability::Replies,
                Ability::Answer,
                Ability::Likes,
                Ability::Members,
                Ability::Profile,
            ],
            limits: limits(&Facts::read(facts)),
            idempotency: Idempotency::Key,
            look_up: LookUp::ByKey,
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
}

/// What an event may hold.
fn limits(facts: &Facts) -> Limits {
    Limits {
        text: TextLimits::at_most(u32::try_from(MOST_BYTES).unwrap_or(u32::MAX), TextMeasure::Bytes),
        pictures: Some(PictureLimits {
            // Each is a message of its own: more would fill the room.
            most: 10,
            bytes: facts.upload.unwrap_or(USUAL_UPLOAD),
            media_types: MEDIA_TYPES,
            alternative: TextLimits::at_most(2_000, TextMeasure::Graphemes).and(20_000, TextMeasure::Bytes),
        }),
        // Servers make one by themselves, for those who want it.
        link_card: None,
        link_card_or_pictures: false,
        // None is sent: a room says nothing of its languages.
        languages: 3,
        options: OptionLimits::default(),
    }
}

#[async_trait]
impl Connector for Matrix {
    fn network(&self) -> Network {
        NETWORK
    }

    fn fields(&self) -> &'static [ConnectField] {
        const {
            &[
                ConnectField::must("identifier"),
                ConnectField::must("secret"),
                ConnectField::must("place"),
                ConnectField::may("server"),
            ]
        }
    }

    fn capabilities(&self, facts: &ServerFacts) -> Capabilities {
        Self::declared(facts)
    }

    fn check(&self, facts: &ServerFacts, draft: &Draft) -> Vec<DraftProblem> {
        check::against(&Self::declared(facts), draft)
    }

    fn shown(&self, text: &str) -> Vec<Run> {
        content::shown(text)
    }

    async fn check_there(&self, access: &Access, draft: &Draft) -> Result<Vec<DraftProblem>> {
        let kept = Kept::read(access)?;
        let mut problems = Vec::new();
        for range in content::mentions(&draft.text) {
            let user = &draft.text[range.clone()];
            let asked = self
                .somebody_at(&kept)
                .get::<IgnoredAny>(&["profile", user], &[])
                .await;
            // Some servers give it another name, but all the same status.
            if asked.is_err_and(|no| no.status == 404) {
                let at = |at| u32::try_from(at).unwrap_or(u32::MAX);
                let place = DraftPlace::TextRange {
                    start: at(range.start),
                    end: at(range.end),
                };
                let problem = DraftProblem::new(DraftProblemCode::MentionUnresolved, place);
                problems.push(problem.about(user.trim_start_matches('@')));
            }
        }
        Ok(problems)
    }

    fn make_key(&self, now: Timestamp, dice: &dyn Dice, last: Option<&PartKey>) -> PartKey {
        // As long as the last key's moment lasts, or the clock is behind it, chance alone sets keys apart.
        let throw = u64::from_be_bytes(dice.throw::<8>());
        let _ = last;
        PartKey {
            key: format!("parvis-{:x}-{throw:016x}", now.micros()),
            made_at: now,
        }
    }

    async fn connect(&self, request: &ConnectRequest) -> Result<ConnectedAccount> {
        self.sign_in(request).await
    }

    async fn renew(&self, access: &Access) -> Result<Renewed> {
        self.stay_signed_in(access).await
    }

    async fn publish(&self, access: &Access, part: &Part<'_>, progress: &dyn Progress) -> Result<Published> {
        self.put(access, part, progress).await
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
        self.change(access, remote, part, progress).await
    }

    async fn look_up_edit(&self, access: &Access, remote: &Remote, part: &Part<'_>) -> Result<Found> {
        self.find_edit(&Kept::read(access)?, remote, part).await
    }

    async fn withdraw(&self, access: &Access, remote: &Remote) -> Result<()> {
        self.take_away(&Kept::read(access)?, remote).await
    }

    async fn read_replies(&self, access: &Access, root: &Remote, cursor: Option<&str>) -> Result<ReplyPage> {
        self.answers(&Kept::read(access)?, &root.id, cursor).await
    }

    async fn read_news(&self, access: &Access, cursor: Option<&str>) -> Result<NewsPage> {
        self.happenings(&Kept::read(access)?, cursor).await
    }

    async fn count(&self, access: &Access, ids: &[String]) -> Result<Vec<Counted>> {
        self.counts(&Kept::read(access)?, ids).await
    }

    async fn count_account(&self, access: &Access) -> Result<AccountCounts> {
        self.members(&Kept::read(access)?).await
    }

    async fn read_profile(&self, access: &Access) -> Result<Profile> {
        self.own_profile(&Kept::read(access)?).await
    }

    fn definitions(&self) -> &'static [MetricDefinition] {
        count::DEFINITIONS
    }
}
