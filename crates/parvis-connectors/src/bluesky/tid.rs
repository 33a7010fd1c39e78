//! Record keys of the AT Protocol: 64 bits as 13 letters that sort by time (atproto.com/specs/tid).

use crate::PartKey;
use parvis_domain::{Dice, Timestamp};
use std::time::Duration;

const LETTERS: &[u8; 32] = b"234567abcdefghijklmnopqrstuvwxyz";
/// Bits that set two clocks apart in the same microsecond.
const CLOCK_BITS: u32 = 10;
/// The most microseconds that fit beside them; the highest bit stays zero.
const MOST_MICROS: u64 = (1 << 53) - 1;
/// A last key further ahead than this was made by a clock that was plainly wrong: it isn't followed.
const AHEAD: Duration = Duration::from_hours(24);

/// A key that sorts after `last`, with the instant it stands for.
pub(super) fn next(now: Timestamp, dice: &dyn Dice, last: Option<&PartKey>) -> PartKey {
    let last = last.and_then(|last| micros(&last.key)).filter(|micros| {
        Timestamp::from_micros(i64::try_from(*micros).unwrap_or(i64::MAX)) <= now.plus(AHEAD)
    });
    let now = u64::try_from(now.micros()).unwrap_or(0);
    let micros = last.map_or(now, |last| now.max(last + 1)).min(MOST_MICROS);
    let clock = u64::from(u16::from_be_bytes(dice.throw::<2>())) & ((1 << CLOCK_BITS) - 1);
    PartKey {
        key: write(micros << CLOCK_BITS | clock),
        made_at: Timestamp::from_micros(i64::try_from(micros).unwrap_or(i64::MAX)),
    }
}

fn write(mut value: u64) -> String {
    let mut letters = [0_u8; 13];
    for letter in letters.iter_mut().rev() {
        *letter = LETTERS[usize::from((value & 31) as u8)];
        value >>= 5;
    }
    letters.iter().map(|letter| char::from(*letter)).collect()
}

/// The microseconds that a key stands for; nothing when it isn't a key of this form.
fn micros(key: &str) -> Option<u64> {
    if key.len() != 13 || !matches!(key.bytes().next(), Some(b'2'..=b'7' | b'a'..=b'j')) {
        return None;
    }
    let mut value = 0_u64;
    for letter in key.bytes() {
        let digit = LETTERS.iter().position(|known| *known == letter)?;
        value = value << 5 | digit as u64;
    }
    Some(value >> CLOCK_BITS)
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

    fn at(seconds: i64, last: Option<&PartKey>) -> PartKey {
        next(Timestamp::from_seconds(seconds), &Fours, last)
    }

    #[test]
    fn a_key_is_read_back_as_the_instant_it_was_made_at() {
        let key = at(1_772_366_400, None);
        assert_eq!(micros(&key.key), Some(1_772_366_400_000_000));
        assert_eq!(key.made_at, Timestamp::from_seconds(1_772_366_400));
        assert_eq!(write(0), "2222222222222");
    }

    #[test]
    fn keys_rise_even_in_one_instant_and_with_the_clock_moved_back() {
        let first = at(1_772_366_400, None);
        let same = at(1_772_366_400, Some(&first));
        let back = at(1_772_362_800, Some(&same));
        assert!(first.key < same.key && same.key < back.key);
    }

    #[test]
    fn a_key_from_a_clock_that_was_years_ahead_is_not_followed() {
        let wrong = at(3_000_000_000, None);
        assert_eq!(
            at(1_772_366_400, Some(&wrong)).made_at,
            Timestamp::from_seconds(1_772_366_400)
        );
    }

    #[test]
    fn what_is_no_key_is_told_apart() {
        // Valid: the lexicon's own examples of the form; invalid: too long, a letter outside the alphabet, a high bit set.
        for key in ["3jzfcijpj2z2a", "7777777777777", "3zzzzzzzzzzzz", "2222222222222"] {
            assert!(micros(key).is_some(), "{key}");
        }
        for key in [
            "3jzfcijpj2z21",
            "0000000000000",
            "3jzfcijpj2z2aa",
            "3jzfcijpj2z2",
            "zzzzzzzzzzzzz",
            "kjzfcijpj2z2a",
        ] {
            assert_eq!(micros(key), None, "{key}");
        }
    }
}
