//! Which questions the watch over channels is told of.

use crate::channels::channel_called;
use crate::conversations::{at, begin, hear, said, say, talk};
use crate::foundation::somewhere;
use crate::on_both_engines;
use parvis_domain::{ChannelId, ConversationState, Message};
use parvis_store::{Store, channel_history};

on_both_engines!(
    what_was_answered_within_a_day_says_nothing,
    of_what_was_left_long_ago_each_channel_has_its_share,
);

const HOUR: i64 = 3_600;
const DAY: i64 = 24 * HOUR;

async fn what_was_answered_within_a_day_says_nothing(store: &Store) {
    let halle = somewhere(store, "halle").await;
    let here = channel_called(store, halle, "Here").await;
    let by = hear(store, halle, 1).await;
    // Each asked in a conversation of its own, a day apart, so that they can be told from one another.
    let each = [
        (None, None),
        (Some(2 * HOUR), None),
        (Some(2 * DAY), None),
        (None, Some(3 * HOUR)),
        (None, Some(5 * DAY)),
        (Some(DAY + HOUR), Some(2 * HOUR)),
    ];
    for (number, (answered, done)) in (10_i64..).zip(each) {
        let asked = number * DAY;
        let mut open = talk(u128::try_from(number).unwrap(), here, asked + 6 * DAY);
        if let Some(done) = done {
            open.state = ConversationState::Done;
            open.state_since = at(asked + done);
        }
        begin(store, halle, &open).await;
        let id = u128::try_from(number).unwrap() * 10;
        say(store, halle, &said(id, &open, &by, asked)).await;
        if let Some(answered) = answered {
            let ours = Message {
                ours: true,
                ..said(id + 1, &open, &by, asked + answered)
            };
            say(store, halle, &ours).await;
        }
    }
    let asked = channel_history::asked(store, halle, at(0)).await.unwrap();
    let told: Vec<_> = asked
        .iter()
        .map(|one| {
            (
                one.at.micros() / 1_000_000 / DAY,
                one.answered_at.map(|until| until.since(one.at).as_secs() / 3_600),
            )
        })
        .collect();
    assert_eq!(told, [(14, Some(120)), (12, Some(48)), (10, None)]);
}

async fn of_what_was_left_long_ago_each_channel_has_its_share(store: &Store) {
    let halle = somewhere(store, "halle").await;
    let by = hear(store, halle, 1).await;
    let [noisy, quiet] = [
        channel_called(store, halle, "Noisy").await,
        channel_called(store, halle, "Quiet").await,
    ];
    for number in 0_i64..103 {
        ask(store, (halle, noisy), &by, number).await;
    }
    ask(store, (halle, quiet), &by, 500).await;
    let asked = channel_history::asked(store, halle, at(1_000 * DAY))
        .await
        .unwrap();
    let of = |channel: ChannelId| asked.iter().filter(|one| one.channel_id == channel).count();
    assert_eq!((of(noisy), of(quiet)), (100, 1));
    // Those in which nothing was said for longest.
    let oldest = asked.iter().map(|one| one.at).min();
    assert_eq!(oldest, Some(at(DAY)));
}

async fn ask(
    store: &Store,
    (place, channel): (parvis_domain::WorkspaceId, ChannelId),
    by: &parvis_domain::Account,
    number: i64,
) {
    let asked = (number + 1) * DAY;
    let id = u128::try_from(number).unwrap() + 1_000;
    let open = talk(id, channel, asked);
    begin(store, place, &open).await;
    say(store, place, &said(id, &open, by, asked)).await;
}
