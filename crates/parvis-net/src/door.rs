use crate::address::{Refusal, literal, refusal, well_formed};
use crate::client::StartError;
use crate::error::Cause;
use crate::guard::Guard;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use std::collections::{BTreeMap, HashMap};
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;
use url::Url;

/// Every way out. A resolver isn't told the port, but an exception holds for one port only: so each port that
/// has exceptions gets connection pools of its own, whose resolver knows what it may answer.
#[derive(Debug)]
pub(crate) struct Doors {
    public: Door,
    by_port: HashMap<u16, PortDoors>,
}

#[derive(Debug)]
struct PortDoors {
    public_too: Door,
    exceptions_only: Door,
}

#[derive(Debug)]
pub(crate) struct Door {
    pub(crate) client: reqwest::Client,
    names: Names,
}

impl Doors {
    pub(crate) fn build(guard: &Guard) -> Result<Self, StartError> {
        let mut by_port = HashMap::new();
        for port in guard.exception_ports() {
            let public_too = Door::build(guard, guard.exceptions(port), true)?;
            let exceptions_only = Door::build(guard, guard.exceptions(port), false)?;
            by_port.insert(
                port,
                PortDoors {
                    public_too,
                    exceptions_only,
                },
            );
        }
        Ok(Self {
            public: Door::build(guard, Vec::new(), true)?,
            by_port,
        })
    }

    /// The way to `url`, or why there is none. A name is checked when it is resolved, by the door's own resolver.
    pub(crate) fn open(&self, url: &Url, plain_http: bool) -> Result<&Door, Cause> {
        well_formed(url)?;
        let secure = url.scheme() == "https" || plain_http;
        let here = url
            .port_or_known_default()
            .and_then(|port| self.by_port.get(&port));
        let door = match here {
            Some(doors) if secure => &doors.public_too,
            Some(doors) => &doors.exceptions_only,
            None if secure => &self.public,
            None => return Err(Cause::Insecure),
        };
        if let Some(ip) = literal(url) {
            door.names.0.check(ip)?;
        }
        Ok(door)
    }
}

impl Door {
    fn build(guard: &Guard, exceptions: Vec<IpAddr>, public: bool) -> Result<Self, StartError> {
        let names = Names(Arc::new(Meanings {
            fixed: guard.names.clone(),
            exceptions,
            public,
        }));
        let mut builder = reqwest::Client::builder()
            .user_agent(guard.user_agent())
            .no_proxy()
            .redirect(reqwest::redirect::Policy::none())
            .referer(false)
            .connect_timeout(guard.connect_timeout / guard.hurry)
            // Shorter than servers keep idle connections: a request on one that is just being closed ends as unknown.
            .pool_idle_timeout(Duration::from_secs(15))
            .dns_resolver(names.clone());
        if !public {
            // Only plain HTTP goes through this door: reading the system's authorities would be for nothing.
            builder = builder.tls_certs_only([]);
        }
        for pem in &guard.authorities {
            let authorities = reqwest::Certificate::from_pem_bundle(pem).map_err(StartError::Authority)?;
            builder = builder.tls_certs_merge(authorities);
        }
        let client = builder.build().map_err(StartError::Client)?;
        Ok(Self { client, names })
    }

    /// Looks the host up, as sending would, and says why it may not be reached.
    pub(crate) async fn look(&self, url: &Url) -> Result<(), Cause> {
        match url.host_str() {
            Some(host) if literal(url).is_none() => match self.names.0.resolve_checked(host).await {
                Ok(_) => Ok(()),
                Err(unresolved) => Err(unresolved.cause()),
            },
            _ => Ok(()),
        }
    }
}

/// The resolver of one door. Shared, because a lookup outlives the call that starts it.
#[derive(Clone, Debug)]
struct Names(Arc<Meanings>);

/// What names may mean behind one door.
#[derive(Debug)]
struct Meanings {
    fixed: BTreeMap<String, Vec<IpAddr>>,
    exceptions: Vec<IpAddr>,
    public: bool,
}

impl Meanings {
    fn check(&self, ip: IpAddr) -> Result<(), Cause> {
        match refusal(ip) {
            _ if self.exceptions.contains(&ip.to_canonical()) => Ok(()),
            Some(why) => Err(Cause::Refused(why)),
            None if self.public => Ok(()),
            None => Err(Cause::Insecure),
        }
    }

    /// The permitted addresses of `host`: never empty.
    async fn resolve_checked(&self, host: &str) -> Result<Vec<SocketAddr>, Unresolved> {
        let found = self.look_up(host).await.map_err(Unresolved::Lookup)?;
        let mut refused = None;
        let mut permitted = Vec::with_capacity(found.len());
        for ip in found {
            match self.check(ip) {
                Ok(()) => permitted.push(SocketAddr::new(ip, 0)),
                Err(cause) => refused = Some(cause),
            }
        }
        match refused {
            _ if !permitted.is_empty() => Ok(permitted),
            Some(Cause::Refused(why)) => Err(Unresolved::Refused(why)),
            Some(_) => Err(Unresolved::Insecure),
            None => Err(Unresolved::Lookup(std::io::ErrorKind::NotFound.into())),
        }
    }

    async fn look_up(&self, host: &str) -> std::io::Result<Vec<IpAddr>> {
        let name = host.trim_end_matches('.').to_ascii_lowercase();
        if let Some(fixed) = self.fixed.get(&name) {
            return Ok(fixed.clone());
        }
        Ok(tokio::net::lookup_host((host, 0))
            .await?
            .map(|address| address.ip())
            .collect())
    }
}

impl Resolve for Names {
    fn resolve(&self, name: Name) -> Resolving {
        let meanings = Arc::clone(&self.0);
        Box::pin(async move {
            let permitted = meanings.resolve_checked(name.as_str()).await?;
            Ok(Box::new(permitted.into_iter()) as Addrs)
        })
    }
}

/// Why a name leads nowhere.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Unresolved {
    #[error("the name has no address: {0}")]
    Lookup(#[source] std::io::Error),
    #[error("the name leads to a {0:?} address")]
    Refused(Refusal),
    #[error("plain HTTP to a public address")]
    Insecure,
}

impl Unresolved {
    pub(crate) const fn cause(&self) -> Cause {
        match self {
            Self::Lookup(_) => Cause::NameUnknown,
            Self::Refused(why) => Cause::Refused(*why),
            Self::Insecure => Cause::Insecure,
        }
    }
}
