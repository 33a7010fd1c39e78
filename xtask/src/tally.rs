//! Counting tests from what the test runners print at their end.

use std::ops::AddAssign;

/// How many passed and how many failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl std::fmt::Display for Tally {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{} passed, {} failed", self.passed, self.failed)
    }
}

impl Tally {
    /// One check that has no count of its own.
    pub(crate) fn of_one(succeeded: bool) -> Self {
        Self {
            passed: succeeded.into(),
            failed: (!succeeded).into(),
        }
    }

    /// The sum of all closing lines in this output; `succeeded` is the runner's exit code.
    ///
    /// A runner that fails without a failed test (it did not compile, it crashed) counts as one failure.
    pub(crate) fn read(output: &str, succeeded: bool) -> Self {
        let lines: Vec<String> = output.lines().map(without_colours).collect();
        // nextest shows the closing line of each test program that failed; its own summary has counted it already.
        let summed = lines.iter().any(|line| line.trim().starts_with("Summary ["));
        let mut sum = Self::default();
        for line in &lines {
            if !(summed && line.trim().starts_with("test result: ")) {
                sum += line_of(line);
            }
        }
        if !succeeded && sum.failed == 0 {
            sum.failed = 1;
        }
        sum
    }
}

fn line_of(line: &str) -> Tally {
    let line = line.trim();
    if let Some(rest) = line.strip_prefix("Summary [") {
        // cargo nextest: `Summary [ 1.2s] 5 tests run: 4 passed (1 slow), 1 failed, 0 skipped`
        rest.split_once("run:")
            .map_or_else(Tally::default, |(_, counts)| counted(counts, ','))
    } else if let Some(rest) = line.strip_prefix("test result: ") {
        // cargo test: `test result: ok. 4 passed; 1 failed; 0 ignored; …`
        rest.split_once(". ")
            .map_or_else(Tally::default, |(_, counts)| counted(counts, ';'))
    } else if let Some(rest) = line.strip_prefix("ℹ ").or_else(|| line.strip_prefix("# ")) {
        // node: `ℹ pass 4`, `ℹ fail 1`, `ℹ cancelled 0`
        let (word, number) = rest.split_once(' ').unwrap_or_default();
        let number = number.parse().unwrap_or(0);
        match word {
            "pass" => Tally {
                passed: number,
                failed: 0,
            },
            "fail" | "cancelled" => Tally {
                passed: 0,
                failed: number,
            },
            _ => Tally::default(),
        }
    } else if let Some(rest) = line.strip_prefix("Tests  ") {
        // vitest: `Tests  1 failed | 4 passed (5)`
        counted(rest, '|')
    } else {
        Tally::default()
    }
}

fn counted(counts: &str, between: char) -> Tally {
    let mut sum = Tally::default();
    for count in without_remarks(counts).split(between) {
        let (number, word) = count.trim().split_once(' ').unwrap_or_default();
        let number = number.parse().unwrap_or(0);
        match word.trim() {
            "passed" => sum.passed += number,
            "failed" | "timed out" | "exec failed" => sum.failed += number,
            _ => {}
        }
    }
    sum
}

/// Without what stands in round brackets.
fn without_remarks(text: &str) -> String {
    let mut depth = 0_u32;
    text.chars()
        .filter(|character| match character {
            '(' => {
                depth += 1;
                false
            }
            ')' => {
                depth = depth.saturating_sub(1);
                false
            }
            _ => depth == 0,
        })
        .collect()
}

/// Without terminal colours.
fn without_colours(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut parts = text.split("\u{1b}[");
    plain.push_str(parts.next().unwrap_or_default());
    for part in parts {
        plain.push_str(
            part.split_once(|c: char| c.is_ascii_alphabetic())
                .map_or("", |(_, rest)| rest),
        );
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(passed: u64, failed: u64) -> Tally {
        Tally { passed, failed }
    }

    #[test]
    fn each_runner_is_understood() {
        let nextest = "     Summary [   3.521s] 9/12 tests run: 6 passed (1 slow, 1 flaky), 2 failed, 1 timed out, 3 skipped";
        assert_eq!(Tally::read(nextest, false), tally(6, 3));
        let one = "     Summary [   0.004s] 1 test run: 1 passed, 0 skipped";
        assert_eq!(Tally::read(one, true), tally(1, 0));
        let cargo = "test result: ok. 4 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out\n\
                     test result: FAILED. 1 passed; 2 failed; 0 ignored";
        assert_eq!(Tally::read(cargo, false), tally(5, 2));
        let node = "ℹ tests 7\nℹ suites 2\nℹ pass 4\nℹ fail 1\nℹ cancelled 2\nℹ skipped 0";
        assert_eq!(Tally::read(node, false), tally(4, 3));
        let tap = "# tests 2\n# pass 2\n# fail 0";
        assert_eq!(Tally::read(tap, true), tally(2, 0));
        let vitest = " Test Files  1 passed (1)\n      Tests  1 failed | 4 passed (5)";
        assert_eq!(Tally::read(vitest, false), tally(4, 1));
    }

    #[test]
    fn colours_do_not_hide_the_count() {
        let line = "\u{1b}[32;1m     Summary\u{1b}[0m [   0.1s] \u{1b}[1m2\u{1b}[0m tests run: \u{1b}[1m2\u{1b}[0m \u{1b}[32;1mpassed\u{1b}[0m, \u{1b}[1m0\u{1b}[0m skipped";
        assert_eq!(Tally::read(line, true), tally(2, 0));
    }

    #[test]
    fn a_failed_test_that_is_shown_in_full_is_counted_once() {
        let nextest = "FAIL [ 0.6s] it\n  stdout ───\n    test result: FAILED. 0 passed; 1 failed; 0 ignored\n\
                       Summary [ 1.2s] 3 tests run: 2 passed, 1 failed, 0 skipped";
        assert_eq!(Tally::read(nextest, false), tally(2, 1));
    }

    #[test]
    fn a_runner_that_failed_before_any_test_is_one_failure() {
        assert_eq!(Tally::read("error: could not compile", false), tally(0, 1));
        assert_eq!(Tally::read("nothing to do", true), tally(0, 0));
    }
}
