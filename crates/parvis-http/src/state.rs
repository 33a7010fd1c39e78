use crate::Limits;
use axum::extract::FromRef;
use ipnet::IpNet;
use parvis_app::App;
use std::sync::Arc;
use tokio_util::sync::CancellationToken;
use url::Url;

/// How the faces are reached. Read once, from the configuration.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where people reach this instance: `https://parvis.example`. Links that are sent out start with it, and
    /// cookies are `Secure` when it is https.
    pub instance_url: Url,
    /// Proxies whose word on the client's address is taken.
    pub trusted_proxies: Vec<IpNet>,
}

impl Config {
    /// Whether people come by https.
    pub fn is_secure(&self) -> bool {
        self.instance_url.scheme() == "https"
    }

    /// The whole address of a path of this instance: `/app/…`.
    pub fn link(&self, path: &str) -> String {
        self.instance_url
            .join(path)
            .map_or_else(|_| path.to_owned(), String::from)
    }

    /// The instance's host, with its port where it isn't the scheme's own.
    pub fn instance_host(&self) -> String {
        let host = self.instance_url.host_str().unwrap_or("localhost");
        match self.instance_url.port() {
            Some(port) => format!("{host}:{port}"),
            None => host.to_owned(),
        }
    }
}

/// What every handler can ask for.
#[derive(Clone)]
pub struct Http {
    /// The use cases.
    pub app: Arc<App>,
    /// How we are reached.
    pub config: Arc<Config>,
    /// Who came too often.
    pub limits: Arc<Limits>,
    /// Fires when this node is being stopped: what would go on for ever ends then.
    pub stop: CancellationToken,
    /// Whether pages of the site are kept in memory. They are, unless somebody measures what making them costs.
    pub keeps_pages: bool,
}

impl Http {
    /// Puts it together.
    pub fn new(app: Arc<App>, config: Config) -> Self {
        Self {
            app,
            config: Arc::new(config),
            limits: Arc::new(Limits::default()),
            stop: CancellationToken::new(),
            keeps_pages: true,
        }
    }

    /// And ends what would go on for ever once `stop` is cancelled.
    #[must_use]
    pub fn stopping(mut self, stop: CancellationToken) -> Self {
        self.stop = stop;
        self
    }
}

impl FromRef<Http> for Arc<App> {
    fn from_ref(http: &Http) -> Self {
        Arc::clone(&http.app)
    }
}
