use super::placing::at;
use super::{code, now};
use crate::house::House;
use parvis_app::original::{self, Schedule};
use parvis_app::outbox::Stepped;
use parvis_app::{Worker, publication};
use parvis_connectors::rehearsal::Instruction;
use parvis_domain::{PublicationId, PublicationState as State};
use std::sync::Arc;
use std::time::Duration;
use tokio_util::sync::CancellationToken;

async fn planned(house: &House, when: &str) -> PublicationId {
    let there = house.rehearsal().await;
    let article = house.live_article("Prévu").await.original.id;
    let variant = house.variant(article, there.id, "Prévu").await;
    publication::schedule(&house.app, &house.mira, &now(variant.id), &at(when))
        .await
        .unwrap()
        .publication
        .id
}

#[tokio::test]
async fn after_a_week_down_what_was_planned_is_held_and_a_person_asked() {
    let house = House::new().await;
    let id = planned(&house, "2026-11-22T18:00").await;
    house.pass(Duration::from_hours(24 * 7));
    assert_eq!(house.step().await, Stepped::Settled);
    let held = house.see(id).await.publication;
    assert_eq!(
        (held.state, held.reason.as_deref()),
        (State::Held, Some("too-late"))
    );
    assert_eq!(house.standing(held.channel_id).await, 0);
    assert_eq!(house.step().await, Stepped::Idle);

    publication::release(&house.app, &house.mira, id).await.unwrap();
    house.step().await;
    assert_eq!(house.state(id).await, State::Published);
}

#[tokio::test]
async fn five_hours_late_goes_out_and_six_and_a_bit_is_held() {
    for (late, expected) in [(5 * 60 + 59, State::Published), (6 * 60 + 1, State::Held)] {
        let house = House::new().await;
        let id = planned(&house, "2026-11-22T18:00").await;
        house.clock.set(house.see(id).await.publication.due_at);
        house.pass(Duration::from_mins(late));
        house.step().await;
        assert_eq!(house.state(id).await, expected, "{late} minutes");
    }
}

#[tokio::test]
async fn an_article_and_its_variant_planned_for_the_same_minute_both_go_out() {
    let house = House::new().await;
    let there = house.rehearsal().await;
    let article = house.article("Ensemble").await;
    let variant = house.variant(article, there.id, "Ensemble").await;
    let schedule = Schedule {
        version: None,
        planned: at("2026-11-23T09:00"),
    };
    original::schedule(&house.app, &house.mira, article, schedule)
        .await
        .unwrap();
    let id = publication::schedule(&house.app, &house.mira, &now(variant.id), &at("2026-11-23T09:00"))
        .await
        .unwrap()
        .publication
        .id;
    // The worker is a moment ahead of whoever publishes the article.
    assert_eq!(house.next_attempt(id).await, Stepped::Settled);
    let delayed = house.see(id).await.publication;
    assert_eq!(
        (delayed.state, delayed.reason.as_deref()),
        (State::Scheduled, Some("waiting-for-original"))
    );
    original::publish_due(&house.app).await.unwrap();
    house.next_attempt(id).await;
    assert_eq!(house.state(id).await, State::Published);
}

#[tokio::test]
async fn what_comes_due_without_its_original_is_held_until_that_is_live() {
    let house = House::new().await;
    let there = house.rehearsal().await;
    let article = house.article("Brouillon").await;
    let variant = house.variant(article, there.id, "Texte").await;
    let id = publication::schedule(&house.app, &house.mira, &now(variant.id), &at("2026-11-23T09:00"))
        .await
        .unwrap()
        .publication
        .id;
    house.next_attempt(id).await;
    let held = house.see(id).await.publication;
    assert_eq!(
        (held.state, held.reason.as_deref()),
        (State::Held, Some("original-not-live"))
    );
    assert_eq!(
        code(publication::release(&house.app, &house.mira, id).await),
        "original-not-before-readers"
    );
    assert_eq!(house.state(id).await, State::Held, "a refusal changes nothing");
    let publish = original::Publish {
        version: None,
        revision: None,
    };
    original::publish(&house.app, &house.mira, article, publish)
        .await
        .unwrap();
    publication::release(&house.app, &house.mira, id).await.unwrap();
    house.step().await;
    assert_eq!(house.state(id).await, State::Published);
    assert_eq!(house.standing(there.id).await, 1);
}

#[tokio::test]
async fn an_article_taken_away_between_two_attempts_takes_its_publication_along() {
    let house = House::new().await;
    let (there, id) = house.on_its_way("Retiré entre-temps").await;
    house.tell(there.id, Instruction::Down, Some(1)).await;
    house.step().await;
    let article = house.see(id).await.publication.original_id;
    original::unpublish(&house.app, &house.mira, article)
        .await
        .unwrap();
    house.next_attempt(id).await;
    let failed = house.see(id).await.publication;
    assert_eq!(
        (failed.state, failed.reason.as_deref()),
        (State::Failed, Some("original-not-live"))
    );
    assert_eq!(house.standing(there.id).await, 0);
}

#[tokio::test]
async fn a_clock_moved_back_loses_nothing_and_sends_nothing_twice() {
    let house = House::new().await;
    let right = house.app.now();
    // The clock is a year ahead when something is sent and the network is down.
    house.pass(Duration::from_hours(24 * 365));
    let (there, id) = house.on_its_way("En avance").await;
    house.tell(there.id, Instruction::TimeOut, Some(1)).await;
    house.step().await;
    assert_eq!(house.state(id).await, State::Unconfirmed);
    house.clock.set(right);
    assert_eq!(house.step().await, Stepped::Idle, "it would wait for a year");

    Worker::new(Arc::clone(&house.app), CancellationToken::new())
        .start()
        .await
        .unwrap();
    house.step().await;
    assert_eq!(house.state(id).await, State::Published);
    assert_eq!(house.standing(there.id).await, 1);
    // Keys go on rising although the clock went back.
    let other = house.live_article("Après").await.original.id;
    let variant = house.variant(other, there.id, "Après").await;
    publication::place(&house.app, &house.mira, &now(variant.id))
        .await
        .unwrap();
    house.step().await;
    assert_eq!(house.standing(there.id).await, 2);
}
