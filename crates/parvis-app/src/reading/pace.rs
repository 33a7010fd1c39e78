//! How often one listens.

use parvis_connectors::Retry;
use parvis_domain::{Dice, Timestamp};
use parvis_store::reading::Ahead;
use std::time::Duration;

/// How often a channel is asked for news.
pub(super) const NEWS_EVERY: Duration = Duration::from_secs(30);
/// How long a node that listens to a channel may give no sign of life: longer than a network takes to answer.
pub(super) const LEASE: Duration = Duration::from_mins(2);
/// News may be listed late, or under the time when they happened: this far back they are looked at again.
pub(super) const OVERLAP: Duration = Duration::from_mins(10);
/// How long a thread may lack what we know of before that is taken for gone: an index takes its time.
pub(super) const SETTLES: Duration = Duration::from_mins(2);
/// After this long a page of a thread that is still to be read is worth nothing: the reading begins anew.
pub(super) const STALE: Duration = Duration::from_hours(1);
/// What is older, and where nothing was said since, isn't read by itself any more. News still lead there.
pub(super) const RESTS: Duration = Duration::from_hours(400 * 24);
/// After this long without a word, a thread is read once a week.
const SELDOM: (Duration, Duration) = (Duration::from_hours(60 * 24), Duration::from_hours(7 * 24));
/// How often it is counted who follows a channel.
pub(super) const ACCOUNT_EVERY: Duration = Duration::from_hours(6);
/// How often our profile is looked at: once a day; a little less, so that the hour doesn't wander.
pub(super) const PROFILE_EVERY: Duration = Duration::from_hours(23);
/// Nodes' clocks differ by less.
const DIFFER: Duration = Duration::from_mins(1);
/// The longest that a network may make us wait: what says more is mistaken, or we are.
pub(super) const LONGEST_TOLD: Duration = Duration::from_hours(24);

/// The shortest and the longest pause between two readings of a thread.
const BETWEEN: (Duration, Duration) = (Duration::from_mins(1), Duration::from_hours(24));
/// The first and the longest pause after listening came to nothing.
const PATIENCE: (Duration, Duration) = (Duration::from_secs(30), Duration::from_hours(1));

/// What no clock that goes on writes. (What a network told us to wait for stands with its channel, too.)
pub(super) fn ahead(now: Timestamp) -> Ahead {
    Ahead {
        put_off: now.plus(PATIENCE.1.mul_f64(1.2)).plus(DIFFER),
        done: now.plus(DIFFER),
    }
}

/// When a thread is read again where something was last said, or published, at `spoken`, with pauses so many times as
/// long. None when it rests.
pub(super) fn thread(now: Timestamp, spoken: Timestamp, times: u32) -> Option<Timestamp> {
    let age = now.since(spoken);
    (age <= RESTS).then(|| now.plus(between(age) * times))
}

/// The pause after a reading of what was last said so long ago: a twentieth of that time, between a minute and a day; after
/// two months, a week.
pub(super) fn between(age: Duration) -> Duration {
    if age > SELDOM.0 {
        SELDOM.1
    } else {
        (age / 20).clamp(BETWEEN.0, BETWEEN.1)
    }
}

/// When to listen again after so many failures in a row: 30 s, a minute and a half … up to an hour, a fifth more or less;
/// later when the network said so, within reason.
pub(super) fn after_failure(
    now: Timestamp,
    failures: u32,
    retry: Option<Retry>,
    dice: &dyn Dice,
) -> Timestamp {
    let plain = PATIENCE
        .0
        .saturating_mul(3_u32.saturating_pow(failures.saturating_sub(1).min(8)));
    let [throw] = dice.throw::<1>();
    let ours = now.plus(
        plain
            .min(PATIENCE.1)
            .mul_f64(0.8 + 0.4 * f64::from(throw) / 255.0),
    );
    match retry {
        Some(Retry::At(told)) => told.max(ours).min(now.plus(LONGEST_TOLD)),
        _ => ours,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use parvis_testkit::SeededDice;

    #[test]
    fn a_thread_is_read_more_seldom_with_age_until_it_rests() {
        let published = Timestamp::from_seconds(0);
        let pause = |hours: u64| {
            let now = published.plus(Duration::from_hours(hours));
            thread(now, published, 1).map(|next| next.since(now).as_secs() / 60)
        };
        let minutes = [0, 1, 6, 24, 24 * 7, 24 * 30, 24 * 60].map(pause);
        assert_eq!(minutes, [1, 3, 18, 72, 504, 1_440, 1_440].map(Some));
        assert_eq!(pause(24 * 60 + 1), Some(7 * 24 * 60), "once a week");
        assert_eq!(pause(24 * 400 + 1), None);
    }

    #[test]
    fn pauses_grow_and_a_networks_word_counts_within_reason() {
        let (now, dice) = (Timestamp::from_seconds(1_000), SeededDice::new(1));
        let wait = |failures, retry| after_failure(now, failures, retry, &dice).since(now).as_secs();
        assert!((24..=36).contains(&wait(1, None)));
        assert!((72..=108).contains(&wait(2, Some(Retry::Later))));
        assert!((2_880..=4_320).contains(&wait(30, None)));
        let told = |seconds| Some(Retry::At(now.plus(Duration::from_secs(seconds))));
        assert_eq!(wait(1, told(600)), 600);
        assert!(wait(1, told(1)) >= 24);
        assert_eq!(wait(1, told(999_999_999)), 86_400);
    }
}
