//! Signs of life of what happens by itself: each loop says when it begins a turn and when it rests, and whoever watches
//! sees which of them has stood still for too long.
//!
//! Nobody compares clocks for it. Whoever watches looks again and again whether a loop has moved since the last time,
//! and adds up how long it was awake to see that it hadn't: a program that was stopped and goes on, or a machine that
//! slept, is no program that stands still.

use parvis_store::meter::Counter;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError, Weak};
use std::time::Duration;

/// The loops of this process.
#[derive(Default)]
pub struct Pulse {
    beats: Mutex<Vec<Weak<Beat>>>,
    panics: Mutex<BTreeMap<&'static str, u64>>,
    stumble: OnceLock<Stumble>,
}

/// One loop.
pub struct Beat {
    name: &'static str,
    /// So long may a turn last without a sign of life.
    patience: Duration,
    /// So long may it rest between two turns.
    rest: Duration,
    /// Grows by one when a turn begins and when it ends, and by two at a sign of life in between: odd while at work.
    moves: AtomicU64,
    still_micros: AtomicU64,
    stuck: AtomicBool,
    /// What the last look saw.
    seen: AtomicU64,
    turns: Counter,
}

/// A loop as the last look found it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Its name.
    pub name: &'static str,
    /// How long it hasn't moved, as far as anybody was awake to see.
    pub still: Duration,
    /// Whether that is too long.
    pub stuck: bool,
    /// How many turns it has begun.
    pub turns: u64,
}

/// Where a loop stumbles on purpose, so that tests can see what happens then.
pub struct Stumble {
    name: String,
    how: Stumbling,
    /// Which of its turns, counted down.
    left: AtomicU64,
}

/// How a loop stumbles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stumbling {
    /// It waits for ever.
    Hang,
    /// It panics.
    Panic,
}

impl Stumble {
    /// Of the loop of that name, at that of its turns, counted from 1.
    pub fn new(name: String, how: Stumbling, turn: u64) -> Self {
        Self {
            name,
            how,
            left: AtomicU64::new(turn),
        }
    }
}

impl Pulse {
    /// A loop begins. A turn of it lasts no longer than `patience` without a sign of life, and it rests no longer than
    /// `rest`. It is forgotten when what is given back is dropped.
    pub fn enters(&self, name: &'static str, patience: Duration, rest: Duration) -> Arc<Beat> {
        let beat = Arc::new(Beat {
            name,
            patience,
            rest,
            moves: AtomicU64::new(0),
            still_micros: AtomicU64::new(0),
            stuck: AtomicBool::new(false),
            seen: AtomicU64::new(0),
            turns: Counter::default(),
        });
        let mut beats = self.beats.lock().unwrap_or_else(PoisonError::into_inner);
        beats.retain(|beat| beat.strong_count() > 0);
        beats.push(Arc::downgrade(&beat));
        beat
    }

    /// Has one loop stumble. Only the first call counts.
    pub fn stumbles(&self, stumble: Stumble) {
        let _ = self.stumble.set(stumble);
    }

    /// A loop has panicked.
    pub fn note_panic(&self, name: &'static str) {
        let mut panics = self.panics.lock().unwrap_or_else(PoisonError::into_inner);
        *panics.entry(name).or_default() += 1;
    }

    /// How often each loop has panicked.
    pub fn panics(&self) -> BTreeMap<&'static str, u64> {
        self.panics.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Looks at every loop, `awake` after the last time. `patience` stands in for each loop's own, where it is given.
    pub fn look(&self, awake: Duration, patience: Option<Duration>) -> Vec<Standing> {
        self.each(|beat| beat.look(awake, patience))
    }

    /// Whoever looks was not awake for a while: what was seen before counts no more.
    pub fn forgive(&self) {
        self.each(|beat| beat.still_micros.store(0, Ordering::Relaxed));
    }

    /// Every loop as the last look found it.
    pub fn standing(&self) -> Vec<Standing> {
        self.each(Beat::standing)
    }

    fn each<T>(&self, what: impl Fn(&Beat) -> T) -> Vec<T> {
        let beats = self.beats.lock().unwrap_or_else(PoisonError::into_inner);
        beats
            .iter()
            .filter_map(Weak::upgrade)
            .map(|beat| what(&beat))
            .collect()
    }

    /// Stands at the beginning of each turn.
    async fn stumble_at(&self, name: &str) {
        let Some(stumble) = self.stumble.get().filter(|stumble| stumble.name == name) else {
            return;
        };
        if stumble.left.fetch_sub(1, Ordering::Relaxed) != 1 {
            return;
        }
        match stumble.how {
            Stumbling::Hang => std::future::pending().await,
            #[expect(clippy::panic, reason = "this is what was asked for, by a test")]
            Stumbling::Panic => panic!("{name} was told to panic"),
        }
    }
}

impl Beat {
    /// A turn begins; it ends when what is given back is dropped.
    pub async fn begins(&self, pulse: &Pulse) -> Working<'_> {
        self.turns.add();
        self.moves.fetch_add(1, Ordering::Relaxed);
        let working = Working(self);
        pulse.stumble_at(self.name).await;
        working
    }

    /// A sign of life in the middle of a long turn.
    pub fn goes_on(&self) {
        self.moves.fetch_add(2, Ordering::Relaxed);
    }

    fn look(&self, awake: Duration, patience: Option<Duration>) -> Standing {
        let moves = self.moves.load(Ordering::Relaxed);
        if self.seen.swap(moves, Ordering::Relaxed) == moves {
            let awake = u64::try_from(awake.as_micros()).unwrap_or(u64::MAX);
            self.still_micros.fetch_add(awake, Ordering::Relaxed);
        } else {
            self.still_micros.store(0, Ordering::Relaxed);
        }
        let patience = patience.unwrap_or(self.patience);
        let at_work = moves % 2 == 1;
        let longest = if at_work { patience } else { self.rest + patience };
        let still = Duration::from_micros(self.still_micros.load(Ordering::Relaxed));
        self.stuck.store(still >= longest, Ordering::Relaxed);
        self.standing()
    }

    fn standing(&self) -> Standing {
        Standing {
            name: self.name,
            still: Duration::from_micros(self.still_micros.load(Ordering::Relaxed)),
            stuck: self.stuck.load(Ordering::Relaxed),
            turns: self.turns.get(),
        }
    }
}

/// A turn under way.
#[must_use]
pub struct Working<'a>(&'a Beat);

impl Drop for Working<'_> {
    fn drop(&mut self) {
        self.0.moves.fetch_add(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    fn stuck(seen: &[Standing]) -> Vec<&'static str> {
        seen.iter().filter(|one| one.stuck).map(|one| one.name).collect()
    }

    #[tokio::test]
    async fn a_loop_that_works_for_too_long_is_stuck_until_it_moves() {
        let pulse = Pulse::default();
        let beat = pulse.enters("deliveries", SECOND * 3, SECOND);
        let working = beat.begins(&pulse).await;
        for _ in 0..3 {
            assert_eq!(stuck(&pulse.look(SECOND, None)), Vec::<&str>::new());
        }
        assert_eq!(stuck(&pulse.look(SECOND, None)), ["deliveries"]);
        assert_eq!(stuck(&pulse.standing()), ["deliveries"]);
        beat.goes_on();
        assert_eq!(stuck(&pulse.look(SECOND, None)), Vec::<&str>::new());
        drop(working);
    }

    #[tokio::test]
    async fn a_rest_may_last_longer_than_a_turn() {
        let pulse = Pulse::default();
        let beat = pulse.enters("sweep", SECOND, SECOND * 10);
        drop(beat.begins(&pulse).await);
        pulse.look(SECOND, None);
        for _ in 0..10 {
            assert_eq!(stuck(&pulse.look(SECOND, None)), Vec::<&str>::new());
        }
        assert_eq!(stuck(&pulse.look(SECOND, None)), ["sweep"]);
        pulse.forgive();
        assert_eq!(stuck(&pulse.look(SECOND, None)), Vec::<&str>::new());
    }

    #[tokio::test]
    async fn a_loop_that_ended_is_forgotten_and_one_that_panicked_is_counted() {
        let pulse = Arc::new(Pulse::default());
        pulse.stumbles(Stumble::new("mail".to_owned(), Stumbling::Panic, 2));
        let turns = Arc::clone(&pulse);
        let ended = tokio::spawn(async move {
            let beat = turns.enters("mail", SECOND, SECOND);
            loop {
                drop(beat.begins(&turns).await);
            }
        });
        assert!(ended.await.unwrap_err().is_panic());
        pulse.note_panic("mail");
        assert_eq!(pulse.panics().get("mail"), Some(&1));
        assert_eq!(pulse.standing(), []);
    }
}
