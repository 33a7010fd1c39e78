//! `api_reads`, `outbox_drain`, `due_claim`, `recover`: what hangs on the database, on both engines. The work is done by
//! `crates/parvis-testkit/src/bin/bench-data`.

use std::process::Command;

use anyhow::Result;

use super::bed::{Bed, drive};
use super::figure::Figure;

const ENGINES: [&str; 2] = ["sqlite", "postgres"];

pub(super) fn api_reads(bed: &Bed<'_>) -> Result<Vec<Figure>> {
    let filler = bed.driver("ten-years")?;
    on_both(bed, "reads", |command| {
        command.arg(&filler).arg(bed.context.path("openapi.json"));
    })
}

pub(super) fn outbox_drain(bed: &Bed<'_>) -> Result<Vec<Figure>> {
    on_both(bed, "drain", |_| {})
}

pub(super) fn due_claim(bed: &Bed<'_>) -> Result<Vec<Figure>> {
    on_both(bed, "due", |_| {})
}

pub(super) fn recover(bed: &Bed<'_>) -> Result<Vec<Figure>> {
    on_both(bed, "recover", |_| {})
}

/// On each engine, or the one that `--only` names. What else `--only` says is passed on.
fn on_both(bed: &Bed<'_>, what: &str, tell: impl Fn(&mut Command)) -> Result<Vec<Figure>> {
    let (parvis, driver) = (bed.parvis()?, bed.driver("bench-data")?);
    let is_engine = |word: &&String| ENGINES.contains(&word.as_str());
    let named: Vec<&str> = bed.only.iter().filter(is_engine).map(String::as_str).collect();
    let mut figures = Vec::new();
    for engine in ENGINES {
        if !named.is_empty() && !named.contains(&engine) {
            continue;
        }
        eprintln!("{what} on {engine} …");
        // The program that is measured has the first core to itself, as far as there are others.
        let mut command = Command::new("taskset");
        command.args(["-c", &others()]).arg(&driver);
        command.args([what, engine]).arg(&parvis);
        tell(&mut command);
        for word in bed.only.iter().filter(|word| !is_engine(word)) {
            command.args(["--only", word]);
        }
        figures.extend(drive(&mut command)?);
    }
    Ok(figures)
}

/// All cores but the first, where there are several.
fn others() -> String {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    if cores > 1 {
        format!("1-{}", cores - 1)
    } else {
        "0".to_owned()
    }
}
