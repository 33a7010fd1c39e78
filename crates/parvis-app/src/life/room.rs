use parvis_domain::Timestamp;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// When nothing was refused for want of room for so long, there is room again. Whoever types is tried again sooner.
const QUIET: Duration = Duration::from_mins(1);

/// Whether there is room to keep things, as far as one knows from what was refused.
#[derive(Default)]
pub(crate) struct Room(Mutex<Known>);

#[derive(Default)]
struct Known {
    /// How often something was refused, at the last look.
    times: u64,
    /// Since when something is refused, and when it was the last time.
    none: Option<(Timestamp, Timestamp)>,
}

impl Room {
    /// Since when there is none.
    pub(crate) fn none_since(&self) -> Option<Timestamp> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.none.map(|(since, _)| since)
    }

    /// Something was refused so many times by now. Gives from when to when there was no room, once that is over.
    pub(super) fn look(&self, times: u64, now: Timestamp) -> Option<(Timestamp, Timestamp)> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.times != times {
            known.times = times;
            known.none = Some((known.none.map_or(now, |(since, _)| since), now));
            return None;
        }
        let over = known
            .none
            .is_some_and(|(_, last)| now < last || now.since(last) >= QUIET);
        if over { known.none.take() } else { None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_room_again_when_nothing_was_refused_for_a_while() {
        let (room, at) = (Room::default(), Timestamp::from_seconds);
        assert_eq!(room.look(0, at(0)), None);
        assert_eq!(room.none_since(), None);
        assert_eq!(room.look(2, at(10)), None);
        assert_eq!(room.none_since(), Some(at(10)));
        assert_eq!(room.look(3, at(50)), None);
        assert_eq!(room.look(3, at(100)), None);
        assert_eq!(room.none_since(), Some(at(10)));
        assert_eq!(room.look(3, at(110)), Some((at(10), at(50))));
        assert_eq!(room.none_since(), None);
        assert_eq!(room.look(3, at(200)), None);
    }
}
