use super::checks::{Found, area};
use super::finding::{Level, level_word};
use parvis_app::Params;
use parvis_domain::{Timestamp, UiLanguage};
use parvis_http::{say, sentence};
use serde_json::json;
use std::fmt::Write;

/// What the doctor has to say.
pub(super) struct Report {
    pub(super) language: UiLanguage,
    pub(super) examined_at: Timestamp,
    /// The worst first.
    pub(super) findings: Vec<Found>,
}

const VERSION: &str = env!("CARGO_PKG_VERSION");

impl Report {
    fn count(&self, level: Level) -> usize {
        let of_level = self.findings.iter().filter(|found| found.finding.level == level);
        of_level.count()
    }

    /// 1 when something is to be looked at or wrong, else 2 when something couldn't be examined, else 0.
    pub(super) fn exit_code(&self) -> i32 {
        if self.count(Level::Wrong) + self.count(Level::Look) > 0 {
            1
        } else if self.count(Level::Unknown) > 0 {
            2
        } else {
            0
        }
    }

    /// For machines.
    pub(super) fn json(&self) -> serde_json::Result<String> {
        let findings = self.findings.iter().map(|found| {
            json!({
                "areas": found.areas,
                "code": found.finding.code,
                "level": found.finding.level.as_str(),
                "says": found.finding.says(self.language),
                "mend": found.finding.mend(self.language),
                "commands": found.finding.commands,
            })
        });
        let counts = Level::ALL.map(|level| (level.as_str().to_owned(), self.count(level).into()));
        let whole = json!({
            "parvis": VERSION,
            "examined_at": self.examined_at.to_rfc3339(),
            "exit_code": self.exit_code(),
            "counts": serde_json::Map::from_iter(counts),
            "findings": findings.collect::<Vec<_>>(),
        });
        Ok(serde_json::to_string_pretty(&whole)? + "\n")
    }

    /// For people: three columns, no wider than `width`.
    pub(super) fn text(&self, width: usize, colours: bool) -> String {
        let language = self.language;
        let levels = Level::ALL.map(|level| level_word(language, level));
        let first = widest(levels.iter());
        let areas: Vec<String> = self.findings.iter().map(|found| self.areas(found)).collect();
        let second = widest(areas.iter().filter(|area| !area.contains(',')));
        let mut out = String::new();
        let mut before = None;
        for (found, areas) in self.findings.iter().zip(&areas) {
            let level = found.finding.level;
            // Air between one level and the next; what is well needs none within.
            if before != Some(level) || found.finding.mend(language).is_some() {
                out.push('\n');
            }
            before = Some(level);
            let word = level_word(language, level);
            let margin = " ".repeat(first + second + 4);
            let _ = write!(out, "{}  ", coloured(level, &padded(&word, first), colours));
            let says = found.finding.says(language);
            // What was said once for several areas begins with their names.
            let says = if areas.contains(',') {
                let _ = write!(out, "{}  ", " ".repeat(second));
                format!("{areas}\n{says}")
            } else {
                let _ = write!(out, "{}  ", padded(areas, second));
                says
            };
            lines(&mut out, &says, &margin, width);
            if let Some(mend) = found.finding.mend(language) {
                out.push_str(&margin);
                lines(&mut out, &format!("→ {mend}"), &format!("{margin}  "), width);
            }
            for command in &found.finding.commands {
                let _ = writeln!(out, "{margin}    {command}");
            }
        }
        let _ = writeln!(out, "\n{}", self.summary());
        let title = Params::from([("version", VERSION.into())]);
        let title = sentence(language, "doctor-title", &title).unwrap_or_default();
        format!("{title}\n{out}")
    }

    fn areas(&self, found: &Found) -> String {
        let names = found.areas.iter().map(|name| area(self.language, name));
        names.collect::<Vec<_>>().join(", ")
    }

    fn summary(&self) -> String {
        let counts = Level::ALL.into_iter().filter_map(|level| {
            let count = self.count(level);
            let values = Params::from([("count", count.into())]);
            let key = format!("doctor-count-{}", level.as_str());
            (count > 0).then(|| sentence(self.language, &key, &values).unwrap_or_default())
        });
        let counts = counts.collect::<Vec<_>>().join(", ");
        let verdict = match self.exit_code() {
            0 => "doctor-verdict-well",
            1 => "doctor-verdict-look",
            _ => "doctor-verdict-unknown",
        };
        format!("{} {counts}.", say(self.language, verdict))
    }
}

fn widest<'a>(words: impl Iterator<Item = &'a String>) -> usize {
    words.map(|word| word.chars().count()).max().unwrap_or(0)
}

fn padded(word: &str, width: usize) -> String {
    let missing = width.saturating_sub(word.chars().count());
    format!("{word}{}", " ".repeat(missing))
}

fn coloured(level: Level, word: &str, colours: bool) -> String {
    let code = match level {
        _ if !colours => return word.to_owned(),
        Level::Wrong => "1;31",
        Level::Look => "33",
        Level::Unknown => "35",
        Level::Well => "32",
        Level::LeftOut => "2",
    };
    format!("\u{1b}[{code}m{word}\u{1b}[0m")
}

/// Writes a text into lines, the first where the pen stands, the others behind a margin.
fn lines(out: &mut String, text: &str, margin: &str, width: usize) {
    let room = width.saturating_sub(margin.chars().count()).max(24);
    let mut first = true;
    for paragraph in text.lines() {
        let mut line = String::new();
        // No-break spaces hold words together, as French wants.
        for word in paragraph.split(' ') {
            let length = line.chars().count() + 1 + word.chars().count();
            if !line.is_empty() && length > room {
                end_line(out, &line, margin, &mut first);
                line.clear();
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        end_line(out, &line, margin, &mut first);
    }
}

fn end_line(out: &mut String, line: &str, margin: &str, first: &mut bool) {
    if !std::mem::take(first) {
        out.push_str(margin);
    }
    out.push_str(line);
    out.push('\n');
}
