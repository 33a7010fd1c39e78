//! Steps one after the other, each with its time and its count.

use std::time::Instant;

use anyhow::Result;

use crate::tally::Tally;

/// A row of steps.
pub(super) struct Lane {
    /// Each line as it comes; otherwise a step that runs beside another is told at its end, in full when it failed.
    shown: bool,
    pub(super) steps: Vec<Step>,
}

/// A step that is done.
pub(super) struct Step {
    pub(super) name: &'static str,
    pub(super) seconds: f64,
    pub(super) tally: Tally,
}

impl Lane {
    pub(super) fn shown() -> Self {
        Self {
            shown: true,
            steps: Vec::new(),
        }
    }

    pub(super) fn held() -> Self {
        Self {
            shown: false,
            steps: Vec::new(),
        }
    }

    /// Does a step and tells whether nothing failed in it. An error counts as one failure.
    pub(super) fn step(
        &mut self,
        name: &'static str,
        work: impl FnOnce(&mut dyn FnMut(&str)) -> Result<Tally>,
    ) -> bool {
        let clock = Instant::now();
        let mut held = String::new();
        if self.shown {
            println!("\n== {name}");
        }
        let outcome = work(&mut |line| {
            if self.shown {
                println!("{line}");
            } else {
                held.push_str(line);
                held.push('\n');
            }
        });
        let (tally, error) = match outcome {
            Ok(tally) => (tally, String::new()),
            Err(error) => (Tally::of_one(false), format!("{error:#}\n")),
        };
        let seconds = clock.elapsed().as_secs_f64();
        if tally.failed == 0 {
            held.clear();
        }
        // In one piece: another lane may be printing.
        println!("{held}{error}== {name}: {tally}, {seconds:.1} s");
        self.steps.push(Step { name, seconds, tally });
        tally.failed == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_is_one_failure_and_the_count_is_kept() {
        let mut lane = Lane::held();
        assert!(lane.step("counts", |_| Ok(Tally { passed: 3, failed: 0 })));
        assert!(!lane.step("breaks", |_| anyhow::bail!("out of luck")));
        let tallies = lane.steps.iter().map(|step| step.tally).collect::<Vec<_>>();
        assert_eq!(
            tallies,
            [Tally { passed: 3, failed: 0 }, Tally { passed: 0, failed: 1 }]
        );
    }
}
