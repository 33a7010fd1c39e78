//! When to try again.

use crate::App;
use parvis_domain::{Dice, Timestamp};
use std::time::Duration;

/// The first pause.
const FIRST: Duration = Duration::from_secs(10);
/// The longest pause that we choose ourselves.
const LONGEST: Duration = Duration::from_hours(1);
/// The longest that a network may make us wait: what says more is mistaken, or we are.
pub(super) const LONGEST_TOLD: Duration = Duration::from_hours(24);

/// When to try again after so many attempts: 10 s, 30 s, 90 s … up to an hour, each a fifth more or less, so that
/// what failed together doesn't come again together.
pub(super) fn after(app: &App, attempts: u32) -> Timestamp {
    let hurry = app.outgoing.patience.hurry.max(1);
    app.now().plus(pause(attempts, app.dice.as_ref()) / hurry)
}

fn pause(attempts: u32, dice: &dyn Dice) -> Duration {
    let doublings = attempts.saturating_sub(1).min(8);
    let plain = FIRST.saturating_mul(3_u32.saturating_pow(doublings)).min(LONGEST);
    let [throw] = dice.throw::<1>();
    plain.mul_f64(0.8 + 0.4 * f64::from(throw) / 255.0)
}

/// When a network said to come again, within reason.
pub(super) fn told(app: &App, at: Timestamp) -> Timestamp {
    at.max(app.now()).min(app.now().plus(LONGEST_TOLD))
}

#[cfg(test)]
mod tests {
    use super::*;
    use parvis_testkit::SeededDice;

    #[test]
    fn pauses_grow_to_an_hour_and_twelve_attempts_take_a_morning() {
        let dice = SeededDice::new(3);
        let pauses: Vec<u64> = (1..=12).map(|attempt| pause(attempt, &dice).as_secs()).collect();
        for (pause, plain) in pauses.iter().zip([10_u64, 30, 90, 270, 810, 2_430, 3_600, 3_600]) {
            assert!((plain * 8 / 10..=plain * 12 / 10).contains(pause), "{pauses:?}");
        }
        let whole: u64 = pauses[..11].iter().sum();
        assert!((5 * 3_600..8 * 3_600).contains(&whole), "{whole}");
    }
}
