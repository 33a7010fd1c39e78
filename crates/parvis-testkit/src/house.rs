//! A data folder with an organisation in it, seen from beside the program.

use crate::engines::Cluster;
use crate::{Result, SeededDice};
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use parvis_domain::{Clock, Role, Session, SessionId, Timestamp, User, UserId, Workspace, WorkspaceId};
use parvis_store::{Store, membership, session, user, workspace};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use tempfile::TempDir;

/// Which database.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// A file.
    Sqlite,
    /// A server.
    Postgres,
}

impl std::str::FromStr for Engine {
    type Err = String;

    fn from_str(word: &str) -> std::result::Result<Self, String> {
        match word {
            "sqlite" => Ok(Self::Sqlite),
            "postgres" => Ok(Self::Postgres),
            _ => Err(format!("{word} is no engine")),
        }
    }
}

impl Engine {
    /// Its name in figures.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Sqlite => "sqlite",
            Self::Postgres => "postgres",
        }
    }

    /// How it keeps what is committed.
    pub const fn settings(self) -> &'static str {
        match self {
            Self::Sqlite => "SQLite, WAL, synchronous=FULL",
            Self::Postgres => "PostgreSQL of its own, fsync=on, synchronous_commit=on, else as installed",
        }
    }
}

/// The machine's clock.
pub struct Now;

impl Clock for Now {
    #[expect(
        clippy::disallowed_methods,
        reason = "a program that measures has to know what time it is"
    )]
    fn now(&self) -> Timestamp {
        let since = SystemTime::now().duration_since(UNIX_EPOCH);
        let micros = since.map_or(0, |since| since.as_micros());
        Timestamp::from_micros(i64::try_from(micros).unwrap_or(0))
    }
}

/// All cores of the machine, those that this process keeps off too.
pub fn cores() -> usize {
    let told = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let cores = told.lines().filter(|line| line.starts_with("processor")).count();
    cores.max(1)
}

/// The organisation.
pub struct House {
    /// Its data folder.
    pub folder: PathBuf,
    /// Where its database is, unless it is in the folder.
    pub url: Option<String>,
    /// The program that serves it.
    pub parvis: PathBuf,
    /// Its database, from beside the program.
    pub store: Store,
    /// Its workspace.
    pub place: WorkspaceId,
    /// Its founder.
    pub who: UserId,
    /// What its identifiers are thrown with.
    pub dice: SeededDice,
    /// Where its database lives.
    pub engine: Engine,
    /// Stopped when it is dropped, after everything else.
    cluster: Option<Cluster>,
    keep: Option<TempDir>,
}

/// The word of the session that everything is asked in.
const WORD: &str = "a-session-that-measures-and-nothing-else-at-all";

/// The workspace's name in addresses.
pub const SLUG: &str = "halle";

impl House {
    /// Founds it in a temporary folder, on a disk and not in memory, for this program; with a server of its own where one
    /// is asked for, which is stopped when this is dropped.
    ///
    /// # Errors
    /// When the database can't be made.
    pub async fn found(engine: Engine, parvis: &Path) -> Result<Self> {
        let folder = tempfile::Builder::new()
            .prefix("parvis-bench-")
            .tempdir_in(below(parvis))?;
        let cluster = (engine == Engine::Postgres).then(Cluster::lasting);
        let url = cluster.as_ref().map(|cluster| cluster.url().to_owned());
        let mut house = Self::found_at(parvis, folder.path(), url).await?;
        house.cluster = cluster;
        house.keep = Some(folder);
        Ok(house)
    }

    /// Founds it in this folder; on the server at `url` where there is one.
    ///
    /// # Errors
    /// When the database can't be made.
    pub async fn found_at(parvis: &Path, folder: &Path, url: Option<String>) -> Result<Self> {
        let engine = url.as_ref().map_or(Engine::Sqlite, |_| Engine::Postgres);
        let store = match &url {
            None => Store::open_sqlite(&folder.join("parvis.db")).await?,
            Some(url) => Store::open_postgres(url, 4).await?,
        };
        let dice = SeededDice::new(7);
        let (clock, at) = (Now, Now.now());
        let mira = User {
            id: UserId::next(&clock, &dice),
            name: "Mira".into(),
            email: "mira@example.org".into(),
            language: "en".into(),
            theme: "auto".into(),
            is_administrator: true,
            created_at: at,
            deactivated_at: None,
        };
        let place = Workspace {
            id: WorkspaceId::next(&clock, &dice),
            slug: SLUG.into(),
            name: "La Halle".into(),
            zone: "Europe/Paris".into(),
            created_at: at,
        };
        let stay = Session {
            id: SessionId::next(&clock, &dice),
            user_id: mira.id,
            created_at: at,
            seen_at: at,
            expires_at: at.plus(Duration::from_hours(240)),
            user_agent: "bench".into(),
        };
        let mut tx = store.begin().await?;
        user::insert(&mut tx, &mira, None).await?;
        workspace::insert(&mut tx, &place, mira.id).await?;
        membership::insert(&mut tx, place.id, mira.id, Role::Lead, at).await?;
        session::insert(&mut tx, &stay, &Sha256::digest(WORD.as_bytes())).await?;
        tx.commit().await?;
        Ok(Self {
            folder: folder.to_owned(),
            url,
            parvis: parvis.to_owned(),
            store,
            place: place.id,
            who: mira.id,
            dice,
            engine,
            cluster: None,
            keep: None,
        })
    }
}

/// What a signed-in browser sends along.
pub fn headers() -> String {
    let csrf = BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(format!("parvis csrf {WORD}").as_bytes()));
    format!("Cookie: parvis-session={WORD}\r\nX-Parvis-CSRF: {csrf}\r\n")
}

/// The folder of what was built: on the disk that is meant, which a folder for temporary files may not be.
fn below(parvis: &Path) -> PathBuf {
    let folder = parvis
        .parent()
        .and_then(std::path::Path::parent)
        .map(|target| target.join("bench"));
    let folder = folder.filter(|folder| std::fs::create_dir_all(folder).is_ok());
    folder.unwrap_or_else(std::env::temp_dir)
}
