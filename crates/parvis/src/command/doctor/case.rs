use super::Told;
use super::ask::{self, Heard};
use super::finding::Finding;
use crate::folder::DataFolder;
use parvis_app::{KeyRing, SystemClock};
use parvis_domain::{Clock, Timestamp};
use parvis_net::Client;
use parvis_store::inspection::Inspection;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;
use url::Url;

/// What is being examined: the configuration, and what of it could be opened.
pub(super) struct Case {
    pub(super) told: Told,
    pub(super) now: Timestamp,
    pub(super) folder: DataFolder,
    /// Where people reach the instance.
    pub(super) instance_url: Option<Url>,
    pub(super) database: Result<Inspection, Closed>,
    pub(super) key: Result<KeyRing, KeyFault>,
    /// What a running instance says that listens where it is told to.
    pub(super) here: Heard,
    /// The way out.
    pub(super) client: Result<Client, String>,
}

/// Why the database can't be looked into.
pub(super) enum Closed {
    /// There is none.
    Missing(PathBuf),
    /// It doesn't open, in the words of the engine.
    Refused(String),
}

/// Why the key can't be used.
pub(super) enum KeyFault {
    /// There is no such file.
    Missing,
    /// It can't be read.
    Unreadable(String),
    /// It holds something else.
    Damaged(String),
}

/// How long opening may take; the disk may hang.
const PATIENCE: Duration = Duration::from_secs(10);

impl Case {
    pub(super) async fn open(told: Told) -> Self {
        let folder = DataFolder::at(&told.serve.database.data);
        let instance_url = told
            .serve
            .config(told.serve.listen)
            .ok()
            .map(|it| it.instance_url);
        let key_path = folder.key();
        let key = match aside(move || key_ring(&key_path)).await {
            Ok(key) => key,
            Err(_) => Err(KeyFault::Unreadable("the disk doesn't answer".to_owned())),
        };
        let client = ask::way_out(&told.serve, instance_url.as_ref()).await;
        let here = match &client {
            Ok(client) => ask::ask(client, &here(told.serve.listen), key.as_ref().ok(), None).await,
            Err(_) => Heard::Unasked,
        };
        Self {
            now: SystemClock.now(),
            database: database(&told, &folder).await,
            instance_url,
            told,
            folder,
            key,
            here,
            client,
        }
    }

    /// The database, for a check that can say nothing without it.
    pub(super) fn database(&self) -> Result<&Inspection, Finding> {
        self.database.as_ref().map_err(|_| Finding::unknown("closed"))
    }

    /// The data folder, for a check that can say nothing without it.
    pub(super) fn folder(&self) -> Result<&DataFolder, Finding> {
        if self.folder.path().is_dir() {
            Ok(&self.folder)
        } else {
            Err(Finding::unknown("no-folder"))
        }
    }

    /// The way out, for a check that can say nothing without it.
    pub(super) fn outside(&self) -> Result<&Client, Finding> {
        if self.told.offline {
            return Err(Finding::left_out("offline"));
        }
        let refused = |why: &String| Finding::wrong("no-way-out").text("why", why.as_str());
        self.client.as_ref().map_err(refused)
    }
}

/// Does something that may wait for the disk. Nobody waits for a disk that hangs.
pub(super) async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Finding> {
    match tokio::time::timeout(PATIENCE, tokio::task::spawn_blocking(work)).await {
        Ok(Ok(done)) => Ok(done),
        _ => Err(Finding::unknown("too-long").span("span", PATIENCE)),
    }
}

/// Where whoever is on this machine reaches what listens at `listen`.
pub(super) fn here(listen: SocketAddr) -> Url {
    let mut at = listen;
    if at.ip().is_unspecified() {
        at.set_ip(match at {
            SocketAddr::V4(_) => [127, 0, 0, 1].into(),
            SocketAddr::V6(_) => std::net::Ipv6Addr::LOCALHOST.into(),
        });
    }
    #[expect(clippy::expect_used, reason = "an address and a port make a URL")]
    Url::parse(&format!("http://{at}/")).expect("an address and a port")
}

fn key_ring(path: &Path) -> Result<KeyRing, KeyFault> {
    match std::fs::read_to_string(path) {
        Ok(text) => KeyRing::read(&text).map_err(|fault| KeyFault::Damaged(fault.to_string())),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Err(KeyFault::Missing),
        Err(error) if error.kind() == std::io::ErrorKind::InvalidData => {
            Err(KeyFault::Damaged("it isn't text".to_owned()))
        }
        Err(error) => Err(KeyFault::Unreadable(error.to_string())),
    }
}

async fn database(told: &Told, folder: &DataFolder) -> Result<Inspection, Closed> {
    let opening = async {
        if let Some(url) = &told.serve.database.database_url {
            return Inspection::of_postgres(url).await.map_err(refused);
        }
        let path = folder.database();
        match std::fs::metadata(&path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Err(Closed::Missing(path)),
            Err(error) => return Err(Closed::Refused(error.to_string())),
            Ok(_) => {}
        }
        let inspection = Inspection::of_sqlite(&path).await.map_err(refused)?;
        // A file is only looked into with the first question.
        parvis_store::inspection::size(&inspection)
            .await
            .map_err(refused)?;
        Ok(inspection)
    };
    match tokio::time::timeout(PATIENCE, opening).await {
        Ok(opened) => opened,
        Err(_) => Err(Closed::Refused(format!(
            "no answer within {} seconds",
            PATIENCE.as_secs()
        ))),
    }
}

#[expect(clippy::needless_pass_by_value, reason = "it is handed to map_err")]
fn refused(error: parvis_store::StoreError) -> Closed {
    Closed::Refused(error.to_string())
}
