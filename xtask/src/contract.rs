//! `cargo xtask contract`: hold the running program against `openapi.json`, operation by operation, with requests that
//! nobody thought of. The work is done by schemathesis; `xtask/contract/` says what it has to know of Parvis.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::context::Context;
use crate::packages::{self, PYTHON};
use crate::process::{follow, program};
use crate::tally::Tally;
use crate::{openapi, parvis, venv};

/// What continuous integration repeats, so that a failure there is a failure here.
const SEED: u32 = 20_261_123;

#[derive(clap::Args, Default)]
pub(crate) struct Arguments {
    /// Where chance begins; unless told, somewhere new, and it is printed.
    #[arg(long)]
    seed: Option<u32>,
    /// So many requests of each kind for an operation, beside those that follow from its description.
    #[arg(long)]
    max_examples: Option<u32>,
    /// Go on until they are over.
    #[arg(long)]
    minutes: Option<u32>,
    /// Only operations whose id this pattern matches.
    #[arg(long, value_name = "PATTERN")]
    only: Option<String>,
    /// An empty database of PostgreSQL; unless told, the demonstration on SQLite.
    #[arg(long, value_name = "URL")]
    database_url: Option<String>,
}

pub(crate) fn run(context: &Context, arguments: &Arguments) -> Result<()> {
    packages::require(context, &[&PYTHON])?;
    eprintln!("Building parvis …");
    parvis::build(context, false)?;
    let tally = tried(context, arguments, &mut |line| println!("{line}"))?;
    println!("\n{tally}");
    if tally.failed > 0 {
        bail!("the program and {} don't agree", openapi::FILE);
    }
    Ok(())
}

/// With the seed that stays, on what has been built: for the checks of the project.
pub(crate) fn check(context: &Context, line: &mut dyn FnMut(&str)) -> Result<Tally> {
    let arguments = Arguments {
        seed: Some(SEED),
        ..Arguments::default()
    };
    tried(context, &arguments, line)
}

/// Counts operations.
fn tried(context: &Context, arguments: &Arguments, line: &mut dyn FnMut(&str)) -> Result<Tally> {
    let finished = follow(&mut command(context, arguments)?, line)?;
    Ok(Tally::read(&finished.text, finished.succeeded))
}

fn command(context: &Context, arguments: &Arguments) -> Result<Command> {
    let mut command = program(installed(context)?, &context.root);
    command
        .arg(context.path("xtask/contract/contract.py"))
        .arg("--parvis")
        .arg(parvis::built(context, false))
        .arg("--description")
        .arg(context.path(openapi::FILE))
        .arg("--folder")
        .arg(folder(context).join("report"));
    let numbers = [
        ("--seed", arguments.seed),
        ("--max-examples", arguments.max_examples),
        ("--seconds", arguments.minutes.map(|minutes| minutes * 60)),
    ];
    for (flag, number) in numbers {
        if let Some(number) = number {
            command.args([flag, &number.to_string()]);
        }
    }
    let words = [
        ("--only", &arguments.only),
        ("--database-url", &arguments.database_url),
    ];
    for (flag, word) in words {
        if let Some(word) = word {
            command.args([flag, word]);
        }
    }
    Ok(command)
}

/// The interpreter that sees schemathesis.
fn installed(context: &Context) -> Result<PathBuf> {
    const LIST: &str = "requirements.txt";
    let folder = folder(context);
    std::fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    std::fs::copy(context.path("xtask/contract").join(LIST), folder.join(LIST))
        .with_context(|| format!("cannot copy {LIST}"))?;
    venv::install(&folder)
}

/// Where it is installed and where its reports are put.
fn folder(context: &Context) -> PathBuf {
    context.path(".counterparts/contract")
}
