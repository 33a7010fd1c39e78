//! Chance that is the same everywhere and for ever: `SplitMix64` (Steele, Lea, Flood 2014). A library's generator may
//! change with its version, and a demonstration would tell another story.

pub(super) struct Seed(u64);

impl Seed {
    /// The generator of the `nth` thing in a world.
    pub(super) const fn of(world: u64, nth: u64) -> Self {
        Self(world ^ nth.wrapping_add(1).wrapping_mul(0xD605_BBB5_8C8A_BC2D))
    }

    /// The seed of a name (FNV-1a, 64 bits).
    pub(super) fn named(name: &str) -> u64 {
        name.bytes().fold(0xCBF2_9CE4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3)
        })
    }

    pub(super) const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `most`; the slight preference for small ones is nobody's concern here.
    pub(super) const fn below(&mut self, most: u64) -> u64 {
        if most == 0 { 0 } else { self.next() % most }
    }

    /// A number from `least` to `most`, both possible.
    pub(super) const fn between(&mut self, least: u64, most: u64) -> u64 {
        least + self.below(most.saturating_sub(least) + 1)
    }

    /// Whether something with this chance, in hundredths, happens.
    pub(super) const fn happens(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// Seconds from `least` to `most`, as often between one and ten minutes as between one and ten hours.
    pub(super) const fn while_seconds(&mut self, least: u64, most: u64) -> u64 {
        let (low, high) = (least.ilog2() as u64, most.ilog2() as u64);
        let power = self.between(low, high);
        let within = self.below(1 << power);
        let seconds = (1 << power) + within;
        if seconds < least {
            least
        } else if seconds > most {
            most
        } else {
            seconds
        }
    }

    /// One of them, and never the same twice: it is taken out.
    pub(super) fn take<T>(&mut self, from: &mut Vec<T>) -> Option<T> {
        if from.is_empty() {
            return None;
        }
        let at = usize::try_from(self.below(from.len() as u64)).unwrap_or(0);
        Some(from.remove(at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_sequence_comes_out() {
        // First values of `SplitMix64` from 1234567, as its authors' reference code gives them.
        let mut seed = Seed(1_234_567);
        assert_eq!(seed.next(), 6_457_827_717_110_365_317);
        assert_eq!(seed.next(), 3_203_168_211_198_807_973);
    }

    #[test]
    fn waits_stay_within_their_bounds() {
        let mut seed = Seed::of(7, 3);
        for _ in 0..1_000 {
            assert!((25..=129_600).contains(&seed.while_seconds(25, 129_600)));
        }
    }
}
