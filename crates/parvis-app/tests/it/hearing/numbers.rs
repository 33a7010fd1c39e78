use super::Out;
use crate::house::House;
use parvis_app::observation::{self, Series};
use parvis_domain::{Metric, Observation};
use std::time::Duration;

const HOUR: Duration = Duration::from_hours(1);

async fn likes(house: &House, out: &Out) -> Vec<Observation> {
    let series = observation::history(&house.app, &house.vic, out.publication.id);
    of(series.await.unwrap(), Metric::Likes)
}

fn of(series: Series, metric: Metric) -> Vec<Observation> {
    let mut runs = series.observations;
    runs.retain(|run| run.metric == metric);
    runs
}

#[tokio::test]
async fn equal_readings_are_one_run_and_an_outage_is_a_gap() {
    let house = House::new().await;
    let out = house.out().await;
    for _ in 0..6 {
        house.listens_after(Duration::from_mins(2)).await;
    }
    let one = likes(&house, &out).await;
    assert_eq!(one.len(), 1, "the same number read again and again");
    assert!(one[0].still_at > one[0].read_at);

    // The worker stood still for a day, early in the piece's life: nobody knows what was in it.
    house.listens_after(HOUR * 24).await;
    let two = likes(&house, &out).await;
    let told: Vec<_> = two.iter().map(|run| (run.value, run.after_gap)).collect();
    assert_eq!(told, [(Some(0), false), (Some(0), true)]);
    assert_eq!(
        two[0].still_at, one[0].still_at,
        "what was read before stays as it was"
    );

    let now = house.app.now();
    house
        .change(out.channel.id, |world| world.stranger_likes(now, &out.root))
        .await;
    house.listens_after(HOUR * 2).await;
    let three = likes(&house, &out).await;
    let last = three.last().unwrap();
    assert_eq!((last.value, last.after_gap), (Some(1), false), "read as planned");
}

#[tokio::test]
async fn a_channel_is_counted_four_times_a_day() {
    let house = House::new().await;
    let out = house.out().await;
    let since = house.app.now();
    for _ in 0..25 {
        house.listens_after(HOUR).await;
    }
    let read = observation::of_channel(&house.app, &house.vic, out.channel.id, since).await;
    let series = read.unwrap();
    let posts = of(series.clone(), Metric::Posts);
    assert_eq!(posts.len(), 1);
    assert_eq!(posts[0].value, Some(1));
    assert!(posts[0].still_at.since(posts[0].read_at) >= HOUR * 18);
    assert!(of(series, Metric::Followers)[0].value.is_some());

    // Two days without a word from us: the network is asked again, and the silence shows.
    house.listens_after(HOUR * 48).await;
    let read = observation::of_channel(&house.app, &house.vic, out.channel.id, since).await;
    let posts = of(read.unwrap(), Metric::Posts);
    assert_eq!(posts.len(), 2);
    assert!(posts[1].after_gap);
    let elsewhere = observation::of_channel(&house.app, &house.vic, out.channel.id, house.app.now()).await;
    assert_eq!(
        of(elsewhere.unwrap(), Metric::Posts),
        [posts[1]],
        "only what held since"
    );
}
