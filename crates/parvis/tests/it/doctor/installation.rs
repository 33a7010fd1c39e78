//! A real installation, small and whole, that can be broken.

use parvis_app::channel::{self, ConnectInput, PurposeInput};
use parvis_app::original::{self, NewOriginal, Publish};
use parvis_app::publication::{self, Place};
use parvis_app::variant::{self, CreateInput, VariantInput};
use parvis_app::{Acting, App, KeyRing, MediaFolder, OsDice, Outgoing, Parts, Secret};
use parvis_domain::{
    ChannelId, Clock, Content, Language, MovingClock, OriginalId, OriginalKind, Role, Timestamp, User,
    UserId, Workspace, WorkspaceId,
};
use parvis_store::{Store, membership, user, workspace};
use std::fs::{Permissions, set_permissions};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::{PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::Arc;
use std::time::Duration;
use tempfile::TempDir;
use uuid::Uuid;

/// Where it is, seen from where the doctor is called: the same words in every run.
const DATA: &str = "srv/parvis";
/// Whom it belongs to where the tests run as root: somebody who may do nothing more than that.
const NOBODY: u32 = 65_534;

pub(crate) struct Installation {
    root: TempDir,
    program: PathBuf,
    pub(crate) port: u16,
    database_url: Option<String>,
    pub(crate) clock: Arc<MovingClock>,
    pub(crate) store: Store,
    pub(crate) app: Arc<App>,
    pub(crate) mira: Acting,
    pub(crate) channel: ChannelId,
    original: OriginalId,
}

/// A program that serves, until it is dropped.
pub(crate) struct Serving(Child);

impl Drop for Serving {
    fn drop(&mut self) {
        let _already_gone = self.0.kill();
        let _waited = self.0.wait();
    }
}

impl Installation {
    /// In which a channel was connected and an article published three hours ago, on SQLite.
    pub(crate) async fn new() -> Self {
        Self::on(None).await
    }

    /// The same on this PostgreSQL database.
    pub(crate) async fn on(database_url: Option<String>) -> Self {
        let root = tempfile::tempdir().unwrap();
        let data = root.path().join(DATA);
        std::fs::create_dir_all(data.join("media")).unwrap();
        let store = match &database_url {
            Some(url) => Store::open_postgres(url, 4).await.unwrap(),
            None => Store::open_sqlite(&data.join("parvis.db")).await.unwrap(),
        };
        let now = parvis_app::SystemClock.now();
        let clock = Arc::new(MovingClock::at(now.minus(Duration::from_mins(190))));
        let told: Arc<dyn Clock> = Arc::clone(&clock) as Arc<dyn Clock>;
        let dice = OsDice::default();
        let outgoing = Outgoing::rehearsing(&store, Arc::clone(&told), &dice);
        std::fs::write(data.join("key"), outgoing.keys.to_text()).unwrap();
        let mira = mira(&store).await;
        let parts = Parts {
            store: store.clone(),
            clock: told,
            dice: Arc::new(dice),
            media: MediaFolder::new(data.join("media")),
            outgoing,
        };
        let app = App::new(parts).unwrap();
        let channel = connects(&app, &mira).await;
        let original = publishes(&app, &mira).await;
        let program = runnable(root.path());
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        Self {
            root,
            program,
            port,
            database_url,
            clock,
            store,
            app,
            mira,
            channel,
            original,
        }
    }

    /// A file of the data folder.
    pub(crate) fn at(&self, name: &str) -> PathBuf {
        self.root.path().join(DATA).join(name)
    }

    /// The folder that everything of this test is in.
    pub(crate) fn root(&self) -> &Path {
        self.root.path()
    }

    /// Places the article on its channel; it is due at once, by the clock as it stands.
    pub(crate) async fn places(&self) {
        let input = CreateInput {
            original: self.original,
            channel: self.channel,
            content: VariantInput::words("La halle ouvre samedi."),
        };
        let variant = variant::create(&self.app, &self.mira, &input).await.unwrap();
        let place = Place {
            variant: variant.variant.id,
            version: None,
            minutes_spent: None,
            again: false,
        };
        publication::place(&self.app, &self.mira, &place).await.unwrap();
    }

    /// Lets go of the database and gives everything to whoever is to run the program, with the modes it would have.
    pub(crate) async fn is_left(&self) {
        self.store.close().await;
        self.hands_over();
    }

    /// The same, with the database still open.
    pub(crate) fn hands_over(&self) {
        let data = self.root.path().join(DATA);
        if is_root() {
            give(self.root.path());
        }
        for (path, mode) in [(data.clone(), 0o700), (data.join("key"), 0o600)] {
            set_permissions(path, Permissions::from_mode(mode)).unwrap();
        }
    }

    fn command(&self, words: &[&str]) -> Command {
        self.command_at(DATA, words)
    }

    fn command_at(&self, data: &str, words: &[&str]) -> Command {
        let mut command = Command::new(&self.program);
        command
            .current_dir(self.root.path())
            .env_clear()
            .stdin(Stdio::null())
            .args(words)
            .args(["--data", data]);
        if let Some(url) = &self.database_url {
            command.args(["--database-url", url]);
        }
        if is_root() {
            command.uid(NOBODY).gid(NOBODY);
        }
        command
    }

    /// Serves, with these settings beside its own.
    #[expect(clippy::panic, reason = "a test that cannot arrange its world fails")]
    pub(crate) fn serves(&self, settings: &[&str]) -> Serving {
        let log = std::fs::File::create(self.root.path().join("log")).unwrap();
        let child = self
            .command(&["serve", "--listen", &format!("127.0.0.1:{}", self.port)])
            .args(settings)
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .unwrap();
        let serving = Serving(child);
        for _ in 0..600 {
            if TcpStream::connect(("127.0.0.1", self.port)).is_ok() {
                return serving;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        let log = std::fs::read_to_string(self.root.path().join("log"));
        panic!("nothing listens: {}", log.unwrap_or_default());
    }

    /// Has a backup made.
    pub(crate) fn backs_up(&self, to: &str) {
        let done = self.command(&["backup", to]).output().unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    }

    /// Asks the doctor.
    pub(crate) fn doctor(&self, settings: &[&str]) -> Output {
        self.doctor_at(DATA, settings)
    }

    /// Asks the doctor about a folder.
    pub(crate) fn doctor_at(&self, data: &str, settings: &[&str]) -> Output {
        self.command_at(
            data,
            &[
                "doctor",
                "--listen",
                &format!("127.0.0.1:{}", self.port),
                "--width",
                "100",
            ],
        )
        .args(settings)
        .output()
        .unwrap()
    }
}

pub(crate) fn is_root() -> bool {
    let own = tempfile::tempdir().unwrap();
    std::os::unix::fs::MetadataExt::uid(&std::fs::metadata(own.path()).unwrap()) == 0
}

/// Gives a folder and all in it away.
fn give(path: &Path) {
    chown(path, Some(NOBODY), Some(NOBODY)).unwrap();
    if path.is_dir() {
        for entry in std::fs::read_dir(path).unwrap() {
            give(&entry.unwrap().path());
        }
    }
}

/// The program where somebody else may start it: it itself, or a copy where others can't get in.
fn runnable(folder: &Path) -> PathBuf {
    let program = PathBuf::from(env!("CARGO_BIN_EXE_parvis"));
    let open = |path: &Path| std::fs::metadata(path).is_ok_and(|it| it.permissions().mode() & 0o005 == 0o005);
    if !is_root() || program.ancestors().all(open) {
        return program;
    }
    let copy = folder.join("parvis");
    std::fs::copy(&program, &copy).unwrap();
    copy
}

async fn connects(app: &App, mira: &Acting) -> ChannelId {
    let input = ConnectInput {
        network: parvis_connectors::rehearsal::NETWORK,
        name: "La Halle".into(),
        identifier: "halle".into(),
        secret: Secret::new("open sesame"),
        server: None,
        place: None,
        seed: Some(7),
        purpose: PurposeInput::default(),
    };
    channel::connect(app, mira, &input).await.unwrap().id
}

async fn publishes(app: &App, mira: &Acting) -> OriginalId {
    let article = NewOriginal {
        kind: OriginalKind::Article,
        language: Some(Language::FRENCH),
        translation_of: None,
        content: Content {
            title: "La halle ouvre".into(),
            summary: String::new(),
            body: "Samedi à neuf heures.".into(),
            cover: None,
        },
    };
    let article = original::create(app, mira, article).await.unwrap().original.id;
    original::publish(app, mira, article, Publish::default())
        .await
        .unwrap();
    article
}

/// Another key than that of any installation.
pub(crate) fn other_key() -> String {
    KeyRing::throw(&OsDice::default()).to_text()
}

async fn mira(store: &Store) -> Acting {
    let user = User {
        id: UserId::from_uuid(Uuid::from_u128(1)),
        name: "Mira".into(),
        email: "mira@example.org".into(),
        language: "fr".into(),
        theme: "auto".into(),
        is_administrator: true,
        created_at: Timestamp::from_seconds(1),
        deactivated_at: None,
    };
    let place = Workspace {
        id: WorkspaceId::from_uuid(Uuid::from_u128(2)),
        slug: "halle".into(),
        name: "Saint-Aubin".into(),
        zone: "Europe/Paris".into(),
        created_at: Timestamp::from_seconds(1),
    };
    let mut tx = store.begin().await.unwrap();
    user::insert(&mut tx, &user, None).await.unwrap();
    workspace::insert(&mut tx, &place, user.id).await.unwrap();
    membership::insert(&mut tx, place.id, user.id, Role::Cm, Timestamp::from_seconds(1))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    Acting {
        user,
        workspace: place,
        role: Some(Role::Cm),
        token: None,
    }
}
