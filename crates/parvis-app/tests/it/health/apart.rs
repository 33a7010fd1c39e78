use super::watched::declared;
use crate::house::House;
use parvis_app::channel::{self, DeclareInput};
use parvis_app::{Acting, health};
use parvis_domain::ChannelId;
use parvis_domain::health::Trend;
use parvis_store::{health as kept, workspace};
use std::sync::Arc;
use std::time::Duration;
use tokio_util::sync::CancellationToken;

/// What was said last of a channel becomes unreadable.
async fn spoil(house: &House, who: &Acting, id: ChannelId) {
    health::look_over(&house.app, &who.workspace).await.unwrap();
    let mut said = kept::of_channel(&house.store, who.place(), id)
        .await
        .unwrap()
        .unwrap();
    said.health.trends.push(Trend {
        what: "pieces".into(),
        now: f64::NAN,
        before: 1.0,
    });
    let mut tx = house.store.begin().await.unwrap();
    kept::keep(&mut tx, who.place(), &[(said, false)]).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_workspace_whose_channels_cannot_be_judged_holds_up_no_other() {
    let house = House::new().await;
    let theirs = DeclareInput {
        name: "Le seuil".into(),
        ..DeclareInput::default()
    };
    let theirs = channel::declare(&house.app, &house.zoe, &theirs)
        .await
        .unwrap()
        .id;
    let ours = declared(&house, None).await;
    // Whichever comes first is the one that fails.
    let first = workspace::list(&house.store).await.unwrap().swap_remove(0);
    let (broken, whole) = if first.id == house.leo.place() {
        ((&house.leo, ours), (&house.zoe, theirs))
    } else {
        ((&house.zoe, theirs), (&house.leo, ours))
    };
    spoil(&house, broken.0, broken.1).await;
    let failed = health::look_over(&house.app, &broken.0.workspace).await;
    assert!(failed.is_err(), "it can't be judged");

    let stop = CancellationToken::new();
    let watch = tokio::spawn(health::run(Arc::clone(&house.app), stop.clone()));
    let judged = async {
        while kept::of_channel(&house.store, whole.0.place(), whole.1)
            .await
            .unwrap()
            .is_none()
        {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(15), judged)
        .await
        .expect("the other one is judged");
    stop.cancel();
    watch.await.unwrap();
}
