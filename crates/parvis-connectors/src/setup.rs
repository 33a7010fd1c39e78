use crate::rehearsal::RehearsalWorld;
use parvis_domain::{Clock, Network};
use parvis_net::{Client, Url};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

/// What a connector is made of.
pub struct Setup {
    /// The guarded way out. It is cheap to clone.
    pub client: Client,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Where the rehearsal network keeps what happens there.
    pub world: Arc<dyn RehearsalWorld>,
    settings: BTreeMap<String, String>,
    asked: Mutex<BTreeSet<String>>,
}

/// A setting that can't be used.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
pub enum SetupError {
    /// An address that is built in doesn't read.
    #[error(transparent)]
    BuiltIn(#[from] url::ParseError),
    /// No network asks for it.
    #[error("no network knows the setting {0:?}")]
    Unknown(String),
    /// It doesn't say what it should.
    #[error("the setting {name:?} isn't {wanted}: {value:?}")]
    Unreadable {
        /// Which: the network's word, a dot and its name there.
        name: String,
        /// What it should be.
        wanted: &'static str,
        /// What it is.
        value: String,
    },
}

impl Setup {
    /// Without any setting.
    pub fn new(client: Client, clock: Arc<dyn Clock>, world: Arc<dyn RehearsalWorld>) -> Self {
        Self {
            client,
            clock,
            world,
            settings: BTreeMap::new(),
            asked: Mutex::default(),
        }
    }

    /// And this setting: the network's word, a dot and its name there, such as `bluesky.directory`.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.settings.insert(name.into(), value.into());
        self
    }

    /// What the installation says about one network, where it says something.
    pub fn setting(&self, network: Network, name: &str) -> Option<&str> {
        let name = format!("{network}.{name}");
        let value = self.settings.get(&name);
        self.asked
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(name);
        value.map(String::as_str)
    }

    /// The same, as an address.
    ///
    /// # Errors
    /// [`SetupError::Unreadable`].
    pub fn address(&self, network: Network, name: &str) -> Result<Option<Url>, SetupError> {
        self.setting(network, name)
            .map(|value| {
                Url::parse(value).map_err(|_| SetupError::Unreadable {
                    name: format!("{network}.{name}"),
                    wanted: "an address",
                    value: value.to_owned(),
                })
            })
            .transpose()
    }

    /// A setting that nobody asked for is a mistake of whoever wrote it.
    pub(crate) fn all_asked(&self) -> Result<(), SetupError> {
        let asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        let unknown = self.settings.keys().find(|name| !asked.contains(*name));
        unknown.map_or(Ok(()), |name| Err(SetupError::Unknown(name.clone())))
    }
}
