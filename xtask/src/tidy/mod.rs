//! `cargo xtask tidy`: compare what the repository says about itself with what it is.
//!
//! Each check is a file of its own: a pure function over text, tested on small made-up input, and the few lines that
//! read the repository for it.

mod contract;
mod crate_table;
mod documented_paths;
mod fluent;
mod forbidden_crates;
mod homes;
mod message_use;
mod migrations;
mod sql;
mod traces;
mod translations;
mod tree;
mod workspace;

use std::process::ExitCode;

use anyhow::Result;

use crate::context::Context;
use crate::tally::Tally;
use tree::Tree;

/// A check: its name and what it finds wrong, a sentence each.
struct Check {
    name: &'static str,
    find: fn(&Context, &Tree) -> Result<Vec<String>>,
}

const CHECKS: &[Check] = &[
    Check {
        name: "crate table",
        find: crate_table::find,
    },
    Check {
        name: "forbidden crates",
        find: forbidden_crates::find,
    },
    Check {
        name: "homes of sql and http",
        find: |_, tree| Ok(homes::find(tree)),
    },
    Check {
        name: "documented paths",
        find: |_, tree| Ok(documented_paths::find(tree)),
    },
    Check {
        name: "migrations",
        find: |_, tree| Ok(migrations::find(tree)),
    },
    Check {
        name: "translations",
        find: |_, tree| Ok(translations::find(tree)),
    },
    Check {
        name: "messages",
        find: |_, tree| Ok(message_use::find(tree)),
    },
    Check {
        name: "traces of machines",
        find: |_, tree| Ok(traces::find(tree)),
    },
    Check {
        name: "contract",
        find: contract::find,
    },
];

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Only the checks whose name contains one of these.
    names: Vec<String>,
}

pub(crate) fn run(context: &Context, arguments: &Arguments) -> Result<ExitCode> {
    let tally = check(context, &arguments.names, &mut |line| println!("{line}"))?;
    println!("\n{tally}");
    Ok(if tally.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Does the checks whose name contains one of these, all when none is given, and counts each as one.
pub(crate) fn check(context: &Context, names: &[String], line: &mut dyn FnMut(&str)) -> Result<Tally> {
    let tree = Tree::of(&context.root)?;
    let mut sum = Tally::default();
    let chosen = |check: &&Check| names.is_empty() || names.iter().any(|name| check.name.contains(name));
    for check in CHECKS.iter().filter(chosen) {
        let problems = (check.find)(context, &tree).unwrap_or_else(|error| vec![format!("{error:#}")]);
        line(&format!(
            "{}: {}",
            check.name,
            if problems.is_empty() { "ok" } else { "NOT ok" }
        ));
        for problem in &problems {
            line(&format!("  {}", problem.replace('\n', "\n  ")));
        }
        sum += Tally::of_one(problems.is_empty());
    }
    Ok(sum)
}
