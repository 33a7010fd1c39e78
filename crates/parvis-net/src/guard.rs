use std::collections::{BTreeMap, BTreeSet};
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;
use url::Url;

/// What the operator allows and says about this instance.
#[derive(Clone, Debug)]
pub struct Guard {
    /// Exactly these addresses and ports may be reached although they are private, and by plain HTTP.
    /// The same address with another port stays refused.
    pub allow: BTreeSet<SocketAddr>,
    /// Names answered from here instead of from DNS, as a hosts file would, in lower case.
    /// The addresses are checked like any other.
    pub names: BTreeMap<String, Vec<IpAddr>>,
    /// Where people find this instance, for the `User-Agent`.
    pub instance: Option<Url>,
    /// Certificate authorities (PEM) trusted besides the system's.
    pub authorities: Vec<Vec<u8>>,
    /// How long looking a name up, connecting and TLS may take together.
    pub connect_timeout: Duration,
    /// So many times less patience than asked for: 1, unless hours are to pass in minutes.
    pub hurry: u32,
}

impl Default for Guard {
    fn default() -> Self {
        Self {
            allow: BTreeSet::new(),
            names: BTreeMap::new(),
            instance: None,
            authorities: Vec::new(),
            connect_timeout: Duration::from_secs(10),
            hurry: 1,
        }
    }
}

impl Guard {
    /// No exception, the system's authorities, ten seconds to connect.
    pub fn new() -> Self {
        Self::default()
    }

    /// Also allows exactly this address and port.
    #[must_use]
    pub fn allow(mut self, exception: SocketAddr) -> Self {
        self.allow.insert(exception);
        self
    }

    /// Names the instance in the `User-Agent`.
    #[must_use]
    pub fn instance(mut self, url: Url) -> Self {
        self.instance = Some(url);
        self
    }

    /// Has so many times less patience with everybody.
    #[must_use]
    pub fn hurried(mut self, times: u32) -> Self {
        self.hurry = times.max(1);
        self
    }

    /// `Parvis/<version> (+instance url)`.
    pub fn user_agent(&self) -> String {
        let version = env!("CARGO_PKG_VERSION");
        match &self.instance {
            Some(url) => format!("Parvis/{version} (+{url})"),
            None => format!("Parvis/{version}"),
        }
    }

    /// The exceptions on `port`, in canonical form.
    pub(crate) fn exceptions(&self, port: u16) -> Vec<IpAddr> {
        let on_port = self.allow.iter().filter(|exception| exception.port() == port);
        on_port.map(|exception| exception.ip().to_canonical()).collect()
    }

    pub(crate) fn exception_ports(&self) -> BTreeSet<u16> {
        self.allow.iter().map(SocketAddr::port).collect()
    }
}
