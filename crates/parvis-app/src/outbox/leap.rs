use parvis_domain::Timestamp;
use std::time::Duration;
use tokio::time::Instant;

/// Holds what the clock shows against how much time has passed.
pub(super) struct Leaps {
    lease: Duration,
    last: Option<(Timestamp, Instant)>,
    unsettled_until: Option<Instant>,
}

/// What the clock did since it was last looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Leap {
    /// It went on.
    None,
    /// It was moved on.
    Forward,
    /// It was moved back, and had shown this.
    Back(Timestamp),
}

impl Leaps {
    /// Of a node whose claims last so long.
    pub(super) const fn new(lease: Duration) -> Self {
        Self {
            lease,
            last: None,
            unsettled_until: None,
        }
    }

    /// The clock shows `now`, at this moment. Less than a third of a lease is no leap: whoever holds a lease lengthens it
    /// that often.
    pub(super) fn see(&mut self, now: Timestamp, at: Instant) -> Leap {
        let Some((then, before)) = self.last.replace((now, at)) else {
            return Leap::None;
        };
        let expected = then.plus(at.saturating_duration_since(before));
        let within = self.lease / 3;
        let leap = if now > expected.plus(within) {
            Leap::Forward
        } else if now.plus(within) < expected {
            Leap::Back(then)
        } else {
            return Leap::None;
        };
        self.unsettled_until = Some(at + self.lease);
        leap
    }

    /// Whether the clock tells which leases have run out: not before everybody has had the time to lengthen theirs by the
    /// new time.
    pub(super) fn settled(&self, at: Instant) -> bool {
        self.unsettled_until.is_none_or(|until| until <= at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEASE: Duration = Duration::from_mins(1);

    #[test]
    fn time_that_passes_is_no_leap_and_a_moved_clock_is() {
        let (start, mut leaps) = (Instant::now(), Leaps::new(LEASE));
        let (at, shows) = (
            |seconds| start + Duration::from_secs(seconds),
            Timestamp::from_seconds,
        );
        assert_eq!(leaps.see(shows(1_000), at(0)), Leap::None);
        // A process that was stopped for an hour sees an hour pass on both.
        assert_eq!(leaps.see(shows(4_600), at(3_600)), Leap::None);
        assert_eq!(leaps.see(shows(4_611), at(3_601)), Leap::None);
        assert!(leaps.settled(at(3_601)));
        assert_eq!(leaps.see(shows(8_212), at(3_602)), Leap::Forward);
        assert!(!leaps.settled(at(3_602)) && !leaps.settled(at(3_661)));
        assert!(leaps.settled(at(3_662)));
        assert_eq!(leaps.see(shows(4_612), at(3_700)), Leap::Back(shows(8_212)));
        assert!(!leaps.settled(at(3_701)));
    }
}
