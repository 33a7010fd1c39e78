//! What stands is corrected: in place where the network can, else withdrawn and published anew as one deed.

use super::crashes::At;
use super::threads::{THREE, parts, works_on};
use super::{code, step};
use crate::house::House;
use parvis_app::outbox::Stepped;
use parvis_app::publication::{self, Correct, Way};
use parvis_connectors::rehearsal::Instruction;
use parvis_domain::{
    Deed, DeliveryKind, DeliveryState, DeliveryStep as Step, PublicationId, PublicationState as State,
    Variant,
};

const FIXED: [&str; 3] = ["Un pont", "Deux beaux ponts", "Trois ponts"];

/// A thread that is out, and another text for it.
async fn out(house: &House, texts: &[&str]) -> (parvis_domain::Channel, Variant, PublicationId) {
    let (there, variant, id) = house.thread(&THREE).await;
    house.step().await;
    assert_eq!(house.state(id).await, State::Published);
    house.pass(std::time::Duration::from_mins(1));
    let variant = house.rewrites(&variant, parts(texts)).await;
    (there, variant, id)
}

async fn corrects(house: &House, id: PublicationId, anew: bool) -> parvis_app::Result<()> {
    let given = Correct { version: None, anew };
    publication::correct(&house.app, &house.mira, id, given)
        .await
        .map(|_| ())
}

#[tokio::test]
async fn only_what_changed_is_edited_and_the_story_keeps_what_stood() {
    let house = House::new().await;
    let (there, _, id) = out(&house, &FIXED).await;
    let preview = publication::correction(&house.app, &house.vic, id).await.unwrap();
    assert_eq!((preview.way, preview.deeds), (Way::Edit, vec![Deed::Edit(1)]));
    let before = house.world(there.id).await;
    corrects(&house, id, false).await.unwrap();
    assert_eq!(code(corrects(&house, id, false).await), "publication-busy");
    assert_eq!(
        code(publication::withdraw(&house.app, &house.mira, id, false).await),
        "publication-busy"
    );
    assert_eq!(house.step().await, Stepped::Attempted);
    assert_eq!(house.strung(there.id).await, FIXED);
    let after = house.world(there.id).await;
    let edited: Vec<_> = after
        .pieces
        .iter()
        .map(|piece| piece.edited_at.is_some())
        .collect();
    assert_eq!(edited, [false, true, false]);
    assert_eq!(before.pieces.len(), after.pieces.len(), "nothing was sent anew");

    let receipt = publication::receipt(&house.app, &house.vic, id).await.unwrap();
    let kinds: Vec<_> = receipt
        .deliveries
        .iter()
        .map(|story| story.delivery.kind)
        .collect();
    assert_eq!(kinds, [DeliveryKind::Publish, DeliveryKind::Edit]);
    let stood: Vec<_> = receipt
        .texts
        .iter()
        .map(|(text, revision)| (revision.content.parts[1].text.as_str(), text.until.is_some()))
        .collect();
    assert_eq!(stood, [("Deux ponts", true), ("Deux beaux ponts", false)]);
    assert_eq!(code(corrects(&house, id, false).await), "correction-nothing");
}

#[tokio::test]
async fn the_end_of_a_thread_grows_and_shrinks() {
    let house = House::new().await;
    let (there, variant, id) = out(&house, &["Un pont", "Deux ponts", "Trois ponts", "Quatre"]).await;
    corrects(&house, id, false).await.unwrap();
    house.step().await;
    assert_eq!(house.strung(there.id).await.len(), 4);
    house
        .rewrites(&variant, parts(&["Un petit pont", "Deux ponts"]))
        .await;
    corrects(&house, id, false).await.unwrap();
    house.step().await;
    assert_eq!(house.strung(there.id).await, ["Un petit pont", "Deux ponts"]);
    let view = house.see(id).await;
    assert_eq!((view.parts_out, view.publication.parts), (2, 2));
}

#[tokio::test]
async fn what_would_change_its_place_is_refused_with_a_reason() {
    let house = House::new().await;
    let (there, _, id) = out(&house, &["Deux ponts", "Un pont", "Trois ponts"]).await;
    assert_eq!(code(corrects(&house, id, false).await), "correction-reorders");
    assert_eq!(house.strung(there.id).await, THREE);
}

#[tokio::test]
async fn a_correction_that_is_cut_short_anywhere_comes_through_once() {
    let target = ["Un grand pont", "Deux beaux ponts", "Trois ponts", "Quatre"];
    let mut deaths = vec![
        (Step::Claimed, 1),
        (Step::BeforeOutcomeStored, 1),
        (Step::AfterOutcomeStored, 1),
    ];
    for part in 1..=3 {
        deaths.extend([Step::KeyStored, Step::BeforeSend, Step::Sent, Step::AfterSend].map(|at| (at, part)));
    }
    deaths.extend([(Step::PartStored, 1), (Step::PartStored, 2)]);
    for (at, time) in deaths {
        let house = House::new().await;
        let (there, _, id) = out(&house, &target).await;
        corrects(&house, id, false).await.unwrap();
        let node = house.node("a", Some(At::nth(at, time)));
        assert_eq!(step(&node).await, Stepped::CutShort, "{at} {time}");
        works_on(&house).await;
        assert_eq!(house.strung(there.id).await, target, "{at} {time}");
        let view = house.see(id).await;
        assert_eq!(
            view.correction.unwrap().state,
            DeliveryState::Completed,
            "{at} {time}"
        );
        assert_eq!(view.publication.parts, 4);
    }
}

#[tokio::test]
async fn an_edit_that_nobody_answered_for_is_looked_at_first() {
    for text in ["Deux [time out]", "Deux [lose]"] {
        let house = House::new().await;
        let (there, _, id) = out(&house, &["Un pont", text, "Trois ponts"]).await;
        corrects(&house, id, false).await.unwrap();
        house.step().await;
        let correction = house.see(id).await.correction.unwrap();
        assert!(correction.uncertain, "{text}");
        assert_eq!(house.state(id).await, State::Published, "it stands all the while");
        house.clock.set(correction.run_at);
        house.step().await;
        assert_eq!(house.strung(there.id).await[1], text);
        assert_eq!(
            house.see(id).await.correction.unwrap().state,
            DeliveryState::Completed
        );
    }
}

#[tokio::test]
async fn where_nothing_can_be_changed_it_is_withdrawn_and_published_anew_when_somebody_says_so() {
    let house = House::new().await;
    let (there, _, id) = out(&house, &FIXED).await;
    house.tell(there.id, Instruction::NoEdit, None).await;
    let preview = publication::correction(&house.app, &house.vic, id).await.unwrap();
    assert_eq!(preview.way, Way::Anew);
    assert_eq!(code(corrects(&house, id, false).await), "correction-anew");
    corrects(&house, id, true).await.unwrap();
    works_on(&house).await;
    assert_eq!(house.state(id).await, State::Withdrawn);
    assert_eq!(house.strung(there.id).await, FIXED);
    let anew = the_one_in_its_place(&house, id).await;
    assert_eq!(anew.state, State::Published);
}

async fn the_one_in_its_place(house: &House, id: PublicationId) -> parvis_domain::Publication {
    let query = publication::PublicationQuery::default();
    let all = publication::list(&house.app, &house.vic, &query, None, 50)
        .await
        .unwrap();
    let mut anew = all
        .items
        .into_iter()
        .map(|view| view.publication)
        .filter(|other| other.replaces_id == Some(id));
    let found = anew.next().unwrap();
    assert!(anew.next().is_none(), "and only one");
    found
}

#[tokio::test]
async fn published_anew_both_never_stand_and_nobody_is_left_without_being_told() {
    let steps = [
        Step::Claimed,
        Step::KeyStored,
        Step::BeforeSend,
        Step::Sent,
        Step::AfterSend,
        Step::PartStored,
        Step::BeforeOutcomeStored,
        Step::AfterOutcomeStored,
    ];
    for at in steps {
        for time in 1..=3 {
            let house = House::new().await;
            let (there, _, id) = out(&house, &FIXED).await;
            house.tell(there.id, Instruction::NoEdit, None).await;
            corrects(&house, id, true).await.unwrap();
            let node = house.node("a", Some(At::nth(at, time)));
            for _ in 0..3 {
                if step(&node).await == Stepped::CutShort {
                    break;
                }
            }
            // At this moment: the old one, wholly or in part, or a publication that says that the new one is coming.
            let stands = house
                .world(there.id)
                .await
                .pieces
                .iter()
                .filter(|piece| piece.withdrawn_at.is_none())
                .count();
            assert!(stands <= 3, "{at} {time}");
            if house.state(id).await == State::Withdrawn {
                the_one_in_its_place(&house, id).await;
            }
            works_on(&house).await;
            assert_eq!(house.strung(there.id).await, FIXED, "{at} {time}");
            assert_eq!(the_one_in_its_place(&house, id).await.state, State::Published);
        }
    }
}
