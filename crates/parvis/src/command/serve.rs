use crate::command::database::Database;
use crate::command::outgoing::Network;
use crate::command::watching::Watching;
use crate::first::{self, First};
use crate::watching::requests::Face;
use crate::watching::seen::Seen;
use crate::{health, log, workbench, worker};
use anyhow::Context;
use axum::Router;
use clap::Args;
use ipnet::IpNet;
use parvis_http::{Config, Http};
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;
use url::Url;

/// Everything `serve` can be told, by flag or by environment. docs/operations/configure.md says the same in prose.
#[derive(Args, Clone)]
pub(crate) struct Serve {
    /// Where to listen
    #[arg(long, env = "PARVIS_LISTEN", default_value = "127.0.0.1:8080")]
    pub(crate) listen: SocketAddr,
    #[command(flatten)]
    pub(crate) database: Database,
    /// Where people reach this instance, when it isn't http:// and the address listened on
    #[arg(long, env = "PARVIS_INSTANCE_URL")]
    pub(crate) instance_url: Option<Url>,
    /// Networks of proxies whose word on the client's address is taken, such as 10.0.0.0/8
    #[arg(long = "trusted-proxy", env = "PARVIS_TRUSTED_PROXIES", value_delimiter = ',')]
    pub(crate) trusted_proxies: Vec<IpNet>,
    #[command(flatten)]
    pub(crate) network: Network,
    #[command(flatten)]
    pub(crate) watching: Watching,
    /// How log lines look
    #[arg(long, env = "PARVIS_LOG_FORM", default_value = "text")]
    pub(crate) log_form: log::LogForm,
    /// Make every page of the site anew, to measure what that costs
    #[arg(long, hide = true)]
    pub(crate) no_page_cache: bool,
    /// What is logged
    #[arg(long, env = "PARVIS_LOG", default_value = "info,sqlx=warn,tower_http=warn")]
    pub(crate) log: String,
}

impl Serve {
    pub(crate) async fn run(self) -> anyhow::Result<()> {
        log::start(self.log_form, &self.log)?;
        self.bind().await?.open(say_how_to_set_up).await
    }

    /// Takes the address. Whoever comes waits until it is opened.
    pub(crate) async fn bind(self) -> anyhow::Result<Bound> {
        let listener = TcpListener::bind(self.listen)
            .await
            .with_context(|| format!("nobody can listen on {}: is something else there?", self.listen))?;
        Ok(Bound {
            config: self.config(listener.local_addr()?)?,
            listener,
            told: self,
        })
    }

    /// How the faces are reached when it listens there.
    pub(crate) fn config(&self, listening: SocketAddr) -> anyhow::Result<Config> {
        let instance_url = match &self.instance_url {
            Some(url) => url.clone(),
            None if listening.ip().is_unspecified() || listening.ip().is_loopback() => {
                Url::parse(&format!("http://localhost:{}", listening.port()))?
            }
            None => Url::parse(&format!("http://{listening}"))?,
        };
        Ok(Config {
            instance_url,
            trusted_proxies: self.trusted_proxies.clone(),
        })
    }
}

/// An address that is taken, where nobody is answered yet.
pub(crate) struct Bound {
    listener: TcpListener,
    /// How people reach it.
    pub(crate) config: Config,
    /// What it was told.
    pub(crate) told: Serve,
}

impl Bound {
    /// Serves until it is stopped. `greet` speaks once somebody can come in.
    pub(crate) async fn open(
        self,
        greet: impl AsyncFnOnce(&Http) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        let instance_url = self.config.instance_url.clone();
        let app = self.told.database.app(&self.told.network, instance_url).await?;
        let stop = stop_signal();
        let mut http = Http::new(Arc::clone(&app), self.config).stopping(stop.clone());
        http.keeps_pages = !self.told.no_page_cache;
        let mut watched = self.told.watching.begin(&http.config).await?;
        tracing::info!(address = %http.config.instance_url, "listening");
        greet(&http).await?;
        watched.go_on(&app, self.told.database.data, &stop)?;
        let mut worker = tokio::spawn(worker::run(app, stop.clone()));
        let faces = faces(&http, &watched.seen);
        let mut served = std::pin::pin!(first::serve(self.listener, faces, stop));
        tokio::select! {
            () = &mut served => {
                worker.await??;
            }
            // It ends by itself only when it can't begin: nobody is to believe then that anything goes out.
            ended = &mut worker => {
                ended?.context("the worker can't begin")?;
                served.await;
            }
        }
        watched.end();
        Ok(())
    }
}

async fn say_how_to_set_up(http: &Http) -> anyhow::Result<()> {
    let app = &http.app;
    if app.awaits_set_up().await? {
        let link = http
            .config
            .link(&format!("/app/setup?token={}", app.set_up_token()));
        tracing::info!(%link, token = app.set_up_token(), "nobody is here yet: open this link to set up");
    }
    Ok(())
}

/// Everything this program answers.
fn faces(http: &Http, seen: &Arc<Seen>) -> First {
    let front = Router::new().route("/app/", workbench::front(&http.config));
    let (site, kept) = parvis_site::open(http);
    let router = Router::new()
        .nest("/api/v1", seen.on(Face::Api, parvis_api::router(http)))
        .nest("/agenda", seen.on(Face::Api, parvis_api::calendars(http)))
        .nest("/app", seen.on(Face::Workbench, workbench::router(&http.config)))
        .merge(seen.on(Face::Workbench, front))
        .merge(health::router(http))
        .fallback_service(seen.on(Face::Site, site));
    First::new(kept, seen, router)
}

/// Fires on the first SIGTERM or Ctrl-C: requests under way are finished, nothing new is begun.
fn stop_signal() -> CancellationToken {
    let stop = CancellationToken::new();
    let fired = stop.clone();
    tokio::spawn(async move {
        #[cfg(unix)]
        {
            use tokio::signal::unix::{SignalKind, signal};
            if let Ok(mut terminate) = signal(SignalKind::terminate()) {
                tokio::select! {
                    _ = terminate.recv() => {}
                    _ = tokio::signal::ctrl_c() => {}
                }
            }
        }
        #[cfg(not(unix))]
        let _ = tokio::signal::ctrl_c().await;
        tracing::info!("stopping: what is under way is finished first");
        fired.cancel();
    });
    stop
}
