use super::{now, step};
use crate::house::House;
use parvis_app::outbox::Stepped;
use parvis_app::{Tripped, Tripwire, Worker, publication};
use parvis_connectors::rehearsal::Instruction;
use parvis_domain::{AttemptOutcome, DeliveryId, DeliveryStep as Step, PublicationState as State};
use std::collections::BTreeSet;
use std::sync::{Arc, Barrier, Mutex};
use std::time::Duration;
use tokio::sync::oneshot;
use tokio_util::sync::CancellationToken;

/// Drops the run at one step, at one of the times it comes by.
pub(super) struct At(Step, Mutex<usize>);

impl At {
    fn step(step: Step) -> Arc<dyn Tripwire> {
        Self::nth(step, 1)
    }

    /// The time is counted from 1.
    pub(super) fn nth(step: Step, time: usize) -> Arc<dyn Tripwire> {
        Arc::new(Self(step, Mutex::new(time)))
    }
}

impl Tripwire for At {
    fn at(&self, _: DeliveryId, step: Step) -> Result<(), Tripped> {
        let mut left = self.1.lock().unwrap();
        if step == self.0 && *left > 0 {
            *left -= 1;
            if *left == 0 {
                return Err(Tripped);
            }
        }
        Ok(())
    }
}

/// The node dies at `step`, is started again, and works until nothing is left to do.
async fn dies_at(step_name: Step, first: Option<Instruction>) -> (House, parvis_domain::PublicationId) {
    let house = House::new().await;
    let (there, id) = house.on_its_way("Une seule fois").await;
    if let Some(instruction) = first {
        house.tell(there.id, instruction, Some(1)).await;
        house.step().await;
        house
            .clock
            .set(house.see(id).await.delivery.unwrap().run_at.max(house.app.now()));
    }
    let node = house.node("a", Some(At::step(step_name)));
    assert_eq!(step(&node).await, Stepped::CutShort, "{step_name}");
    drop(node);

    let again = house.node("a", None);
    let worker = Worker::new(Arc::clone(&again), CancellationToken::new());
    worker.start().await.unwrap();
    for _ in 0..3 {
        worker.step().await.unwrap();
    }
    (house, id)
}

#[tokio::test]
async fn a_node_that_dies_at_any_step_neither_loses_nor_repeats_it() {
    let plain = [
        Step::Claimed,
        Step::Prepared,
        Step::KeyStored,
        Step::BeforeSend,
        Step::Sent,
        Step::AfterSend,
        Step::BeforeOutcomeStored,
        Step::AfterOutcomeStored,
    ];
    let looking = [Step::BeforeLookUp, Step::AfterLookUp];
    let mut tried = BTreeSet::new();
    let cases = plain
        .map(|step| (step, None))
        .into_iter()
        .chain(looking.map(|step| (step, Some(Instruction::TimeOut))))
        .chain(looking.map(|step| (step, Some(Instruction::Lose))));
    for (step, first) in cases {
        tried.insert(step);
        let (house, id) = dies_at(step, first).await;
        let view = house.see(id).await;
        assert_eq!(view.publication.state, State::Published, "{step} {first:?}");
        assert_eq!(house.standing(view.channel.id).await, 1, "{step} {first:?}");
    }
    assert_eq!(tried.len(), 10);
}

#[tokio::test]
async fn an_attempt_that_was_cut_short_is_told_as_such() {
    let (house, id) = dies_at(Step::AfterSend, None).await;
    let receipt = publication::receipt(&house.app, &house.vic, id).await.unwrap();
    let outcomes: Vec<_> = receipt.deliveries[0]
        .attempts
        .iter()
        .map(|attempt| attempt.outcome)
        .collect();
    assert_eq!(
        outcomes,
        [AttemptOutcome::Interrupted, AttemptOutcome::FoundThere]
    );
    let states: Vec<State> = receipt.events.iter().map(|event| event.state).collect();
    assert_eq!(
        states,
        [
            State::Scheduled,
            State::Sending,
            State::Unconfirmed,
            State::Published
        ]
    );
}

#[tokio::test]
async fn what_a_dead_node_held_is_taken_over_by_another_once_the_lease_has_run_out() {
    let house = House::new().await;
    let (there, id) = house.on_its_way("Repris").await;
    let dead = house.node("a", Some(At::step(Step::BeforeSend)));
    step(&dead).await;
    let other = house.node("b", None);
    Worker::new(Arc::clone(&other), CancellationToken::new())
        .start()
        .await
        .unwrap();
    assert_eq!(step(&other).await, Stepped::Idle, "the lease still runs");
    house.pass(Duration::from_secs(61));
    assert_eq!(step(&other).await, Stepped::Attempted);
    assert_eq!(house.state(id).await, State::Published);
    assert_eq!(house.standing(there.id).await, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_node_that_slept_through_its_lease_sends_nothing_any_more() {
    /// Another node takes over while this one stands before its sending.
    struct Asleep(Mutex<Option<oneshot::Sender<()>>>, Arc<Barrier>);
    impl Tripwire for Asleep {
        fn at(&self, _: DeliveryId, step: Step) -> Result<(), Tripped> {
            if step == Step::KeyStored
                && let Some(asleep) = self.0.lock().unwrap().take()
            {
                asleep.send(()).unwrap();
                tokio::task::block_in_place(|| self.1.wait());
            }
            Ok(())
        }
    }
    let house = House::new().await;
    let (there, id) = house.on_its_way("Endormi").await;
    let (asleep, fell_asleep) = oneshot::channel();
    let awake = Arc::new(Barrier::new(2));
    let tripwire = Arc::new(Asleep(Mutex::new(Some(asleep)), Arc::clone(&awake)));
    let sleeper = house.node("a", Some(tripwire));
    let sleeping = tokio::spawn(async move { step(&sleeper).await });
    fell_asleep.await.unwrap();
    house.pass(Duration::from_secs(61));
    assert_eq!(step(&house.node("b", None)).await, Stepped::Attempted);
    assert_eq!(house.state(id).await, State::Published);
    tokio::task::spawn_blocking(move || awake.wait()).await.unwrap();
    assert_eq!(sleeping.await.unwrap(), Stepped::CutShort);
    let world = house.world(there.id).await;
    assert_eq!((world.pieces.len(), world.attempts.len()), (1, 0));
}

#[tokio::test]
async fn a_node_that_dies_with_a_new_credential_in_hand_had_kept_it() {
    let house = House::new().await;
    let (there, id) = house.on_its_way("Nouvel accès").await;
    house.tell(there.id, Instruction::EndSession, None).await;
    let node = house.node("a", Some(At::step(Step::CredentialRenewed)));
    assert_eq!(step(&node).await, Stepped::CutShort);
    let again = house.node("a", None);
    let worker = Worker::new(Arc::clone(&again), CancellationToken::new());
    worker.start().await.unwrap();
    worker.step().await.unwrap();
    assert_eq!(house.state(id).await, State::Published);
    assert_eq!(house.standing(there.id).await, 1);
    let receipt = publication::receipt(&house.app, &house.vic, id).await.unwrap();
    let last = receipt.deliveries[0].attempts.last().unwrap();
    let renewed = last
        .steps
        .iter()
        .any(|(step, _)| *step == Step::CredentialRenewed);
    assert!(!renewed, "the one that was kept was used");
}

#[tokio::test(flavor = "multi_thread")]
async fn three_nodes_at_work_at_once_send_each_piece_once_on_sqlite() {
    three_nodes_at_work(House::new().await).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn three_nodes_at_work_at_once_send_each_piece_once_on_postgres() {
    three_nodes_at_work(House::on_postgres().await).await;
}

async fn three_nodes_at_work(house: House) {
    let there = [house.rehearsal().await, house.rehearsal().await];
    let mut placed = Vec::new();
    for number in 0..12 {
        let article = house.live_article(&format!("Numéro {number}")).await.original.id;
        let variant = house
            .variant(article, there[number % 2].id, &format!("Texte {number}"))
            .await;
        let publication = publication::place(&house.app, &house.mira, &now(variant.id)).await;
        placed.push(publication.unwrap().publication.id);
    }
    let stop = CancellationToken::new();
    let running: Vec<_> = ["a", "b", "c"]
        .map(|name| tokio::spawn(Worker::new(house.node(name, None), stop.clone()).run()))
        .into_iter()
        .collect();
    let all_out = async {
        for id in &placed {
            while house.state(*id).await != State::Published {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        }
    };
    tokio::time::timeout(Duration::from_mins(1), all_out)
        .await
        .unwrap();
    stop.cancel();
    for node in running {
        node.await.unwrap();
    }
    for channel in &there {
        let world = house.world(channel.id).await;
        let texts: BTreeSet<&str> = world.pieces.iter().map(|piece| piece.text.as_str()).collect();
        assert_eq!((world.pieces.len(), texts.len()), (6, 6));
    }
}

#[tokio::test]
async fn a_node_that_is_told_to_stop_gives_back_what_it_hasnt_begun_to_send() {
    /// Tells its own node to stop, just before sending.
    struct Stopper(CancellationToken);
    impl Tripwire for Stopper {
        fn at(&self, _: DeliveryId, step: Step) -> Result<(), Tripped> {
            if step == Step::KeyStored {
                self.0.cancel();
            }
            Ok(())
        }
    }
    let house = House::new().await;
    let (there, id) = house.on_its_way("Rendu").await;
    let stop = CancellationToken::new();
    let node = house.node("a", Some(Arc::new(Stopper(stop.clone()))));
    Worker::new(node, stop).step().await.unwrap();
    let given_back = house.see(id).await;
    assert_eq!(house.standing(there.id).await, 0);
    let delivery = given_back.delivery.unwrap();
    assert_eq!(
        (delivery.attempts, delivery.uncertain, delivery.lease),
        (0, false, None)
    );
    assert_eq!(
        step(&house.node("b", None)).await,
        Stepped::Attempted,
        "at once, by another"
    );
    assert_eq!(house.state(id).await, State::Published);
    let receipt = publication::receipt(&house.app, &house.vic, id).await.unwrap();
    assert_eq!(
        receipt.deliveries[0].attempts[0].outcome,
        AttemptOutcome::Released
    );
}
