use crate::house::House;
use parvis_app::channel::{self, EditInput, PurposeInput};
use parvis_app::{health, home, plan};
use parvis_domain::health::{HealthKind, Severity};
use parvis_domain::{ChannelId, Period, PlanKind};
use std::time::Duration;

const DAY: Duration = Duration::from_hours(24);

async fn says_how_often(house: &House, id: ChannelId) {
    let known = channel::show(&house.app, &house.mira, id).await.unwrap();
    let input = EditInput {
        version: known.version,
        name: known.name.clone(),
        address: known.address.clone(),
        purpose: PurposeInput {
            rhythm: Some((1, Period::Week)),
            ..PurposeInput::default()
        },
    };
    channel::edit(&house.app, &house.mira, id, &input).await.unwrap();
}

/// How the promise of rhythm stands, and whether it is broken.
async fn rhythm(house: &House, id: ChannelId) -> (String, bool) {
    health::look_over(&house.app, &house.mira.workspace)
        .await
        .unwrap();
    let shown = health::show(&house.app, &house.vic, id).await.unwrap();
    let health = shown.said.unwrap().health;
    let broken = health
        .findings
        .iter()
        .any(|found| found.kind == HealthKind::Rhythm && found.severity == Severity::Neglect);
    (health.promise.how, broken)
}

#[tokio::test]
async fn our_own_blog_is_judged_by_what_appears_on_it() {
    let house = House::new().await;
    let blog = home::weigh(&house.app, &house.leo).await.unwrap();
    let id = blog.channel.unwrap().id;
    says_how_often(&house, id).await;
    for week in 0..4 {
        house.live_article(&format!("Week {week}")).await;
        assert_eq!(rhythm(&house, id).await, ("kept".to_owned(), false));
        house.pass(7 * DAY);
    }
    house.pass(13 * DAY);
    assert!(!rhythm(&house, id).await.1, "the twentieth day of silence");
    house.pass(3 * DAY);
    assert!(rhythm(&house, id).await.1, "nobody has to look to know that");
    for number in 0..2 {
        house.live_article(&format!("And again {number}")).await;
    }
    house.pass(DAY);
    assert!(!rhythm(&house, id).await.1);
}

#[tokio::test]
async fn whoever_is_left_finds_us_at_home() {
    let house = House::new().await;
    let id = super::watched::declared(&house, None).await;
    let made = plan::make(&house.app, &house.mira, id, PlanKind::Leave)
        .await
        .unwrap();
    let content: plan::Leaving = serde_json::from_str(&made.content).unwrap();
    assert_eq!(content.find_us, "http://halle.localhost/");
    assert!(content.farewells[0].text.contains("http://halle.localhost/"));
}
