//! What was found, as the page shows it.

use anyhow::{Context as _, Result};

use super::{CONNECTIONS, Found, Memory, QUIET, REST, ROUND, ROUNDS, STARTS};
use crate::bench::figure::quantile;
use crate::context::Context;
use crate::process::{output, program};

const PAGE: &str = "docs/comparison.md";
const BEGIN: &str = "<!-- measured: written by `cargo xtask compare` -->";
const END: &str = "<!-- end of what was measured -->";

/// On what it was measured, and when.
pub(super) struct Circumstances {
    day: String,
    cores: usize,
    gibibytes: f64,
    system: String,
    /// The load of the machine before.
    before: f64,
}

impl Circumstances {
    pub(super) fn read(before: f64) -> Result<Self> {
        let root = std::path::Path::new("/");
        let memory = std::fs::read_to_string("/proc/meminfo")?;
        let kibibytes = memory
            .lines()
            .next()
            .and_then(|line| line.split_whitespace().nth(1));
        let release = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
        let named = release.lines().find_map(|line| line.strip_prefix("PRETTY_NAME="));
        Ok(Self {
            day: output(program("date", root).args(["-u", "+%F"]))?
                .trim()
                .to_owned(),
            cores: std::thread::available_parallelism()?.get(),
            gibibytes: kibibytes.context("no memory")?.parse::<f64>()? / 1_048_576.0,
            system: named.unwrap_or("Linux").trim_matches('"').to_owned(),
            before,
        })
    }

    fn sentence(&self) -> String {
        let load = if self.before < QUIET {
            String::new()
        } else {
            format!(
                " **The machine had other work (load {:.1}): take these figures as a look only.**",
                self.before
            )
        };
        format!(
            "Measured on {} on a virtual machine with {} cores and {:.0} GiB of memory, {}.{load}",
            self.day, self.cores, self.gibibytes, self.system
        )
    }
}

/// All that the page shows of a run.
pub(super) fn tables(found: &[Found], circumstances: &Circumstances) -> String {
    let mut text = vec![circumstances.sentence(), String::new()];
    text.extend(speed(found));
    text.extend(memory(found));
    text.extend(weight(found));
    text.extend(settings(found));
    text.join("\n") + "\n"
}

/// The same of a run in which only what a browser fetches was looked at.
pub(super) fn weights(found: &[Found], circumstances: &Circumstances) -> String {
    let mut text = vec![
        format!(
            "What a browser fetches was looked at on {}. Speed, start and memory weren't measured in that run: `cargo xtask compare` on a \
             quiet machine writes them here.",
            circumstances.day
        ),
        String::new(),
    ];
    text.extend(weight(found));
    text.extend(settings(found));
    text.join("\n") + "\n"
}

fn settings(found: &[Found]) -> Vec<String> {
    let mut text = vec!["### What ran".to_owned(), String::new()];
    text.extend(
        found
            .iter()
            .map(|it| format!("- **{}**: {}.", it.name, it.settings)),
    );
    text
}

fn speed(found: &[Found]) -> Vec<String> {
    let mut text = vec![
        "### Readers".to_owned(),
        String::new(),
        format!(
            "Requests a second and p99 with {CONNECTIONS} readers at once who ask again as soon as they are answered: median of {ROUNDS} \
             rounds of {} s that took turns, least and most in brackets. Alone: the median for one reader who asks again and again.",
            ROUND.as_secs()
        ),
        String::new(),
        "| | requests a second | p99, ms | alone, ms | core busy |".to_owned(),
        "| --- | ---: | ---: | ---: | ---: |".to_owned(),
    ];
    for it in found {
        let all = |of: fn(&super::Round) -> f64| it.rounds.iter().map(of).collect::<Vec<f64>>();
        let (rates, p99) = (all(|round| round.rate), all(|round| round.p99));
        text.push(format!(
            "| {} | {} | {} | {} | {:.0} % |",
            it.name,
            with_spread(&rates),
            with_spread(&p99),
            short(it.alone),
            (quantile(&all(|round| round.busy), 50) * 100.0).min(100.0),
        ));
    }
    text.push(String::new());
    text
}

fn memory(found: &[Found]) -> Vec<String> {
    let mut text = vec![
        "### Start and memory".to_owned(),
        String::new(),
        format!(
            "Start: from exec of its first program to the article answered with 200, median of {STARTS}. Memory of all its processes, \
             what they share counted once (PSS); in brackets as tools add it up (RSS). At rest: {} s after the start and one page; after \
             load: 5 s after the last round.",
            REST.as_secs()
        ),
        String::new(),
        "| | start, ms | at rest, MiB | after load, MiB |".to_owned(),
        "| --- | ---: | ---: | ---: |".to_owned(),
    ];
    let cell = |it: &Memory| format!("{:.0} ({:.0})", it.proportional, it.resident);
    for it in found {
        text.push(format!(
            "| {} | {:.0} | {} | {} |",
            it.name,
            quantile(&it.starts, 50),
            cell(&it.idle),
            cell(&it.loaded)
        ));
    }
    text.push(String::new());
    text
}

fn weight(found: &[Found]) -> Vec<String> {
    let mut text = vec![
        "### What a browser fetches".to_owned(),
        String::new(),
        "All that Chromium fetched from its own server for the article with an empty cache, down to the end of the page, over the wire \
         with headers, in kB of 1000 bytes. What the page fetches from other hosts isn't in it: those hosts are named."
            .to_owned(),
        String::new(),
        "| | HTML | styles | scripts | together | fonts | pictures | other | answers | other hosts |".to_owned(),
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |".to_owned(),
    ];
    for it in found {
        let one = &it.weight;
        let [html, styles, scripts, fonts, pictures, other] = [
            one.html,
            one.styles,
            one.scripts,
            one.fonts,
            one.pictures,
            one.other,
        ]
        .map(|it| it / 1_000.0);
        let elsewhere = if one.elsewhere.is_empty() {
            "–".to_owned()
        } else {
            one.elsewhere.join(", ")
        };
        text.push(format!(
            "| {} | {html:.1} | {styles:.1} | {scripts:.1} | {:.1} | {fonts:.1} | {pictures:.1} | {other:.1} | {} | {elsewhere} |",
            it.name,
            html + styles + scripts,
            one.answers
        ));
    }
    text.push(String::new());
    text
}

/// The median, with the least and the most.
fn with_spread(values: &[f64]) -> String {
    let [least, half, most] = [0, 50, 100].map(|of| short(quantile(values, of)));
    format!("{half} ({least}–{most})")
}

/// More digits would claim more than was measured.
fn short(value: f64) -> String {
    match value {
        it if it < 10.0 => format!("{it:.1}"),
        it => format!("{it:.0}"),
    }
}

/// Puts it into the page, in place of what stood there.
pub(super) fn write(context: &Context, tables: &str) -> Result<()> {
    let file = context.path(PAGE);
    let text = std::fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    std::fs::write(&file, placed(&text, tables)?).with_context(|| format!("cannot write {}", file.display()))
}

fn placed(page: &str, tables: &str) -> Result<String> {
    let (before, rest) = page
        .split_once(BEGIN)
        .with_context(|| format!("{PAGE} has no `{BEGIN}`"))?;
    let (_, after) = rest
        .split_once(END)
        .with_context(|| format!("{PAGE} has no `{END}`"))?;
    Ok(format!("{before}{BEGIN}\n\n{tables}\n{END}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_measured_replaces_what_stood_there_and_nothing_else() {
        let page = format!("Words.\n{BEGIN}\nold\n{END}\nMore.\n");
        let placed = super::placed(&page, "new\n").unwrap();
        assert_eq!(placed, format!("Words.\n{BEGIN}\n\nnew\n\n{END}\nMore.\n"));
        assert_eq!(super::placed(&placed, "new\n").unwrap(), placed);
        assert!(super::placed("Words.", "new").is_err());
    }

    #[test]
    fn a_value_stands_with_its_spread() {
        assert_eq!(with_spread(&[12.4, 9.96, 11.0]), "11 (10.0–12)");
    }
}
