//! What somebody does, and what is said of it.

use crate::house::{House, refusals};
use parvis_app::channel::{self, DeclareInput, PurposeInput};
use parvis_app::involvement::{self, Asked, By};
use parvis_app::responsibility::{self, ResponsibilityInput};
use parvis_app::review::{self, OutcomeInput, ReviewInput};
use parvis_domain::{
    Grounds, Involvement, OutcomeKind, PersonNamed, ReviewRhythm, ReviewSource, Subject, SubjectKind,
};
use std::time::Duration;
use uuid::Uuid;

async fn declared(house: &House, name: &str) -> parvis_domain::Channel {
    let input = DeclareInput {
        name: name.into(),
        purpose: PurposeInput {
            review_on: Some("2026-12-01".parse().unwrap()),
            ..PurposeInput::default()
        },
        ..DeclareInput::default()
    };
    channel::declare(&house.app, &house.mira, &input).await.unwrap()
}

#[tokio::test]
async fn an_act_without_advice_was_told_after_and_its_role_is_kept() {
    let house = House::new().await;
    declared(&house, "Le marché").await;
    let page = involvement::list(&house.app, &house.vic, None, None, 20)
        .await
        .unwrap();
    let act = &page.items[0].listed.act;
    assert_eq!(act.involvement(), Involvement::ToldAfter);
    assert_eq!(
        (act.role.as_deref(), act.subject.name.as_str()),
        (Some("cm"), "Le marché")
    );
    let overview = involvement::overview(&house.app, &house.vic, By::Quarter)
        .await
        .unwrap();
    assert_eq!(overview.periods[0].asked_of_all(), (0, 1));
    // One act has no share.
    assert_eq!((overview.periods[0].share(), overview.trend), (None, None));
    let next_door = involvement::list(&house.app, &house.zoe, None, None, 20)
        .await
        .unwrap();
    assert_eq!(next_door.items, []);
}

#[tokio::test]
async fn what_is_named_has_to_be_there() {
    let house = House::new().await;
    let there = declared(&house, "Le marché").await;
    let nowhere = Grounds {
        recommendation: Some(Uuid::from_u128(404).into()),
        decision: Some(Uuid::from_u128(405).into()),
    };
    let refused = channel::disconnect(&house.app, &house.mira, there.id, nowhere).await;
    let refused = refusals(&refused.unwrap_err());
    assert_eq!(
        refused,
        [
            ("grounds.recommendation".to_owned(), "recommendation-unknown"),
            ("grounds.decision".to_owned(), "decision-unknown"),
        ]
    );
    let page = involvement::list(&house.app, &house.mira, None, None, 20)
        .await
        .unwrap();
    let act = page.items[0].listed.act.entry;
    let refused = involvement::link(&house.app, &house.mira, act, nowhere).await;
    let refused = refusals(&refused.unwrap_err());
    assert_eq!(
        refused,
        [
            ("grounds.recommendation".to_owned(), "advice-not-offered"),
            ("grounds.decision".to_owned(), "decision-not-offered"),
        ]
    );
    let denied = involvement::link(&house.app, &house.vic, act, Grounds::default()).await;
    assert_eq!(denied.unwrap_err().code, "denied");
    let elsewhere = involvement::offers(&house.app, &house.zoe, &Asked::Done(act)).await;
    assert_eq!(elsewhere.unwrap_err().code, "not-found");
}

#[tokio::test]
async fn a_review_goes_from_its_agenda_to_closed_minutes_and_plans_the_next() {
    let house = House::new().await;
    let market = declared(&house, "Le marché").await;
    let input = ReviewInput {
        planned_on: "2026-12-02".into(),
        rhythm: Some(ReviewRhythm::Monthly),
        attendees: vec![house.leo.user.id, house.mira.user.id],
        guests: " Colette ".into(),
    };
    let denied = review::plan(&house.app, &house.nour, &input).await;
    assert_eq!(denied.unwrap_err().code, "denied");
    let planned = review::plan(&house.app, &house.mira, &input).await.unwrap();
    let id = planned.review.id;
    let item = &planned.items[0];
    assert_eq!(
        (item.source, item.noun, item.title.as_str()),
        (ReviewSource::Channel, Some(market.id.uuid()), "Le marché")
    );
    let key = item.key();

    // Minutes are written in place; who goes on from an old state is told.
    let (app, mira, leo) = (&house.app, &house.mira, &house.leo);
    let written = review::write_item(app, mira, id, &key, 0, "The stand works.")
        .await
        .unwrap();
    assert_eq!(written.items[0].version, 1);
    let refused = review::write_item(app, leo, id, &key, 0, "Close it.")
        .await
        .unwrap_err();
    assert_eq!(refused.code, "minutes-changed");
    assert_eq!(refused.extra.unwrap()["theirs"], "The stand works.");
    review::write(app, leo, id, written.review.version, "We met.")
        .await
        .unwrap();

    // What comes of it is set where it belongs, and the point stays although it is no longer due.
    let day = OutcomeInput {
        item: Some(key.clone()),
        kind: OutcomeKind::Day,
        noun: None,
        day: "2027-03-01".into(),
    };
    let concluded = review::conclude(app, mira, id, &day).await.unwrap();
    assert_eq!(concluded.outcomes.len(), 1);
    let sources: Vec<_> = concluded.items.iter().map(|item| item.source).collect();
    assert_eq!(
        sources,
        [ReviewSource::Channel, ReviewSource::ChannelCosts],
        "nobody said what the stand costs"
    );
    let market = channel::show(app, mira, market.id).await.unwrap();
    assert_eq!(market.purpose.review_on.unwrap().to_string(), "2027-03-01");

    house.pass(Duration::from_hours(24 * 11));
    let closed = review::close(app, leo, id).await.unwrap();
    let next = review::show(app, mira, closed.review.followed_by.unwrap())
        .await
        .unwrap();
    assert_eq!(next.review.planned_on.to_string(), "2027-01-02");
    let sources: Vec<_> = next.items.iter().map(|item| item.source).collect();
    assert_eq!(sources, [ReviewSource::ChannelCosts]);
    let late = review::write(app, mira, id, closed.review.version, "More.").await;
    assert_eq!(late.unwrap_err().code, "review-closed");
    let again = review::close(app, leo, id).await.unwrap();
    assert_eq!(again, closed, "closed once");
    assert_eq!(again.items[0].minutes, "The stand works.");
    let elsewhere = review::show(app, &house.zoe, id).await;
    assert_eq!(elsewhere.unwrap_err().code, "not-found");
}

#[tokio::test]
async fn everybody_sees_who_answers_for_what_and_a_lead_says_it() {
    let house = House::new().await;
    let market = declared(&house, "Le marché").await;
    let map = responsibility::map(&house.app, &house.vic).await.unwrap();
    let gap = map
        .iter()
        .find(|one| one.subject.id == Some(market.id.uuid()))
        .unwrap();
    assert_eq!((gap.member, gap.said.is_none()), (None, true));
    let press = ResponsibilityInput {
        subject: Subject {
            kind: SubjectKind::Other,
            id: None,
            word: None,
            name: "Press".into(),
        },
        member: Some(house.leo.user.id),
        asked_before: vec![PersonNamed {
            user: None,
            name: "Colette".into(),
        }],
        told_after: vec![PersonNamed {
            user: Some(house.mira.user.id),
            name: String::new(),
        }],
        since: "2026-11-01".into(),
        version: None,
    };
    let denied = responsibility::set(&house.app, &house.mira, &press).await;
    assert_eq!(denied.unwrap_err().code, "denied");
    let map = responsibility::set(&house.app, &house.leo, &press).await.unwrap();
    let said = map.iter().find(|one| one.subject.name == "Press").unwrap();
    let said = said.said.clone().unwrap();
    assert_eq!(
        (said.member, said.told_after[0].name.as_str()),
        (Some(house.leo.user.id), "Mira")
    );
    // Said from an old state, it is refused; taken off the map, it is gone.
    let refused = responsibility::set(&house.app, &house.leo, &press).await;
    assert_eq!(refused.unwrap_err().code, "changed-meanwhile");
    responsibility::remove(&house.app, &house.leo, said.id)
        .await
        .unwrap();
    let map = responsibility::map(&house.app, &house.vic).await.unwrap();
    assert!(map.iter().all(|one| one.subject.name != "Press"));
    let next_door = responsibility::map(&house.app, &house.zoe).await.unwrap();
    assert_eq!(next_door, []);
}
