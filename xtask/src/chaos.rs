//! `cargo xtask chaos`: the real program, with everything around it going wrong. The work is done by
//! `crates/parvis-testkit/src/bin/chaos`; `docs/chaos.md` says what is done and what is counted.

use std::path::Path;
use std::process::Command;
use std::slice;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context as _, Result, bail};

use crate::context::Context;
use crate::counterparts;
use crate::packages::{self, FAKETIME, POSTGRES};
use crate::parvis;
use crate::process::follow;
use crate::tally::Tally;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// What chance is thrown with; a new one unless told.
    #[arg(long)]
    seed: Option<u64>,
    /// How many publications are to go out.
    #[arg(long, default_value_t = 500, value_parser = clap::value_parser!(u32).range(1..))]
    publications: u32,
    /// Which database.
    #[arg(long, default_value = "sqlite", value_parser = ["sqlite", "postgres"])]
    engine: String,
    /// How many nodes serve the same data.
    #[arg(long, default_value_t = 2, value_parser = clap::value_parser!(u32).range(1..=8))]
    workers: u32,
    /// What is spoken to: fake networks that do wrong, or a real server behind a relay that does.
    #[arg(long, default_value = "fakes", value_parser = ["fakes", "bluesky", "matrix"])]
    network: String,
    /// With what is built for use, not for a quick build.
    #[arg(long)]
    release: bool,
    /// Keep the folder with the database and the logs.
    #[arg(long)]
    keep: bool,
}

pub(crate) fn run(context: &Context, arguments: &Arguments) -> Result<()> {
    packages::require(context, &[&FAKETIME, &POSTGRES])?;
    eprintln!("Building parvis …");
    let driver = parvis::build_driver(context, "chaos", arguments.release)?;
    let parvis = parvis::built(context, arguments.release);
    let seed = arguments.seed.unwrap_or_else(new_seed);
    let mut chaos = driven(
        &driver,
        &parvis,
        seed,
        arguments.publications,
        &arguments.engine,
        arguments.workers,
    );
    if arguments.keep {
        chaos.arg("--keep");
    }
    if arguments.network == "fakes" {
        return crate::process::run(&mut chaos);
    }
    let up = counterparts::up(
        context,
        &counterparts::chosen(slice::from_ref(&arguments.network))?,
    )?;
    if !up.failed.is_empty() {
        bail!("{} could not be started", arguments.network);
    }
    let there = addresses(context, &arguments.network);
    let came = there.and_then(|there| crate::process::run(chaos.args(there)));
    counterparts::down(context, &up.started)?;
    came
}

/// Where the real server stands, as the driver is told.
fn addresses(context: &Context, network: &str) -> Result<Vec<String>> {
    let all = counterparts::environment(context);
    let of = |name: &str| {
        let found = all.iter().find(|(variable, _)| variable.as_str() == name);
        found
            .map(|(_, address)| address.clone())
            .with_context(|| format!("{network} doesn't say its {name}"))
    };
    let mut words = vec![format!("--{network}")];
    match network {
        "bluesky" => words.extend([
            of("PARVIS_TEST_BLUESKY_PDS")?,
            of("PARVIS_TEST_BLUESKY_DIRECTORY")?,
        ]),
        _ => words.push(of("PARVIS_TEST_MATRIX_SERVER")?),
    }
    Ok(words)
}

/// Once with a seed that never changes, once with one that was never there: for the checks of the project.
pub(crate) fn check(context: &Context, line: &mut dyn FnMut(&str)) -> Result<Tally> {
    let driver = parvis::build_driver(context, "chaos", false)?;
    let parvis = parvis::built(context, false);
    let mut tally = Tally::default();
    for (seed, publications, engine) in [(1, 500, "sqlite"), (new_seed(), 100, "postgres")] {
        let finished = follow(
            &mut driven(&driver, &parvis, seed, publications, engine, 2),
            &mut *line,
        )?;
        tally += Tally::of_one(finished.succeeded);
    }
    Ok(tally)
}

fn driven(driver: &Path, parvis: &Path, seed: u64, publications: u32, engine: &str, workers: u32) -> Command {
    let mut chaos = Command::new(driver);
    chaos.arg("--parvis").arg(parvis);
    chaos.args([
        "--seed",
        &seed.to_string(),
        "--publications",
        &publications.to_string(),
    ]);
    chaos.args(["--engine", engine, "--workers", &workers.to_string()]);
    chaos
}

/// One that nobody chose, short enough to be typed.
#[expect(
    clippy::disallowed_methods,
    reason = "what changes from run to run is wanted here"
)]
fn new_seed() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(1, |since| {
        u64::from(since.subsec_micros()) + since.as_secs() % 1_000 * 1_000_000
    })
}
