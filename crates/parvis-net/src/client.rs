use crate::answers::Answers;
use crate::door::Doors;
use crate::error::Error;
use crate::guard::Guard;
use std::sync::Arc;
use url::Url;

/// The one guarded client. Cheap to clone; connections are shared between clones.
#[derive(Clone)]
pub struct Client {
    pub(crate) doors: Arc<Doors>,
    pub(crate) answers: Option<Arc<dyn Answers>>,
    pub(crate) hurry: u32,
}

impl std::fmt::Debug for Client {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Client")
            .field("doors", &self.doors)
            .finish_non_exhaustive()
    }
}

/// Why the client can't be made: the operator has to look.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// A configured certificate authority isn't PEM.
    #[error("a configured certificate authority can't be read: {0}")]
    Authority(#[source] reqwest::Error),
    /// Mostly: the system has no certificate authorities (the package `ca-certificates`).
    #[error("no HTTP client, are the system's certificate authorities installed? {0}")]
    Client(#[source] reqwest::Error),
}

impl Client {
    /// A client behind this guard.
    pub fn new(guard: &Guard) -> Result<Self, StartError> {
        crate::install_crypto();
        Ok(Self {
            doors: Arc::new(Doors::build(guard)?),
            answers: None,
            hurry: guard.hurry,
        })
    }

    /// The same guard, limits and redirects, with nobody behind them: what is let through is answered here, and nothing
    /// goes out.
    pub fn answered_by(guard: &Guard, answers: Arc<dyn Answers>) -> Result<Self, StartError> {
        let answers = Some(answers);
        Ok(Self {
            answers,
            ..Self::new(guard)?
        })
    }

    /// Says whether [`Client::send`] would be let through to `url`, looking its name up but connecting to nobody.
    /// For answering at once when somebody types an address; sending checks again.
    pub async fn permits(&self, url: &Url, plain_http: bool) -> Result<(), Error> {
        let refuse = |cause| Error::unsent(cause, Some(url));
        let door = self.doors.open(url, plain_http).map_err(refuse)?;
        door.look(url).await.map_err(refuse)
    }
}
