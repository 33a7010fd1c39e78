//! What those who come to a review, and those who decided, are told when the day is near.

use crate::house::House;
use parvis_app::decision::{self, DecisionInput, PersonInput};
use parvis_app::review::{self, ReviewInput};
use parvis_app::{Acting, notice};
use parvis_domain::{NoticeKind, Subject, SubjectKind};
use std::time::Duration;

const DAY: Duration = Duration::from_hours(24);

async fn told(house: &House, who: &Acting, kind: NoticeKind) -> usize {
    notice::reconcile(&house.app, &house.mira.workspace)
        .await
        .unwrap();
    let all = notice::list(&house.app, who, false, None, 100).await.unwrap();
    all.items.iter().filter(|told| told.kind == kind).count()
}

#[tokio::test]
async fn a_review_is_near_the_day_before_and_no_longer_once_it_is_closed() {
    let house = House::new().await;
    let (app, mira) = (&house.app, &house.mira);
    // It is Sunday, 22 November.
    let input = ReviewInput {
        planned_on: "2026-11-25".into(),
        attendees: vec![house.leo.user.id],
        ..ReviewInput::default()
    };
    let id = review::plan(app, mira, &input).await.unwrap().review.id;
    let near = NoticeKind::ReviewNear;
    assert_eq!(told(&house, &house.leo, near).await, 0, "it is three days away");
    house.pass(DAY);
    assert_eq!(told(&house, &house.leo, near).await, 0, "it is two days away");
    house.pass(DAY);
    assert_eq!(told(&house, &house.leo, near).await, 1, "it is tomorrow");
    assert_eq!(told(&house, &house.mira, near).await, 0, "she doesn't come");
    house.pass(DAY);
    assert_eq!(
        told(&house, &house.leo, near).await,
        1,
        "it is today, and told once"
    );
    review::close(app, mira, id).await.unwrap();
    assert_eq!(told(&house, &house.leo, near).await, 0, "it was held");
}

#[tokio::test]
async fn a_decision_is_due_on_its_day_and_stands_on_the_agenda_before() {
    let house = House::new().await;
    let (app, leo) = (&house.app, &house.leo);
    let input = DecisionInput {
        question: "Do we go to the fair?".into(),
        options: vec![],
        decision: "Yes.".into(),
        reasons: String::new(),
        evidence: vec![],
        origin: None,
        subjects: vec![Subject {
            kind: SubjectKind::Other,
            id: None,
            word: None,
            name: "The fair".into(),
        }],
        decided: vec![PersonInput {
            user_id: Some(leo.user.id),
            name: String::new(),
        }],
        consulted: vec![],
        informed: vec![],
        recommendations: vec![],
        decided_on: None,
        look_on: Some("2026-12-01".into()),
        supersedes: None,
    };
    let made = decision::record(app, leo, &input).await.unwrap();
    let due = NoticeKind::DecisionToLookAt;
    house.pass(DAY * 8);
    assert_eq!(told(&house, leo, due).await, 0, "it is the last of November");
    let meeting = ReviewInput {
        planned_on: "2026-12-02".into(),
        ..ReviewInput::default()
    };
    let planned = review::plan(app, leo, &meeting).await.unwrap();
    let on_agenda: Vec<_> = planned.items.iter().filter_map(|item| item.noun).collect();
    assert_eq!(on_agenda, [made.id.uuid()], "the meeting is after that day");
    house.pass(DAY);
    assert_eq!(told(&house, leo, due).await, 1, "its day has begun");
    house.pass(DAY * 30);
    assert_eq!(
        told(&house, leo, due).await,
        1,
        "told once, for as long as it waits"
    );
}
