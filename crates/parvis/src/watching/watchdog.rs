//! Sees whether what happens by itself still happens. It has a thread of its own, so that it notices when nothing else
//! gets to run; it asks neither the database nor a network.

use super::manager::Manager;
use parvis_app::pulse::Standing;
use parvis_app::{App, SystemClock};
use parvis_domain::Clock;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio_util::sync::CancellationToken;

/// How often it looks.
const EVERY: Duration = Duration::from_secs(1);
/// When it looks so late, the whole process was stopped, or the machine slept: nobody else could move either.
const ASLEEP: Duration = Duration::from_secs(4);
/// How long a loop may be stuck before the process is ended, where that was asked for.
const GRACE: Duration = Duration::from_mins(1);
/// What the process ends with then.
const STUCK: i32 = 70;

/// What is watched, and what is done about it.
pub(crate) struct Watchdog {
    pub(crate) app: Arc<App>,
    pub(crate) stop: CancellationToken,
    pub(crate) manager: Option<Arc<Manager>>,
    /// End the process when it stays stuck, so that whoever started it starts it anew.
    pub(crate) end_when_stuck: bool,
    /// For tests: stands in for the patience with each loop, and for the grace.
    pub(crate) patience: Option<Duration>,
}

impl Watchdog {
    /// Watches until the program stops.
    pub(crate) fn start(self) -> std::io::Result<()> {
        let thread = std::thread::Builder::new().name("watchdog".to_owned());
        thread.spawn(move || self.watch()).map(drop)
    }

    fn watch(&self) {
        let (mut last, mut known, mut stuck_for) = (Instant::now(), BTreeSet::new(), Duration::ZERO);
        while !self.stop.is_cancelled() {
            std::thread::sleep(EVERY);
            let awake = last.elapsed();
            last = Instant::now();
            if awake > ASLEEP {
                self.app.pulse().forgive();
                tracing::warn!(
                    seconds = awake.as_secs(),
                    "the whole process stood still, and goes on"
                );
                stuck_for = Duration::ZERO;
                self.alive();
                continue;
            }
            let seen = self.app.pulse().look(awake, self.patience);
            if tell(&seen, &mut known) {
                stuck_for += awake;
                self.stuck(&known, stuck_for);
            } else {
                stuck_for = Duration::ZERO;
                self.alive();
            }
        }
    }

    fn alive(&self) {
        if let Some(manager) = self.manager.as_ref().filter(|it| it.patience.is_some()) {
            manager.tell("WATCHDOG=1");
        }
    }

    /// Gives no sign of life, so that systemd ends the process; or ends it itself.
    fn stuck(&self, which: &BTreeSet<&'static str>, stuck_for: Duration) {
        let names = which.iter().copied().collect::<Vec<_>>().join(", ");
        if let Some(manager) = &self.manager {
            manager.tell(&format!("STATUS=stuck: {names}"));
        }
        if self.end_when_stuck && stuck_for >= self.patience.unwrap_or(GRACE) {
            tracing::error!(
                loops = names,
                code = STUCK,
                "still stuck: this process ends, to be started anew"
            );
            std::process::exit(STUCK);
        }
    }
}

/// Says what is stuck now and wasn't, and what goes on again. Gives whether anything is stuck.
fn tell(seen: &[Standing], known: &mut BTreeSet<&'static str>) -> bool {
    let stuck: BTreeSet<&'static str> = seen.iter().filter(|one| one.stuck).map(|one| one.name).collect();
    for name in stuck.difference(known) {
        let still = seen
            .iter()
            .filter(|one| one.name == *name && one.stuck)
            .map(|one| one.still);
        let still = still.max().unwrap_or_default();
        let since = SystemClock.now().minus(still).to_rfc3339();
        tracing::error!(
            name,
            %since,
            seconds = still.as_secs(),
            "what happens by itself is stuck: it gave no sign of life since then"
        );
    }
    for name in known.difference(&stuck) {
        tracing::warn!(name, "what was stuck goes on");
    }
    *known = stuck;
    !known.is_empty()
}
