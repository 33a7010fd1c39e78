use super::{code, now, words};
use crate::house::{House, refusals};
use parvis_app::original::PlannedInput;
use parvis_app::outbox::Stepped;
use parvis_app::publication::{self, PublicationQuery, Reschedule};
use parvis_app::variant::{self, CreateInput, SaveInput};
use parvis_connectors::rehearsal::Instruction;
use parvis_domain::{AttemptOutcome, DeliveryState, DeliveryStep as Step, PublicationState as State, Role};
use std::time::Duration;

pub(crate) fn at(local: &str) -> PlannedInput {
    PlannedInput {
        local: local.into(),
        zone: None,
    }
}

#[tokio::test]
async fn what_is_placed_is_sent_once_and_its_receipt_tells_each_step() {
    let house = House::new().await;
    let (there, id) = house.on_its_way("La halle rouvre samedi").await;
    assert_eq!(house.state(id).await, State::Scheduled);
    assert_eq!(house.step().await, Stepped::Attempted);
    assert_eq!(house.step().await, Stepped::Idle);

    let receipt = publication::receipt(&house.app, &house.vic, id).await.unwrap();
    let publication = &receipt.view.publication;
    assert_eq!(publication.state, State::Published);
    assert!(publication.remote.is_some() && publication.published_at.is_some());
    let states: Vec<State> = receipt.events.iter().map(|event| event.state).collect();
    assert_eq!(states, [State::Scheduled, State::Sending, State::Published]);
    assert_eq!(receipt.events[0].by, Some(house.mira.user.id));
    assert_eq!(receipt.ruling.role, Some(Role::Cm));
    assert_eq!(receipt.revision.content.text(), "La halle rouvre samedi");
    let story = &receipt.deliveries[0];
    assert_eq!(story.delivery.state, DeliveryState::Completed);
    assert_eq!(story.attempts[0].outcome, AttemptOutcome::Succeeded);
    let steps: Vec<Step> = story.attempts[0].steps.iter().map(|(step, _)| *step).collect();
    assert_eq!(
        steps,
        [
            Step::Claimed,
            Step::Prepared,
            Step::KeyStored,
            Step::BeforeSend,
            Step::Sent,
            Step::AfterSend,
            Step::BeforeOutcomeStored,
            Step::AfterOutcomeStored,
        ]
    );
    let world = house.world(there.id).await;
    assert_eq!(world.pieces.len(), 1);
    assert_eq!(world.pieces[0].key, story.parts[0].key);
    assert_eq!(world.seed, 7, "the seed that was asked for");
}

#[tokio::test]
async fn two_clicks_make_one_publication_and_the_same_again_has_to_be_wanted() {
    let house = House::new().await;
    let (there, id) = house.on_its_way("Une fois").await;
    let variant = house.see(id).await.publication.variant_id;
    let second = publication::place(&house.app, &house.mira, &now(variant)).await;
    assert_eq!(code(second), "publication-open");
    house.step().await;
    let third = publication::place(&house.app, &house.mira, &now(variant)).await;
    assert_eq!(code(third), "publication-same-again");
    let mut wanted = now(variant);
    wanted.again = true;
    publication::place(&house.app, &house.mira, &wanted)
        .await
        .unwrap();
    house.step().await;
    assert_eq!(house.standing(there.id).await, 2);
}

#[tokio::test]
async fn only_who_may_publish_places_and_the_others_are_told_who_could() {
    let house = House::new().await;
    let there = house.rehearsal().await;
    let article = house.live_article("Ouvert").await.original.id;
    let variant = house.variant(article, there.id, "Texte").await;
    for somebody in [&house.nour, &house.vic] {
        let refused = publication::place(&house.app, somebody, &now(variant.id)).await;
        let problem = refused.unwrap_err();
        assert_eq!(problem.code, "denied");
        assert_eq!(problem.ruling.unwrap().roles_that_could, [Role::Cm, Role::Lead]);
    }
    let elsewhere = publication::place(&house.app, &house.zoe, &now(variant.id)).await;
    assert_eq!(code(elsewhere), "not-found");
}

#[tokio::test]
async fn what_is_too_long_or_not_live_is_said_before_and_nothing_is_set_in_motion() {
    let house = House::new().await;
    let there = house.rehearsal().await;
    let article = house.live_article("Long").await.original.id;
    let long = house.variant(article, there.id, &"é".repeat(501)).await;
    let refused = publication::place(&house.app, &house.mira, &now(long.id)).await;
    let problem = refused.unwrap_err();
    assert_eq!(problem.code, "variant-not-ready");
    let said = &problem.extra.unwrap()["parts"][0][0];
    assert_eq!(
        (&said["code"], &said["measured"], &said["limit"]),
        (&"too-long".into(), &501.into(), &500.into())
    );

    let draft = house.article("Brouillon").await;
    let variant = house.variant(draft, there.id, "Texte").await;
    let refused = publication::place(&house.app, &house.mira, &now(variant.id)).await;
    assert_eq!(code(refused), "original-not-before-readers");
    let all = publication::list(&house.app, &house.vic, &PublicationQuery::default(), None, 9).await;
    assert_eq!(all.unwrap().items.len(), 0);
}

#[tokio::test]
async fn what_was_frozen_goes_out_whatever_is_written_since() {
    let house = House::new().await;
    let there = house.rehearsal().await;
    let article = house.live_article("Gelé").await.original.id;
    let variant = house.variant(article, there.id, "Comme décidé").await;
    let planned = publication::schedule(&house.app, &house.mira, &now(variant.id), &at("2026-11-23T09:00"))
        .await
        .unwrap();
    let id = planned.publication.id;
    assert_eq!(
        planned.publication.due_at.to_rfc3339(),
        "2026-11-23T08:00:00.000Z"
    );
    let save = SaveInput {
        version: 1,
        content: words("Autre chose"),
        up_to_date: false,
    };
    variant::save(&house.app, &house.nour, variant.id, &save)
        .await
        .unwrap();
    assert_eq!(house.step().await, Stepped::Idle, "its time hasn't come");
    house.next_attempt(id).await;
    assert_eq!(house.world(there.id).await.pieces[0].text, "Comme décidé");
}

#[tokio::test]
async fn a_plan_is_moved_and_given_up_and_each_rests_on_a_ruling() {
    let house = House::new().await;
    let there = house.rehearsal().await;
    let article = house.live_article("Plan").await.original.id;
    let variant = house.variant(article, there.id, "Premier").await;
    let past =
        publication::schedule(&house.app, &house.mira, &now(variant.id), &at("2026-11-22T15:00")).await;
    assert_eq!(
        refusals(&past.unwrap_err()),
        [("planned.local".to_owned(), "planned-past")]
    );
    let planned = publication::schedule(&house.app, &house.mira, &now(variant.id), &at("2026-11-23T09:00"))
        .await
        .unwrap();
    let (id, first_ruling) = (planned.publication.id, planned.publication.ruling_id);
    let save = SaveInput {
        version: 1,
        content: words("Deuxième"),
        up_to_date: false,
    };
    variant::save(&house.app, &house.mira, variant.id, &save)
        .await
        .unwrap();
    let anew = Reschedule {
        planned: at("2026-11-24T09:00"),
        with_present_text: true,
    };
    let moved = publication::reschedule(&house.app, &house.mira, id, &anew)
        .await
        .unwrap();
    assert_ne!(moved.publication.ruling_id, first_ruling);
    assert_eq!(
        moved.delivery.unwrap().run_at.to_rfc3339(),
        "2026-11-24T08:00:00.000Z"
    );
    let receipt = publication::receipt(&house.app, &house.vic, id).await.unwrap();
    assert_eq!(receipt.revision.content.text(), "Deuxième");

    let cancelled = publication::cancel(&house.app, &house.mira, id).await.unwrap();
    assert_eq!(cancelled.publication.state, State::Cancelled);
    assert_eq!(cancelled.delivery.unwrap().state, DeliveryState::Cancelled);
    let events = publication::receipt(&house.app, &house.vic, id)
        .await
        .unwrap()
        .events
        .len();
    publication::cancel(&house.app, &house.mira, id).await.unwrap();
    let after = publication::receipt(&house.app, &house.vic, id)
        .await
        .unwrap()
        .events
        .len();
    assert_eq!(events, after, "asking twice leaves no second trace");
    house.pass(Duration::from_hours(72));
    assert_eq!(house.step().await, Stepped::Idle);
    assert_eq!(house.standing(there.id).await, 0);
}

#[tokio::test]
async fn the_minutes_stay_unknown_until_somebody_says_them() {
    let house = House::new().await;
    let (_, id) = house.on_its_way("Minutes").await;
    assert_eq!(house.see(id).await.publication.minutes_spent, None);
    let said = publication::record_minutes(&house.app, &house.nour, id, Some(25)).await;
    assert_eq!(said.unwrap().publication.minutes_spent, Some(25));
    let far = publication::record_minutes(&house.app, &house.nour, id, Some(99_999_999)).await;
    assert_eq!(
        refusals(&far.unwrap_err()),
        [("minutes_spent".to_owned(), "minutes-out-of-range")]
    );
    assert_eq!(
        code(publication::record_minutes(&house.app, &house.vic, id, Some(1)).await),
        "denied"
    );
}

#[tokio::test]
async fn the_card_leads_to_the_article_on_its_site() {
    let house = House::new().await;
    let there = house.rehearsal().await;
    let article = house.live_article("La halle rouvre").await.original.id;
    let mut content = words("À lire");
    content.link_card = true;
    let input = CreateInput {
        original: article,
        channel: there.id,
        content,
    };
    let variant = variant::create(&house.app, &house.mira, &input)
        .await
        .unwrap()
        .variant;
    publication::place(&house.app, &house.mira, &now(variant.id))
        .await
        .unwrap();
    house.step().await;
    let world = house.world(there.id).await;
    assert_eq!(
        world.pieces[0].link.as_deref(),
        Some("http://halle.localhost/la-halle-rouvre")
    );
}

#[tokio::test]
async fn the_list_is_cut_by_state_original_and_channel() {
    let house = House::new().await;
    let (there, out) = house.on_its_way("Sort").await;
    house.step().await;
    house.tell(there.id, Instruction::Refuse, Some(1)).await;
    let other = house.live_article("Autre").await.original.id;
    let variant = house.variant(other, there.id, "Refusé").await;
    let refused = publication::place(&house.app, &house.mira, &now(variant.id))
        .await
        .unwrap();
    house.step().await;
    let query = |state, original| PublicationQuery {
        state,
        original,
        channel: Some(there.id),
    };
    let list = async |query| -> Vec<_> {
        let page = publication::list(&house.app, &house.vic, &query, None, 9)
            .await
            .unwrap();
        page.items.into_iter().map(|view| view.publication.id).collect()
    };
    assert_eq!(list(query(Some(State::Published), None)).await, [out]);
    assert_eq!(
        list(query(Some(State::Failed), None)).await,
        [refused.publication.id]
    );
    assert_eq!(list(query(None, Some(other))).await, [refused.publication.id]);
    assert_eq!(list(query(None, None)).await.len(), 2);
}
