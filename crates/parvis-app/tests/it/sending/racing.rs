//! A person and the worker reach for the same thing at the same moment.

use super::{now, step};
use crate::house::House;
use parvis_app::outbox::Stepped;
use parvis_app::{channel, publication};
use parvis_domain::{Grounds, PublicationState as State};
use std::sync::Arc;

#[tokio::test(flavor = "multi_thread")]
async fn what_is_cancelled_as_it_is_claimed_is_either_cancelled_or_out_on_sqlite() {
    Box::pin(cancelled_as_it_is_claimed(House::new().await)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_cancelled_as_it_is_claimed_is_either_cancelled_or_out_on_postgres() {
    Box::pin(cancelled_as_it_is_claimed(House::on_postgres().await)).await;
}

async fn cancelled_as_it_is_claimed(house: House) {
    let there = house.rehearsal().await;
    let mut cancelled = 0;
    for number in 0..24 {
        let text = format!("Course {number}");
        let article = house.live_article(&text).await.original.id;
        let variant = house.variant(article, there.id, &text).await;
        let placed = publication::place(&house.app, &house.mira, &now(variant.id)).await;
        let id = placed.unwrap().publication.id;
        let app = Arc::clone(&house.app);
        let working = tokio::spawn(async move { step(&app).await });
        if number % 3 == 1 {
            tokio::task::yield_now().await;
        }
        let refused = publication::cancel(&house.app, &house.mira, id).await.err();
        working.await.unwrap();
        while house.step().await != Stepped::Idle {}
        let stands = house
            .world(there.id)
            .await
            .pieces
            .iter()
            .any(|piece| piece.text == text);
        match (house.state(id).await, refused) {
            (State::Cancelled, None) => {
                cancelled += 1;
                assert!(!stands, "{text}");
            }
            (State::Published, Some(problem)) => {
                assert_eq!(problem.code, "publication-state");
                assert!(stands, "{text}");
            }
            other => unreachable!("{text}: {other:?}"),
        }
    }
    assert!(cancelled > 0, "the person was never first");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_channel_left_while_the_worker_is_at_it_blocks_nobody_on_postgres() {
    let house = House::on_postgres().await;
    for number in 0..6 {
        let there = house.rehearsal().await;
        let mut placed = Vec::new();
        for nth in 0..3 {
            let text = format!("Départ {number} {nth}");
            let article = house.live_article(&text).await.original.id;
            let variant = house.variant(article, there.id, &text).await;
            let publication = publication::place(&house.app, &house.mira, &now(variant.id)).await;
            placed.push(publication.unwrap().publication.id);
        }
        let app = Arc::clone(&house.app);
        let working = tokio::spawn(async move { while step(&app).await != Stepped::Idle {} });
        // Another writer may have been faster: the same again goes through.
        while let Err(problem) =
            channel::disconnect(&house.app, &house.mira, there.id, Grounds::default()).await
        {
            assert!(matches!(problem.code, "busy" | "publication-busy"), "{problem:?}");
        }
        working.await.unwrap();
        for id in placed {
            let state = house.state(id).await;
            assert!(
                matches!(state, State::Published | State::Held | State::Failed),
                "{state}"
            );
        }
    }
}
