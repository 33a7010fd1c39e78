//! A data folder with an organisation in it, seen from beside the program.

use crate::{Asked, Result};
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use parvis_domain::{Clock, Role, Session, SessionId, Timestamp, User, UserId, Workspace, WorkspaceId};
use parvis_store::{Store, membership, session, user, workspace};
use parvis_testkit::SeededDice;
use parvis_testkit::engines::Cluster;
use sha2::{Digest, Sha256};
use std::path::PathBuf;
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use tempfile::TempDir;

/// Which database.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Engine {
    Sqlite,
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
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Sqlite => "sqlite",
            Self::Postgres => "postgres",
        }
    }

    /// How it keeps what is committed.
    pub(crate) const fn settings(self) -> &'static str {
        match self {
            Self::Sqlite => "SQLite, WAL, synchronous=FULL",
            Self::Postgres => "PostgreSQL of its own, fsync=on, synchronous_commit=on, else as installed",
        }
    }
}

/// The machine's clock.
pub(crate) struct Now;

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
pub(crate) fn cores() -> usize {
    let told = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let cores = told.lines().filter(|line| line.starts_with("processor")).count();
    cores.max(1)
}

/// The organisation.
pub(crate) struct House {
    pub(crate) folder: TempDir,
    pub(crate) url: Option<String>,
    pub(crate) parvis: PathBuf,
    pub(crate) store: Store,
    pub(crate) place: WorkspaceId,
    pub(crate) who: UserId,
    pub(crate) dice: SeededDice,
    pub(crate) engine: Engine,
    /// Stopped when it is dropped, after everything else.
    _cluster: Option<Cluster>,
}

/// The word of the session that everything is asked in.
const WORD: &str = "a-session-that-measures-and-nothing-else-at-all";

pub(crate) const SLUG: &str = "halle";

impl House {
    /// Founds it in a temporary folder, on a disk and not in memory.
    pub(crate) async fn found(asked: &Asked) -> Result<Self> {
        let folder = tempfile::Builder::new()
            .prefix("parvis-bench-")
            .tempdir_in(below(&asked.parvis))?;
        let (url, cluster) = match asked.engine {
            Engine::Sqlite => (None, None),
            Engine::Postgres => {
                let cluster = Cluster::lasting();
                (Some(cluster.url().to_owned()), Some(cluster))
            }
        };
        let store = match &url {
            None => Store::open_sqlite(&folder.path().join("parvis.db")).await?,
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
            folder,
            url,
            parvis: asked.parvis.clone(),
            store,
            place: place.id,
            who: mira.id,
            dice,
            engine: asked.engine,
            _cluster: cluster,
        })
    }
}

/// What a signed-in browser sends along.
pub(crate) fn headers() -> String {
    let csrf = BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(format!("parvis csrf {WORD}").as_bytes()));
    format!("Cookie: parvis-session={WORD}\r\nX-Parvis-CSRF: {csrf}\r\n")
}

/// The folder of what was built: on the disk that is meant, which a folder for temporary files may not be.
fn below(parvis: &std::path::Path) -> PathBuf {
    let folder = parvis
        .parent()
        .and_then(std::path::Path::parent)
        .map(|target| target.join("bench"));
    let folder = folder.filter(|folder| std::fs::create_dir_all(folder).is_ok());
    folder.unwrap_or_else(std::env::temp_dir)
}
