//! What came of it.

use crate::arguments::Arguments;
use crate::networks::Stands;
use crate::nodes::Fates;
use crate::pieces;
use parvis_domain::{AttemptOutcome, DeliveryId, DeliveryStep, PublicationId, PublicationState, Timestamp};
use parvis_store::{delivery, publication};
use parvis_testkit::Result;
use parvis_testkit::house::House;
use std::collections::BTreeMap;
use std::fmt::{Display, Formatter};
use std::time::Duration;

/// A piece that was to go out.
pub(crate) struct Planned {
    pub(crate) nth: u64,
    pub(crate) publication: PublicationId,
    pub(crate) delivery: DeliveryId,
}

#[derive(Default)]
pub(crate) struct Verdict {
    planned: usize,
    /// Each part stands there once, and Parvis says so.
    well: usize,
    /// Parvis says that it is out, and something of it doesn't stand there; or nothing of it was ever tried.
    lost: Vec<String>,
    /// Something of it stands there more than once.
    twice: Vec<String>,
    /// Parvis gave up, or says that nothing stands there while something does.
    wrong: Vec<String>,
    /// Nothing was open at the end.
    settled: bool,
    /// Outcomes that weren't known at some time, and those of them that a person is asked about.
    unknown: usize,
    asked: usize,
    panics: usize,
    head: String,
    fates: Fates,
    harm: BTreeMap<&'static str, u32>,
    troubles: BTreeMap<String, u32>,
    took: Duration,
}

/// At least so many of a hundred unknown outcomes are settled without a person.
const SETTLED: f64 = 99.0;

impl Verdict {
    pub(crate) async fn of(
        planned: &[Planned],
        house: &House,
        stands: &Stands,
        settled: bool,
        said: &str,
    ) -> Result<Self> {
        let mut verdict = Self {
            planned: planned.len(),
            settled,
            panics: said.matches("panicked at").count(),
            ..Self::default()
        };
        for piece in planned {
            verdict.judge(piece, house, stands).await?;
        }
        Ok(verdict)
    }

    async fn judge(&mut self, piece: &Planned, house: &House, stands: &Stands) -> Result<()> {
        let there: Vec<u32> = (1..=pieces::parts(piece.nth))
            .map(|part| stands.get(&(piece.nth, part)).copied().unwrap_or(0))
            .collect();
        let found = publication::by_id(&house.store, house.place, piece.publication).await?;
        let found = found.ok_or("a publication is gone")?;
        let attempts = delivery::attempts(&house.store, house.place, piece.delivery).await?;
        let told = || {
            let tries: Vec<String> = attempts
                .iter()
                .map(|attempt| {
                    let steps: Vec<String> = attempt
                        .steps
                        .iter()
                        .map(|(step, at)| format!("{step}@{}", clock(*at)))
                        .collect();
                    format!(
                        "\n    {} {} {} {} {} [{}]",
                        attempt.number,
                        attempt.node,
                        clock(attempt.started_at),
                        attempt.outcome,
                        attempt.code.as_deref().unwrap_or("-"),
                        steps.join(" ")
                    )
                })
                .collect();
            format!(
                "piece {} ({}) {} because {:?}; its parts stand there {there:?} times{}",
                piece.nth,
                piece.delivery,
                found.state,
                found.reason,
                tries.concat()
            )
        };
        let unknown = attempts.iter().any(|attempt| {
            matches!(attempt.outcome, AttemptOutcome::Unknown)
                || (attempt.outcome == AttemptOutcome::Interrupted
                    && attempt
                        .steps
                        .iter()
                        .any(|(step, _)| *step == DeliveryStep::BeforeSend))
        });
        self.unknown += usize::from(unknown);
        let out = found.state == PublicationState::Published;
        self.asked += usize::from(unknown && !out);
        if there.iter().any(|times| *times > 1) {
            self.twice.push(told());
        } else if out && there.iter().all(|times| *times == 1) {
            self.well += 1;
        } else if out {
            self.lost.push(told());
        } else if found.state == PublicationState::Unconfirmed {
            // A person is asked, and nothing is said that isn't so.
        } else {
            self.wrong.push(told());
        }
        Ok(())
    }

    pub(crate) fn with(
        mut self,
        arguments: &Arguments,
        fates: Fates,
        harm: BTreeMap<&'static str, u32>,
        troubles: BTreeMap<String, u32>,
        took: Duration,
    ) -> Self {
        self.head = format!(
            "seed {}, {} publications, {}, {}, {} worker{}",
            arguments.seed,
            arguments.publications,
            arguments.there.word(),
            arguments.engine.word(),
            arguments.workers,
            if arguments.workers == 1 { "" } else { "s" }
        );
        (self.fates, self.harm, self.troubles, self.took) = (fates, harm, troubles, took);
        self
    }

    /// How many of a hundred unknown outcomes were settled without a person.
    #[expect(clippy::cast_precision_loss, reason = "a part of a hundred of some thousands")]
    fn settled_alone(&self) -> f64 {
        if self.unknown == 0 {
            return 100.0;
        }
        100.0 * (self.unknown - self.asked) as f64 / self.unknown as f64
    }

    pub(crate) fn survived(&self) -> bool {
        let nothing_wrong = self.lost.is_empty() && self.twice.is_empty() && self.wrong.is_empty();
        let stood = self.fates.ended.is_empty() && self.panics == 0;
        nothing_wrong && stood && self.settled && self.settled_alone() >= SETTLED
    }
}

/// What a clock showed, as far as it matters within minutes.
fn clock(at: Timestamp) -> String {
    at.to_jiff().strftime("%H:%M:%S%.3f").to_string()
}

impl Display for Verdict {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        for (what, cases) in [
            ("lost", &self.lost),
            ("twice", &self.twice),
            ("said wrongly", &self.wrong),
        ] {
            for case in cases.iter().take(10) {
                writeln!(f, "{what}: {case}")?;
            }
        }
        for ended in &self.fates.ended {
            writeln!(f, "{ended}")?;
        }
        let counted = |counts: Vec<String>| counts.join(", ");
        let harm = self.harm.iter().map(|(name, times)| format!("{name} {times}"));
        writeln!(f, "harm: {}", counted(harm.collect()))?;
        let steps = DeliveryStep::ALL.iter().map(|step| {
            let times = self.fates.died_at.get(step).copied().unwrap_or(0);
            format!("{step} {times}")
        });
        writeln!(f, "died at: {}", counted(steps.collect()))?;
        let troubles = self
            .troubles
            .iter()
            .map(|(name, times)| format!("{name} {times}"));
        writeln!(f, "troubles: {}", counted(troubles.collect()))?;
        write!(
            f,
            "chaos: {}: {} ({:.0} s): {} of {} stand there once, {} lost, {} twice, {} said wrongly, {}; {} outcomes were \
            unknown, {:.2} % of them settled without a person; {} deaths, {} panics, {} ended by themselves",
            self.head,
            if self.survived() {
                "survived"
            } else {
                "NOT survived"
            },
            self.took.as_secs_f64(),
            self.well,
            self.planned,
            self.lost.len(),
            self.twice.len(),
            self.wrong.len(),
            if self.settled {
                "nothing open"
            } else {
                "something is still open"
            },
            self.unknown,
            self.settled_alone(),
            self.fates.killed + self.fates.died_at.values().sum::<u32>(),
            self.panics,
            self.fates.ended.len(),
        )
    }
}
