use crate::metrics;
use crate::watching::access::{AccessForm, AccessLog};
use crate::watching::manager::Manager;
use crate::watching::requests::Requests;
use crate::watching::seen::Seen;
use crate::watching::watchdog::Watchdog;
use anyhow::Context;
use clap::Args;
use parvis_app::pulse::{Stumble, Stumbling};
use parvis_app::{App, gauge};
use parvis_http::Config;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

/// How the program is watched, and how it watches itself.
#[derive(Args, Clone, Debug)]
pub(crate) struct Watching {
    /// Where Prometheus may read /metrics: a loopback or private address, such as 127.0.0.1:9180
    #[arg(long, env = "PARVIS_METRICS_LISTEN")]
    metrics_listen: Option<SocketAddr>,
    /// Whether each request is logged to the standard output, and how
    #[arg(long, env = "PARVIS_ACCESS_LOG", default_value = "none")]
    access_log: AccessForm,
    /// End the process, with code 70, when its own worker stays stuck: whoever started it starts it anew
    #[arg(long, env = "PARVIS_END_WHEN_STUCK")]
    end_when_stuck: bool,
    /// Where systemd listens; it sets this itself
    #[arg(long, env = "NOTIFY_SOCKET", hide = true)]
    notify_socket: Option<String>,
    /// After how long without a sign of life systemd ends the process; it sets this itself
    #[arg(long, env = "WATCHDOG_USEC", hide = true)]
    watchdog_usec: Option<u64>,
    /// For tests: how long a loop may take, whichever it is, and how long it may be stuck then
    #[arg(long, hide = true)]
    stuck_after_seconds: Option<u64>,
    /// For tests: have a loop stumble at one of its turns, as in `hang:deliveries:3`, `panic:originals:2`; or keep every
    /// thread from running, as in `block:threads:1`
    #[arg(long, hide = true)]
    stumble: Option<StumbleAt>,
}

#[derive(Clone, Debug)]
struct StumbleAt {
    how: Option<Stumbling>,
    name: String,
    turn: u64,
}

impl std::str::FromStr for StumbleAt {
    type Err = anyhow::Error;

    fn from_str(text: &str) -> anyhow::Result<Self> {
        let [how, name, turn] = text.split(':').collect::<Vec<_>>()[..] else {
            anyhow::bail!("written as how:loop:turn");
        };
        let how = match how {
            "hang" => Some(Stumbling::Hang),
            "panic" => Some(Stumbling::Panic),
            "block" => None,
            _ => anyhow::bail!("a loop can hang or panic; threads can be blocked"),
        };
        Ok(Self {
            how,
            name: name.to_owned(),
            turn: turn.parse()?,
        })
    }
}

/// What watches, once it is there.
pub(crate) struct Watched {
    pub(crate) seen: Arc<Seen>,
    manager: Option<Arc<Manager>>,
    metrics: Option<TcpListener>,
    told: Watching,
}

impl Watching {
    /// Takes what it needs before anything is served.
    pub(crate) async fn begin(self, config: &Arc<Config>) -> anyhow::Result<Watched> {
        let metrics = match self.metrics_listen {
            Some(address) => Some(metrics::bind(address).await?),
            None => None,
        };
        let access = AccessLog::start(self.access_log).context("the access log can't be written")?;
        let manager = Manager::at(self.notify_socket.as_deref(), self.watchdog_usec);
        Ok(Watched {
            seen: Arc::new(Seen {
                requests: Requests::default(),
                access,
                config: Arc::clone(config),
            }),
            manager: manager.map(Arc::new),
            metrics,
            told: self,
        })
    }
}

impl Watched {
    /// Watches from now on: it serves.
    pub(crate) fn go_on(
        &mut self,
        app: &Arc<App>,
        folder: PathBuf,
        stop: &CancellationToken,
    ) -> anyhow::Result<()> {
        if let Some(listener) = self.metrics.take() {
            tracing::info!(address = %listener.local_addr()?, "metrics for Prometheus, at /metrics");
            let metrics = metrics::Metrics {
                app: Arc::clone(app),
                seen: Arc::clone(&self.seen),
                folder,
                engine: gauge::engine(app),
                turn: tokio::sync::Mutex::default(),
            };
            tokio::spawn(metrics::serve(listener, metrics, stop.clone()));
        }
        if let Some(StumbleAt { how, name, turn }) = self.told.stumble.clone() {
            match how {
                Some(how) => app.pulse().stumbles(Stumble::new(name, how, turn)),
                None => block_every_thread(),
            }
        }
        let watchdog = Watchdog {
            app: Arc::clone(app),
            stop: stop.clone(),
            manager: self.manager.clone(),
            end_when_stuck: self.told.end_when_stuck,
            patience: self.told.stuck_after_seconds.map(Duration::from_secs),
        };
        watchdog.start().context("nobody can watch")?;
        self.tell("READY=1\nSTATUS=serving");
        let manager = self.manager.clone();
        let stop = stop.clone();
        tokio::spawn(async move {
            stop.cancelled().await;
            if let Some(manager) = manager {
                manager.tell("STOPPING=1\nSTATUS=finishing what is under way");
            }
        });
        Ok(())
    }

    /// Nothing more is served.
    pub(crate) fn end(&self) {
        if let Some(access) = &self.seen.access {
            access.flush();
        }
    }

    fn tell(&self, what: &str) {
        if let Some(manager) = &self.manager {
            manager.tell(what);
        }
    }
}

/// Nothing gets to run any more on any thread of the runtime.
fn block_every_thread() {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    for _ in 0..threads * 4 {
        tokio::spawn(async {
            tokio::time::sleep(Duration::from_secs(2)).await;
            std::thread::sleep(Duration::from_hours(1));
        });
    }
}
