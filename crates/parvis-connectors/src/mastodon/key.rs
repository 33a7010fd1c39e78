//! Keys of sendings: sent as `Idempotency-Key`, and never relied upon.

use crate::PartKey;
use parvis_domain::{Dice, Timestamp};

/// A key that sorts after `last`: microseconds as sixteen digits, then chance. The instant is the clock's own, whatever
/// was before: what stands there is compared with it.
pub(super) fn next(now: Timestamp, dice: &dyn Dice, last: Option<&PartKey>) -> PartKey {
    let micros = |key: &PartKey| {
        key.key
            .get(..16)
            .and_then(|digits| u64::from_str_radix(digits, 16).ok())
    };
    let own = u64::try_from(now.micros()).unwrap_or(0);
    let number = last
        .and_then(micros)
        .map_or(own, |last| own.max(last.saturating_add(1)));
    let chance = u64::from_be_bytes(dice.throw::<8>());
    PartKey {
        key: format!("{number:016x}{chance:016x}"),
        made_at: now,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Fours;
    impl Dice for Fours {
        fn fill(&self, bytes: &mut [u8]) {
            bytes.fill(4);
        }
    }

    #[test]
    fn keys_rise_even_with_the_clock_moved_back() {
        let at = |seconds, last: Option<&PartKey>| next(Timestamp::from_seconds(seconds), &Fours, last);
        let first = at(1_000, None);
        let same = at(1_000, Some(&first));
        let back = at(10, Some(&same));
        assert!(first.key < same.key && same.key < back.key);
        assert_eq!(back.made_at, Timestamp::from_seconds(10));
    }
}
