use crate::command::mail::Mail;
use crate::folder::DataFolder;
use anyhow::Context;
use clap::Args;
use parvis_app::{Connectors, KeyRing, OsDice, Outgoing, Patience, Tripped, Tripwire};
use parvis_domain::{Clock, DeliveryId, DeliveryStep};
use parvis_net::{Client, Guard};
use parvis_store::Store;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use url::Url;

/// How what goes out goes out.
#[derive(Args, Clone, Debug, Default)]
pub(crate) struct Network {
    /// This node's name, when several serve one database: it keeps it when it is started again
    #[arg(long, env = "PARVIS_NODE")]
    node: Option<String>,
    /// Addresses inside the network that may be called all the same, such as 127.0.0.1:2583
    #[arg(
        long = "allow-address",
        env = "PARVIS_ALLOWED_ADDRESSES",
        value_delimiter = ','
    )]
    allowed_addresses: Vec<SocketAddr>,
    /// The directory of Bluesky's identities
    #[arg(long, env = "PARVIS_BLUESKY_DIRECTORY")]
    bluesky_directory: Option<Url>,
    /// A server that knows which Bluesky handle is whose
    #[arg(long, env = "PARVIS_BLUESKY_RESOLVER")]
    bluesky_resolver: Option<Url>,
    /// Where people read Bluesky: links to posts lead there
    #[arg(long, env = "PARVIS_BLUESKY_APP")]
    bluesky_app: Option<Url>,
    /// What a network is told, such as bluesky.resolver=https://bsky.example
    #[arg(
        long = "network-setting",
        env = "PARVIS_NETWORK_SETTINGS",
        value_delimiter = ','
    )]
    settings: Vec<Setting>,
    /// Seconds without a sign of life after which another node takes over what one was sending
    #[arg(long, env = "PARVIS_LEASE_SECONDS", default_value_t = 60, value_parser = clap::value_parser!(u64).range(5..=3600))]
    lease_seconds: u64,
    /// Hours after which what is late is held and a person is asked
    #[arg(long, env = "PARVIS_LATE_AFTER_HOURS", default_value_t = 6, value_parser = clap::value_parser!(u64).range(1..=720))]
    late_after_hours: u64,
    #[command(flatten)]
    pub(crate) mail: Mail,
    /// For tests: end the process at this step of a delivery, the first time or, as in `sent:2`, a later one
    #[arg(long, env = "PARVIS_ABORT_AT", hide = true)]
    abort_at: Option<AbortAt>,
    /// For tests: leases, pauses between attempts and the patience with networks are so many times shorter
    #[arg(long, env = "PARVIS_HURRY", hide = true, default_value = "1", value_parser = clap::value_parser!(u32).range(1..=60))]
    hurry: Option<u32>,
}

/// The name of a setting, and what it says.
#[derive(Clone, Debug)]
struct Setting(String, String);

impl std::str::FromStr for Setting {
    type Err = anyhow::Error;

    fn from_str(text: &str) -> anyhow::Result<Self> {
        let (name, value) = text
            .split_once('=')
            .context("a setting is written as network.name=value")?;
        Ok(Self(name.trim().to_owned(), value.trim().to_owned()))
    }
}

/// A step of a delivery, and at which of the times it comes by.
#[derive(Clone, Copy, Debug)]
struct AbortAt(DeliveryStep, u32);

impl std::str::FromStr for AbortAt {
    type Err = anyhow::Error;

    fn from_str(text: &str) -> anyhow::Result<Self> {
        let (step, time) = text.split_once(':').unwrap_or((text, "1"));
        Ok(Self(step.parse()?, time.parse()?))
    }
}

impl Network {
    /// Everything the worker and the use cases need to speak to networks.
    pub(crate) fn outgoing(
        &self,
        folder: &DataFolder,
        store: &Store,
        clock: &Arc<dyn Clock>,
        instance_url: Url,
    ) -> anyhow::Result<Outgoing> {
        Ok(Outgoing {
            keys: key_ring(&folder.key())?,
            connectors: self.connectors(store, clock, &instance_url)?,
            instance_url,
            node: self.node.clone().unwrap_or_else(|| "only".to_owned()),
            patience: Patience {
                lease: Duration::from_secs(self.lease_seconds) / self.hurry.unwrap_or(1),
                late_after: Duration::from_hours(self.late_after_hours),
                hurry: self.hurry.unwrap_or(1),
                ..Patience::default()
            },
            tripwire: self
                .abort_at
                .map(|AbortAt(step, time)| Arc::new(Abort(step, AtomicU32::new(time))) as Arc<dyn Tripwire>),
            mailer: self.mail.mailer()?,
        })
    }

    fn connectors(
        &self,
        store: &Store,
        clock: &Arc<dyn Clock>,
        instance_url: &Url,
    ) -> anyhow::Result<Connectors> {
        let guard = Guard::new()
            .instance(instance_url.clone())
            .hurried(self.hurry.unwrap_or(1));
        let guard = self
            .allowed_addresses
            .iter()
            .fold(guard, |guard, address| guard.allow(*address));
        let client = Client::new(&guard).context("the way out can't be opened")?;
        let told = [
            ("directory", &self.bluesky_directory),
            ("resolver", &self.bluesky_resolver),
            ("app", &self.bluesky_app),
        ];
        let told = told
            .into_iter()
            .filter_map(|(name, url)| Some((format!("bluesky.{name}"), url.as_ref()?.to_string())));
        let settings = self
            .settings
            .iter()
            .map(|Setting(name, value)| (name.clone(), value.clone()));
        Ok(Connectors::built_in(
            store,
            Arc::clone(clock),
            client,
            told.chain(settings),
        )?)
    }
}

/// The key file, made when there is none: a line for each key, readable by nobody else.
fn key_ring(path: &Path) -> anyhow::Result<KeyRing> {
    match std::fs::read_to_string(path) {
        Ok(text) => {
            KeyRing::read(&text).with_context(|| format!("the key file {} can't be used", path.display()))
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            let ring = KeyRing::throw(&OsDice::default());
            write_new(path, &ring.to_text())
                .with_context(|| format!("the key file {} can't be made", path.display()))?;
            tracing::info!(
                path = %path.display(),
                "made the key that encrypts credentials: keep a copy of it, apart from the backups"
            );
            Ok(ring)
        }
        Err(error) => Err(error).with_context(|| format!("the key file {} can't be read", path.display())),
    }
}

/// Writes a file that isn't there yet. Two nodes that start at once on one folder don't each make a key.
fn write_new(path: &Path, text: &str) -> std::io::Result<()> {
    use std::io::Write;
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let mut file = options.open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

/// Ends the process where the tests want it ended, as a power cut would.
struct Abort(DeliveryStep, AtomicU32);

impl Tripwire for Abort {
    fn at(&self, _: DeliveryId, step: DeliveryStep) -> Result<(), Tripped> {
        if step == self.0 && self.1.fetch_sub(1, Ordering::SeqCst) == 1 {
            std::process::abort();
        }
        Ok(())
    }
}
