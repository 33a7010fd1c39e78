use aws_lc_rs::rand::{SecureRandom, SystemRandom};
use parvis_domain::{Clock, Dice, Timestamp};
use std::time::{SystemTime, UNIX_EPOCH};

/// The machine's clock: the one home of the present instant.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the home of the present instant"
    )]
    fn now(&self) -> Timestamp {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Timestamp::from_micros(i64::try_from(since.as_micros()).unwrap_or(i64::MAX))
    }
}

/// The operating system's generator.
#[derive(Debug)]
pub struct OsDice(SystemRandom);

impl Default for OsDice {
    fn default() -> Self {
        Self(SystemRandom::new())
    }
}

impl Dice for OsDice {
    #[expect(
        clippy::expect_used,
        reason = "without randomness no key may be made: stopping is right"
    )]
    fn fill(&self, bytes: &mut [u8]) {
        self.0
            .fill(bytes)
            .expect("the operating system gives random bytes");
    }
}
