//! Threads of parts: sent in order, each once, whatever dies in between; continued, withdrawn.

use super::crashes::At;
use super::{code, now, step};
use crate::house::House;
use parvis_app::Worker;
use parvis_app::outbox::Stepped;
use parvis_app::publication;
use parvis_app::variant::{self, CreateInput, PartInput, SaveInput, VariantInput};
use parvis_connectors::rehearsal::Instruction;
use parvis_domain::{
    Channel, ChannelId, DeliveryKind, DeliveryState, DeliveryStep as Step, Numbering, PublicationId,
    PublicationState as State, Variant,
};
use std::sync::Arc;
use tokio_util::sync::CancellationToken;

pub(crate) const THREE: [&str; 3] = ["Un pont", "Deux ponts", "Trois ponts"];

pub(crate) fn parts(texts: &[&str]) -> VariantInput {
    let parts = texts.iter().map(|text| PartInput {
        text: (*text).to_owned(),
        pictures: Vec::new(),
    });
    VariantInput {
        parts: parts.collect(),
        ..VariantInput::default()
    }
}

impl House {
    /// A thread on its way to a rehearsal channel.
    pub(crate) async fn thread(&self, texts: &[&str]) -> (Channel, Variant, PublicationId) {
        let there = self.rehearsal().await;
        let article = self.live_article("Les ponts").await.original.id;
        let input = CreateInput {
            original: article,
            channel: there.id,
            content: parts(texts),
        };
        let variant = variant::create(&self.app, &self.mira, &input)
            .await
            .unwrap()
            .variant;
        let placed = publication::place(&self.app, &self.mira, &now(variant.id)).await;
        (there, variant, placed.unwrap().publication.id)
    }

    /// Another text for a variant.
    pub(crate) async fn rewrites(&self, of: &Variant, content: VariantInput) -> Variant {
        let present = variant::show(&self.app, &self.mira, of.id).await.unwrap().variant;
        let input = SaveInput {
            version: present.version,
            content,
            up_to_date: false,
        };
        variant::save(&self.app, &self.mira, of.id, &input)
            .await
            .unwrap()
            .variant
    }

    /// What stands there, in the order of the thread, by what hangs from what.
    pub(crate) async fn strung(&self, there: ChannelId) -> Vec<String> {
        let world = self.world(there).await;
        let stands: Vec<_> = world
            .pieces
            .iter()
            .filter(|piece| piece.withdrawn_at.is_none())
            .collect();
        let Some(root) = stands.iter().find(|piece| piece.answers.is_none()) else {
            assert!(stands.is_empty(), "something hangs from nothing");
            return Vec::new();
        };
        let (mut last, mut texts) = (root.id(), vec![root.text.clone()]);
        while let Some(next) = stands
            .iter()
            .find(|piece| piece.answers.as_ref().is_some_and(|(_, parent)| *parent == last))
        {
            assert_eq!(
                next.answers.as_ref().unwrap().0,
                root.id(),
                "one thread, one root"
            );
            last = next.id();
            texts.push(next.text.clone());
        }
        assert_eq!(texts.len(), stands.len(), "nothing stands beside the thread");
        texts
    }
}

/// Starts a node anew and lets it work until nothing is left to do.
pub(crate) async fn works_on(house: &House) {
    let again = house.node("a", None);
    let worker = Worker::new(Arc::clone(&again), CancellationToken::new());
    worker.start().await.unwrap();
    for _ in 0..6 {
        if worker.step().await.unwrap() == Stepped::Idle {
            break;
        }
    }
}

#[tokio::test]
async fn each_part_hangs_from_the_one_before_and_has_a_key_of_its_own() {
    let house = House::new().await;
    let (there, _, id) = house.thread(&THREE).await;
    assert_eq!(house.step().await, Stepped::Attempted);
    let view = house.see(id).await;
    assert_eq!(view.publication.state, State::Published);
    assert_eq!((view.parts_out, view.publication.parts), (3, 3));
    assert_eq!(house.strung(there.id).await, THREE);
    let receipt = publication::receipt(&house.app, &house.vic, id).await.unwrap();
    let mut keys: Vec<_> = receipt.deliveries[0].parts.iter().map(|part| &part.key).collect();
    keys.dedup();
    assert_eq!(keys.len(), 3);
    assert_eq!(view.publication.remote, Some(receipt.parts[0].remote.clone()));
    assert_eq!(receipt.texts.len(), 1);
}

#[tokio::test]
async fn numbers_are_put_on_when_it_is_sent() {
    let house = House::new().await;
    let there = house.rehearsal().await;
    let article = house.live_article("Les ponts").await.original.id;
    let input = CreateInput {
        original: article,
        channel: there.id,
        content: VariantInput {
            numbering: Numbering::End,
            ..parts(&THREE[..2])
        },
    };
    let variant = variant::create(&house.app, &house.mira, &input)
        .await
        .unwrap()
        .variant;
    publication::place(&house.app, &house.mira, &now(variant.id))
        .await
        .unwrap();
    house.step().await;
    assert_eq!(house.strung(there.id).await, ["Un pont 1/2", "Deux ponts 2/2"]);
}

#[tokio::test]
async fn a_node_that_dies_at_any_step_of_any_part_neither_loses_nor_repeats_one() {
    let steps = [
        Step::Prepared,
        Step::KeyStored,
        Step::BeforeSend,
        Step::Sent,
        Step::AfterSend,
    ];
    let mut deaths: Vec<(Step, usize)> = Vec::new();
    for part in 1..=3 {
        deaths.extend(steps.map(|step| (step, part)));
    }
    deaths.extend([
        (Step::Claimed, 1),
        (Step::PartStored, 1),
        (Step::PartStored, 2),
        (Step::BeforeOutcomeStored, 1),
        (Step::AfterOutcomeStored, 1),
    ]);
    for (at, time) in deaths {
        let house = House::new().await;
        let (there, _, id) = house.thread(&THREE).await;
        let node = house.node("a", Some(At::nth(at, time)));
        assert_eq!(step(&node).await, Stepped::CutShort, "{at} {time}");
        drop(node);
        works_on(&house).await;
        let view = house.see(id).await;
        assert_eq!(view.publication.state, State::Published, "{at} {time}");
        assert_eq!(house.strung(there.id).await, THREE, "{at} {time}");
        assert_eq!(view.parts_out, 3, "{at} {time}");
    }
}

#[tokio::test]
async fn a_part_whose_outcome_is_unknown_is_looked_for_before_the_next() {
    for (text, attempts) in [("Deux [sans réponse]", 2), ("Deux [perdre]", 2)] {
        let house = House::new().await;
        let (there, _, id) = house.thread(&["Un", text, "Trois"]).await;
        house.step().await;
        assert_eq!(house.state(id).await, State::Unconfirmed, "{text}");
        house.next_attempt(id).await;
        assert_eq!(house.state(id).await, State::Published, "{text}");
        assert_eq!(house.strung(there.id).await, ["Un", text, "Trois"]);
        let receipt = publication::receipt(&house.app, &house.vic, id).await.unwrap();
        assert_eq!(receipt.deliveries[0].attempts.len(), attempts);
    }
}

/// A thread of three of which the second was refused.
async fn stuck_at_the_second(house: &House) -> (Channel, PublicationId) {
    let (there, _, id) = house.thread(&THREE).await;
    let node = house.node("a", Some(At::nth(Step::PartStored, 1)));
    assert_eq!(step(&node).await, Stepped::CutShort);
    house.tell(there.id, Instruction::Refuse, Some(1)).await;
    works_on(house).await;
    let view = house.see(id).await;
    assert_eq!(view.publication.state, State::Failed);
    assert_eq!((view.parts_out, view.publication.parts), (1, 3));
    (there, id)
}

#[tokio::test]
async fn a_thread_that_stopped_half_way_is_continued_under_its_own_keys() {
    let house = House::new().await;
    let (there, id) = stuck_at_the_second(&house).await;
    let before = publication::receipt(&house.app, &house.vic, id).await.unwrap();
    let again = publication::place(&house.app, &house.mira, &now(before.view.publication.variant_id)).await;
    assert_eq!(
        code(again),
        "publication-open",
        "it isn't begun again beside itself"
    );
    let present = publication::retry(&house.app, &house.mira, id, true).await;
    assert_eq!(code(present), "publication-partly-out");

    let going_on = publication::retry(&house.app, &house.mira, id, false)
        .await
        .unwrap();
    assert_eq!(going_on.publication.state, State::Sending);
    assert_eq!(house.step().await, Stepped::Attempted);
    assert_eq!(house.state(id).await, State::Published);
    assert_eq!(house.strung(there.id).await, THREE);
    let after = publication::receipt(&house.app, &house.vic, id).await.unwrap();
    assert_eq!(after.deliveries.len(), 1, "the same delivery");
    assert_eq!(
        after.deliveries[0].parts[1].key,
        before.deliveries[0].parts[1].key
    );
}

#[tokio::test]
async fn a_thread_that_stopped_half_way_is_withdrawn() {
    let house = House::new().await;
    let (there, id) = stuck_at_the_second(&house).await;
    publication::withdraw(&house.app, &house.mira, id, false)
        .await
        .unwrap();
    assert_eq!(
        code(publication::retry(&house.app, &house.mira, id, false).await),
        "publication-busy"
    );
    house.step().await;
    assert_eq!(house.state(id).await, State::Withdrawn);
    assert_eq!(house.standing(there.id).await, 0);
}

#[tokio::test]
async fn withdrawing_removes_from_the_end_and_goes_on_where_it_was_cut_short() {
    for (at, time, left) in [
        (Step::BeforeSend, 2, 2),
        (Step::AfterSend, 2, 1),
        (Step::PartStored, 1, 2),
        (Step::BeforeOutcomeStored, 1, 0),
    ] {
        let house = House::new().await;
        let (there, _, id) = house.thread(&THREE).await;
        house.step().await;
        publication::withdraw(&house.app, &house.mira, id, false)
            .await
            .unwrap();
        let node = house.node("a", Some(At::nth(at, time)));
        assert_eq!(step(&node).await, Stepped::CutShort);
        assert_eq!(house.strung(there.id).await, THREE[..left], "{at}");
        works_on(&house).await;
        assert_eq!(house.standing(there.id).await, 0, "{at}");
        let view = house.see(id).await;
        assert_eq!((view.publication.state, view.parts_out), (State::Withdrawn, 0));
    }
}

#[tokio::test]
async fn an_address_is_not_enough_for_a_part_that_others_hang_from() {
    let house = House::new().await;
    let (there, _, id) = house.thread(&["Un", "Deux [sans réponse]", "Trois"]).await;
    house.step().await;
    let there_it_is = publication::Settlement::There {
        url: "https://example.org/2".into(),
    };
    let refused = publication::settle(&house.app, &house.mira, id, &there_it_is).await;
    assert_eq!(code(refused), "publication-thread-unsettled");
    house.next_attempt(id).await;
    assert_eq!(house.strung(there.id).await.len(), 3);
    let view = house.see(id).await;
    assert_eq!(view.delivery.unwrap().state, DeliveryState::Completed);
    let receipt = publication::receipt(&house.app, &house.vic, id).await.unwrap();
    assert_eq!(receipt.deliveries[0].delivery.kind, DeliveryKind::Publish);
}
