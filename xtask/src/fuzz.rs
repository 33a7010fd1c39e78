//! `cargo xtask fuzz`: let a fuzzer look for input of strangers that our parsers can't take. `docs/fuzzing.md` says what
//! is tried and what isn't.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::context::Context;
use crate::packages::{self, COMPILER};
use crate::parvis::{self, cargo};
use crate::process::{Finished, follow, program};
use crate::tally::Tally;

/// Processes that look side by side for one target and tell one another what they come upon.
const BESIDE: u64 = 2;
/// An honest minute is thousands of tries: fewer prove that nothing was tried.
const FEWEST_TRIES: u64 = 100;
/// Seconds on one input that are no longer slowness but standing still.
const PATIENCE: u64 = 20;
/// No input is worth more, in MiB: what decodes, multiplies or remembers without bound goes beyond it.
const MOST_MEMORY: u64 = 700;
/// Long enough for what grows with the square of its length to be seen.
const LONGEST: u64 = 16 * 1024;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Only these targets: feeds, html, networks, pictures, texts.
    targets: Vec<String>,
    /// How long each target gets, all its processes together.
    #[arg(long, default_value_t = 60)]
    seconds: u64,
    /// Only try this one input again, and show what comes of it.
    #[arg(long, value_name = "FILE", requires = "targets")]
    input: Option<PathBuf>,
}

pub(crate) fn run(context: &Context, arguments: &Arguments) -> Result<()> {
    packages::require(context, &[&COMPILER])?;
    eprintln!("Building the fuzzer …");
    let fuzzer = build(context)?;
    if let (Some(input), Some(target)) = (&arguments.input, arguments.targets.first()) {
        return crate::process::run(fuzz(context, &fuzzer, target).arg(input));
    }
    let targets = chosen(context, &arguments.targets)?;
    let tally = tried(context, &fuzzer, &targets, arguments.seconds, &mut |line| {
        println!("{line}");
    })?;
    println!("\n{tally}");
    if tally.failed > 0 {
        bail!("an input was found that mustn't be");
    }
    Ok(())
}

/// A minute for each target: for the checks of the project.
pub(crate) fn check(context: &Context, line: &mut dyn FnMut(&str)) -> Result<Tally> {
    let fuzzer = build(context)?;
    tried(context, &fuzzer, &chosen(context, &[])?, 60, line)
}

/// What it is built of is shared with the tests; only our own crates are compiled once more.
fn build(context: &Context) -> Result<PathBuf> {
    let wrapper = context.path("crates/parvis-fuzz/instrument");
    let mut build = cargo(context);
    build
        .args(["build", "--quiet", "--workspace", "--bin", "fuzz"])
        .args(["--features", "parvis-fuzz/libfuzzer"])
        .env("RUSTC_WORKSPACE_WRAPPER", wrapper);
    crate::process::run(&mut build)?;
    Ok(parvis::built(context, false).with_file_name("fuzz"))
}

/// Those named; all that have seeds when none is.
fn chosen(context: &Context, named: &[String]) -> Result<Vec<String>> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(seeds(context)).context("there are no seeds")? {
        all.push(entry?.file_name().to_string_lossy().into_owned());
    }
    all.sort();
    if let Some(unknown) = named.iter().find(|name| !all.contains(name)) {
        bail!("no target is called {unknown}: there are {}", all.join(", "));
    }
    Ok(if named.is_empty() { all } else { named.to_vec() })
}

fn tried(
    context: &Context,
    fuzzer: &Path,
    targets: &[String],
    seconds: u64,
    line: &mut dyn FnMut(&str),
) -> Result<Tally> {
    let mut sum = Tally::default();
    for target in targets {
        let found = look(context, fuzzer, target, seconds)?;
        let tries: u64 = found.iter().map(|it| tries(&it.text)).sum();
        line(&format!("{target}: {tries} tries in {seconds} s"));
        let bad: Vec<_> = found.iter().filter(|it| !it.succeeded).collect();
        for one in &bad {
            line(&explained(context, target, &one.text));
        }
        if tries < FEWEST_TRIES {
            line(&format!("{target}: that is no proof of anything"));
        }
        sum += Tally::of_one(bad.is_empty() && tries >= FEWEST_TRIES);
    }
    Ok(sum)
}

fn look(context: &Context, fuzzer: &Path, target: &str, seconds: u64) -> Result<Vec<Finished>> {
    let folder = grown(context, target);
    std::fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    std::fs::create_dir_all(found(context))?;
    let one = || {
        let mut looking = fuzz(context, fuzzer, target);
        looking
            .arg(&folder)
            .arg(seeds(context).join(target))
            .arg(format!("-max_total_time={}", seconds.div_ceil(BESIDE)))
            .arg(format!("-max_len={LONGEST}"))
            .arg("-print_final_stats=1");
        follow(&mut looking, |_| {})
    };
    std::thread::scope(|scope| {
        let all: Vec<_> = (0..BESIDE).map(|_| scope.spawn(one)).collect();
        all.into_iter()
            .map(|thread| thread.join().unwrap_or_else(|_| bail!("a thread broke down")))
            .collect()
    })
}

fn fuzz(context: &Context, fuzzer: &Path, target: &str) -> Command {
    let mut command = program(fuzzer, &context.root);
    command
        .env("PARVIS_FUZZ_TARGET", target)
        .arg(format!("-timeout={PATIENCE}"))
        .arg(format!("-rss_limit_mb={MOST_MEMORY}"))
        .arg(format!("-artifact_prefix={}/{target}-", found(context).display()));
    command
}

fn seeds(context: &Context) -> PathBuf {
    context.path("crates/parvis-fuzz/seeds")
}

/// Inputs that led somewhere new, kept from one run to the next.
fn grown(context: &Context, target: &str) -> PathBuf {
    context.path("target/fuzz/corpus").join(target)
}

fn found(context: &Context) -> PathBuf {
    context.path("target/fuzz/found")
}

fn tries(said: &str) -> u64 {
    let number = |line: &str| {
        line.strip_prefix("stat::number_of_executed_units:")?
            .trim()
            .parse::<u64>()
            .ok()
    };
    said.lines().filter_map(number).sum()
}

/// What was found, the input itself, and how to try it again.
fn explained(context: &Context, target: &str, said: &str) -> String {
    let mut lines: Vec<String> = said
        .lines()
        .filter(|line| !line.starts_with('#') && !line.starts_with("INFO:") && !line.starts_with('\t'))
        .map(ToOwned::to_owned)
        .collect();
    let written = said
        .lines()
        .find_map(|line| line.split_once("Test unit written to ").map(|(_, path)| path));
    if let Some(path) = written {
        let bytes = std::fs::read(path).unwrap_or_default();
        lines.push(format!("The input: b\"{}\"", bytes.escape_ascii()));
        let path = Path::new(path)
            .strip_prefix(&context.root)
            .unwrap_or(Path::new(path));
        lines.push(format!(
            "Again: cargo xtask fuzz {target} --input {}",
            path.display()
        ));
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tries_are_counted_and_what_was_found_is_said_with_how_to_see_it_again() {
        let said = "INFO: Seed: 1\n#8\tINITED cov: 1\nthread panicked at src/html.rs:4:\nTest unit written to /r/target/fuzz/found/html-crash-1\nstat::number_of_executed_units: 751\n";
        assert_eq!(tries(said), 751);
        let context = Context {
            root: "/r".into(),
            may_install: false,
            ci: true,
        };
        let told = explained(&context, "html", said);
        assert!(told.starts_with("thread panicked"), "{told}");
        assert!(
            told.ends_with("Again: cargo xtask fuzz html --input target/fuzz/found/html-crash-1"),
            "{told}"
        );
    }
}
