use super::WORTH_TELLING;
use parvis_domain::Timestamp;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

/// Holds what the clock shows against how much time has passed.
pub(super) struct Clocks {
    last: (Timestamp, Duration),
}

/// What one learns from a look at both.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Seen {
    /// From when to when nobody looked: the process was stopped, or the machine slept.
    pub(super) still: Option<(Timestamp, Timestamp)>,
    /// What the clock should have shown, and what it shows instead.
    pub(super) leap: Option<(Timestamp, Timestamp)>,
}

impl Clocks {
    pub(super) fn begin(now: Timestamp) -> Self {
        Self { last: (now, awake()) }
    }

    /// The clock shows `now`, when so much time has passed.
    pub(super) fn see(&mut self, now: Timestamp, at: Duration) -> Seen {
        let (before, then) = std::mem::replace(&mut self.last, (now, at));
        let passed = at.saturating_sub(then);
        let expected = before.plus(passed);
        let leapt = now.since(expected).max(expected.since(now)) >= WORTH_TELLING;
        let until = if leapt { expected } else { now };
        Seen {
            still: (passed >= WORTH_TELLING).then_some((before, until)),
            leap: leapt.then_some((expected, now)),
        }
    }
}

/// How much time has passed since some moment, whatever a clock on a wall was made to show. On Linux the time in which
/// the machine slept is in it, so that waking up is no leap.
pub(super) fn awake() -> Duration {
    static BEGUN: LazyLock<(Instant, bool)> = LazyLock::new(|| (Instant::now(), up().is_some()));
    match up() {
        Some(up) if BEGUN.1 => up,
        _ => BEGUN.0.elapsed(),
    }
}

/// Since when the machine is up.
fn up() -> Option<Duration> {
    let said = std::fs::read_to_string("/proc/uptime").ok()?;
    let seconds: f64 = said.split_whitespace().next()?.parse().ok()?;
    Duration::try_from_secs_f64(seconds).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_standstill_and_a_leap_are_told_apart() {
        let shows = Timestamp::from_seconds;
        let at = Duration::from_secs;
        let mut clocks = Clocks {
            last: (shows(10_000), at(100)),
        };
        assert_eq!(clocks.see(shows(10_010), at(110)), Seen::default());
        // Put right by less than is worth a word, and late by less.
        assert_eq!(clocks.see(shows(10_100), at(120)), Seen::default());
        assert_eq!(clocks.see(shows(10_500), at(520)), Seen::default());
        // The machine slept for an hour.
        let slept = clocks.see(shows(14_100), at(4_120));
        assert_eq!(slept.still, Some((shows(10_500), shows(14_100))));
        assert_eq!(slept.leap, None);
        // Eight hours on, and back.
        let on = clocks.see(shows(42_910), at(4_130));
        assert_eq!(on.leap, Some((shows(14_110), shows(42_910))));
        assert_eq!(on.still, None);
        let back = clocks.see(shows(14_130), at(4_150));
        assert_eq!(back.leap, Some((shows(42_930), shows(14_130))));
        // Asleep and moved: the time that passed is known, and what the clock showed isn't taken for it.
        let both = clocks.see(shows(100_000), at(8_150));
        assert_eq!(both.still, Some((shows(14_130), shows(18_130))));
        assert_eq!(both.leap, Some((shows(18_130), shows(100_000))));
    }

    #[test]
    fn time_passes() {
        let before = awake();
        std::thread::sleep(Duration::from_millis(30));
        let passed = awake().checked_sub(before).unwrap();
        assert!(passed >= Duration::from_millis(10), "{passed:?}");
    }
}
