use crate::{
    Access, AccessAsked, AccountCounts, AskAccess, ConnectField, ConnectRequest, ConnectedAccount,
    ConnectorError, Counted, Draft, Found, NewsPage, Part, PartKey, Profile, Progress, Published, Remote,
    Renewed, ReplyPage, Result, Run, TakeAccess, WayIn,
};
use async_trait::async_trait;
use parvis_domain::{Capabilities, Dice, DraftProblem, MetricDefinition, Network, ServerFacts, Timestamp};

/// The code that speaks to one network. What it can do, it declares; asked for what it doesn't declare, it answers
/// `NotOffered` without calling anybody.
///
/// A connector keeps nothing: keys, credentials and cursors are the caller's. Each method is one exchange with the
/// network (some are two or three calls), holds no lock and no transaction, and ends within the guarded client's time.
#[async_trait]
pub trait Connector: Send + Sync {
    /// Which network.
    fn network(&self) -> Network;

    /// What it can do there. Where a server sets limits of its own, `facts` tells them.
    fn capabilities(&self, facts: &ServerFacts) -> Capabilities;

    /// What is wrong with a draft, without asking anybody. Empty: the network should take it. Unless told, what goes
    /// beyond the declared limits.
    fn check(&self, facts: &ServerFacts, draft: &Draft) -> Vec<DraftProblem> {
        crate::against(&self.capabilities(facts), draft)
    }

    /// A text as it stands there, without asking anybody: what it will lead to is what is sent with it. Unless told, all
    /// of it is words.
    fn shown(&self, text: &str) -> Vec<Run> {
        crate::shown::words(text)
    }

    /// What is wrong with a draft that only the network can tell, such as a mention nobody answers to.
    async fn check_there(&self, access: &Access, draft: &Draft) -> Result<Vec<DraftProblem>> {
        let _ = (access, draft);
        Ok(Vec::new())
    }

    /// A key for a part about to be sent for the first time. Store it before [`Connector::publish`]; it sorts after
    /// `last`, the key this account used last, even when the clock was moved back. Unless told, small letters, digits and
    /// a hyphen.
    fn make_key(&self, now: Timestamp, dice: &dyn Dice, last: Option<&PartKey>) -> PartKey {
        // As long as the last key's moment lasts, or the clock is behind it, chance alone sets keys apart.
        let moment = last.map_or(now, |last| last.made_at.max(now));
        let throw = u64::from_be_bytes(dice.throw::<8>());
        PartKey {
            key: format!("{:x}-{throw:016x}", moment.micros()),
            made_at: moment,
        }
    }

    /// What a person types to connect an account, in the order they are asked.
    fn fields(&self) -> &'static [ConnectField] {
        const {
            &[
                ConnectField::must("identifier"),
                ConnectField::must("secret"),
                ConnectField::may("server"),
            ]
        }
    }

    /// Signs in with what a person typed.
    ///
    /// # Errors
    /// `InputUnreadable`, `AccountNotFound`, `CredentialRejected`, `AppPasswordWanted`, `AccountUnavailable`,
    /// `PlaceNotFound`, `PlaceClosed`, `PlaceEncrypted`, `PlaceSilent`, `PlaceMoved`, `GuardRefused`, `NotTheNetworkExpected` and `Unreachable` name the field to look at.
    async fn connect(&self, request: &ConnectRequest) -> Result<ConnectedAccount>;

    /// How one connects, the most usual way first.
    fn ways_in(&self) -> &'static [WayIn] {
        &[WayIn::Secret]
    }

    /// The one name of a server, from whatever a person typed to name it.
    ///
    /// # Errors
    /// `InputUnreadable`.
    fn server_of(&self, typed: &str) -> Result<String> {
        let _ = typed;
        Err(ConnectorError::not_offered("name a server"))
    }

    /// Begins to ask for access. Only where [`WayIn::Authorisation`] is one of the ways in.
    ///
    /// # Errors
    /// As [`Connector::connect`], about the field `server`.
    async fn ask_access(&self, ask: &AskAccess<'_>) -> Result<AccessAsked> {
        let _ = ask;
        Err(ConnectorError::not_offered("ask for access"))
    }

    /// Takes the access that was granted.
    ///
    /// # Errors
    /// `CredentialRejected` about the field `code`; else as [`Connector::connect`].
    async fn take_access(&self, taken: &TakeAccess<'_>) -> Result<ConnectedAccount> {
        let _ = taken;
        Err(ConnectorError::not_offered("take access"))
    }

    /// A new credential from an old one. The caller serialises this per channel and stores the result before use.
    ///
    /// # Errors
    /// `CredentialRejected` when nothing but connecting anew helps.
    async fn renew(&self, access: &Access) -> Result<Renewed>;

    /// Puts one part there. With the same key and part it may be called any number of times where
    /// [`Capabilities::idempotency`] is `Key`; elsewhere never again after an uncertain outcome.
    ///
    /// # Errors
    /// The error's `retry` says what is safe. Once the piece itself was on its way, anything but a clear
    /// refusal is `Uncertain`.
    async fn publish(&self, access: &Access, part: &Part<'_>, progress: &dyn Progress) -> Result<Published>;

    /// Looks whether a part stands there, after an uncertain outcome. Unless told, a person is asked.
    async fn look_up(&self, access: &Access, part: &Part<'_>) -> Result<Found> {
        let _ = (access, part);
        Ok(Found::CannotTell)
    }

    /// Changes what stands there into `part`, in place. Its key is the edit's own; asked again with the same key and
    /// part, it comes to the same. Only where [`Ability::Edit`](parvis_domain::Ability::Edit) is declared.
    ///
    /// # Errors
    /// `Gone` when it no longer stands there; else as [`Connector::publish`]. Looking whether an edit has arrived
    /// is [`Connector::look_up_edit`].
    async fn edit(
        &self,
        access: &Access,
        remote: &Remote,
        part: &Part<'_>,
        progress: &dyn Progress,
    ) -> Result<Published> {
        let _ = (access, remote, part, progress);
        Err(ConnectorError::not_offered("edit"))
    }

    /// Looks whether what stands there is `part` already, after an edit whose outcome is unknown. `Absent`: it stands
    /// there as it was before, and editing again is safe.
    async fn look_up_edit(&self, access: &Access, remote: &Remote, part: &Part<'_>) -> Result<Found> {
        let _ = (access, remote, part);
        Err(ConnectorError::not_offered("look up an edit"))
    }

    /// Removes what was published. Removing what is already gone succeeds. Only where
    /// [`Ability::Withdraw`](parvis_domain::Ability::Withdraw) is declared.
    async fn withdraw(&self, access: &Access, remote: &Remote) -> Result<()> {
        let _ = (access, remote);
        Err(ConnectorError::not_offered("withdraw"))
    }

    /// Some of the answers below a piece; ask on with [`ReplyPage::next`]. Only where
    /// [`Ability::Replies`](parvis_domain::Ability::Replies) is declared.
    ///
    /// # Errors
    /// `Gone` when the piece itself no longer stands there.
    async fn read_replies(&self, access: &Access, root: &Remote, cursor: Option<&str>) -> Result<ReplyPage> {
        let _ = (access, root, cursor);
        Err(ConnectorError::not_offered("read replies"))
    }

    /// What happened to us, newest first; ask for older with [`NewsPage::next`]. A network that tells of nothing has
    /// an empty page: its threads are read all the same.
    async fn read_news(&self, access: &Access, cursor: Option<&str>) -> Result<NewsPage> {
        let _ = (access, cursor);
        Ok(NewsPage::default())
    }

    /// The counts of some pieces, in the order asked. Only where likes or reposts are declared.
    async fn count(&self, access: &Access, ids: &[String]) -> Result<Vec<Counted>> {
        let _ = (access, ids);
        Err(ConnectorError::not_offered("count"))
    }

    /// The counts of the account as a whole. Only where
    /// [`Ability::Followers`](parvis_domain::Ability::Followers) or
    /// [`Ability::Members`](parvis_domain::Ability::Members) is declared.
    async fn count_account(&self, access: &Access) -> Result<AccountCounts> {
        let _ = access;
        Err(ConnectorError::not_offered("count an account"))
    }

    /// What stands in our own profile. Only where [`Ability::Profile`](parvis_domain::Ability::Profile) is declared.
    async fn read_profile(&self, access: &Access) -> Result<Profile> {
        let _ = access;
        Err(ConnectorError::not_offered("read a profile"))
    }

    /// What exactly it counts, since when, and where the network says so. The sentence of each is the folder's message
    /// `network-{word}-counts-{metric}-{number}`.
    fn definitions(&self) -> &'static [MetricDefinition] {
        &[]
    }
}
