//! An instance in a temporary folder, with a workspace and people in it.

use parvis_app::{Acting, App, KeyRing, MediaFolder, Outgoing, Parts, Problem};
use parvis_domain::{MovingClock, Role, Timestamp, User, UserId, Workspace, WorkspaceId};
use parvis_store::{Store, membership, user, workspace};
use parvis_testkit::{SeededDice, engines};
use std::sync::Arc;
use std::time::Duration;
use tempfile::TempDir;
use uuid::Uuid;

/// Sunday, 22 November 2026, 15:00 in Paris.
pub(crate) const NOW: &str = "2026-11-22T14:00:00Z";

pub(crate) struct House {
    pub(crate) app: Arc<App>,
    pub(crate) store: Store,
    pub(crate) clock: Arc<MovingClock>,
    pub(crate) pictures: TempDir,
    /// Leads.
    pub(crate) leo: Acting,
    /// Manages the community.
    pub(crate) mira: Acting,
    /// Contributes.
    pub(crate) nour: Acting,
    /// Reads.
    pub(crate) vic: Acting,
    /// Leads another workspace.
    pub(crate) zoe: Acting,
    _keep: engines::TestStore,
}

impl House {
    pub(crate) async fn new() -> Self {
        Self::on(engines::sqlite().await).await
    }

    /// On a database of the other kind.
    pub(crate) async fn on_postgres() -> Self {
        Self::on(engines::postgres().await).await
    }

    async fn on(kept: engines::TestStore) -> Self {
        let store = kept.store.clone();
        let clock = Arc::new(MovingClock::at(Timestamp::parse_rfc3339(NOW).unwrap()));
        let pictures = tempfile::tempdir().unwrap();
        let app = instance(&store, &clock, &pictures, 11);
        let founder = person(&store, 1, "Founder").await;
        let halle = place(&store, 1, "halle", founder.id).await;
        let seuil = place(&store, 2, "seuil", founder.id).await;
        Self {
            leo: member(&store, 2, "Leo", &halle, Role::Lead).await,
            mira: member(&store, 3, "Mira", &halle, Role::Cm).await,
            nour: member(&store, 4, "Nour", &halle, Role::Contributor).await,
            vic: member(&store, 5, "Vic", &halle, Role::Viewer).await,
            zoe: member(&store, 6, "Zoe", &seuil, Role::Lead).await,
            app,
            store,
            clock,
            pictures,
            _keep: kept,
        }
    }

    pub(crate) fn place(&self) -> WorkspaceId {
        self.mira.workspace.id
    }

    pub(crate) fn pass(&self, time: Duration) {
        self.clock.advance(time);
    }

    /// The instance stopped, and another one on the same data.
    pub(crate) fn restarted(&self) -> Arc<App> {
        instance(&self.store, &self.clock, &self.pictures, 12)
    }
}

fn instance(store: &Store, clock: &Arc<MovingClock>, pictures: &TempDir, seed: u64) -> Arc<App> {
    let dice = Arc::new(SeededDice::new(seed));
    let mut outgoing = Outgoing::rehearsing(store, clock.clone(), dice.as_ref());
    // Whoever starts again finds the key that was there before.
    outgoing.keys = KeyRing::throw(&SeededDice::new(11));
    App::new(Parts {
        store: store.clone(),
        clock: clock.clone(),
        dice: dice.clone(),
        media: MediaFolder::new(pictures.path()),
        outgoing,
    })
    .unwrap()
}

async fn person(store: &Store, number: u128, name: &str) -> User {
    let user = User {
        id: UserId::from_uuid(Uuid::from_u128(number)),
        name: name.into(),
        email: format!("{}@example.org", name.to_lowercase()),
        language: "en".into(),
        theme: "auto".into(),
        is_administrator: false,
        created_at: Timestamp::from_seconds(1),
        deactivated_at: None,
    };
    let mut tx = store.begin().await.unwrap();
    user::insert(&mut tx, &user, None).await.unwrap();
    tx.commit().await.unwrap();
    user
}

async fn place(store: &Store, number: u128, slug: &str, by: UserId) -> Workspace {
    let place = Workspace {
        id: WorkspaceId::from_uuid(Uuid::from_u128(number)),
        slug: slug.into(),
        name: slug.into(),
        zone: "Europe/Paris".into(),
        created_at: Timestamp::from_seconds(1),
    };
    let mut tx = store.begin().await.unwrap();
    workspace::insert(&mut tx, &place, by).await.unwrap();
    tx.commit().await.unwrap();
    place
}

async fn member(store: &Store, number: u128, name: &str, place: &Workspace, role: Role) -> Acting {
    let user = person(store, number, name).await;
    let mut tx = store.begin().await.unwrap();
    membership::insert(&mut tx, place.id, user.id, role, Timestamp::from_seconds(2))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    Acting {
        user,
        workspace: place.clone(),
        role: Some(role),
        token: None,
    }
}

/// The fields that a refusal names, each with its code; or the refusal's own code.
pub(crate) fn refusals(problem: &Problem) -> Vec<(String, &'static str)> {
    if problem.faults.is_empty() {
        return vec![(String::new(), problem.code)];
    }
    problem
        .faults
        .iter()
        .map(|fault| (fault.field.clone(), fault.code))
        .collect()
}
