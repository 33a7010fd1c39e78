//! What was measured, beside what it may be.

use std::path::Path;

use anyhow::{Context as _, Result, bail};
use serde::{Deserialize, Serialize};

/// One file in `target/bench`. Programs that measure print the same as one line.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Figure {
    /// What was measured: small letters, digits and `_`.
    pub(crate) name: String,
    pub(crate) value: f64,
    pub(crate) unit: String,
    pub(crate) limit: f64,
    /// Whether the value is on the right side of the limit.
    pub(crate) holds: bool,
    /// What was done, how many times, and how the single values lay.
    pub(crate) how: String,
}

impl Figure {
    /// Something that is good when it is small.
    pub(crate) fn at_most(name: &str, value: f64, unit: &str, limit: f64, how: impl Into<String>) -> Self {
        Self::new(name, value, unit, limit, value <= limit, how.into())
    }

    /// Something that is good when it is large.
    #[cfg_attr(
        not(test),
        expect(
            dead_code,
            reason = "what is good when it is large is measured by programs of their own"
        )
    )]
    pub(crate) fn at_least(name: &str, value: f64, unit: &str, limit: f64, how: impl Into<String>) -> Self {
        Self::new(name, value, unit, limit, value >= limit, how.into())
    }

    fn new(name: &str, value: f64, unit: &str, limit: f64, holds: bool, how: String) -> Self {
        Self {
            name: name.to_owned(),
            // More digits would claim more than was measured. What holds was settled before.
            value: (value * 1_000.0).round() / 1_000.0,
            unit: unit.to_owned(),
            limit,
            holds,
            how,
        }
    }

    /// On which side of the limit it has to be, as far as one can tell.
    pub(crate) fn bound(&self) -> char {
        if self.holds == (self.value <= self.limit) {
            '≤'
        } else {
            '≥'
        }
    }

    /// Writes `NAME.json`.
    pub(crate) fn write(&self, folder: &Path) -> Result<()> {
        let lasting = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '_';
        if self.name.is_empty() || !self.name.chars().all(lasting) {
            bail!("`{}` is no name for a figure", self.name);
        }
        let file = folder.join(format!("{}.json", self.name));
        let mut text = serde_json::to_string_pretty(self)?;
        text.push('\n');
        std::fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))
    }
}

/// Throws away what a bench found the last time: an old figure must not stand for one that couldn't be taken.
pub(crate) fn forget(folder: &Path, bench: &str) -> Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let of_it = name
            .strip_prefix(bench)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('_'));
        if of_it && path.extension().is_some_and(|it| it == "json") {
            std::fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.display()))?;
        }
    }
    Ok(())
}

/// The value that so many of a hundred don't pass.
pub(crate) fn quantile(values: &[f64], of: usize) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = (sorted.len() * of).div_ceil(100).max(1) - 1;
    sorted.get(at).copied().unwrap_or(f64::NAN)
}

/// How the single values lie, for `how`.
pub(crate) fn spread(values: &[f64]) -> String {
    let [least, half, most] = [0, 50, 100].map(|of| quantile(values, of));
    format!(
        "{} times: least {least:.1}, median {half:.1}, most {most:.1}",
        values.len()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn so_many_of_a_hundred_are_counted_from_below() {
        let values: Vec<f64> = (1..=20).rev().map(f64::from).collect();
        let said = [0, 50, 95, 100].map(|of| quantile(&values, of).to_string());
        assert_eq!(said, ["1", "10", "19", "20"]);
        assert!(quantile(&[], 95).is_nan());
    }

    #[test]
    fn a_bench_forgets_its_own_figures_and_no_others() {
        let folder = crate::user::private_folder("figure-test").unwrap();
        for name in ["start", "start_ready", "starting"] {
            Figure::at_most(name, 1.0, "ms", 2.0, "how")
                .write(&folder)
                .unwrap();
        }
        forget(&folder, "start").unwrap();
        let left: Vec<_> = std::fs::read_dir(&folder)
            .unwrap()
            .map(|it| it.unwrap().file_name())
            .collect();
        assert_eq!(left, ["starting.json"]);
        assert!(
            Figure::at_most("../x", 1.0, "ms", 2.0, "how")
                .write(&folder)
                .is_err()
        );
        std::fs::remove_dir_all(folder).unwrap();
    }
}
