use super::code;
use crate::house::House;
use parvis_app::outbox::Stepped;
use parvis_app::{Worker, channel, publication};
use parvis_connectors::rehearsal::Instruction;
use parvis_domain::{AttemptOutcome, ChannelStatus, DeliveryState, PublicationState as State};
use std::sync::Arc;
use std::time::Duration;
use tokio_util::sync::CancellationToken;

#[tokio::test]
async fn what_is_refused_failed_says_why_and_can_be_tried_again() {
    let house = House::new().await;
    let (there, id) = house.on_its_way("Refusé").await;
    house.tell(there.id, Instruction::Refuse, Some(1)).await;
    house.step().await;
    let failed = house.see(id).await;
    assert_eq!(failed.publication.state, State::Failed);
    assert_eq!(failed.publication.reason.as_deref(), Some("refused"));
    assert_eq!(failed.delivery.unwrap().state, DeliveryState::Discarded);
    let receipt = publication::receipt(&house.app, &house.vic, id).await.unwrap();
    let attempt = &receipt.deliveries[0].attempts[0];
    assert!(
        attempt.words.as_deref().unwrap().contains("comme prévu"),
        "the network's own words"
    );
    let key = receipt.deliveries[0].parts[0].key.clone();

    publication::retry(&house.app, &house.mira, id, false)
        .await
        .unwrap();
    assert_eq!(
        code(publication::retry(&house.app, &house.mira, id, false).await),
        "publication-state"
    );
    house.step().await;
    assert_eq!(house.state(id).await, State::Published);
    assert_eq!(
        house.world(there.id).await.pieces[0].key,
        key,
        "under the key it had"
    );
}

#[tokio::test]
async fn a_time_out_after_it_was_taken_is_found_there_and_never_sent_twice() {
    let house = House::new().await;
    let (there, id) = house.on_its_way("Pris sans réponse").await;
    house.tell(there.id, Instruction::TimeOut, Some(1)).await;
    house.step().await;
    let unknown = house.see(id).await;
    assert_eq!(unknown.publication.state, State::Unconfirmed);
    let delivery = unknown.delivery.unwrap();
    assert_eq!(
        (delivery.state, delivery.uncertain),
        (DeliveryState::Retryable, true)
    );
    assert_eq!(house.step().await, Stepped::Idle, "not before its time");

    house.next_attempt(id).await;
    assert_eq!(house.state(id).await, State::Published);
    assert_eq!(house.standing(there.id).await, 1);
    let receipt = publication::receipt(&house.app, &house.vic, id).await.unwrap();
    let outcomes: Vec<_> = receipt.deliveries[0]
        .attempts
        .iter()
        .map(|attempt| attempt.outcome)
        .collect();
    assert_eq!(outcomes, [AttemptOutcome::Unknown, AttemptOutcome::FoundThere]);
}

#[tokio::test]
async fn what_was_lost_on_the_way_is_looked_for_and_then_sent_again_under_its_key() {
    let house = House::new().await;
    let (there, id) = house.on_its_way("Perdu en route").await;
    house.tell(there.id, Instruction::Lose, Some(1)).await;
    house.step().await;
    assert_eq!(house.state(id).await, State::Unconfirmed);
    assert_eq!(house.standing(there.id).await, 0);
    house.next_attempt(id).await;
    assert_eq!(house.state(id).await, State::Published);
    assert_eq!(house.standing(there.id).await, 1);
    let receipt = publication::receipt(&house.app, &house.vic, id).await.unwrap();
    let states: Vec<State> = receipt.events.iter().map(|event| event.state).collect();
    assert_eq!(
        states,
        [
            State::Scheduled,
            State::Sending,
            State::Unconfirmed,
            State::Sending,
            State::Published
        ]
    );
}

#[tokio::test]
async fn a_network_that_asks_to_wait_is_left_alone_by_every_node_until_then() {
    let house = House::new().await;
    let (there, id) = house.on_its_way("Trop vite").await;
    house
        .tell(there.id, Instruction::RateLimit { seconds: Some(600) }, Some(1))
        .await;
    house.step().await;
    let waiting = house.see(id).await;
    assert_eq!(waiting.publication.state, State::Sending);
    assert_eq!(waiting.publication.reason.as_deref(), Some("rate-limited"));
    let until = house.app.now().plus(Duration::from_mins(10));
    assert_eq!(waiting.delivery.unwrap().run_at, until);
    assert_eq!(waiting.channel.not_before, Some(until));
    assert_eq!(waiting.channel.status, ChannelStatus::Troubled);

    // Another piece for the same channel waits too, on another node as well.
    let other = house.live_article("Autre").await.original.id;
    let variant = house.variant(other, there.id, "Autre").await;
    publication::place(&house.app, &house.mira, &super::now(variant.id))
        .await
        .unwrap();
    assert_eq!(super::step(&house.node("second", None)).await, Stepped::Idle);

    house.pass(Duration::from_mins(10));
    assert_eq!(house.step().await, Stepped::Attempted);
    assert_eq!(house.step().await, Stepped::Attempted);
    assert_eq!(house.standing(there.id).await, 2);
    let back = channel::show(&house.app, &house.vic, there.id).await.unwrap();
    assert_eq!((back.status, back.not_before), (ChannelStatus::Working, None));
}

#[tokio::test]
async fn a_network_that_is_down_is_tried_again_with_growing_pauses_and_given_up_in_the_end() {
    let house = House::new().await;
    let (there, id) = house.on_its_way("En panne").await;
    house.tell(there.id, Instruction::Down, None).await;
    let began = house.app.now();
    let mut pauses = Vec::new();
    for _ in 0..12 {
        house.next_attempt(id).await;
        let view = house.see(id).await;
        if view.publication.state == State::Sending {
            let next = view.delivery.unwrap().run_at;
            pauses.push(next.since(house.app.now()));
        }
    }
    assert!(pauses.windows(2).take(5).all(|two| two[0] < two[1]), "{pauses:?}");
    let took = house.app.now().since(began);
    assert!(
        took > Duration::from_hours(4) && took < Duration::from_hours(9),
        "{took:?}"
    );
    let failed = house.see(id).await.publication;
    assert_eq!(
        (failed.state, failed.reason.as_deref()),
        (State::Failed, Some("unreachable"))
    );
    assert_eq!(house.standing(there.id).await, 0);

    house.forgive(there.id).await;
    publication::retry(&house.app, &house.mira, id, false)
        .await
        .unwrap();
    house.step().await;
    assert_eq!(house.state(id).await, State::Published);
}

#[tokio::test]
async fn a_session_that_ended_is_renewed_and_the_same_attempt_goes_through() {
    let house = House::new().await;
    let (there, id) = house.on_its_way("Session finie").await;
    house.tell(there.id, Instruction::EndSession, None).await;
    house.step().await;
    assert_eq!(house.state(id).await, State::Published);
    let receipt = publication::receipt(&house.app, &house.vic, id).await.unwrap();
    let attempts = &receipt.deliveries[0].attempts;
    assert_eq!(attempts.len(), 1);
    let renewed = parvis_domain::DeliveryStep::CredentialRenewed;
    assert!(attempts[0].steps.iter().any(|(step, _)| *step == renewed));
    assert_eq!(house.standing(there.id).await, 1);
}

#[tokio::test]
async fn a_revoked_credential_cuts_the_channel_off_and_what_is_planned_waits_for_a_person() {
    let house = House::new().await;
    let (there, id) = house.on_its_way("Révoqué").await;
    let other = house.live_article("Plus tard").await.original.id;
    let variant = house.variant(other, there.id, "Plus tard").await;
    let planned = super::placing::at("2026-11-22T17:00");
    let later = publication::schedule(&house.app, &house.mira, &super::now(variant.id), &planned)
        .await
        .unwrap()
        .publication
        .id;
    house.tell(there.id, Instruction::Revoke, None).await;
    house.step().await;
    let failed = house.see(id).await;
    assert_eq!(failed.publication.reason.as_deref(), Some("credential-rejected"));
    assert_eq!(failed.channel.status, ChannelStatus::CutOff);

    house.next_attempt(later).await;
    let held = house.see(later).await.publication;
    assert_eq!(
        (held.state, held.reason.as_deref()),
        (State::Held, Some("channel-cut-off"))
    );
    assert_eq!(
        code(publication::release(&house.app, &house.mira, later).await),
        "channel-cut-off"
    );
    let secret = parvis_connectors::Secret::new("anew");
    channel::reconnect(&house.app, &house.mira, there.id, "la.halle", &secret, None)
        .await
        .unwrap();
    publication::release(&house.app, &house.mira, later)
        .await
        .unwrap();
    publication::retry(&house.app, &house.mira, id, false)
        .await
        .unwrap();
    house.step().await;
    house.step().await;
    assert_eq!(house.standing(there.id).await, 2);
}

#[tokio::test]
async fn one_channel_in_trouble_holds_up_no_other() {
    let house = House::new().await;
    let (there, id) = house.on_its_way("En panne").await;
    house.tell(there.id, Instruction::Down, None).await;
    let (elsewhere, other) = house.on_its_way("Ailleurs").await;
    house.step().await;
    house.step().await;
    assert_eq!(house.state(id).await, State::Sending);
    assert_eq!(house.state(other).await, State::Published);
    assert_eq!(house.standing(elsewhere.id).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_worker_at_work_is_woken_by_what_is_placed_and_stops_in_good_order() {
    let house = House::new().await;
    let stop = CancellationToken::new();
    let running = tokio::spawn(Worker::new(Arc::clone(&house.app), stop.clone()).run());
    let (there, id) = house.on_its_way("Tout de suite").await;
    let published = async {
        while house.state(id).await != State::Published {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(10), published)
        .await
        .unwrap();
    stop.cancel();
    tokio::time::timeout(Duration::from_secs(10), running)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(house.standing(there.id).await, 1);
}
