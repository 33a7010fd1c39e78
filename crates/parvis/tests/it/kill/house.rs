//! A data folder with an organisation in it, and the real program on top, which can be killed.

use super::pds::{Account, Pds, guard};
use super::synapse::{Person, Synapse};
use parvis_app::channel::{self, ConnectInput, PurposeInput};
use parvis_app::media::{self, Upload};
use parvis_app::original::{self, NewOriginal, Publish};
use parvis_app::publication::{self, Place};
use parvis_app::variant::{self, CreateInput, PartInput, VariantInput};
use parvis_app::{
    Acting, App, Connectors, KeyRing, MediaFolder, OsDice, Outgoing, Parts, Patience, Secret, SystemClock,
};
use parvis_connectors::Connector;
use parvis_connectors::bluesky::{Bluesky, Settings};
use parvis_connectors::mastodon::{self, Mastodon};
use parvis_connectors::matrix::{self, Matrix};
use parvis_domain::{
    ChannelId, Clock, Content, Cover, DeliveryStep, Language, OriginalKind, PublicationId, PublicationState,
    Role, Timestamp, User, UserId, Workspace, WorkspaceId,
};
use parvis_media::paint::{Motif, Palette, paint};
use parvis_net::Client;
use parvis_store::{Store, membership, user, workspace};
use parvis_testkit::fake_network::{FakeMastodon, FakeMember};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;
use tempfile::TempDir;
use uuid::Uuid;

/// The organisation, seen from beside the program: the same folder, the same key.
pub(crate) struct House {
    pub(crate) folder: TempDir,
    pub(crate) app: Arc<App>,
    mira: Acting,
    /// What the program has to be told to reach the network.
    arguments: Vec<String>,
}

impl House {
    /// An organisation that speaks to these servers.
    pub(crate) async fn beside(pds: &Pds) -> Self {
        let client = Client::new(&guard(&[&pds.server, &pds.directory])).unwrap();
        let settings = Settings {
            directory: pds.directory.clone(),
            resolver: pds.server.clone(),
            ..Settings::public().unwrap()
        };
        let bluesky = Bluesky::new(client, Arc::new(SystemClock), settings);
        let mut arguments = allowed(&pds.addresses());
        arguments.extend(["--bluesky-directory".into(), pds.directory.to_string()]);
        Self::speaking(Arc::new(bluesky), arguments).await
    }

    /// An organisation that speaks to this server.
    pub(crate) async fn beside_matrix(synapse: &Synapse) -> Self {
        let client = Client::new(&guard(&[&synapse.server])).unwrap();
        let matrix = Matrix::new(client, Arc::new(SystemClock), matrix::Settings::default());
        Self::speaking(Arc::new(matrix), allowed(&synapse.addresses())).await
    }

    /// An organisation that speaks to this server.
    pub(crate) async fn beside_mastodon(fake: &FakeMastodon) -> Self {
        let client = Client::new(&guard(&[&fake.url()])).unwrap();
        let mastodon = Mastodon::new(client, Arc::new(SystemClock), mastodon::Settings::default());
        Self::speaking(Arc::new(mastodon), allowed(&[fake.address()])).await
    }

    /// A channel that speaks as this member.
    pub(crate) async fn lets_in(&self, fake: &FakeMastodon, who: &FakeMember) -> ChannelId {
        let input = ConnectInput {
            network: parvis_connectors::mastodon::NETWORK,
            name: String::new(),
            identifier: who.acct.clone(),
            secret: Secret::new(&*who.token),
            server: Some(fake.url().to_string()),
            place: None,
            seed: None,
            purpose: PurposeInput::default(),
        };
        channel::connect(&self.app, &self.mira, &input).await.unwrap().id
    }

    async fn speaking(connector: Arc<dyn Connector>, arguments: Vec<String>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open_sqlite(&folder.path().join("parvis.db"))
            .await
            .unwrap();
        let clock: Arc<dyn Clock> = Arc::new(SystemClock);
        let keys = KeyRing::throw(&OsDice::default());
        std::fs::write(folder.path().join("key"), keys.to_text()).unwrap();
        let outgoing = Outgoing {
            keys,
            connectors: Connectors::rehearsal(&store, Arc::clone(&clock)).with(connector),
            instance_url: "http://localhost".parse().unwrap(),
            node: "beside".into(),
            patience: Patience::default(),
            tripwire: None,
            mailer: None,
        };
        let mira = mira(&store).await;
        let app = App::new(Parts {
            store,
            clock,
            dice: Arc::new(OsDice::default()),
            media: MediaFolder::new(folder.path().join("media")),
            outgoing,
        })
        .unwrap();
        Self {
            folder,
            app,
            mira,
            arguments,
        }
    }

    /// A channel that speaks as this account.
    pub(crate) async fn connects(&self, pds: &Pds, account: &Account) -> ChannelId {
        let input = ConnectInput {
            network: parvis_connectors::bluesky::NETWORK,
            name: String::new(),
            identifier: account.handle.clone(),
            secret: Secret::new(&*account.app_password),
            server: Some(pds.server.to_string()),
            place: None,
            seed: None,
            purpose: PurposeInput::default(),
        };
        channel::connect(&self.app, &self.mira, &input).await.unwrap().id
    }

    /// A channel that speaks as this person in this room.
    pub(crate) async fn enters(&self, synapse: &Synapse, who: &Person, room: &str) -> ChannelId {
        let input = ConnectInput {
            network: parvis_connectors::matrix::NETWORK,
            name: String::new(),
            identifier: who.user.clone(),
            secret: Secret::new(&*who.password),
            server: Some(synapse.server.to_string()),
            place: Some(room.to_owned()),
            seed: None,
            purpose: PurposeInput::default(),
        };
        channel::connect(&self.app, &self.mira, &input).await.unwrap().id
    }

    /// Writes an article, makes a variant of it with a card that shows a picture, and places that now.
    pub(crate) async fn places(&self, there: ChannelId, text: &str, cover: Option<Cover>) -> PublicationId {
        let content = VariantInput {
            link_card: true,
            ..VariantInput::words(text)
        };
        self.places_as(there, text, cover, content).await
    }

    /// The same as a thread, with a card that shows no picture.
    pub(crate) async fn places_all(&self, there: ChannelId, texts: &[String]) -> PublicationId {
        let parts = texts.iter().map(|text| PartInput {
            text: text.clone(),
            pictures: Vec::new(),
        });
        let content = VariantInput {
            parts: parts.collect(),
            link_card: true,
            ..VariantInput::default()
        };
        self.places_as(there, &texts[0], None, content).await
    }

    /// Writes an article, makes this variant of it, and places that now.
    pub(crate) async fn places_as(
        &self,
        there: ChannelId,
        text: &str,
        cover: Option<Cover>,
        content: VariantInput,
    ) -> PublicationId {
        let article = NewOriginal {
            kind: OriginalKind::Article,
            language: Some(Language::FRENCH),
            translation_of: None,
            content: Content {
                title: text.to_owned(),
                summary: String::new(),
                body: "Un texte.".into(),
                cover,
            },
        };
        let article = original::create(&self.app, &self.mira, article).await.unwrap();
        let article = article.original.id;
        original::publish(&self.app, &self.mira, article, Publish::default())
            .await
            .unwrap();
        let input = CreateInput {
            original: article,
            channel: there,
            content,
        };
        let variant = variant::create(&self.app, &self.mira, &input).await.unwrap();
        let place = Place {
            variant: variant.variant.id,
            version: None,
            minutes_spent: None,
            again: false,
        };
        let placed = publication::place(&self.app, &self.mira, &place).await.unwrap();
        placed.publication.id
    }

    /// A painted picture of the library.
    pub(crate) async fn cover(&self) -> Cover {
        let painted = paint(Motif::ALL[0], Palette::ALL[0], 1, 1_200, 800).unwrap();
        let upload = Upload {
            name: "halle.png".into(),
            bytes: painted.bytes.into(),
        };
        let media = media::upload(&self.app, &self.mira, upload).await.unwrap();
        Cover {
            media: media.id,
            alt: String::new(),
        }
    }

    /// Where a publication stands.
    pub(crate) async fn state(&self, id: PublicationId) -> PublicationState {
        let view = publication::show(&self.app, &self.mira, id).await.unwrap();
        view.publication.state
    }

    /// Waits until all of them are out.
    pub(crate) async fn all_out(&self, ids: &[PublicationId], patience: Duration) {
        let waiting = async {
            for id in ids {
                while self.state(*id).await != PublicationState::Published {
                    tokio::time::sleep(Duration::from_millis(50)).await;
                }
            }
        };
        if tokio::time::timeout(patience, waiting).await.is_err() {
            let mut waiting = Vec::new();
            for id in ids {
                waiting.push((*id, self.state(*id).await));
            }
            waiting.retain(|(_, state)| *state != PublicationState::Published);
            assert!(waiting.is_empty(), "not out: {waiting:?}\n{}", self.said());
        }
    }

    /// Starts the real program on the folder; with `abort_at`, it ends itself at that step.
    pub(crate) fn starts(&self, abort_at: Option<DeliveryStep>) -> Program {
        self.starts_until(abort_at.map(|step| (step, 1)))
    }

    /// The same; it ends itself at one of the times that it comes by that step, counted from 1.
    pub(crate) fn starts_until(&self, abort_at: Option<(DeliveryStep, u32)>) -> Program {
        let mut command = Command::new(env!("CARGO_BIN_EXE_parvis"));
        command
            .args(["serve", "--listen", "127.0.0.1:0", "--data"])
            .arg(self.folder.path())
            .args(&self.arguments)
            .args(["--log", "warn"]);
        if let Some((step, time)) = abort_at {
            command.arg("--abort-at").arg(format!("{step}:{time}"));
        }
        let log = log_file(self.folder.path());
        let child = command
            .env_clear()
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .unwrap();
        Program(child)
    }

    /// What the program said, for a failing test.
    pub(crate) fn said(&self) -> String {
        std::fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }
}

/// What lets the program call these addresses.
fn allowed(addresses: &[std::net::SocketAddr]) -> Vec<String> {
    addresses
        .iter()
        .flat_map(|address| ["--allow-address".to_owned(), address.to_string()])
        .collect()
}

fn log_file(folder: &Path) -> std::fs::File {
    let mut options = std::fs::OpenOptions::new();
    options
        .create(true)
        .append(true)
        .open(folder.join("log"))
        .unwrap()
}

/// The real program at work. It is killed when it is dropped.
pub(crate) struct Program(Child);

impl Program {
    /// As `kill -9`.
    pub(crate) fn kill(mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }

    /// Waits until it has ended itself. Gives whether it has.
    pub(crate) async fn ends(&mut self, patience: Duration) -> bool {
        let ended = async {
            while self.0.try_wait().unwrap().is_none() {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        };
        tokio::time::timeout(patience, ended).await.is_ok()
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _already_gone = self.0.kill();
        let _waited = self.0.wait();
    }
}

async fn mira(store: &Store) -> Acting {
    let user = User {
        id: UserId::from_uuid(Uuid::from_u128(1)),
        name: "Mira".into(),
        email: "mira@example.org".into(),
        language: "fr".into(),
        theme: "auto".into(),
        is_administrator: false,
        created_at: Timestamp::from_seconds(1),
        deactivated_at: None,
    };
    let place = Workspace {
        id: WorkspaceId::from_uuid(Uuid::from_u128(2)),
        slug: "halle".into(),
        name: "La Halle".into(),
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
