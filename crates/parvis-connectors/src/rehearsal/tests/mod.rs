//! The suite on the rehearsal network.

mod strangers;

use crate::conformance::{says, suite};
use crate::harness::{Harness, TestClock, Trouble, request};
use async_trait::async_trait;
use parvis_connectors::rehearsal::{
    Instruction, MemoryWorld, Place, Rehearsal, RehearsalWorld, STRANGERS, State,
};
use parvis_connectors::{Access, ConnectRequest, Connector, Remote};
use parvis_domain::{Clock, Timestamp};
use std::sync::Arc;

pub(super) struct OnRehearsal {
    connector: Rehearsal,
    world: Arc<MemoryWorld>,
    pub(super) clock: Arc<TestClock>,
    name: String,
}

/// A rehearsal network of one's own, and our name on it.
pub(super) async fn on_rehearsal(name: &str) -> OnRehearsal {
    let clock = Arc::new(TestClock::at("2026-03-01T12:00:00Z"));
    let world = Arc::new(MemoryWorld::default());
    let connector = Rehearsal::new(Arc::clone(&world) as _, Arc::clone(&clock) as _);
    OnRehearsal {
        connector,
        world,
        clock,
        name: name.to_owned(),
    }
}

async fn harness() -> Option<OnRehearsal> {
    Some(on_rehearsal("la-grange").await)
}

suite!(every harness);
suite!(troubled harness);

#[tokio::test]
async fn it_says_what_it_asks_for_in_both_languages() {
    let on = on_rehearsal("la-grange").await;
    says(
        &on.connector,
        include_str!("../en.ftl"),
        include_str!("../fr.ftl"),
    );
}

impl OnRehearsal {
    fn place(&self) -> Place {
        let request = self.request();
        Place {
            workspace: request.workspace,
            channel: request.channel,
        }
    }

    pub(super) async fn change<T: Send>(&self, mut act: impl FnMut(&mut State) -> T + Send) -> T {
        let mut outcome = None;
        self.world
            .change(self.place(), &mut |state| outcome = Some(act(state)))
            .await
            .unwrap();
        outcome.unwrap()
    }
}

#[async_trait]
impl Harness for OnRehearsal {
    fn connector(&self) -> &dyn Connector {
        &self.connector
    }

    fn now(&self) -> Timestamp {
        self.clock.now()
    }

    fn request(&self) -> ConnectRequest {
        request(&self.name, "anything", None)
    }

    async fn standing(&self) -> Vec<String> {
        let state = self.world.load(self.place()).await.unwrap();
        state
            .pieces
            .iter()
            .filter(|piece| piece.stands(self.now()))
            .map(|piece| piece.text.clone())
            .collect()
    }

    async fn forget_session(&self, access: &Access) -> Access {
        self.change(|state| state.tell(Instruction::EndSession, None))
            .await;
        access.clone()
    }

    async fn revoke(&self, _: &Access) {
        self.change(|state| state.tell(Instruction::Revoke, None)).await;
    }

    async fn reply(&self, to: &Remote, text: &str) -> Remote {
        let now = self.now();
        let id = self
            .change(|state| {
                let root = state
                    .voice(&to.id)
                    .map_or_else(|| to.id.clone(), |voice| voice.root.clone());
                state.stranger_says(now, &STRANGERS[0], text, &root, &to.id)
            })
            .await;
        Rehearsal::remote(id)
    }

    async fn take_back(&self, what: &Remote) {
        let now = self.now();
        assert!(
            self.change(|state| state.stranger_takes_back(now, &what.id))
                .await
        );
    }

    async fn like(&self, what: &Remote) {
        let now = self.now();
        assert!(self.change(|state| state.stranger_likes(now, &what.id)).await);
    }

    async fn repost(&self, what: &Remote) {
        let now = self.now();
        assert!(self.change(|state| state.stranger_reposts(now, &what.id)).await);
    }

    async fn trouble(&self, trouble: Trouble) -> bool {
        let instruction = match trouble {
            Trouble::Refused => Instruction::Refuse,
            Trouble::TakenInSilence => Instruction::TimeOut,
            Trouble::Lost => Instruction::Lose,
            // It has no statuses.
            Trouble::Fails(_) => return false,
            Trouble::RateLimited(seconds) => Instruction::RateLimit { seconds },
            Trouble::Down => Instruction::Down,
        };
        self.change(|state| state.tell(instruction, Some(1))).await;
        true
    }
}
