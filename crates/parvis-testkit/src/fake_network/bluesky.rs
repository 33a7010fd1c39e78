use super::Misbehaviour;
use super::misbehaviour::Wrongs;
use super::wire::{Answer, Ask, Wire};
use super::xrpc;
use parvis_domain::{Clock, Timestamp};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use url::Url;

/// A server of Bluesky's that is none: an account's own server, the app's server and the directory in one, as far as
/// Parvis calls them. Records are held against the lexicon's limits, written down here a second time.
#[derive(Debug)]
pub struct FakeBluesky {
    wire: Wire,
    world: Arc<Mutex<World>>,
}

/// Somebody on a fake network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FakeAccount {
    /// What never changes.
    pub did: String,
    /// The name people call it by.
    pub handle: String,
    /// The account's main password.
    pub password: String,
    /// An app password.
    pub app_password: String,
}

pub(super) struct World {
    pub(super) clock: Arc<dyn Clock>,
    pub(super) url: String,
    pub(super) accounts: Vec<Resident>,
    /// By address, in the order of their keys.
    pub(super) records: BTreeMap<String, Record>,
    pub(super) blobs: BTreeMap<String, usize>,
    told: Wrongs,
    calls: BTreeMap<String, usize>,
    made: u64,
}

pub(super) struct Resident {
    pub(super) account: FakeAccount,
    pub(super) display_name: String,
    pub(super) status: Option<&'static str>,
    pub(super) second_factor: bool,
    pub(super) revoked: bool,
    /// Sessions before this one have ended.
    pub(super) session: u64,
    pub(super) author_labels: Vec<&'static str>,
    pub(super) description: String,
    /// The address of what is pinned.
    pub(super) pinned: Option<String>,
}

pub(super) struct Record {
    pub(super) cid: String,
    pub(super) value: Value,
    pub(super) seen_at: Timestamp,
}

impl std::fmt::Debug for World {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("World")
            .field("records", &self.records.len())
            .finish_non_exhaustive()
    }
}

impl World {
    pub(super) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    pub(super) fn resident(&self, name: &str) -> Option<&Resident> {
        let is = |resident: &&Resident| {
            let account = &resident.account;
            account.did == name
                || account.handle == name
                || format!("{}@example.test", account.handle) == name
        };
        self.accounts.iter().find(is)
    }

    fn resident_mut(&mut self, did: &str) -> &mut Resident {
        self.accounts
            .iter_mut()
            .find(|resident| resident.account.did == did)
            .expect("an account of this network")
    }

    /// A key for something that somebody else makes.
    fn next_key(&mut self) -> String {
        self.made += 1;
        format!("3fake{}", letters(self.made, 8))
    }

    pub(super) fn keep(&mut self, address: String, value: Value) -> String {
        let cid = cid(&value);
        let seen_at = self.now();
        self.records.insert(
            address,
            Record {
                cid: cid.clone(),
                value,
                seen_at,
            },
        );
        cid
    }
}

/// A number in the alphabet of keys and identifiers, which has no 0, 1, 8 and 9.
fn letters(number: u64, width: usize) -> String {
    format!("{number:0width$}")
        .bytes()
        .map(|digit| char::from(b'a' + (digit - b'0')))
        .collect()
}

/// A name of a content: the same content, the same name.
pub(super) fn cid(value: &Value) -> String {
    let hash = value
        .to_string()
        .bytes()
        .fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3)
        });
    format!("bafyfake{hash:016x}")
}

impl FakeBluesky {
    /// An empty network on a free port of 127.0.0.1, which ends when it is dropped.
    pub async fn start(clock: Arc<dyn Clock>) -> Self {
        let world = Arc::new(Mutex::new(World {
            clock,
            url: String::new(),
            accounts: Vec::new(),
            records: BTreeMap::new(),
            blobs: BTreeMap::new(),
            told: Wrongs::default(),
            calls: BTreeMap::new(),
            made: 0,
        }));
        let answering = Arc::clone(&world);
        let wire = Wire::open(move |ask| answer(&answering, ask))
            .await
            .expect("a free port");
        lock(&world).url = format!("http://{}/", wire.address);
        Self { wire, world }
    }

    /// Where it listens: the guard needs an exception for it.
    pub const fn address(&self) -> SocketAddr {
        self.wire.address
    }

    /// Its address as a server, a directory, a resolver.
    pub fn url(&self) -> Url {
        Url::parse(&lock(&self.world).url).expect("an address")
    }

    /// Somebody moves in.
    pub fn moves_in(&self, handle: &str, display_name: &str) -> FakeAccount {
        let mut world = lock(&self.world);
        let number = world.accounts.len() as u64;
        let account = FakeAccount {
            did: format!("did:plc:{}", letters(number, 24)),
            handle: handle.to_owned(),
            password: format!("main-{handle}"),
            app_password: format!("app-{handle}"),
        };
        world.accounts.push(Resident {
            account: account.clone(),
            display_name: display_name.to_owned(),
            status: None,
            second_factor: false,
            revoked: false,
            session: 0,
            author_labels: Vec::new(),
            description: String::new(),
            pinned: None,
        });
        account
    }

    /// From now on, so many times, a call of `method` (`*` for any) goes wrong this way.
    pub fn tell(&self, method: &str, misbehaviour: Misbehaviour, times: usize) {
        lock(&self.world).told.tell(method, misbehaviour, times);
    }

    /// All goes right again. Gives what had been told and wasn't done.
    pub fn forgive(&self) -> Vec<(Misbehaviour, usize)> {
        lock(&self.world).told.forgive()
    }

    /// From now on it is called by this name, where somebody sees to it that the name leads here.
    pub fn is_called(&self, name: &str) {
        lock(&self.world).url = format!("http://{name}:{}/", self.wire.address.port());
    }

    /// How many records stand there.
    pub fn stands(&self) -> usize {
        lock(&self.world).records.len()
    }

    /// The server goes away: from now on nobody listens at its address.
    pub async fn goes_away(&self) {
        self.wire.close().await;
    }

    /// All sessions of the account end, refreshing included; its passwords stay.
    pub fn forgets_sessions(&self, account: &FakeAccount) {
        lock(&self.world).resident_mut(&account.did).session += 1;
    }

    /// The app password is revoked: its sessions can't be refreshed, and no new one can be made.
    pub fn revokes(&self, account: &FakeAccount) {
        let mut world = lock(&self.world);
        let resident = world.resident_mut(&account.did);
        resident.revoked = true;
        resident.session += 1;
    }

    /// The account is put out of use: `takendown`, `suspended` or `deactivated`.
    pub fn puts_out_of_use(&self, account: &FakeAccount, status: &'static str) {
        lock(&self.world).resident_mut(&account.did).status = Some(status);
    }

    /// Signing in with the main password asks for a second factor from now on.
    pub fn asks_for_a_second_factor(&self, account: &FakeAccount) {
        lock(&self.world).resident_mut(&account.did).second_factor = true;
    }

    /// The account's profile carries this label.
    pub fn labels(&self, account: &FakeAccount, label: &'static str) {
        lock(&self.world)
            .resident_mut(&account.did)
            .author_labels
            .push(label);
    }

    /// The account's profile says this, and has this piece pinned.
    pub fn writes_profile(&self, account: &FakeAccount, words: &str, pinned: Option<&str>) {
        let mut world = lock(&self.world);
        let resident = world.resident_mut(&account.did);
        words.clone_into(&mut resident.description);
        resident.pinned = pinned.map(str::to_owned);
    }

    /// Somebody posts something, whatever the record says. Returns its address.
    pub fn posts(&self, account: &FakeAccount, record: Value) -> String {
        let mut world = lock(&self.world);
        let address = format!("at://{}/app.bsky.feed.post/{}", account.did, world.next_key());
        world.keep(address.clone(), record);
        address
    }

    /// Somebody answers `parent`, below whatever it stands below. Returns the answer's address.
    pub fn replies(&self, account: &FakeAccount, parent: &str, text: &str) -> String {
        let record = {
            let world = lock(&self.world);
            let under = world.records.get(parent).expect("a post to answer");
            let own = json!({ "uri": parent, "cid": under.cid });
            let root = under
                .value
                .pointer("/reply/root")
                .cloned()
                .unwrap_or_else(|| own.clone());
            json!({
                "$type": "app.bsky.feed.post", "text": text, "createdAt": world.now().to_rfc3339(), "langs": ["en"],
                "reply": { "root": root, "parent": own },
            })
        };
        self.posts(account, record)
    }

    /// Somebody likes a post.
    pub fn likes(&self, account: &FakeAccount, subject: &str) {
        self.points("app.bsky.feed.like", account, subject);
    }

    /// Somebody passes a post on.
    pub fn reposts(&self, account: &FakeAccount, subject: &str) {
        self.points("app.bsky.feed.repost", account, subject);
    }

    fn points(&self, collection: &str, account: &FakeAccount, subject: &str) {
        let mut world = lock(&self.world);
        let cid = world.records.get(subject).expect("a post").cid.clone();
        let value = json!({
            "$type": collection, "createdAt": world.now().to_rfc3339(), "subject": { "uri": subject, "cid": cid },
        });
        let address = format!("at://{}/{collection}/{}", account.did, world.next_key());
        world.keep(address, value);
    }

    /// A record is taken away by whoever made it.
    pub fn takes_back(&self, address: &str) {
        lock(&self.world).records.remove(address);
    }

    /// The records of the posts that stand there for an account, oldest key first.
    pub fn standing(&self, did: &str) -> Vec<Value> {
        let start = format!("at://{did}/app.bsky.feed.post/");
        let world = lock(&self.world);
        let posts = world
            .records
            .iter()
            .filter(|(address, _)| address.starts_with(&start));
        posts.map(|(_, record)| record.value.clone()).collect()
    }

    /// How often a method was called.
    pub fn calls(&self, method: &str) -> usize {
        lock(&self.world).calls.get(method).copied().unwrap_or(0)
    }
}

fn lock(world: &Mutex<World>) -> MutexGuard<'_, World> {
    world.lock().unwrap_or_else(PoisonError::into_inner)
}

fn answer(world: &Mutex<World>, ask: &Ask) -> Answer {
    let mut world = lock(world);
    let method = ask.path.strip_prefix("/xrpc/").unwrap_or(&ask.path).to_owned();
    *world.calls.entry(method.clone()).or_default() += 1;
    let Some(misbehaviour) = world.told.next(|of| of == method) else {
        return xrpc::answer(&mut world, &method, ask);
    };
    let right = misbehaviour
        .takes()
        .then(|| xrpc::answer(&mut world, &method, ask));
    misbehaviour.spoil(right)
}
