use super::{listen, wren};
use crate::house::House;
use parvis_app::{channel, reading};
use parvis_connectors::rehearsal::Instruction;
use parvis_domain::ChannelStatus;
use std::time::Duration;

const MINUTE: Duration = Duration::from_mins(1);

#[tokio::test]
async fn a_network_that_is_down_is_asked_again_more_and_more_seldom_and_nothing_is_lost() {
    let house = House::new().await;
    let out = house.out().await;
    house.tell(out.channel.id, Instruction::Down, Some(3)).await;
    house.says(&out, wren(), "Lovely", &out.root).await;
    let mut tries = 0;
    let begun = house.app.now();
    while house.inbox().await.is_empty() {
        tries += house.listens_after(Duration::from_secs(10)).await;
        assert!(house.app.now().since(begun) < Duration::from_mins(30));
        let there = channel::show(&house.app, &house.vic, out.channel.id)
            .await
            .unwrap();
        if tries < 4 {
            assert_eq!(there.status, ChannelStatus::Troubled);
            assert_eq!(there.status_reason.as_deref(), Some("unreachable"));
        }
    }
    assert_eq!(tries, 4, "three times in vain");
    // 30 s, 90 s, 270 s, a fifth less at least.
    assert!(house.app.now().since(begun) > Duration::from_mins(5));
    let there = channel::show(&house.app, &house.vic, out.channel.id)
        .await
        .unwrap();
    assert_eq!(
        (there.status, there.status_reason),
        (ChannelStatus::Working, None)
    );
}

#[tokio::test]
async fn a_network_that_asks_us_to_wait_is_left_alone() {
    let house = House::new().await;
    let out = house.out().await;
    let wait = Instruction::RateLimit { seconds: Some(600) };
    house.tell(out.channel.id, wait, Some(1)).await;
    assert_eq!(house.listens_after(MINUTE).await, 1);
    let there = channel::show(&house.app, &house.vic, out.channel.id)
        .await
        .unwrap();
    assert_eq!(there.status_reason.as_deref(), Some("rate-limited"));
    assert!(there.not_before.is_some());
    reading::look_now(&house.app, &house.vic).await.unwrap();
    assert_eq!(
        house.listens_after(Duration::from_mins(8)).await,
        0,
        "whoever asks"
    );
    assert_eq!(house.listens_after(Duration::from_mins(3)).await, 1);
}

#[tokio::test]
async fn a_revoked_credential_cuts_the_channel_off_until_it_is_connected_again() {
    let house = House::new().await;
    let out = house.out().await;
    house.tell(out.channel.id, Instruction::Revoke, None).await;
    assert_eq!(house.listens_after(MINUTE).await, 1);
    let there = channel::show(&house.app, &house.vic, out.channel.id)
        .await
        .unwrap();
    assert_eq!(there.status, ChannelStatus::CutOff);
    assert_eq!(there.status_reason.as_deref(), Some("credential-rejected"));
    assert_eq!(
        house.listens_after(Duration::from_hours(5)).await,
        0,
        "it isn't asked in vain"
    );
}

#[tokio::test]
async fn a_session_that_ended_is_renewed_and_heard_on() {
    let house = House::new().await;
    let out = house.out().await;
    house.tell(out.channel.id, Instruction::EndSession, Some(1)).await;
    house.says(&out, wren(), "Lovely", &out.root).await;
    assert_eq!(house.listens_after(MINUTE).await, 1);
    assert_eq!(house.inbox().await.len(), 1);
    let there = channel::show(&house.app, &house.vic, out.channel.id)
        .await
        .unwrap();
    assert_eq!(there.status, ChannelStatus::Working);
}

#[tokio::test]
async fn of_two_nodes_one_listens_and_what_a_dead_one_held_is_taken_up() {
    let house = House::new().await;
    let out = house.out().await;
    house.says(&out, wren(), "Lovely", &out.root).await;
    house.pass(MINUTE);
    let other = house.node("other", None);
    let (one, two) = tokio::join!(listen(&house.app), listen(&other));
    assert_eq!(one + two, 1);
    assert_eq!(house.messages().await.len(), 1);
    // Nobody has asked for more: half a minute passes in between, unless somebody asks.
    assert_eq!(house.listens_after(Duration::from_secs(5)).await, 0);
    reading::look_now(&house.app, &house.vic).await.unwrap();
    assert_eq!(listen(&other).await, 1);
}

#[tokio::test]
async fn a_clock_moved_back_stops_no_ear() {
    let house = House::new().await;
    let out = house.out().await;
    house.listens_after(MINUTE).await;
    let now = house.app.now();
    house.clock.set(now.minus(Duration::from_hours(3)));
    house.says(&out, wren(), "Lovely", &out.root).await;
    house
        .change(out.channel.id, |world| {
            world.pieces[0].at = now.minus(Duration::from_hours(4));
        })
        .await;
    house.listens_after(MINUTE).await;
    assert_eq!(house.inbox().await.len(), 1, "before the old time has come back");
}
