use super::tell::Desk;
use parvis_app::App;
use parvis_app::outbox::Pauses;
use parvis_app::outbox::Stepped;
use parvis_app::{Worker, health, reading};
use parvis_domain::Timestamp;
use parvis_store::{Store, reading as how_far};
use std::sync::Arc;
use std::time::Duration;
use tokio_util::sync::CancellationToken;

/// So many times longer are the pauses between two readings than those of a worker that has all day: a year would take
/// minutes else. Its curves are made of fewer points, and that is all.
const PAUSES: u32 = 8;
/// While the story is told.
pub(crate) const DURING: Pauses = Pauses {
    next: PAUSES,
    last: PAUSES,
};
/// When it has been told.
pub(crate) const AFTERWARDS: Pauses = Pauses {
    next: 1,
    last: PAUSES,
};
/// Nobody waits longer than this: an account is counted every six hours. What was counted a moment before a round waits
/// for the next one; longer rounds would make a gap of that.
const QUIET: Duration = Duration::from_hours(6 * PAUSES as u64);

impl Desk<'_> {
    /// Lets time pass until `then`, listening as seldom as leaves no gap, and with the watch each morning. Time doesn't run
    /// back: what took a while delays what comes next.
    pub(super) async fn pass(&mut self, then: Timestamp) -> anyhow::Result<()> {
        let mut hears = self.hears_next().await?;
        loop {
            let now = self.app.now();
            let next = hears.max(now);
            let morning = self.days.morning_after(self.watched.unwrap_or(now))?.max(now);
            if next.min(morning) >= then {
                break;
            }
            if morning < next {
                self.clock.set(morning);
                self.watch().await?;
            } else {
                self.clock.set(next);
                self.listen().await?;
                hears = self.hears_next().await?;
            }
        }
        self.clock.set(then.max(self.app.now()));
        Ok(())
    }

    /// When it is listened to next.
    async fn hears_next(&self) -> anyhow::Result<Timestamp> {
        let (off, on) = self.days.off()?;
        let heard = self.heard.unwrap_or_else(|| self.app.now());
        let gap = reading::gap_begins(self.app, self.people.cm.place()).await?;
        // A gap that was there when one listened last isn't closed by listening again.
        let gap = gap.filter(|gap| *gap > heard);
        let quiet = heard.plus(QUIET);
        let next = gap.map_or(quiet, |gap| gap.min(quiet)).max(self.app.now());
        Ok(if (off..on).contains(&next) { on } else { next })
    }

    /// What the watch does by itself when a day has ended: judges every channel.
    async fn watch(&mut self) -> anyhow::Result<()> {
        self.watched = Some(self.app.now());
        if !self.is_off()? && !self.channels.is_empty() {
            health::look_over(self.app, &self.people.cm.workspace).await?;
        }
        Ok(())
    }

    /// What happens by itself, at the time it is now: the worker sends what is due, and hears what came back.
    pub(super) async fn let_work(&mut self) -> anyhow::Result<()> {
        if self.is_off()? {
            return Ok(());
        }
        let worker = Worker::new(Arc::clone(self.app), CancellationToken::new());
        while worker.step().await? != Stepped::Idle {}
        self.listen().await
    }

    pub(super) async fn listen(&mut self) -> anyhow::Result<()> {
        self.heard = Some(self.app.now());
        if !self.is_off()? {
            reading::read_due(self.app).await?;
        }
        Ok(())
    }

    /// Listens everywhere, so that whoever goes on with this instance finds nothing that should have been read long ago.
    pub(super) async fn catch_up(&mut self, store: &Store, end: &App) -> anyhow::Result<()> {
        let (workspace, now) = (self.people.cm.place(), self.app.now());
        let mut tx = store.begin().await?;
        for ((_, spot), publication) in &self.publications {
            let channel = self.channel(*spot)?;
            how_far::hasten_thread(&mut tx, workspace, channel, *publication, now).await?;
        }
        how_far::hasten(&mut tx, workspace, now).await?;
        tx.commit().await?;
        reading::read_due(end).await?;
        Ok(())
    }

    /// Once the machine was down for some days.
    fn is_off(&self) -> anyhow::Result<bool> {
        let (off, on) = self.days.off()?;
        Ok((off..on).contains(&self.app.now()))
    }
}
