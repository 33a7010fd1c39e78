//! Reads the labelled histories and measures the watch against them. The rules, and what may be opened when, are in
//! `histories/README.md`.

use jiff::civil::Date;
use parvis_domain::health::{ChannelHistory, Entry, Happening, HealthKind, neglect};
use parvis_domain::{Period, Rhythm};
use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// A day that is found at most so far from the labelled one is found.
const NEAR: i32 = 3;

struct Label {
    kind: HealthKind,
    since: Date,
    until: Option<Date>,
}

struct Labelled {
    name: String,
    history: ChannelHistory,
    to: Date,
    labels: Vec<Label>,
}

fn folder(half: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/it/health/histories")
        .join(half)
}

fn all(half: &str) -> Vec<Labelled> {
    let files = std::fs::read_dir(folder(half)).unwrap();
    let mut files: Vec<PathBuf> = files.map(|file| file.unwrap().path()).collect();
    files.sort();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "txt"));
    files.iter().map(|file| read(file)).collect()
}

fn rhythm(text: &str) -> Option<Rhythm> {
    if text == "none" {
        return None;
    }
    let (times, per) = text.split_once(" per ").unwrap();
    Some(Rhythm {
        times: times.parse().unwrap(),
        per: per.parse::<Period>().unwrap(),
    })
}

/// A line without its comment.
fn bare(line: &str) -> &str {
    let line = if line.starts_with('#') { "" } else { line };
    line.split(" #").next().unwrap_or_default().trim()
}

fn read(file: &Path) -> Labelled {
    let text = std::fs::read_to_string(file).unwrap();
    let name = file.file_stem().unwrap().to_string_lossy().into_owned();
    let mut lines = text.lines().map(bare).filter(|line| !line.is_empty());
    let head: HashMap<&str, &str> = lines
        .by_ref()
        .take_while(|line| *line != "--")
        .map(|line| line.split_once(": ").ok_or(line).unwrap())
        .collect();
    let mut history = ChannelHistory {
        declared: head["channel"] == "declared",
        from: head["from"].parse().unwrap(),
        rhythm: rhythm(head["rhythm"]),
        answer_hours: head["answering"]
            .strip_suffix('h')
            .map(|hours| hours.parse().unwrap()),
        usage: head["usage"] == "named",
        keeper: head["keeper"] == "named",
        entries: Vec::new(),
    };
    let mut reader = Reader::default();
    for line in lines.by_ref().take_while(|line| *line != "labels:") {
        let entry = reader.entry(line).ok_or(line).unwrap();
        history.entries.extend(entry);
    }
    let labels = lines.filter(|line| *line != "none").map(label).collect();
    Labelled {
        to: head["to"].parse().unwrap(),
        name,
        history,
        labels,
    }
}

fn label(line: &str) -> Label {
    let words: Vec<&str> = line.split_whitespace().collect();
    Label {
        kind: words[0].parse().unwrap(),
        since: words[1].parse().unwrap(),
        until: words.get(3).map(|day| day.parse().unwrap()),
    }
}

/// Numbers pieces and questions while it reads.
#[derive(Default)]
struct Reader {
    pieces: u32,
    questions: HashMap<String, u32>,
    /// Pieces of the present day whose count hasn't come yet.
    uncounted: (Option<Date>, std::collections::VecDeque<u32>),
}

impl Reader {
    #[expect(
        clippy::option_option,
        reason = "the outer none: not understood; the inner none: it says nothing to the watch"
    )]
    fn entry(&mut self, line: &str) -> Option<Option<Entry>> {
        let (day, rest) = line.split_once(' ')?;
        let on: Date = day.parse().ok()?;
        let has_time = rest.as_bytes().first().is_some_and(u8::is_ascii_digit);
        let rest = if has_time { rest.split_once(' ')?.1 } else { rest };
        let (word, more) = rest.split_once(' ').unwrap_or((rest, ""));
        let what = match (word, more) {
            ("published", "") => Happening::Published(self.publish(on)),
            ("responses", count) => {
                let piece = self
                    .uncounted
                    .1
                    .pop_front()
                    .filter(|_| self.uncounted.0 == Some(on))?;
                match count {
                    "unknown" => return Some(None),
                    count => Happening::Responses(piece, count.parse().ok()?),
                }
            }
            ("question", id) => {
                let number = u32::try_from(self.questions.len()).ok()?;
                self.questions.insert(id.to_owned(), number);
                Happening::Question(number)
            }
            ("answered", id) => Happening::Answered(*self.questions.get(id)?),
            ("comment", _) => return Some(None),
            ("followers", count) => Happening::Followers(count.parse().ok()?),
            ("profile-link", seen) => Happening::Link(seen.parse().ok()?),
            ("pinned", "none") => Happening::Pinned(None),
            ("pinned", day) => Happening::Pinned(Some(day.parse().ok()?)),
            ("credential", "renewed") => Happening::Renewed,
            ("credential", "renewal-failed") => Happening::RenewalFailed,
            ("credential", "refused") => Happening::Refused,
            ("credential", ends) => Happening::Expires(ends.strip_prefix("expires ")?.parse().ok()?),
            ("error", _) => Happening::Failed,
            ("settled", "") => Happening::Settled,
            ("keeper", named) => Happening::Keeper(named == "named"),
            ("usage", named) => Happening::Usage(named == "named"),
            ("rhythm", said) => match said.strip_prefix("paused until ") {
                Some(day) => Happening::Paused(day.parse().ok()?),
                None => Happening::Rhythm(rhythm(said)),
            },
            ("looked", "") => Happening::Looked,
            _ => return None,
        };
        Some(Some(Entry { on, what }))
    }

    fn publish(&mut self, on: Date) -> u32 {
        if self.uncounted.0 != Some(on) {
            self.uncounted = (Some(on), std::collections::VecDeque::new());
        }
        let number = self.pieces;
        self.pieces += 1;
        self.uncounted.1.push_back(number);
        number
    }
}

/// A stretch of days on which the watch said one kind, as it was said day after day.
struct Said {
    kind: HealthKind,
    first: Date,
    last: Date,
}

/// Asks the watch every evening, with what was known then.
fn ask(labelled: &Labelled) -> Vec<Said> {
    let mut said: Vec<Said> = Vec::new();
    let mut day = labelled.history.from;
    while day <= labelled.to {
        for finding in neglect(&labelled.history, day) {
            let yesterday = day.yesterday().unwrap();
            match said
                .iter_mut()
                .find(|one| one.kind == finding.kind && one.last == yesterday)
            {
                Some(one) => one.last = day,
                None => said.push(Said {
                    kind: finding.kind,
                    first: day,
                    last: day,
                }),
            }
        }
        day = day.tomorrow().unwrap();
    }
    said
}

fn days(from: Date, to: Date) -> i32 {
    (to - from).get_days()
}

/// What came of one kind.
#[derive(Default)]
struct Row {
    labelled: usize,
    found: usize,
    missed: usize,
    false_alarms: usize,
    off: Vec<i32>,
    ends: (usize, usize),
}

/// What came of a half.
pub(super) struct Measured {
    rows: BTreeMap<HealthKind, Row>,
    /// Over (channel, kind): labelled at all, said at all.
    pairs: (usize, usize, usize),
    pub(super) channels: usize,
    wrong: Vec<String>,
}

impl Measured {
    pub(super) fn recall(&self) -> f64 {
        share(self.pairs.0, self.pairs.0 + self.pairs.1)
    }

    pub(super) fn precision(&self) -> f64 {
        share(self.pairs.0, self.pairs.0 + self.pairs.2)
    }

    /// Of the stretches that were found, how many within three days.
    pub(super) fn near(&self) -> f64 {
        let all: Vec<i32> = self.rows.values().flat_map(|row| row.off.clone()).collect();
        share(all.iter().filter(|off| off.abs() <= NEAR).count(), all.len())
    }

    pub(super) fn table(&self) -> String {
        let mut table = format!(
            "{} channels\n{:18} {:>5} {:>5} {:>6} {:>5}  {:9} days off\n",
            self.channels, "kind", "true", "found", "missed", "false", "ends"
        );
        for (kind, row) in &self.rows {
            let mut off: BTreeMap<i32, usize> = BTreeMap::new();
            for days in &row.off {
                *off.entry(*days).or_default() += 1;
            }
            let off: Vec<String> = off
                .iter()
                .map(|(days, times)| format!("{days:+}: {times}"))
                .collect();
            writeln!(
                table,
                "{:18} {:5} {:5} {:6} {:5}  {:>3} of {:<3} {}",
                kind.as_str(),
                row.labelled,
                row.found,
                row.missed,
                row.false_alarms,
                row.ends.0,
                row.ends.1,
                off.join(", ")
            )
            .unwrap();
        }
        writeln!(
            table,
            "over (channel, kind): {} found, {} missed, {} false; precision {:.3}, recall {:.3}, within {NEAR} days {:.3}",
            self.pairs.0,
            self.pairs.1,
            self.pairs.2,
            self.precision(),
            self.recall(),
            self.near()
        )
        .unwrap();
        for line in &self.wrong {
            writeln!(table, "{line}").unwrap();
        }
        table
    }
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        return 1.0;
    }
    f64::from(u32::try_from(part).unwrap()) / f64::from(u32::try_from(whole).unwrap())
}

/// Runs the watch over one half. A label counts as found when the watch said its kind within three days of the first
/// day, or at any time while it was true; how far off the day was is told apart.
pub(super) fn measure(half: &str) -> Measured {
    let mut rows: BTreeMap<HealthKind, Row> = HealthKind::ALL
        .iter()
        .map(|kind| (*kind, Row::default()))
        .collect();
    let (mut pairs, mut wrong, mut channels) = ((0, 0, 0), Vec::new(), 0);
    for labelled in all(half) {
        channels += 1;
        let mut said = ask(&labelled);
        for kind in HealthKind::ALL {
            let is_labelled = labelled.labels.iter().any(|label| label.kind == *kind);
            let is_said = said.iter().any(|one| one.kind == *kind);
            match (is_labelled, is_said) {
                (true, true) => pairs.0 += 1,
                (true, false) => pairs.1 += 1,
                (false, true) => pairs.2 += 1,
                (false, false) => {}
            }
        }
        for label in &labelled.labels {
            let row = rows.get_mut(&label.kind).unwrap();
            row.labelled += 1;
            let end = label.until.unwrap_or(labelled.to);
            let fits = |one: &Said| {
                one.kind == label.kind
                    && (days(label.since, one.first).abs() <= NEAR
                        || (one.first <= end && one.last >= label.since))
            };
            let Some(index) = said.iter().position(fits) else {
                row.missed += 1;
                wrong.push(format!(
                    "{}: missed {} {}",
                    labelled.name, label.kind, label.since
                ));
                continue;
            };
            let one = said.remove(index);
            let off = days(label.since, one.first);
            row.found += 1;
            row.off.push(off);
            let over = (one.last < labelled.to).then(|| one.last.tomorrow().unwrap());
            row.ends.1 += 1;
            row.ends.0 += usize::from(over == label.until);
            if off.abs() > NEAR {
                wrong.push(format!(
                    "{}: {} {} found {off:+} days off",
                    labelled.name, label.kind, label.since
                ));
            } else if off != 0 {
                wrong.push(format!(
                    "{}: {} {} {off:+}",
                    labelled.name, label.kind, label.since
                ));
            }
            if over != label.until {
                wrong.push(format!(
                    "{}: {} {} ends {over:?}, labelled {:?}",
                    labelled.name, label.kind, label.since, label.until
                ));
            }
        }
        for one in said {
            rows.get_mut(&one.kind).unwrap().false_alarms += 1;
            wrong.push(format!(
                "{}: false {} {} to {}",
                labelled.name, one.kind, one.first, one.last
            ));
        }
    }
    Measured {
        rows,
        pairs,
        channels,
        wrong,
    }
}
