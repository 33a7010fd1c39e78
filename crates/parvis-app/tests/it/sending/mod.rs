//! Channels, variants, publications, and what becomes of them on the rehearsal network.

mod bluesky;
mod by_hand;
mod channels;
mod correcting;
mod crashes;
mod incidents;
mod late;
mod mastodon;
mod placing;
mod racing;
mod settling;
mod threads;
mod trouble;
mod variants;
mod withdrawing;

use crate::house::House;
use parvis_app::channel::{self, ConnectInput, PurposeInput};
use parvis_app::outbox::Stepped;
use parvis_app::publication::{self, Place, PublicationView};
use parvis_app::rehearsal::{self, StoreWorld};
use parvis_app::variant::{self, CreateInput, VariantInput};
use parvis_app::{App, MediaFolder, Outgoing, Parts, Patience, Problem, Tripwire, Worker};
use parvis_connectors::Secret;
use parvis_connectors::rehearsal::{Instruction, Place as WorldPlace, RehearsalWorld, State};
use parvis_domain::{Channel, ChannelId, OriginalId, PublicationId, PublicationState, Variant, VariantId};
use parvis_testkit::SeededDice;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use tokio_util::sync::CancellationToken;

pub(crate) fn rehearsal_account(name: &str) -> ConnectInput {
    ConnectInput {
        network: parvis_connectors::rehearsal::NETWORK,
        name: String::new(),
        identifier: name.into(),
        secret: Secret::new("open sesame"),
        server: None,
        place: None,
        seed: Some(7),
        purpose: PurposeInput::default(),
    }
}

/// Each start throws its own dice, whatever the node is called.
static STARTS: AtomicU64 = AtomicU64::new(1_000);

pub(crate) fn words(text: &str) -> VariantInput {
    VariantInput::words(text)
}

pub(crate) fn now(variant: VariantId) -> Place {
    Place {
        variant,
        version: None,
        minutes_spent: None,
        again: false,
    }
}

impl House {
    /// A rehearsal channel of Mira's.
    pub(crate) async fn rehearsal(&self) -> Channel {
        channel::connect(&self.app, &self.mira, &rehearsal_account("la.halle"))
            .await
            .unwrap()
    }

    /// What Mira writes for a channel.
    pub(crate) async fn variant(&self, of: OriginalId, there: ChannelId, text: &str) -> Variant {
        let input = CreateInput {
            original: of,
            channel: there,
            content: words(text),
        };
        variant::create(&self.app, &self.mira, &input)
            .await
            .unwrap()
            .variant
    }

    /// A live article, a rehearsal channel, and a variant for it that is on its way.
    pub(crate) async fn on_its_way(&self, text: &str) -> (Channel, PublicationId) {
        let there = self.rehearsal().await;
        let article = self.live_article(&format!("Titre de {text}")).await.original.id;
        let variant = self.variant(article, there.id, text).await;
        let placed = publication::place(&self.app, &self.mira, &now(variant.id)).await;
        (there, placed.unwrap().publication.id)
    }

    pub(crate) async fn tell(&self, there: ChannelId, instruction: Instruction, times: Option<u32>) {
        rehearsal::tell(&self.app, &self.mira, there, Some(instruction), times)
            .await
            .unwrap();
    }

    pub(crate) async fn forgive(&self, there: ChannelId) {
        rehearsal::tell(&self.app, &self.mira, there, None, None)
            .await
            .unwrap();
    }

    pub(crate) async fn see(&self, id: PublicationId) -> PublicationView {
        publication::show(&self.app, &self.vic, id).await.unwrap()
    }

    pub(crate) async fn state(&self, id: PublicationId) -> PublicationState {
        self.see(id).await.publication.state
    }

    /// What the rehearsal network itself remembers of a channel.
    pub(crate) async fn world(&self, there: ChannelId) -> State {
        let place = WorldPlace {
            workspace: self.place(),
            channel: there,
        };
        StoreWorld::new(self.store.clone()).load(place).await.unwrap()
    }

    /// How many pieces of ours stand there.
    pub(crate) async fn standing(&self, there: ChannelId) -> usize {
        let world = self.world(there).await;
        world
            .pieces
            .iter()
            .filter(|piece| piece.withdrawn_at.is_none())
            .count()
    }

    /// One step of the worker.
    pub(crate) async fn step(&self) -> Stepped {
        step(&self.app).await
    }

    /// Moves the clock on to the next attempt of a publication, and lets the worker make it.
    pub(crate) async fn next_attempt(&self, id: PublicationId) -> Stepped {
        let due = self.see(id).await.delivery.unwrap().run_at;
        self.clock.set(due.max(self.app.now()));
        self.step().await
    }

    /// Another node on the same data.
    pub(crate) fn node(&self, name: &str, tripwire: Option<Arc<dyn Tripwire>>) -> Arc<App> {
        let outgoing = Outgoing {
            node: name.to_owned(),
            tripwire,
            patience: Patience {
                lease: Duration::from_mins(1),
                ..Patience::default()
            },
            ..Outgoing::rehearsing(&self.store, self.clock.clone(), &SeededDice::new(11))
        };
        let seed = STARTS.fetch_add(1, Ordering::Relaxed);
        App::new(Parts {
            store: self.store.clone(),
            clock: self.clock.clone(),
            dice: Arc::new(SeededDice::new(seed)),
            media: MediaFolder::new(self.pictures.path()),
            outgoing,
        })
        .unwrap()
    }
}

pub(crate) async fn step(app: &Arc<App>) -> Stepped {
    Worker::new(Arc::clone(app), CancellationToken::new())
        .step()
        .await
        .unwrap()
}

pub(crate) fn code<T: std::fmt::Debug>(result: Result<T, Problem>) -> &'static str {
    result.unwrap_err().code
}
