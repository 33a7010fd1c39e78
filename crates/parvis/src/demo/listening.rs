use super::tell::Desk;
use parvis_app::outbox::Stepped;
use parvis_app::{Worker, reading};
use parvis_domain::Timestamp;
use std::sync::Arc;
use std::time::Duration;
use tokio_util::sync::CancellationToken;

/// So many times longer are the pauses between two readings than those of a worker that has all day: a year would take
/// minutes else. Its curves are made of fewer points, and that is all.
pub(crate) const PAUSES: u32 = 8;
/// As long as nothing new is out: an account is counted every six hours. What was counted a moment before a round waits for
/// the next one; longer rounds would make a gap of that.
const QUIET: Duration = Duration::from_hours(6 * PAUSES as u64);
/// A pause in front of which nothing would be missed, however new a piece is.
const CLOSE: Duration = Duration::from_mins(13);

impl Desk<'_> {
    /// Lets time pass until `then`, listening as often as leaves no gap: closely after a piece went out, ever more
    /// seldom with its age. Time doesn't run back: what took a while delays what comes next.
    pub(super) async fn pass(&mut self, then: Timestamp) -> anyhow::Result<()> {
        loop {
            let heard = self.heard.unwrap_or_else(|| self.app.now());
            let next = heard.plus(self.pause(heard)).max(self.app.now());
            if next >= then {
                break;
            }
            self.clock.set(next);
            self.listen().await?;
        }
        self.clock.set(then.max(self.app.now()));
        Ok(())
    }

    fn pause(&self, heard: Timestamp) -> Duration {
        // A piece is read after a twentieth of its age, and twice that is no gap yet.
        let young = self.last_out.map(|out| heard.since(out) * PAUSES / 11 + CLOSE);
        young.map_or(QUIET, |young| young.min(QUIET))
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

    /// Once the machine was down for some days.
    fn is_off(&self) -> anyhow::Result<bool> {
        let (off, on) = self.days.off()?;
        Ok((off..on).contains(&self.app.now()))
    }
}
