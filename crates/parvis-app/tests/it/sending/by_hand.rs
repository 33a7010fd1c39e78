use super::placing::at;
use super::{code, now};
use crate::house::House;
use parvis_app::channel::{self, DeclareInput};
use parvis_app::outbox::Stepped;
use parvis_app::publication;
use parvis_domain::{Channel, PublicationId, PublicationState as State};

async fn market(house: &House) -> Channel {
    let input = DeclareInput {
        name: "Stand du marché".into(),
        ..DeclareInput::default()
    };
    channel::declare(&house.app, &house.mira, &input).await.unwrap()
}

async fn for_the_market(house: &House) -> PublicationId {
    let there = market(house).await;
    let article = house.live_article("Au marché").await.original.id;
    let variant = house.variant(article, there.id, "Affiche").await;
    publication::place(&house.app, &house.mira, &now(variant.id))
        .await
        .unwrap()
        .publication
        .id
}

#[tokio::test]
async fn somebody_publishes_by_hand_and_pastes_the_link() {
    let house = House::new().await;
    let id = for_the_market(&house).await;
    assert_eq!(house.state(id).await, State::AwaitingHand);
    assert_eq!(house.step().await, Stepped::Idle);
    let url = "facebook.com/lahalle/posts/1";
    let denied = publication::confirm_by_hand(&house.app, &house.nour, id, url, None).await;
    assert_eq!(code(denied), "denied");
    let done = publication::confirm_by_hand(&house.app, &house.mira, id, url, Some(15))
        .await
        .unwrap();
    assert_eq!(done.publication.state, State::Published);
    assert_eq!(done.publication.minutes_spent, Some(15));
    assert_eq!(
        done.publication.remote.unwrap().url.as_deref(),
        Some("https://facebook.com/lahalle/posts/1")
    );
    assert_eq!(
        code(publication::withdraw(&house.app, &house.mira, id, false).await),
        "withdraw-by-hand"
    );
    let gone = publication::withdraw(&house.app, &house.mira, id, true)
        .await
        .unwrap();
    assert_eq!(gone.publication.state, State::Withdrawn);
}

#[tokio::test]
async fn what_is_planned_for_a_declared_place_asks_a_person_when_its_time_comes() {
    let house = House::new().await;
    let there = market(&house).await;
    let article = house.live_article("Samedi").await.original.id;
    let variant = house.variant(article, there.id, "Affiche").await;
    let planned = at("2026-11-28T08:00");
    let id = publication::schedule(&house.app, &house.mira, &now(variant.id), &planned)
        .await
        .unwrap()
        .publication
        .id;
    assert_eq!(house.state(id).await, State::Scheduled);
    assert_eq!(house.next_attempt(id).await, Stepped::Settled);
    assert_eq!(house.state(id).await, State::AwaitingHand);
    // A poster has no address.
    let done = publication::confirm_by_hand(&house.app, &house.mira, id, " ", None)
        .await
        .unwrap();
    assert_eq!(done.publication.remote.unwrap().url, None);
}
