use super::code;
use crate::house::{House, refusals};
use parvis_app::publication::{self, Settlement};
use parvis_connectors::rehearsal::Instruction;
use parvis_domain::{Channel, DeliveryState, PublicationId, PublicationState as State};

/// Something was sent, nobody knows what became of it, and the network doesn't answer any more.
async fn out_of_sight(house: &House, taken: bool) -> (Channel, PublicationId) {
    let (there, id) = house.on_its_way("Où est-ce").await;
    let instruction = if taken {
        Instruction::TimeOut
    } else {
        Instruction::Lose
    };
    house.tell(there.id, instruction, Some(1)).await;
    house.step().await;
    house.tell(there.id, Instruction::Down, None).await;
    (there, id)
}

#[tokio::test]
async fn when_nothing_answers_those_who_look_a_person_is_asked_in_the_end_and_nothing_is_sent_meanwhile() {
    let house = House::new().await;
    let (there, id) = out_of_sight(&house, true).await;
    // As many as attempts: a person can't reach it either.
    for look in 1..=12_u32 {
        let delivery = house.see(id).await.delivery.unwrap();
        assert_eq!(
            (delivery.state, delivery.looks),
            (DeliveryState::Retryable, look - 1)
        );
        house.next_attempt(id).await;
    }
    let asked = house.see(id).await;
    assert_eq!(asked.publication.state, State::Unconfirmed);
    assert_eq!(asked.delivery.unwrap().state, DeliveryState::Discarded);
    assert_eq!(house.standing(there.id).await, 1);

    let there_it_is = Settlement::There {
        url: "not an address".into(),
    };
    let refused = publication::settle(&house.app, &house.mira, id, &there_it_is).await;
    assert_eq!(
        refusals(&refused.unwrap_err()),
        [("url".to_owned(), "address-unreadable")]
    );
    let there_it_is = Settlement::There {
        url: "https://example.org/post/1".into(),
    };
    let settled = publication::settle(&house.app, &house.mira, id, &there_it_is)
        .await
        .unwrap();
    assert_eq!(settled.publication.state, State::Published);
    assert_eq!(
        settled.publication.remote.unwrap().url.as_deref(),
        Some("https://example.org/post/1")
    );
    assert_eq!(settled.delivery.unwrap().state, DeliveryState::Completed);
    assert_eq!(
        code(publication::settle(&house.app, &house.mira, id, &Settlement::Leave).await),
        "publication-state"
    );
}

#[tokio::test]
async fn it_isnt_there_send_again_sends_under_the_same_key() {
    let house = House::new().await;
    let (there, id) = out_of_sight(&house, false).await;
    house.forgive(there.id).await;
    let settled = publication::settle(&house.app, &house.mira, id, &Settlement::SendAgain)
        .await
        .unwrap();
    assert_eq!(settled.publication.state, State::Sending);
    assert_eq!(settled.delivery.unwrap().state, DeliveryState::Available);
    house.step().await;
    assert_eq!(house.state(id).await, State::Published);
    assert_eq!(house.standing(there.id).await, 1);
}

#[tokio::test]
async fn even_when_the_person_was_wrong_nothing_stands_there_twice() {
    let house = House::new().await;
    let (there, id) = out_of_sight(&house, true).await;
    house.forgive(there.id).await;
    publication::settle(&house.app, &house.mira, id, &Settlement::SendAgain)
        .await
        .unwrap();
    house.step().await;
    assert_eq!(house.state(id).await, State::Published);
    assert_eq!(house.standing(there.id).await, 1, "the key keeps it one");
}

#[tokio::test]
async fn it_isnt_there_leave_it_ends_as_failed() {
    let house = House::new().await;
    let (there, id) = out_of_sight(&house, false).await;
    let left = publication::settle(&house.app, &house.mira, id, &Settlement::Leave)
        .await
        .unwrap();
    assert_eq!(left.publication.state, State::Failed);
    assert_eq!(left.delivery.unwrap().state, DeliveryState::Discarded);
    house.forgive(there.id).await;
    publication::retry(&house.app, &house.mira, id, false)
        .await
        .unwrap();
    house.step().await;
    assert_eq!(house.standing(there.id).await, 1);
}
