//! A site in a temporary folder, somebody who writes on it, and a reader.

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use parvis_app::original::{
    self, NewOriginal, OriginalDetails, OriginalView, PlannedInput, Publish, Schedule,
};
use parvis_app::{Acting, App, MediaFolder, Outgoing, Parts};
use parvis_domain::{
    Content, Language, MovingClock, OriginalId, OriginalKind, Role, Site, Theme, Timestamp, User, UserId,
    Workspace, WorkspaceId,
};
use parvis_http::{Config, Http};
use parvis_store::{Store, Tx, membership, site, user, workspace};
use parvis_testkit::SeededDice;
use std::sync::Arc;
use tower::ServiceExt;

pub(crate) struct World {
    pub(crate) app: Arc<App>,
    pub(crate) clock: Arc<MovingClock>,
    pub(crate) mira: Acting,
    router: Router,
    kept: Store,
    folder: tempfile::TempDir,
}

/// What came back.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    /// As text, when it wasn't compressed.
    pub(crate) body: String,
    pub(crate) bytes: Vec<u8>,
}

impl World {
    pub(crate) async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let kept = Store::open_sqlite(&folder.path().join("parvis.db"))
            .await
            .unwrap();
        // 21 September 2026, 16:53 in Paris.
        let clock = Arc::new(MovingClock::at(Timestamp::from_seconds(1_790_002_400)));
        let parts = Parts {
            store: kept.clone(),
            clock: clock.clone(),
            dice: Arc::new(SeededDice::new(3)),
            media: MediaFolder::new(folder.path()),
            outgoing: Outgoing::rehearsing(&kept, clock.clone(), &SeededDice::new(4)),
        };
        let app = App::new(parts).unwrap();
        let mira = User {
            id: UserId::from_uuid(uuid::Uuid::from_u128(1)),
            name: "Mira".into(),
            email: "mira@example.org".into(),
            language: "fr".into(),
            theme: "auto".into(),
            is_administrator: false,
            created_at: Timestamp::from_seconds(1),
            deactivated_at: None,
        };
        let halle = Workspace {
            id: WorkspaceId::from_uuid(uuid::Uuid::from_u128(2)),
            slug: "halle".into(),
            name: "La Halle".into(),
            zone: "Europe/Paris".into(),
            created_at: Timestamp::from_seconds(1),
        };
        let its_site = Site {
            title: "Le journal de la Halle".into(),
            tagline: "Ce qui se dit sous le toit.".into(),
            footer: String::new(),
            language: Language::FRENCH,
            items_per_page: 3,
            theme: Theme::Seuil,
            version: 1,
            changed_at: Timestamp::from_seconds(1),
        };
        let mut tx = kept.begin().await.unwrap();
        user::insert(&mut tx, &mira, None).await.unwrap();
        workspace::insert(&mut tx, &halle, mira.id).await.unwrap();
        membership::insert(&mut tx, halle.id, mira.id, Role::Cm, Timestamp::from_seconds(1))
            .await
            .unwrap();
        site::put(&mut tx, halle.id, &its_site, Timestamp::from_seconds(1))
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let config = Config {
            instance_url: "https://halle.example".parse().unwrap(),
            trusted_proxies: Vec::new(),
        };
        let router = parvis_site::router(&Http::new(Arc::clone(&app), config));
        let mira = Acting {
            user: mira,
            workspace: halle,
            role: Some(Role::Cm),
            token: None,
        };
        Self {
            app,
            clock,
            mira,
            router,
            kept,
            folder,
        }
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.get_with(path, &[]).await
    }

    /// As somebody who asks another host.
    pub(crate) async fn get_at(&self, host: &str, path: &str) -> Answer {
        self.ask(host, path, &[]).await
    }

    pub(crate) async fn get_with(&self, path: &str, headers: &[(header::HeaderName, &str)]) -> Answer {
        self.ask("halle.example", path, headers).await
    }

    pub(crate) async fn make_workspace(&self, place: &Workspace) {
        let mut tx = self.kept.begin().await.unwrap();
        workspace::insert(&mut tx, place, self.mira.user.id)
            .await
            .unwrap();
        tx.commit().await.unwrap();
    }

    /// Asks about a page only.
    pub(crate) async fn head(&self, path: &str, headers: &[(header::HeaderName, &str)]) -> Answer {
        self.ask_by("HEAD", "halle.example", path, headers).await
    }

    async fn ask(&self, host: &str, path: &str, headers: &[(header::HeaderName, &str)]) -> Answer {
        self.ask_by("GET", host, path, headers).await
    }

    async fn ask_by(
        &self,
        method: &str,
        host: &str,
        path: &str,
        headers: &[(header::HeaderName, &str)],
    ) -> Answer {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, host);
        for (name, value) in headers {
            request = request.header(name, *value);
        }
        let response = self
            .router
            .clone()
            .oneshot(request.body(Body::empty()).unwrap())
            .await
            .unwrap();
        let (parts, body) = response.into_parts();
        let body = axum::body::to_bytes(body, usize::MAX).await.unwrap();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8_lossy(&body).into_owned(),
            bytes: body.to_vec(),
        }
    }

    /// Another node on the same database, which this one hears nothing of.
    pub(crate) async fn touched_by_another_node(&self, change: impl AsyncFnOnce(&mut Tx)) {
        let other = Store::open_sqlite(&self.folder.path().join("parvis.db"))
            .await
            .unwrap();
        let mut tx = other.begin().await.unwrap();
        change(&mut tx).await;
        tx.commit().await.unwrap();
        other.close().await;
    }

    /// Begins an article.
    pub(crate) async fn draft(&self, title: &str, body: &str) -> OriginalView {
        let content = Content {
            title: title.into(),
            body: body.into(),
            ..Content::default()
        };
        self.begin(OriginalKind::Article, content).await
    }

    /// Begins something.
    pub(crate) async fn begin(&self, kind: OriginalKind, content: Content) -> OriginalView {
        let new = NewOriginal {
            kind,
            language: None,
            translation_of: None,
            content,
        };
        original::create(&self.app, &self.mira, new).await.unwrap()
    }

    /// Gives the site a theme.
    pub(crate) async fn wears(&self, theme: Theme) {
        let mut tx = self.kept.begin().await.unwrap();
        let before = site::of_workspace(&mut tx, self.mira.workspace.id)
            .await
            .unwrap()
            .unwrap();
        let after = Site { theme, ..before };
        site::put(
            &mut tx,
            self.mira.workspace.id,
            &after,
            Timestamp::from_seconds(2),
        )
        .await
        .unwrap();
        tx.commit().await.unwrap();
    }

    pub(crate) async fn publish(&self, id: OriginalId) -> OriginalView {
        let now = Publish {
            version: None,
            revision: None,
        };
        original::publish(&self.app, &self.mira, id, now).await.unwrap()
    }

    /// Publishes an article, and gives its path.
    pub(crate) async fn article(&self, title: &str, body: &str) -> String {
        let draft = self.draft(title, body).await;
        self.publish(draft.original.id).await.original.path().unwrap()
    }

    pub(crate) async fn schedule(&self, id: OriginalId, local: &str) {
        let planned = PlannedInput {
            local: local.into(),
            zone: None,
        };
        original::schedule(
            &self.app,
            &self.mira,
            id,
            Schedule {
                version: None,
                planned,
            },
        )
        .await
        .unwrap();
    }

    /// Takes it out of the lists.
    pub(crate) async fn unlist(&self, view: &OriginalView) {
        let details = OriginalDetails {
            version: None,
            language: Language::FRENCH,
            slug: None,
            category: None,
            author: None,
            tags: Vec::new(),
            listed: false,
            minutes_spent: None,
        };
        original::update(&self.app, &self.mira, view.original.id, details)
            .await
            .unwrap();
    }
}
