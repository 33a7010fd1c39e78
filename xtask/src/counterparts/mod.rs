//! `cargo xtask counterparts`: real software that the tests talk to.
//!
//! Everything lives in `.counterparts/`, which git ignores: what was installed, so that the next run finds it again;
//! logs; what runs, so that a later call can stop it even after a crash; and `env`, the addresses for tests run by hand.

mod bluesky;
mod cluster;
mod detached;
mod matrix;
mod ports;
mod postgres;
mod running;
mod setup;
mod smtp;
mod vnu;
mod wordpress;

use std::collections::BTreeMap;
use std::fs::File;

use anyhow::{Context as _, Result, bail};
use clap::Subcommand;

use crate::context::Context;
use crate::packages::{self, Need};
use running::Running;
use setup::Setup;

/// One piece of software to test against.
pub(crate) struct Counterpart {
    pub(crate) name: &'static str,
    what: &'static str,
    pub(crate) needs: &'static [&'static Need],
    up: fn(&mut Setup) -> Result<()>,
}

const ALL: &[&Counterpart] = &[
    &postgres::COUNTERPART,
    &bluesky::COUNTERPART,
    &matrix::COUNTERPART,
    &smtp::COUNTERPART,
    &vnu::COUNTERPART,
    &wordpress::COUNTERPART,
];

#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    action: Action,
}

#[derive(Subcommand)]
enum Action {
    /// Install and start them, wait until they answer, and print their addresses as shell variables.
    Up { names: Vec<String> },
    /// Stop them, also those that a crash left behind.
    Down { names: Vec<String> },
    /// Say which of them run.
    Status { names: Vec<String> },
}

pub(crate) fn run(context: &Context, arguments: &Arguments) -> Result<()> {
    match &arguments.action {
        Action::Up { names } => {
            let up = up(context, &chosen(names)?)?;
            print!("{}", exports(&environment(context)));
            match up.failed.as_slice() {
                [] => Ok(()),
                failed => bail!("not started: {}", failed.join(", ")),
            }
        }
        Action::Down { names } => down(
            context,
            &chosen(names)?.iter().map(|it| it.name).collect::<Vec<_>>(),
        ),
        Action::Status { names } => {
            for counterpart in chosen(names)? {
                println!(
                    "{:<10} {}. {}",
                    counterpart.name,
                    state(context, counterpart),
                    counterpart.what
                );
            }
            Ok(())
        }
    }
}

/// What came of starting some counterparts.
pub(crate) struct Up {
    /// Started by this call, so that the caller knows what to stop.
    pub(crate) started: Vec<&'static str>,
    pub(crate) failed: Vec<&'static str>,
}

/// Those with these names; all when no name is given.
///
/// Refuses a name that there is not.
pub(crate) fn chosen(names: &[String]) -> Result<Vec<&'static Counterpart>> {
    if names.is_empty() {
        return Ok(ALL.to_vec());
    }
    let known = || ALL.iter().map(|it| it.name).collect::<Vec<_>>().join(", ");
    names
        .iter()
        .map(|name| ALL.iter().copied().find(|it| it.name == name))
        .collect::<Option<_>>()
        .with_context(|| format!("there is no such counterpart; there are: {}", known()))
}

/// Starts those that do not run yet. What cannot be started is told in one line and left out.
pub(crate) fn up(context: &Context, counterparts: &[&'static Counterpart]) -> Result<Up> {
    let _alone = alone(context)?;
    let needs = counterparts
        .iter()
        .flat_map(|it| it.needs)
        .copied()
        .collect::<Vec<_>>();
    let missing = packages::ensure(context, &needs)?;
    let mut up = Up {
        started: Vec::new(),
        failed: Vec::new(),
    };
    for counterpart in counterparts {
        if Running::read(context, counterpart.name).is_some_and(|running| running.is_alive()) {
            eprintln!("{}: runs already", counterpart.name);
            continue;
        }
        let lacks = counterpart.needs.iter().find(|need| missing.contains(&need.name));
        let outcome = match lacks {
            Some(need) => Err(anyhow::anyhow!("needs {}", need.name)),
            None => start(context, counterpart),
        };
        match outcome {
            Ok(()) => up.started.push(counterpart.name),
            Err(error) => {
                eprintln!("{}: left out: {error:#}", counterpart.name);
                up.failed.push(counterpart.name);
            }
        }
    }
    write_environment(context)?;
    Ok(up)
}

/// Stops these, whoever started them.
pub(crate) fn down(context: &Context, names: &[&str]) -> Result<()> {
    let _alone = alone(context)?;
    for name in names {
        if let Some(running) = Running::read(context, name) {
            running.stop(context, name)?;
            eprintln!("{name}: stopped");
        }
    }
    write_environment(context)
}

/// The addresses and credentials of all that run.
pub(crate) fn environment(context: &Context) -> BTreeMap<String, String> {
    ALL.iter()
        .filter_map(|it| Running::read(context, it.name))
        .filter(Running::is_alive)
        .flat_map(|running| running.environment)
        .collect()
}

fn start(context: &Context, counterpart: &Counterpart) -> Result<()> {
    let clock = std::time::Instant::now();
    if let Some(remains) = Running::read(context, counterpart.name) {
        remains.stop(context, counterpart.name)?;
    }
    let mut setup = Setup::new(context, counterpart.name)?;
    if let Err(error) = (counterpart.up)(&mut setup) {
        setup.running.stop(context, counterpart.name)?;
        return Err(error);
    }
    eprintln!(
        "{}: up after {:.1} s",
        counterpart.name,
        clock.elapsed().as_secs_f64()
    );
    Ok(())
}

fn state(context: &Context, counterpart: &Counterpart) -> &'static str {
    match Running::read(context, counterpart.name) {
        Some(running) if running.is_alive() => "up",
        Some(_) => "crashed, see .counterparts/log",
        None => "down",
    }
}

fn write_environment(context: &Context) -> Result<()> {
    let lines = exports(&environment(context));
    std::fs::write(context.path(".counterparts/env"), lines).context("cannot write .counterparts/env")
}

/// For a shell to read.
fn exports(environment: &BTreeMap<String, String>) -> String {
    environment.iter().fold(String::new(), |lines, (name, value)| {
        lines + &format!("export {name}='{value}'\n")
    })
}

/// Held while something is started or stopped, so that two calls do not start the same thing twice.
fn alone(context: &Context) -> Result<File> {
    let folder = context.path(".counterparts");
    std::fs::create_dir_all(&folder).context("cannot make .counterparts")?;
    let lock = File::create(folder.join("lock")).context("cannot make the lock of .counterparts")?;
    lock.lock().context("cannot lock .counterparts")?;
    Ok(lock)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_means_all_and_an_unknown_name_is_refused() {
        assert_eq!(chosen(&[]).unwrap().len(), ALL.len());
        assert_eq!(chosen(&["vnu".to_owned()]).unwrap()[0].name, "vnu");
        let error = chosen(&["vnu".to_owned(), "vmu".to_owned()]).err().unwrap();
        assert!(
            error
                .to_string()
                .contains("postgres, bluesky, matrix, smtp, vnu, wordpress"),
            "{error}"
        );
    }
}
