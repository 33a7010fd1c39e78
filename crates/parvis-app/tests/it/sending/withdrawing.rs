use super::code;
use crate::house::House;
use parvis_app::outbox::Stepped;
use parvis_app::publication;
use parvis_connectors::rehearsal::Instruction;
use parvis_domain::{DeliveryKind, DeliveryState, PublicationState as State};
use std::time::Duration;

#[tokio::test]
async fn what_is_out_is_removed_and_stays_in_the_story() {
    let house = House::new().await;
    let (there, id) = house.on_its_way("À retirer").await;
    assert_eq!(
        code(publication::withdraw(&house.app, &house.mira, id, false).await),
        "publication-state"
    );
    house.step().await;
    house.pass(Duration::from_secs(5));
    let asked = publication::withdraw(&house.app, &house.mira, id, false)
        .await
        .unwrap();
    assert_eq!(asked.publication.state, State::Published, "it still stands there");
    publication::withdraw(&house.app, &house.mira, id, false)
        .await
        .unwrap();
    assert_eq!(house.step().await, Stepped::Attempted);
    assert_eq!(house.step().await, Stepped::Idle, "asked twice, done once");
    assert_eq!(house.state(id).await, State::Withdrawn);
    assert_eq!(house.standing(there.id).await, 0);
    let receipt = publication::receipt(&house.app, &house.vic, id).await.unwrap();
    let kinds: Vec<_> = receipt
        .deliveries
        .iter()
        .map(|story| story.delivery.kind)
        .collect();
    assert_eq!(kinds, [DeliveryKind::Publish, DeliveryKind::Withdraw]);
}

#[tokio::test]
async fn a_removal_that_finds_nobody_there_is_tried_again() {
    let house = House::new().await;
    let (there, id) = house.on_its_way("À retirer").await;
    house.step().await;
    house.tell(there.id, Instruction::Down, Some(1)).await;
    publication::withdraw(&house.app, &house.mira, id, false)
        .await
        .unwrap();
    house.step().await;
    let removing = house.see(id).await.withdrawal.unwrap();
    assert_eq!(
        (removing.state, removing.reason.as_deref()),
        (DeliveryState::Retryable, Some("unreachable"))
    );
    house.clock.set(removing.run_at);
    house.step().await;
    assert_eq!(house.state(id).await, State::Withdrawn);
    assert_eq!(house.standing(there.id).await, 0);
}

#[tokio::test]
async fn somebody_who_removed_it_themselves_says_so() {
    let house = House::new().await;
    let (there, id) = house.on_its_way("À retirer").await;
    house.step().await;
    house.tell(there.id, Instruction::Down, None).await;
    publication::withdraw(&house.app, &house.mira, id, false)
        .await
        .unwrap();
    house.step().await;
    let gone = publication::withdraw(&house.app, &house.mira, id, true)
        .await
        .unwrap();
    assert_eq!(gone.publication.state, State::Withdrawn);
    assert_eq!(gone.withdrawal.unwrap().state, DeliveryState::Cancelled);
}
