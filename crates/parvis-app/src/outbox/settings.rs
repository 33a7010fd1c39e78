use crate::KeyRing;
use crate::mail::Mailer;
use crate::rehearsal::StoreWorld;
use parvis_connectors::rehearsal::Rehearsal;
use parvis_connectors::{Connector, ConnectorError, ConnectorErrorKind, Setup, SetupError};
use parvis_domain::{Channel, Clock, DeliveryId, DeliveryStep, Dice, Network};
use parvis_net::Client;
use parvis_store::Store;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;
use url::Url;

/// What goes out goes out with this.
pub struct Outgoing {
    /// What credentials are encrypted with.
    pub keys: KeyRing,
    /// The networks that are spoken to.
    pub connectors: Connectors,
    /// Where people reach this instance: what links to a site starts from here.
    pub instance_url: Url,
    /// This node, by a name that it keeps when it is started again and that no other has.
    pub node: String,
    /// How long and how often.
    pub patience: Patience,
    /// Where a run is cut short, to see what happens then; none in production.
    pub tripwire: Option<Arc<dyn Tripwire>>,
    /// What carries mail; none where no mail is sent.
    pub mailer: Option<Arc<dyn Mailer>>,
}

impl Outgoing {
    /// The rehearsal network only, with a new key: for tests, and until somebody says more.
    pub fn rehearsing(store: &Store, clock: Arc<dyn Clock>, dice: &dyn Dice) -> Self {
        Self {
            keys: KeyRing::throw(dice),
            connectors: Connectors::rehearsal(store, clock),
            instance_url: localhost(),
            node: "node".to_owned(),
            patience: Patience::default(),
            tripwire: None,
            mailer: None,
        }
    }
}

#[expect(clippy::expect_used, reason = "a constant address reads")]
fn localhost() -> Url {
    Url::parse("http://localhost/").expect("a constant")
}

/// The connectors there are, one for each network.
#[derive(Clone, Default)]
pub struct Connectors {
    by_network: BTreeMap<Network, Arc<dyn Connector>>,
    /// What strangers' pictures are fetched with.
    pictures: Option<Client>,
}

impl Connectors {
    /// The rehearsal network, kept in `store`.
    pub fn rehearsal(store: &Store, clock: Arc<dyn Clock>) -> Self {
        let world = Arc::new(StoreWorld::new(store.clone()));
        Self::default().with(Arc::new(Rehearsal::new(world, clock)))
    }

    /// Every network that is built in, set up as told, and strangers' pictures; the rehearsal network is kept in `store`.
    ///
    /// # Errors
    /// A setting that no network knows, or that says something else than it should.
    pub fn built_in(
        store: &Store,
        clock: Arc<dyn Clock>,
        client: Client,
        settings: impl IntoIterator<Item = (String, String)>,
    ) -> Result<Self, SetupError> {
        let world = Arc::new(StoreWorld::new(store.clone()));
        let setup = Setup::new(client.clone(), clock, world);
        let setup = settings
            .into_iter()
            .fold(setup, |setup, (name, value)| setup.with(name, value));
        let connectors = parvis_connectors::connectors(&setup)?;
        let all = connectors.into_iter().fold(Self::default(), Self::with);
        Ok(all.fetching_pictures(client))
    }

    /// And this one, in the place of any other of its network.
    #[must_use]
    pub fn with(mut self, connector: Arc<dyn Connector>) -> Self {
        self.by_network.insert(connector.network(), connector);
        self
    }

    /// And strangers' pictures are fetched with this; without it, they are not.
    #[must_use]
    pub fn fetching_pictures(mut self, client: Client) -> Self {
        self.pictures = Some(client);
        self
    }

    /// What strangers' pictures are fetched with.
    pub(crate) const fn pictures(&self) -> Option<&Client> {
        self.pictures.as_ref()
    }

    /// Which networks can be connected.
    pub fn networks(&self) -> impl Iterator<Item = Network> + '_ {
        self.by_network.keys().copied()
    }

    /// The one of a network.
    pub fn on(&self, network: Network) -> Option<&dyn Connector> {
        self.by_network.get(&network).map(AsRef::as_ref)
    }

    /// The one that speaks for a channel.
    pub(crate) fn of(&self, channel: &Channel) -> Result<&dyn Connector, ConnectorError> {
        let network = channel.network.ok_or_else(|| {
            ConnectorError::new(ConnectorErrorKind::NotOffered, "a declared place has no network")
        })?;
        self.on(network).ok_or_else(|| {
            let detail = format!("{network} isn't set up on this installation");
            ConnectorError::new(ConnectorErrorKind::NotOffered, detail)
        })
    }
}

/// How long the worker holds on, and how often it tries.
#[derive(Clone, Debug)]
pub struct Patience {
    /// How long a claim lasts without a sign of life; also how long another node waits before it takes over.
    pub lease: Duration,
    /// What is later than this is held, and a person is asked.
    pub late_after: Duration,
    /// How long a due publication waits for an original that goes live at the same time.
    pub original_grace: Duration,
    /// Attempts before giving up, with growing pauses: about six hours. So long a network that doesn't answer is waited for, too, by
    /// who looks what became of an unknown outcome.
    pub attempts: u32,
    /// Looks that were answered without settling an unknown outcome, before a person is asked: about two hours.
    pub looks: u32,
    /// Deliveries under way at once on one node.
    pub at_once: usize,
    /// How often the worker looks for what is due at the latest; it knows by itself when the next one will be.
    pub poll: Duration,
    /// How long a stop waits for what is under way.
    pub stop: Duration,
    /// So many times shorter than usual are the pauses between attempts: 1, unless hours are to pass in minutes.
    pub hurry: u32,
    /// How long one waits between two readings of what a network counts and what is said there.
    pub listening: Pauses,
}

/// So many times longer than usual are pauses. Once, unless a year is to pass in seconds.
#[derive(Clone, Copy, Debug)]
pub struct Pauses {
    /// Those that begin now.
    pub next: u32,
    /// Those that lie behind us: what is longer is a gap.
    pub last: u32,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            lease: Duration::from_mins(1),
            late_after: parvis_domain::TOO_LATE,
            original_grace: Duration::from_mins(5),
            attempts: 12,
            looks: 8,
            at_once: 16,
            poll: Duration::from_secs(1),
            stop: Duration::from_secs(20),
            hurry: 1,
            listening: Pauses { next: 1, last: 1 },
        }
    }
}

/// The run was cut short on purpose: everything is left as a power cut would leave it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tripped;

/// Stands at each step of a delivery. The kill tests end the process there; in-process tests drop the run.
pub trait Tripwire: Send + Sync {
    /// Called when the step is done and kept.
    ///
    /// # Errors
    /// [`Tripped`] to have the run dropped where it is.
    fn at(&self, delivery: DeliveryId, step: DeliveryStep) -> Result<(), Tripped>;
}
