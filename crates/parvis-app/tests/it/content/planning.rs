use super::words;
use crate::house::{House, refusals};
use parvis_app::original::public::{self, Found};
use parvis_app::original::{self, DueReport, PlannedInput, Publish, Schedule};
use parvis_domain::{OriginalId, OriginalState, PlannedTime, Timestamp};
use std::time::Duration;

fn at(local: &str) -> PlannedInput {
    PlannedInput {
        local: local.into(),
        zone: None,
    }
}

impl House {
    async fn plans(&self, id: OriginalId, local: &str) -> parvis_app::Result<original::OriginalView> {
        let given = Schedule {
            version: None,
            planned: at(local),
        };
        original::schedule(&self.app, &self.mira, id, given).await
    }

    fn is_now(&self, instant: &str) {
        self.clock.set(Timestamp::parse_rfc3339(instant).unwrap());
    }

    async fn is_seen(&self, slug: &str) -> bool {
        let found = public::article_by_slug(&self.app, self.place(), slug)
            .await
            .unwrap();
        matches!(found, Found::Here(_))
    }
}

#[tokio::test]
async fn what_was_planned_goes_live_at_its_time_with_the_words_it_had_then() {
    let house = House::new().await;
    let id = house.article("Demain").await;
    let planned = house.plans(id, "2026-11-23T09:00").await.unwrap();
    assert_eq!(planned.original.state, OriginalState::Scheduled);
    // Nine in Paris, because the workspace plans there.
    let due = planned.original.planned.unwrap().instant();
    assert_eq!(due.to_rfc3339(), "2026-11-23T08:00:00.000Z");
    house
        .writes(id, words("Demain", "Écrit après coup."))
        .await
        .unwrap();
    let view = house.sees(id).await;
    assert!(view.differs_from_scheduled());
    assert_eq!(view.original.slug.unwrap().as_str(), "demain");

    house.is_now("2026-11-23T07:59:59.999Z");
    assert_eq!(
        original::publish_due(&house.app).await.unwrap(),
        DueReport::default()
    );
    assert!(!house.is_seen("demain").await);
    house.is_now("2026-11-23T08:00:00Z");
    let report = original::publish_due(&house.app).await.unwrap();
    assert_eq!(report.published, [(house.place(), id)]);
    assert_eq!(
        original::publish_due(&house.app).await.unwrap(),
        DueReport::default()
    );
    let Found::Here(seen) = public::article_by_slug(&house.app, house.place(), "demain")
        .await
        .unwrap()
    else {
        panic!("it is live");
    };
    assert_eq!(seen.body, "Un texte.");
    assert!(house.sees(id).await.differs_from_published());
    let page = parvis_store::audit::list(&house.store, house.place(), Some(id.uuid()), None, 1)
        .await
        .unwrap();
    assert_eq!(page.items[0].principal_kind, "system");
}

#[tokio::test]
async fn a_time_that_cannot_be_is_refused_with_what_would_be_right() {
    let house = House::new().await;
    let id = house.article("Titre").await;
    for (local, code) in [
        ("2026-11-22T14:59", "planned-past"),
        ("2026-11-22T15:00", "planned-past"),
        ("demain", "planned-unreadable"),
        ("2026-02-30T10:00", "planned-no-such-time"),
        ("2026-12-01T10:00Z", "planned-offset"),
        ("2026-12-01T10:00:00.5", "planned-too-fine"),
        ("2300-01-01T00:00", "planned-out-of-reach"),
    ] {
        let refused = house.plans(id, local).await.unwrap_err();
        assert_eq!(
            refusals(&refused),
            [("planned.local".to_owned(), code)],
            "{local}"
        );
    }
    let nowhere = Schedule {
        version: None,
        planned: PlannedInput {
            local: "2026-12-01T10:00".into(),
            zone: Some("Europe/Atlantis".into()),
        },
    };
    let refused = original::schedule(&house.app, &house.mira, id, nowhere)
        .await
        .unwrap_err();
    assert_eq!(refusals(&refused), [("planned.zone".to_owned(), "zone-unknown")]);
    assert_eq!(house.sees(id).await.original.state, OriginalState::Draft);
}

#[tokio::test]
async fn moving_a_plan_keeps_its_words_and_giving_it_up_twice_does_no_harm() {
    let house = House::new().await;
    let id = house.article("Titre").await;
    let first = house.plans(id, "2026-11-23T09:00").await.unwrap();
    house.writes(id, words("Titre", "En travail.")).await.unwrap();
    let moved = original::reschedule(&house.app, &house.mira, id, &at("2026-11-24T09:00"))
        .await
        .unwrap();
    assert_eq!(
        moved.original.scheduled_revision,
        first.original.scheduled_revision
    );
    house.is_now("2026-11-23T12:00:00Z");
    assert_eq!(
        original::publish_due(&house.app).await.unwrap(),
        DueReport::default()
    );
    let back = original::unschedule(&house.app, &house.mira, id).await.unwrap();
    assert_eq!(
        (back.original.state, back.original.planned),
        (OriginalState::Draft, None)
    );
    let again = original::unschedule(&house.app, &house.mira, id).await.unwrap();
    assert_eq!(back.original, again.original);
    let refused = original::reschedule(&house.app, &house.mira, id, &at("2026-11-25T09:00"))
        .await
        .unwrap_err();
    assert_eq!(refused.code, "original-not-scheduled");
    house.publishes(id).await;
    let refused = house.plans(id, "2026-11-26T09:00").await.unwrap_err();
    assert_eq!(refused.code, "original-live");
}

#[tokio::test]
async fn after_a_week_down_a_person_is_asked_and_may_let_it_out_as_it_was() {
    let house = House::new().await;
    let late = house.article("En retard").await;
    house.plans(late, "2026-11-23T09:00").await.unwrap();
    let fresh = house.article("À l’heure").await;
    house.plans(fresh, "2026-11-30T09:00").await.unwrap();
    house.is_now("2026-11-30T13:59:00Z");
    let restarted = house.restarted();
    let report = original::publish_due(&restarted).await.unwrap();
    assert_eq!(
        (report.published, report.held),
        (vec![(house.place(), fresh)], vec![(house.place(), late)])
    );
    assert_eq!(
        original::publish_due(&restarted).await.unwrap(),
        DueReport::default()
    );
    assert!(!house.is_seen("en-retard").await);
    let held = house.sees(late).await.original;
    assert_eq!(
        (held.state, held.held_at),
        (OriginalState::Scheduled, Some(house.app.now()))
    );

    let again = original::reschedule(&house.app, &house.mira, late, &at("2026-12-01T09:00"))
        .await
        .unwrap();
    assert_eq!(again.original.held_at, None);
    house.is_now("2026-12-02T00:00:00Z");
    original::publish_due(&house.app).await.unwrap();
    let held = house.sees(late).await.original;
    assert!(held.held_at.is_some());
    let given = Publish {
        version: None,
        revision: held.scheduled_revision,
    };
    let live = original::publish(&house.app, &house.mira, late, given)
        .await
        .unwrap()
        .original;
    assert_eq!((live.state, live.held_at), (OriginalState::Live, None));
    assert!(house.is_seen("en-retard").await);
}

#[tokio::test]
async fn a_clock_moved_back_publishes_nothing_early_and_nothing_twice() {
    let house = House::new().await;
    let id = house.article("Titre").await;
    house.plans(id, "2026-11-23T09:00").await.unwrap();
    house.is_now("2026-11-20T08:00:00Z");
    assert_eq!(
        original::publish_due(&house.app).await.unwrap(),
        DueReport::default()
    );
    house.is_now("2026-11-23T08:00:01Z");
    assert_eq!(
        original::publish_due(&house.app).await.unwrap().published.len(),
        1
    );
    house.is_now("2026-11-23T07:00:00Z");
    assert_eq!(
        original::publish_due(&house.app).await.unwrap(),
        DueReport::default()
    );
    house.is_now("2026-11-23T08:30:00Z");
    assert_eq!(
        original::publish_due(&house.app).await.unwrap(),
        DueReport::default()
    );
    assert!(house.is_seen("titre").await);
}

#[tokio::test]
async fn trashed_or_live_before_its_time_it_is_not_due_any_more() {
    let house = House::new().await;
    let thrown = house.article("Jeté").await;
    house.plans(thrown, "2026-11-23T09:00").await.unwrap();
    original::trash(&house.app, &house.mira, thrown).await.unwrap();
    let out = house.article("Sorti").await;
    house.plans(out, "2026-11-23T09:00").await.unwrap();
    house.publishes(out).await;
    house.is_now("2026-11-23T08:00:00Z");
    assert_eq!(
        original::publish_due(&house.app).await.unwrap(),
        DueReport::default()
    );
    let back = original::bring_back(&house.app, &house.mira, thrown)
        .await
        .unwrap();
    assert_eq!(back.original.state, OriginalState::Draft);
    assert_eq!(house.sees(out).await.original.planned, None);
}

#[tokio::test]
async fn two_workers_publish_what_is_due_once() {
    let house = House::new().await;
    for number in 0..6 {
        let id = house.article(&format!("Titre {number}")).await;
        house.plans(id, "2026-11-23T09:00").await.unwrap();
    }
    house.is_now("2026-11-23T08:00:00Z");
    let other = house.restarted();
    let (one, two) = tokio::join!(original::publish_due(&house.app), original::publish_due(&other));
    assert_eq!(one.unwrap().published.len() + two.unwrap().published.len(), 6);
}

#[tokio::test]
async fn a_plan_made_under_another_tz_database_is_derived_anew() {
    let house = House::new().await;
    let id = house.article("Titre").await;
    let mut planned = house.plans(id, "2027-07-01T09:00").await.unwrap().original;
    let right = planned.planned.unwrap();
    let wrong = right.instant().plus(Duration::from_hours(1));
    planned.planned = Some(PlannedTime::restored(right.local(), right.zone(), wrong));
    let mut tx = house.store.begin().await.unwrap();
    parvis_store::original::update(&mut tx, house.place(), &planned)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_eq!(original::recompute_planned(&house.app).await.unwrap(), 1);
    assert_eq!(house.sees(id).await.original.planned, Some(right));
    assert_eq!(original::recompute_planned(&house.app).await.unwrap(), 0);
}
