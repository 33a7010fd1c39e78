use crate::house::House;
use parvis_app::{Acting, App, life, notice};
use parvis_domain::{Notice, NoticeKind, Timestamp};
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
