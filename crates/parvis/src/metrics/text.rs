//! The text that Prometheus reads (its exposition format 0.0.4).

use parvis_app::meter::{BOUNDS, Timings};
use std::fmt::Write as _;

/// What kind of figure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// It only grows, and begins at nought with the process.
    Counter,
    /// It comes and goes.
    Gauge,
    /// How long something took, in seconds, by classes.
    Histogram,
}

impl Kind {
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Counter => "counter",
            Self::Gauge => "gauge",
            Self::Histogram => "histogram",
        }
    }
}

/// A figure that is offered.
#[derive(Debug)]
pub(crate) struct Metric {
    /// Its name, with its unit at the end.
    pub(crate) name: &'static str,
    /// Its kind.
    pub(crate) kind: Kind,
    /// Its labels, in order.
    pub(crate) labels: &'static [&'static str],
    /// What it means, in one sentence.
    pub(crate) meaning: &'static str,
}

/// The page as it grows.
#[derive(Default)]
pub(crate) struct Page(String);

impl Page {
    /// Begins a figure; its samples follow.
    pub(crate) fn begin(&mut self, metric: &'static Metric) -> Samples<'_> {
        let Metric {
            name, kind, meaning, ..
        } = metric;
        let _ = writeln!(self.0, "# HELP {name} {meaning}\n# TYPE {name} {}", kind.word());
        Samples { page: self, metric }
    }

    /// A figure without labels.
    pub(crate) fn one(&mut self, metric: &'static Metric, value: impl Into<f64>) {
        self.begin(metric).put(&[], value);
    }

    /// All of it.
    pub(crate) fn finish(self) -> String {
        self.0
    }
}

/// The samples of one figure.
pub(crate) struct Samples<'a> {
    page: &'a mut Page,
    metric: &'static Metric,
}

impl Samples<'_> {
    /// One sample; a value for each label, in order.
    pub(crate) fn put(&mut self, labels: &[&str], value: impl Into<f64>) {
        self.page.0.push_str(self.metric.name);
        self.labels(labels, None);
        let _ = writeln!(self.page.0, " {}", value.into());
    }

    /// A whole histogram.
    pub(crate) fn put_timings(&mut self, labels: &[&str], timings: &Timings) {
        let (classes, all) = timings.read();
        let mut so_far = 0;
        let bounds = BOUNDS.iter().map(|micros| (seconds(*micros)).to_string());
        for (count, bound) in classes.iter().zip(bounds.chain(["+Inf".to_owned()])) {
            so_far += count;
            let _ = write!(self.page.0, "{}_bucket", self.metric.name);
            self.labels(labels, Some(&bound));
            let _ = writeln!(self.page.0, " {so_far}");
        }
        for (suffix, value) in [
            ("sum", all.as_secs_f64().to_string()),
            ("count", so_far.to_string()),
        ] {
            let _ = write!(self.page.0, "{}_{suffix}", self.metric.name);
            self.labels(labels, None);
            let _ = writeln!(self.page.0, " {value}");
        }
    }

    fn labels(&mut self, values: &[&str], bound: Option<&str>) {
        debug_assert_eq!(values.len(), self.metric.labels.len(), "{}", self.metric.name);
        let pairs = self.metric.labels.iter().copied().zip(values.iter().copied());
        for (number, (label, value)) in pairs.chain(bound.map(|bound| ("le", bound))).enumerate() {
            self.page.0.push(if number == 0 { '{' } else { ',' });
            let _ = write!(self.page.0, "{label}=\"");
            for letter in value.chars() {
                match letter {
                    '\\' => self.page.0.push_str("\\\\"),
                    '"' => self.page.0.push_str("\\\""),
                    '\n' => self.page.0.push_str("\\n"),
                    letter => self.page.0.push(letter),
                }
            }
            self.page.0.push('"');
        }
        if bound.is_some() || !values.is_empty() {
            self.page.0.push('}');
        }
    }
}

/// Micros as the seconds that Prometheus counts in. Bounds are short decimals.
#[expect(clippy::cast_precision_loss, reason = "at most a minute")]
fn seconds(micros: u64) -> f64 {
    micros as f64 / 1_000_000.0
}

/// A count as Prometheus keeps it: exact up to nine quadrillion.
#[expect(clippy::cast_precision_loss, reason = "Prometheus keeps nothing else")]
pub(crate) fn number(count: u64) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    static THING: Metric = Metric {
        name: "thing_seconds",
        kind: Kind::Histogram,
        labels: &["what"],
        meaning: "A thing.",
    };

    #[test]
    fn a_histogram_counts_upwards_and_a_value_is_quoted() {
        let timings = Timings::default();
        timings.note(Duration::from_millis(2));
        timings.note(Duration::from_mins(2));
        let mut page = Page::default();
        page.begin(&THING).put_timings(&["a \"b\"\\\n"], &timings);
        let text = page.finish();
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[1], "# TYPE thing_seconds histogram");
        assert_eq!(
            lines[2],
            r#"thing_seconds_bucket{what="a \"b\"\\\n",le="0.0005"} 0"#
        );
        assert_eq!(
            lines[4],
            r#"thing_seconds_bucket{what="a \"b\"\\\n",le="0.0025"} 1"#
        );
        assert_eq!(lines[17], r#"thing_seconds_bucket{what="a \"b\"\\\n",le="60"} 1"#);
        assert_eq!(
            lines[18],
            r#"thing_seconds_bucket{what="a \"b\"\\\n",le="+Inf"} 2"#
        );
        assert_eq!(lines[19], r#"thing_seconds_sum{what="a \"b\"\\\n"} 120.002"#);
        assert_eq!(lines[20], r#"thing_seconds_count{what="a \"b\"\\\n"} 2"#);
    }
}
