//! Fresh databases of both engines, each test its own.

use parvis_store::Store;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// A store that disappears with its test.
pub struct TestStore {
    /// The store.
    pub store: Store,
    _keep: Keep,
}

enum Keep {
    Folder(#[expect(dead_code, reason = "removed when dropped")] TempDir),
    Cluster(#[expect(dead_code, reason = "stopped when dropped")] Option<Cluster>),
}

/// A SQLite file in a temporary folder.
pub async fn sqlite() -> TestStore {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let store = Store::open_sqlite(&folder.path().join("parvis.db"))
        .await
        .expect("a new database opens");
    TestStore {
        store,
        _keep: Keep::Folder(folder),
    }
}

/// A new database on the PostgreSQL server named by `PARVIS_TEST_POSTGRES_URL`, else on a server of the test's
/// own, started in a temporary folder.
pub async fn postgres() -> TestStore {
    let (url, cluster) = postgres_url();
    let store = Store::open_postgres(&url, 4).await.expect("a new database opens");
    TestStore {
        store,
        _keep: Keep::Cluster(cluster),
    }
}

/// As [`postgres()`], not yet opened: the address of an empty database, and what keeps its server running.
#[expect(
    clippy::disallowed_methods,
    reason = "tests have no configuration but their environment, and names need no order"
)]
pub fn postgres_url() -> (String, Option<Cluster>) {
    let (server, cluster) = if let Ok(url) = std::env::var("PARVIS_TEST_POSTGRES_URL") {
        (url, None)
    } else {
        let cluster = Cluster::start();
        (cluster.url.clone(), Some(cluster))
    };
    let name = format!("parvis_{}", uuid::Uuid::new_v4().simple());
    let base = server
        .rsplit_once('/')
        .map_or(server.as_str(), |(base, _)| base)
        .to_owned();
    run(Command::new("psql").args(["-q", "-d", &server, "-c", &format!("create database {name}")]));
    (format!("{base}/{name}"), cluster)
}

/// A PostgreSQL server of a test's own.
pub struct Cluster {
    url: String,
    folder: TempDir,
    bin: PathBuf,
}

impl Cluster {
    /// One that waits for the disk at each commit, as PostgreSQL does unless told: for measuring.
    pub fn lasting() -> Self {
        Self::start_with("-c fsync=on -c max_connections=60")
    }

    /// The address of its first database, with rights to make others.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Makes a database whose tables stand in a folder of one's choice. Gives its address.
    ///
    /// # Errors
    /// When PostgreSQL can't use the folder.
    pub fn with_its_data_at(&self, folder: &Path) -> crate::Result<String> {
        let space = folder.join("tables");
        std::fs::create_dir_all(&space)?;
        if is_root() {
            run(Command::new("chmod").arg("a+x").arg(folder));
            run(Command::new("chown").arg("postgres").arg(&space));
        }
        for sql in [
            format!("create tablespace apart location '{}'", space.display()),
            "create database apart tablespace apart".to_owned(),
        ] {
            run(Command::new("psql").args(["-q", "-d", &self.url, "-c", &sql]));
        }
        Ok(format!("{}/apart", self.url.trim_end_matches("/postgres")))
    }

    fn start() -> Self {
        Self::start_with("-c fsync=off -c max_connections=40")
    }

    fn start_with(settings: &str) -> Self {
        let bin = newest_server().expect("PostgreSQL's server programs: install the package `postgresql`");
        let folder = tempfile::Builder::new()
            .prefix("parvis-pg-")
            .tempdir()
            .expect("a temporary folder");
        let data = folder.path().join("data");
        if is_root() {
            run(Command::new("chown").arg("postgres").arg(folder.path()));
        }
        run(as_unprivileged(&bin.join("initdb"))
            .arg("-D")
            .arg(&data)
            .args(["-A", "trust", "-U", "postgres", "-N"]));
        let port = free_port();
        let options = format!(
            "-p {port} -k {} -c listen_addresses=127.0.0.1 {settings}",
            folder.path().display()
        );
        run(as_unprivileged(&bin.join("pg_ctl"))
            .arg("-D")
            .arg(&data)
            .args(["-o", &options, "-w", "-l"])
            .arg(folder.path().join("log"))
            .arg("start"));
        Self {
            url: format!("postgres://postgres@127.0.0.1:{port}/postgres"),
            folder,
            bin,
        }
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        let _stopped = as_unprivileged(&self.bin.join("pg_ctl"))
            .arg("-D")
            .arg(self.folder.path().join("data"))
            .args(["-m", "immediate", "stop"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
    }
}

fn newest_server() -> Option<PathBuf> {
    let mut found: Vec<(u32, PathBuf)> = std::fs::read_dir("/usr/lib/postgresql")
        .ok()?
        .flatten()
        .filter_map(|entry| {
            Some((
                entry.file_name().to_str()?.parse().ok()?,
                entry.path().join("bin"),
            ))
        })
        .filter(|(_, bin)| bin.join("initdb").exists())
        .collect();
    found.sort();
    found.pop().map(|(_, bin)| bin)
}

fn is_root() -> bool {
    Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|said| said.stdout == b"0\n")
}

/// PostgreSQL refuses to run as root.
fn as_unprivileged(program: &Path) -> Command {
    if is_root() {
        let mut command = Command::new("runuser");
        command
            .args(["-u", "postgres", "--"])
            .arg(program)
            .current_dir("/");
        command
    } else {
        Command::new(program)
    }
}

fn free_port() -> u16 {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("its address").port()
}

fn run(command: &mut Command) {
    let done = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .output()
        .expect("the program starts");
    assert!(
        done.status.success(),
        "{command:?}: {}",
        String::from_utf8_lossy(&done.stderr)
    );
}
