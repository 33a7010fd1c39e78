use super::now;
use super::placing::at;
use crate::house::House;
use parvis_app::original::Schedule;
use parvis_app::{Acting, App, life, notice, original, publication};
use parvis_domain::{Notice, NoticeKind, PublicationState as State, Timestamp};
use std::sync::Arc;
use std::time::Duration;

/// What somebody is told of the installation, after a look around. What was noticed a moment ago isn't told yet.
async fn told(app: &Arc<App>, who: &Acting) -> Vec<Notice> {
    notice::reconcile(app, &who.workspace).await.unwrap();
    let told = notice::list(app, who, false, None, 50).await.unwrap().items;
    let of_installation = |kind| {
        matches!(
            kind,
            NoticeKind::StoodStill | NoticeKind::ClockLeapt | NoticeKind::StorageFull
        )
    };
    told.into_iter().filter(|it| of_installation(it.kind)).collect()
}

fn until(told: &Notice) -> Timestamp {
    Timestamp::from_micros(told.about.ends_at.unwrap())
}

#[tokio::test]
async fn whoever_comes_back_after_a_standstill_is_told_from_when_to_when_and_what_it_touched() {
    let house = House::new().await;
    life::begins(&house.app).await.unwrap();
    assert_eq!(told(&house.app, &house.mira).await, [], "the first sign of life");
    let there = house.rehearsal().await;
    let mut pieces = Vec::new();
    for (title, when) in [("Le matin", "2026-11-23T09:00"), ("Le soir", "2026-11-23T18:00")] {
        let article = house.live_article(title).await.original.id;
        let variant = house.variant(article, there.id, title).await;
        let placed = publication::schedule(&house.app, &house.mira, &now(variant.id), &at(when)).await;
        pieces.push(placed.unwrap().publication.id);
        let article = house.article(title).await;
        let schedule = Schedule {
            version: None,
            planned: at(when),
        };
        original::schedule(&house.app, &house.mira, article, schedule)
            .await
            .unwrap();
    }

    let stopped = house.app.now();
    house.clock.set(house.see(pieces[1]).await.publication.due_at);
    house.pass(Duration::from_mins(10));
    let again = house.restarted();
    life::begins(&again).await.unwrap();
    let came_back = again.now();
    assert_eq!(
        told(&again, &house.mira).await,
        [],
        "before it is known what it did"
    );
    house.pass(Duration::from_secs(5));
    original::publish_due(&again).await.unwrap();
    while super::step(&again).await != parvis_app::outbox::Stepped::Idle {}
    assert_eq!(house.state(pieces[0]).await, State::Held);
    assert_eq!(house.state(pieces[1]).await, State::Published);

    let told_of = told(&again, &house.mira).await;
    assert_eq!(told_of.len(), 1, "{told_of:?}");
    let still = &told_of[0];
    assert_eq!(still.kind, NoticeKind::StoodStill);
    assert_eq!((still.since, until(still)), (stopped, came_back));
    assert_eq!(
        (still.about.late, still.about.held),
        (2, 2),
        "a piece and an article each"
    );
    assert_eq!(
        told(&again, &house.vic).await,
        [],
        "who may settle nothing isn't told"
    );

    // It is told once, is news for a week, and a restart within minutes is none.
    house.pass(Duration::from_mins(5));
    life::begins(&house.restarted()).await.unwrap();
    assert_eq!(told(&again, &house.mira).await.len(), 1);
    house.pass(Duration::from_hours(7 * 24));
    assert_eq!(told(&again, &house.mira).await, []);
}

#[tokio::test]
async fn a_short_standstill_is_told_where_something_fell_due_in_it() {
    for fell_due in [false, true] {
        let house = House::new().await;
        let there = house.rehearsal().await;
        let article = house.live_article("Le bac").await.original.id;
        let variant = house.variant(article, there.id, "Le bac").await;
        let placed =
            publication::schedule(&house.app, &house.mira, &now(variant.id), &at("2026-11-23T09:00")).await;
        let due = placed.unwrap().publication.due_at;
        let before = if fell_due { 5 } else { 30 };
        house.clock.set(due.minus(Duration::from_mins(before)));
        life::begins(&house.app).await.unwrap();
        house.pass(Duration::from_mins(20));
        let again = house.restarted();
        life::begins(&again).await.unwrap();
        super::step(&again).await;
        house.pass(Duration::from_secs(5));
        assert_eq!(told(&again, &house.mira).await.len(), usize::from(fell_due));
    }
}

#[tokio::test]
async fn a_clock_that_shows_less_than_before_is_told_as_that() {
    let house = House::new().await;
    life::begins(&house.app).await.unwrap();
    let before = house.app.now();
    house.clock.set(before.minus(Duration::from_hours(3)));
    let again = house.restarted();
    life::begins(&again).await.unwrap();
    let after = again.now();
    house.pass(Duration::from_secs(5));
    let told_of = told(&again, &house.mira).await;
    assert_eq!(told_of.len(), 1, "{told_of:?}");
    let leapt = &told_of[0];
    assert_eq!(leapt.kind, NoticeKind::ClockLeapt);
    assert_eq!((leapt.since, until(leapt)), (before, after));
    assert_eq!((leapt.about.late, leapt.about.held), (0, 0));
}
